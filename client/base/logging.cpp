// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/logging.h"

namespace Pollux {

Q_LOGGING_CATEGORY(lcEngineIo, "pollux.engineio", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSocketIo, "pollux.socketio", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFeed, "pollux.feed", QtWarningMsg)
Q_LOGGING_CATEGORY(lcQueue, "pollux.queue", QtWarningMsg)

} // namespace Pollux
