// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace Pollux {

// Off below warning by default; QT_LOGGING_RULES="pollux.*.debug=true" turns them on.
// Whatever is logged has been through base/redact.h first.
Q_DECLARE_LOGGING_CATEGORY(lcEngineIo)
Q_DECLARE_LOGGING_CATEGORY(lcSocketIo)
Q_DECLARE_LOGGING_CATEGORY(lcFeed)
Q_DECLARE_LOGGING_CATEGORY(lcQueue)

} // namespace Pollux
