// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/connectedcommand.h"
#include "polluxctl/diagnosesession.h"
#include "polluxctl/messages.h"
#include "store/linkhistory.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct DiagnoseOptions
{
    Connection connection;
    DiagnoseSession::Task task;
};

void describe(CommandLine &line)
{
    addConnectionOptions(line);
    line.addOption(u"format"_s,
                   u"Of the report: text (the default), json (one object a line; see also --out), or markdown."_s,
                   u"FORMAT"_s);
    line.addOption(u"dwell"_s, u"Stay connected for so long in the last step. Default: 10; 600 finds idle time-outs."_s,
                   u"SECONDS"_s);
    line.addOption(
        u"out"_s,
        u"Keep the report in FILE, as --format says (or the file's suffix: .json, .md); the steps and the verdict "
        "are shown all the same."_s,
        u"FILE"_s);
    line.addOption(u"history"_s,
                   u"What has been kept of the link's last day counts as well: FILE (see \"watch --history\"), or none. "
                   "Default: what the desktop program keeps."_s,
                   u"FILE|none"_s);
    line.addOption(u"packets"_s, u"The report tells the packets as well, redacted (Socket.IO's namespace and dwell)."_s);
    line.addOption(u"every"_s, u"Again and again, from one beginning to the next, until Ctrl-C; what comes back like a clock is found."_s, u"SECONDS"_s);
    line.addNote(
        u"\n"
        "Steps: ✓ passed, ! with a finding, ✕ failed, – not tried, since a step that it needs has failed.\n"
        "Nothing is emitted but handshakes and who we are; nothing changes on the server.\n"
        "Exit codes: 0 healthy, 1 degraded, 2 down (the worst verdict, with --every the last report's), 64 usage,\n"
        "66 a file cannot be read, 70 internal (also: FILE cannot be written), 78 bad profile.\n"_s);
}

// By the option, else by the file's name.
Result<ReportFormat, Refusal> readFormat(const CommandLine &line)
{
    const auto word = line.word(u"format"_s, {u"text"_s, u"json"_s, u"markdown"_s});
    if (!word)
        return Failure{word.error()};
    const QString file = line.value(u"out"_s);
    const bool isOpen = !line.isSet(u"format"_s);
    if (*word == "json"_L1 || (isOpen && file.endsWith(".json"_L1)))
        return ReportFormat::Json;
    if (*word == "markdown"_L1 || (isOpen && file.endsWith(".md"_L1)))
        return ReportFormat::Markdown;
    return ReportFormat::Text;
}

Result<DiagnoseOptions, Refusal> readOptions(const CommandLine &line)
{
    const auto url = line.optionalArgument();
    if (!url)
        return Failure{url.error()};
    const auto format = readFormat(line);
    if (!format)
        return Failure{format.error()};
    const auto dwell = line.seconds(u"dwell"_s);
    if (!dwell)
        return Failure{dwell.error()};
    const auto every = line.seconds(u"every"_s);
    if (!every)
        return Failure{every.error()};
    DiagnoseSession::Task task;
    task.format = *format;
    task.file = line.value(u"out"_s);
    task.dwell = dwell->value_or(task.dwell);
    task.every = *every;
    task.tellsPackets = line.isSet(u"packets"_s);
    const QString history = line.value(u"history"_s);
    if (!line.isSet(u"history"_s))
        task.history.file = Store::standardHistoryFile();
    else if (history != "none"_L1)
        task.history = {history, true};
    auto connection = readConnection(line, *url, ForKinds::All);
    if (!connection)
        return Failure{connection.error()};
    return DiagnoseOptions{std::move(*connection), task};
}

// Found before anybody waits for a check-up.
std::optional<Refusal> problemWith(const HistoryPlace &place)
{
    const QDateTime now = SystemClock::instance()->wallTime();
    const auto kept = readKeptStory(place, {}, now, now);
    if (kept || !place.isMeant)
        return {};
    return Refusal{ExitCode::NoInput, u"no history: %1"_s.arg(kept.error().detail)};
}

} // namespace

ExitCode runDiagnose(const QStringList &arguments)
{
    CommandLine line(u"diagnose [URL] [options]"_s, u"Find out what is the matter with a link, and what to change."_s);
    describe(line);
    return runConnected(line, arguments, readOptions, [](const DiagnoseOptions &options, StandardOutput &output) {
        if (const auto problem = problemWith(options.task.history))
            return refuse(*problem);
        DiagnoseSession session(options.connection.profile, options.connection.settings, options.task, &output,
                                SystemClock::instance());
        return runSession(session, output);
    });
}

} // namespace Pollux::Ctl
