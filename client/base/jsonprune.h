// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QByteArray>

namespace Pollux {

//! `json` with null in place of each array and object that lies more than `levels` (≥ 1) deep: for lists of many rows, where
//! one row that JsonReader calls TooDeep must not cost the others. Text that is not JSON does not become JSON, except
//! for what stood inside of what was taken out. Pure.
POLLUX_BASE_EXPORT QByteArray pruneJson(QByteArrayView json, qsizetype levels);

} // namespace Pollux
