// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/demohost.h"

#include "demo/demoserver.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Demo::DemoServer>, Refusal> startDemo(Connection &connection)
{
    if (!connection.isDemo)
        return std::unique_ptr<Demo::DemoServer>();
    auto server = std::make_unique<Demo::DemoServer>();
    if (!server->listen())
        return Failure{
            Refusal{ExitCode::Unavailable, u"the demo server cannot listen: %1"_s.arg(server->errorString())}};
    connection.settings.url = server->url();
    return server;
}

} // namespace Pollux::Ctl
