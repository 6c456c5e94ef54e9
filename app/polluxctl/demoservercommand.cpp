// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/command.h"
#include "polluxctl/interrupt.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

#include "demo/demoserver.h"

#include <QEventLoop>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

ExitCode runDemoServer(const QStringList &arguments)
{
    CommandLine line(u"demo-server [options]"_s,
                     u"Run the embedded demo backend until Ctrl-C; its URL is the first line."_s);
    line.addOption(u"port"_s, u"Port on 127.0.0.1. Default: any free one."_s, u"N"_s);
    line.addOption(u"rate"_s, u"How many times faster than at a calm pace the jobs run. Default: 1."_s, u"R"_s);
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    if (!line.positional().isEmpty())
        return refuse(usageError(u"demo-server: \"%1\" is one argument too many"_s.arg(line.positional().first())));
    const auto port = line.port(u"port"_s);
    if (!port)
        return refuse(port.error());
    const auto rate = line.number(u"rate"_s, Demo::DemoQueue::minRate, Demo::DemoQueue::maxRate);
    if (!rate)
        return refuse(rate.error());

    Demo::DemoServer server;
    server.setRate(rate->value_or(1));
    if (!server.listen(port->value_or(0)))
        return refuse({ExitCode::Unavailable, u"the demo server cannot listen: %1"_s.arg(server.errorString())});
    Interrupt interrupt;
    StandardOutput output;
    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    QObject::connect(&output, &StandardOutput::closed, &loop, &QEventLoop::quit);
    output.write(server.url().toString().toUtf8() + '\n');
    loop.exec();
    return ExitCode::Ok;
}

} // namespace Pollux::Ctl
