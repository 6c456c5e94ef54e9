// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QLoggingCategory>

namespace Pollux {

// Off below warning by default; QT_LOGGING_RULES="pollux.*.debug=true" turns them on.
// Whatever is logged has been through base/redact.h first.
POLLUX_BASE_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcEngineIo)
POLLUX_BASE_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcSocketIo)
POLLUX_BASE_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcFeed)
POLLUX_BASE_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcQueue)

} // namespace Pollux
