// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/program.h"

#include "polluxctl/command.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    QLatin1StringView summary;
    ExitCode (*run)(const QStringList &arguments);
};

constexpr std::array commands = {
    Command{"watch"_L1, "watch a server's jobs"_L1, runWatch},
    Command{"listen"_L1, "show a server's raw events, and packets if asked"_L1, runListen},
    Command{"emit"_L1, "send one event, and wait for its answer if asked"_L1, runEmit},
    Command{"act"_L1, "retry, cancel, promote or remove a job, pause or resume a queue"_L1, runAct},
    Command{"diagnose"_L1, "find out what is the matter with a link, and what to change"_L1, runDiagnose},
    Command{"history"_L1, "show which jobs have ended, what was told, or how links have been"_L1, runHistory},
    Command{"profiles"_L1, "list, show and check profiles"_L1, runProfiles},
    Command{"demo-server"_L1, "run the embedded demo backend"_L1, runDemoServer},
};

QString helpText()
{
    QString text =
        u"Usage: polluxctl COMMAND [arguments]\n\nPollux watches job queues from the console.\n\nCommands:\n"_s;
    for (const Command &command : commands)
        text += u"  %1 %2\n"_s.arg(command.name, -12).arg(command.summary);
    return text
           + u"\n"
             "\"polluxctl COMMAND --help\" tells more; \"polluxctl --version\" the version.\n"
             "Try \"polluxctl watch --demo\".\n"_s;
}

QString commandNames()
{
    QStringList names;
    for (const Command &command : commands)
        names += command.name;
    return names.join(u", "_s);
}

ExitCode print(const QString &text)
{
    StandardOutput().write(text.toUtf8());
    return ExitCode::Ok;
}

} // namespace

ExitCode runProgram(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return refuse(usageError(u"a command is missing: %1 (see --help)"_s.arg(commandNames())));
    const QString &first = arguments.first();
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1)
        return print(helpText());
    if (first == "--version"_L1 || first == "-v"_L1)
        return print(u"polluxctl %1\n"_s.arg(QCoreApplication::applicationVersion()));
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command &known) { return known.name == first; });
    if (command == commands.end())
        return refuse(usageError(u"there is no command \"%1\", only %2 (see --help)"_s.arg(first, commandNames())));
    return command->run(arguments.sliced(1));
}

} // namespace Pollux::Ctl
