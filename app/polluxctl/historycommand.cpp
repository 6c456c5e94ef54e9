// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "polluxctl/command.h"
#include "polluxctl/historylines.h"
#include "polluxctl/messages.h"
#include "polluxctl/moment.h"
#include "polluxctl/standardoutput.h"
#include "store/linkhistory.h"

#include <QUrl>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using Store::HistoryServer;
using Store::LinkHistory;

namespace {

struct HistoryOptions
{
    QDateTime since;
    QDateTime until;
    QString server; // empty: all
    QString format;
    QString file;
    bool samples = false;
};

void describe(CommandLine &line)
{
    line.addOption(u"since"_s, u"From when: a time (ISO 8601), or how long ago: 90s, 30m, 2h, 3d, 1w. Default: 24h."_s,
                   u"TIME"_s);
    line.addOption(u"until"_s, u"Until when, in the same words. Default: now."_s, u"TIME"_s);
    line.addOption(u"server"_s, u"Of this server alone: its URL, its host, or its id."_s, u"URL|ID"_s);
    line.addOption(u"format"_s, u"text (the default), ndjson (the lines of watch), or csv."_s, u"FORMAT"_s);
    line.addOption(u"samples"_s, u"With ndjson and csv: also round trips, ping lateness and bytes."_s);
    line.addOption(u"file"_s, u"Another history than the desktop program's."_s, u"FILE"_s);
    line.addNote(u"\n"
                 "The desktop program keeps the history of its servers' links: %1.\n"
                 "\"polluxctl watch --history FILE\" keeps one of its own.\n"
                 "Exit codes: 0 done, 64 usage, 66 the file cannot be read.\n"_s.arg(Store::standardHistoryFile()));
}

Result<QDateTime, Refusal> moment(const CommandLine &line, const QString &option, const QString &otherwise,
                                  const QDateTime &now)
{
    const QString text = line.isSet(option) ? line.value(option) : otherwise;
    const auto time = parseMoment(text, now);
    if (!time)
        return Failure{usageError(u"--%1: \"%2\" is neither a time (2026-11-20T14:00) nor how long ago (2h, 3d)"_s.arg(option, text))};
    return *time;
}

Result<HistoryOptions, Refusal> readOptions(const CommandLine &line)
{
    const QStringList words = line.positional();
    if (words == QStringList{u"jobs"_s})
        return Failure{usageError(u"history: jobs are not kept yet, only link"_s)};
    if (words != QStringList{u"link"_s})
        return Failure{usageError(u"history: expected link"_s)};
    const auto format = line.word(u"format"_s, {u"text"_s, u"ndjson"_s, u"csv"_s});
    if (!format)
        return Failure{format.error()};
    const QDateTime now = SystemClock::instance()->wallTime();
    const auto since = moment(line, u"since"_s, u"24h"_s, now);
    const auto until = moment(line, u"until"_s, u"0s"_s, now);
    if (!since || !until)
        return Failure{since ? until.error() : since.error()};
    if (*until <= *since)
        return Failure{usageError(u"--until lies before --since"_s)};
    const QString file = line.isSet(u"file"_s) ? line.value(u"file"_s) : Store::standardHistoryFile();
    return HistoryOptions{*since, *until, line.value(u"server"_s), *format, file, line.isSet(u"samples"_s)};
}

bool isMeant(const HistoryServer &server, const QString &word)
{
    const QUrl given(word);
    return word.isEmpty() || server.id == word || server.url == word || QUrl(server.url).host() == word
        || (!given.host().isEmpty() && QUrl(server.url) == QUrl(redactUrl(given)));
}

Refusal unreadable(const Error &error)
{
    return {ExitCode::NoInput, u"no history: %1"_s.arg(error.detail)};
}

QByteArray textOf(const LinkHistoryPart &part, const HistoryOptions &options)
{
    if (options.format == "ndjson"_L1)
        return historyNdjson(part, options.samples);
    return options.format == "csv"_L1 ? historyCsv(part, options.samples) : historyText(part);
}

Result<void, Refusal> print(LinkHistory &history, const HistoryOptions &options)
{
    const auto servers = history.servers();
    if (!servers)
        return Failure{unreadable(servers.error())};
    StandardOutput output;
    if (options.format == "csv"_L1)
        output.write(historyCsvHead());
    bool isAnyMeant = false;
    for (const HistoryServer &server : *servers) {
        if (!isMeant(server, options.server))
            continue;
        isAnyMeant = true;
        auto past = history.past(server, options.since, options.until);
        if (!past)
            return Failure{unreadable(past.error())};
        if (past->unreadable > 0)
            printMessage(u"%1 entries of %2 could not be read, and are left out"_s.arg(past->unreadable).arg(server.url));
        const LinkHistoryPart part{server.url, options.since, options.until, *std::move(past)};
        if (!part.past.stretches.isEmpty())
            output.write(textOf(part, options));
    }
    if (!isAnyMeant && !options.server.isEmpty())
        return Failure{usageError(u"--server: nothing is known of \"%1\""_s.arg(options.server))};
    return {};
}

} // namespace

ExitCode runHistory(const QStringList &arguments)
{
    CommandLine line(u"history link [options]"_s, u"Show how the links of servers have been."_s);
    describe(line);
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    const auto options = readOptions(line);
    if (!options)
        return refuse(options.error());
    auto history = LinkHistory::open(options->file, {.access = Store::Database::Access::Read});
    if (!history)
        return refuse(unreadable(history.error()));
    if (const auto printed = print(**history, *options); !printed)
        return refuse(printed.error());
    return ExitCode::Ok;
}

} // namespace Pollux::Ctl
