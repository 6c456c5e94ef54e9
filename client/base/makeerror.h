// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

namespace Pollux {

//! An Error of which no more is known than this.
POLLUX_BASE_EXPORT Error makeError(Layer layer, const QString &code, const QString &detail, bool transient = true);

} // namespace Pollux
