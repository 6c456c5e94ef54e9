// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QByteArray>

namespace Pollux {

//! Rewrites what JSON.parse accepts and simdjson does not, and nothing else: a lone surrogate escape (a truncated
//! emoji) becomes \ufffd, an integer beyond 64 bits a floating point number, a number beyond a double the largest
//! double. Text that is not JSON stays so. Pure.
POLLUX_BASE_EXPORT QByteArray mendJson(QByteArrayView json);

} // namespace Pollux
