// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/connectedcommand.h"
#include "polluxctl/emitsession.h"
#include "polluxctl/eventarguments.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct EmitOptions
{
    Connection connection;
    EmitSession::Task task;
};

void describe(CommandLine &line)
{
    addConnectionOptions(line);
    line.addOption(u"ack"_s, u"Wait for the server's answer and print it as a JSON array."_s);
    line.addOption(u"timeout"_s, u"For connecting, sending and the answer. Default: 10."_s, u"SECONDS"_s);
    line.addNote(
        u"\n"
        "Each JSON argument is one JSON value, a text with its quotes: emit URL chat '\"hello\"' 42 '{\"a\":1}'\n"
        "Behind \"--\", an argument may begin with \"-\": emit URL add -- -1\n"
        "The URL is left out with --demo.\n"
        "Exit codes: 0 sent (and answered), 64 usage, 66 a file cannot be read, 69 not connected or not\n"
        "answered in time, 77 refused, 78 bad profile.\n"_s);
}

Result<EmitOptions, Refusal> readOptions(const CommandLine &line)
{
    QStringList words = line.positional();
    const QString url = line.isSet(u"demo"_s) || words.isEmpty() ? QString() : words.takeFirst();
    if (words.isEmpty())
        return Failure{usageError(u"emit: expected URL EVENT [JSON…]"_s)};
    const auto timeout = line.seconds(u"timeout"_s);
    if (!timeout)
        return Failure{timeout.error()};
    EmitSession::Task task;
    task.event = words.takeFirst();
    task.wantsAck = line.isSet(u"ack"_s);
    task.timeout = timeout->value_or(task.timeout);
    const auto arguments = parseEventArguments(words);
    if (!arguments)
        return Failure{arguments.error()};
    task.arguments = *arguments;
    auto connection = readConnection(line, url);
    if (!connection)
        return Failure{connection.error()};
    return EmitOptions{std::move(*connection), task};
}

} // namespace

ExitCode runEmit(const QStringList &arguments)
{
    CommandLine line(u"emit URL EVENT [JSON…] [options]"_s, u"Send one event."_s);
    describe(line);
    return runConnected(line, arguments, readOptions, [](const EmitOptions &options, StandardOutput &output) {
        EmitSession session(options.connection.profile, options.connection.settings, options.task, &output,
                            SystemClock::instance());
        return runSession(session, output);
    });
}

} // namespace Pollux::Ctl
