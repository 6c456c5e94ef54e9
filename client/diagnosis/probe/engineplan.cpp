// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/engineplan.h"

#include "feed/connectionplan.h"

#include <algorithm>

namespace Pollux::Diagnosis {

SocketIo::ManagerOptions visitOptions(const CheckContext &context, const QStringList &transports)
{
    const Milliseconds step = context.options.step;
    SocketIo::ManagerOptions options = managerOptions(context.profile, context.settings);
    options.engine.connection = context.connection;
    options.engine.transports = transports;
    options.engine.probeTimeout = std::min(options.engine.probeTimeout, step);
    options.engine.swapTimeout = std::min(options.engine.swapTimeout, step);
    options.engine.closeTimeout = std::min(options.engine.closeTimeout, context.options.leaving);
    options.connectReplyTimeout = step;
    options.reconnect = false;
    options.retryOnReturn = false;
    options.comeBackWhenToldToGo = false;
    return options;
}

} // namespace Pollux::Diagnosis
