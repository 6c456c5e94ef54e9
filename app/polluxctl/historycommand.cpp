// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "polluxctl/command.h"
#include "polluxctl/historyentries.h"
#include "polluxctl/historylines.h"
#include "polluxctl/messages.h"
#include "polluxctl/moment.h"
#include "polluxctl/standardoutput.h"
#include "store/historyfile.h"

#include <QUrl>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using Store::HistoryFile;
using Store::HistoryServer;

namespace {

struct HistoryOptions
{
    QString what; // jobs, notifications, link
    QDateTime since;
    QDateTime until;
    QString server; // empty: all
    QString format;
    QString file;
    bool samples = false;
    EntriesWish entries; // of jobs and notifications
};

void describe(CommandLine &line)
{
    line.addOption(u"since"_s, u"From when: a time (ISO 8601), or how long ago: 90s, 30m, 2h, 3d, 1w. Default: 24h."_s,
                   u"TIME"_s);
    line.addOption(u"until"_s, u"Until when, in the same words. Default: now."_s, u"TIME"_s);
    line.addOption(u"server"_s, u"Of this server alone: its URL, its host, or its id."_s, u"URL|ID"_s);
    line.addOption(u"format"_s, u"text (the default), ndjson (the lines of watch), or csv."_s, u"FORMAT"_s);
    line.addOption(u"samples"_s, u"link, with ndjson and csv: also round trips, ping lateness and bytes."_s);
    line.addOption(u"search"_s, u"jobs, notifications: those with this text in what can be read of them."_s, u"TEXT"_s);
    line.addOption(u"state"_s, u"jobs: succeeded, failed, cancelled; several with commas between."_s, u"STATE"_s);
    line.addOption(u"queue"_s, u"jobs: of this queue alone."_s, u"NAME"_s);
    line.addOption(u"limit"_s, u"jobs, notifications: the newest so many. Default: all."_s, u"N"_s);
    line.addOption(u"file"_s, u"Another history than the desktop program's."_s, u"FILE"_s);
    line.addNote(u"\n"
                 "The desktop program keeps the history of its servers: %1.\n"
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

// What the chosen kind does not know is a mistake, not something to be passed over.
Result<void, Refusal> refuseForeign(const CommandLine &line, const QString &what)
{
    const QStringList ofOthers = what == "link"_L1   ? QStringList{u"search"_s, u"state"_s, u"queue"_s, u"limit"_s}
                                 : what == "jobs"_L1 ? QStringList{u"samples"_s}
                                                     : QStringList{u"samples"_s, u"state"_s, u"queue"_s};
    for (const QString &option : ofOthers) {
        if (line.isSet(option))
            return Failure{usageError(u"--%1: history %2 has none"_s.arg(option, what))};
    }
    return {};
}

Result<EntriesWish, Refusal> readWish(const CommandLine &line, const HistoryOptions &options)
{
    EntriesWish wish;
    wish.kind = options.what == "jobs"_L1 ? Store::HistoryKind::Jobs : Store::HistoryKind::Notifications;
    wish.format = options.format;
    wish.filter.from = options.since;
    wish.filter.to = options.until;
    wish.filter.text = line.value(u"search"_s);
    wish.filter.queue = line.value(u"queue"_s);
    for (const QString &word : line.value(u"state"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto state = jobStateFromName(word.trimmed());
        if (!state || !isTerminal(*state))
            return Failure{usageError(u"--state: \"%1\" is none of succeeded, failed, cancelled"_s.arg(word))};
        wish.filter.states += *state;
    }
    const auto most = line.number(u"limit"_s, 1, 1e9);
    if (!most)
        return Failure{most.error()};
    wish.most = qint64(most->value_or(0));
    return wish;
}

Result<HistoryOptions, Refusal> readOptions(const CommandLine &line)
{
    const QString what = line.positional().value(0);
    if (line.positional().size() != 1 || !QStringList{u"jobs"_s, u"notifications"_s, u"link"_s}.contains(what))
        return Failure{usageError(u"history: expected jobs, notifications or link"_s)};
    if (const auto fits = refuseForeign(line, what); !fits)
        return Failure{fits.error()};
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
    HistoryOptions options{what, *since, *until, line.value(u"server"_s), *format, file, line.isSet(u"samples"_s), {}};
    const auto wish = readWish(line, options);
    if (!wish)
        return Failure{wish.error()};
    options.entries = *wish;
    return options;
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

Result<QList<HistoryServer>, Refusal> meantServers(HistoryFile &history, const HistoryOptions &options)
{
    const auto servers = history.servers();
    if (!servers)
        return Failure{unreadable(servers.error())};
    QList<HistoryServer> meant;
    for (const HistoryServer &server : *servers) {
        if (isMeant(server, options.server))
            meant += server;
    }
    if (meant.isEmpty() && !options.server.isEmpty())
        return Failure{usageError(u"--server: nothing is known of \"%1\""_s.arg(options.server))};
    return meant;
}

Result<void, Refusal> printLinks(HistoryFile &history, const QList<HistoryServer> &servers, const HistoryOptions &options)
{
    StandardOutput output;
    if (options.format == "csv"_L1)
        output.write(historyCsvHead());
    for (const HistoryServer &server : servers) {
        auto past = history.links().past(server, options.since, options.until);
        if (!past)
            return Failure{unreadable(past.error())};
        if (past->unreadable > 0)
            printMessage(u"%1 entries of %2 could not be read, and are left out"_s.arg(past->unreadable).arg(server.url));
        const LinkHistoryPart part{server.url, options.since, options.until, *std::move(past)};
        if (!part.past.stretches.isEmpty())
            output.write(textOf(part, options));
    }
    return {};
}

Result<void, Refusal> print(HistoryFile &history, const HistoryOptions &options)
{
    const auto servers = meantServers(history, options);
    if (!servers)
        return Failure{servers.error()};
    if (options.what == "link"_L1)
        return printLinks(history, *servers, options);
    EntriesWish wish = options.entries;
    if (!options.server.isEmpty())
        wish.filter.servers = *servers;
    StandardOutput output;
    if (const auto printed = printEntries(history, wish, &output); !printed)
        return Failure{unreadable(printed.error())};
    return {};
}

} // namespace

ExitCode runHistory(const QStringList &arguments)
{
    CommandLine line(u"history jobs|notifications|link [options]"_s,
                     u"Show which jobs have ended, what was told, or how the links of servers have been."_s);
    describe(line);
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    const auto options = readOptions(line);
    if (!options)
        return refuse(options.error());
    auto history = HistoryFile::open(options->file, {.access = Store::Database::Access::Read});
    if (!history)
        return refuse(unreadable(history.error()));
    if (const auto printed = print(**history, *options); !printed)
        return refuse(printed.error());
    return ExitCode::Ok;
}

} // namespace Pollux::Ctl
