// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "feed/connectionplan.h"
#include "polluxctl/connectedcommand.h"
#include "polluxctl/ndjsonoutput.h"
#include "polluxctl/terminaloutput.h"
#include "polluxctl/textoutput.h"
#include "polluxctl/watchsession.h"
#include "store/historywriter.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct WatchOptions
{
    Connection connection;
    QString format;
    std::optional<Milliseconds> duration;
    ExitCondition exitWhen;
    QString historyFile; // empty: none is kept
};

void describe(CommandLine &line)
{
    addConnectionOptions(line);
    line.addOption(u"format"_s,
                   u"text (the default), ndjson (one JSON object a line), or summary (the last line of "
                   "ndjson alone)."_s,
                   u"FORMAT"_s);
    line.addOption(u"duration"_s, u"End after so many seconds."_s, u"SECONDS"_s);
    line.addOption(u"exit-when"_s,
                   u"idle: a job has been seen and none has been open for 2 s; done=N: N jobs have "
                   "ended; failed: a job has failed."_s,
                   u"WHEN"_s);
    line.addOption(u"history"_s, u"Also keep what the link does, which jobs end and what is told in this file, for \"polluxctl history … --file\"."_s,
                   u"FILE"_s);
    line.addNote(u"\n"
                 "Ends with the first of --duration, --exit-when, Ctrl-C and a refused connection.\n"
                 "Exit codes: 0 done as asked, 1 a job failed (with --exit-when), 64 usage,\n"
                 "66 a file cannot be read, 69 not connected at the end, 70 internal, 77 refused, 78 bad profile.\n"_s);
}

Result<WatchOptions, Refusal> readOptions(const CommandLine &line)
{
    const auto url = line.optionalArgument();
    if (!url)
        return Failure{url.error()};
    const auto format = line.word(u"format"_s, {u"text"_s, u"ndjson"_s, u"summary"_s});
    if (!format)
        return Failure{format.error()};
    const auto duration = line.seconds(u"duration"_s);
    if (!duration)
        return Failure{duration.error()};
    const QString when = line.value(u"exit-when"_s);
    const auto exitWhen = line.isSet(u"exit-when"_s) ? parseExitCondition(when) : ExitCondition();
    if (!exitWhen)
        return Failure{usageError(u"--exit-when: \"%1\" is none of idle, done=N, failed"_s.arg(when))};
    auto connection = readConnection(line, *url, ForKinds::All);
    if (!connection)
        return Failure{connection.error()};
    return WatchOptions{std::move(*connection), *format, *duration, *exitWhen, line.value(u"history"_s)};
}

std::unique_ptr<WatchOutput> makeOutput(const QString &format, StandardOutput *output)
{
    Clock *const clock = SystemClock::instance();
    if (format == "ndjson"_L1)
        return std::make_unique<NdjsonOutput>(output, clock, NdjsonOutput::Lines::All);
    if (format == "summary"_L1)
        return std::make_unique<NdjsonOutput>(output, clock, NdjsonOutput::Lines::Summary);
    if (output->isTerminal())
        return std::make_unique<TerminalOutput>(output, clock);
    return std::make_unique<TextOutput>(output, clock);
}

std::unique_ptr<Store::HistoryWriter> makeHistory(const QString &file)
{
    if (file.isEmpty())
        return nullptr;
    Store::HistoryWorker::Options options;
    options.file = file;
    auto history = std::make_unique<Store::HistoryWriter>(options);
    history->start();
    return history;
}

// Here a server has no id but its address.
Store::HistoryServer serverOf(const Connection &connection)
{
    const QString url = redactUrl(serverUrl(connection.profile, connection.settings));
    return {url, url};
}

} // namespace

ExitCode runWatch(const QStringList &arguments)
{
    CommandLine line(u"watch [URL] [options]"_s, u"Watch a server's jobs until told otherwise."_s);
    describe(line);
    return runConnected(line, arguments, readOptions, [](const WatchOptions &options, StandardOutput &output) {
        const auto history = makeHistory(options.historyFile);
        const auto shown = makeOutput(options.format, &output);
        WatchSession session(options.connection.profile, options.connection.settings, options.exitWhen,
                             options.duration, shown.get(), SystemClock::instance());
        if (history)
            session.keepIn(history.get(), serverOf(options.connection));
        return runSession(session, output);
    });
}

} // namespace Pollux::Ctl
