// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/connectedcommand.h"
#include "polluxctl/listensession.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct ListenOptions
{
    Connection connection;
    ListenSession::Style style;
};

void describe(CommandLine &line)
{
    addConnectionOptions(line);
    line.addOption(u"format"_s, u"text (the default), or ndjson (one JSON object a line)."_s, u"FORMAT"_s);
    line.addOption(u"packets"_s, u"Show every Engine.IO packet, too, without its secrets."_s);
    line.addNote(
        u"\n"
        "Runs until Ctrl-C, or until the server refuses the connection.\n"
        "Exit codes: 0 connected at the end, 64 usage, 66 a file cannot be read, 69 not connected at the end,\n"
        "77 refused, 78 bad profile.\n"_s);
}

Result<ListenOptions, Refusal> readOptions(const CommandLine &line)
{
    const auto url = line.optionalArgument();
    if (!url)
        return Failure{url.error()};
    const auto format = line.word(u"format"_s, {u"text"_s, u"ndjson"_s});
    if (!format)
        return Failure{format.error()};
    auto connection = readConnection(line, *url);
    if (!connection)
        return Failure{connection.error()};
    return ListenOptions{std::move(*connection), {*format == "ndjson"_L1, line.isSet(u"packets"_s)}};
}

} // namespace

ExitCode runListen(const QStringList &arguments)
{
    CommandLine line(u"listen [URL] [options]"_s, u"Show a server's raw events as they come."_s);
    describe(line);
    return runConnected(line, arguments, readOptions, [](const ListenOptions &options, StandardOutput &output) {
        ListenSession session(options.connection.profile, options.connection.settings, options.style, &output,
                              SystemClock::instance());
        return runSession(session, output);
    });
}

} // namespace Pollux::Ctl
