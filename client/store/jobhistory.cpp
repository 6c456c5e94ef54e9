// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/jobhistory.h"

#include "base/redact.h"
#include "store/boundedtext.h"

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

QVariant milliseconds(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

HistoryCondition jobCondition(const HistoryFilter &filter)
{
    HistoryCondition condition =
        conditionOf(filter, u"ended_ms"_s, {u"name"_s, u"id"_s, u"queue"_s, u"message"_s, u"error"_s, u"result"_s});
    if (!filter.queue.isEmpty())
        condition.add(u"queue = ?"_s, {filter.queue});
    QVariantList states;
    for (const JobState state : filter.states)
        states += jobStateName(state);
    if (!states.isEmpty())
        condition.add(u"state IN (%1)"_s.arg(QStringList(states.size(), u"?"_s).join(u',')), states);
    return condition;
}

std::optional<JobEntry> entryOf(const QSqlQuery &row)
{
    const auto state = jobStateFromName(row.value(6).toString());
    JobEntry entry;
    entry.number = row.value(0).toLongLong();
    entry.server = {row.value(1).toString(), row.value(2).toString()};
    entry.key = {row.value(3).toString(), row.value(4).toString()};
    entry.name = row.value(5).toString();
    if (const int attempt = row.value(7).toInt(); attempt > 0)
        entry.attempt = attempt;
    entry.created = row.value(8).isNull() ? QDateTime() : historyTime(row.value(8));
    entry.started = row.value(9).isNull() ? QDateTime() : historyTime(row.value(9));
    entry.ended = historyTime(row.value(10));
    entry.message = row.value(11).toString();
    entry.error = row.value(12).toString();
    entry.result = row.value(13).toString();
    entry.gap = row.value(14).toBool();
    if (!state || !isTerminal(*state) || !entry.ended.isValid())
        return std::nullopt;
    entry.state = *state;
    return entry;
}

} // namespace

Result<void, Error> JobHistory::append(const QList<JobEntry> &entries)
{
    HistoryServer server;
    std::optional<qint64> number;
    for (const JobEntry &entry : entries) {
        if (!isTerminal(entry.state) || !entry.ended.isValid())
            continue;
        if (!number || entry.server != server) {
            const auto known = serverNumber(*m_database, entry.server);
            if (!known)
                return Failure{known.error()};
            number = *known;
            server = entry.server;
        }
        if (const auto done = append(*number, entry); !done)
            return done;
    }
    return {};
}

Result<void, Error> JobHistory::append(qint64 server, const JobEntry &entry)
{
    const QString queue = boundedLine(entry.key.queue, maxLine);
    const QString id = boundedLine(entry.key.id, maxLine);
    const int attempt = std::max(0, entry.attempt.value_or(0));
    const QDateTime &born = entry.created.isValid() ? entry.created : entry.started;
    const qint64 bornAt = born.isValid() ? born.toMSecsSinceEpoch() : 0;
    const auto known = m_database->value(
        u"SELECT number FROM job WHERE server = ? AND queue = ? AND id = ? AND attempt = ? "
        "AND (born_ms = ? OR ended_ms >= ?) ORDER BY number DESC LIMIT 1"_s,
        {server, queue, id, attempt, bornAt, bornAt});
    if (!known)
        return Failure{known.error()};
    const QVariantList values{boundedLine(entry.name, maxLine), jobStateName(entry.state), bornAt,
                              milliseconds(entry.created), milliseconds(entry.started), entry.ended.toMSecsSinceEpoch(),
                              boundedLine(entry.message, maxLine), boundedText(entry.error, maxError),
                              boundedText(entry.result, maxResult), entry.gap ? 1 : 0};
    const auto done = known->isValid()
        ? m_database->run(u"UPDATE job SET name = ?, state = ?, born_ms = ?, created_ms = ?, started_ms = ?, ended_ms = ?, "
                          "message = ?, error = ?, result = ?, gap = ? WHERE number = ?"_s, values + QVariantList{*known})
        : m_database->run(u"INSERT INTO job (name, state, born_ms, created_ms, started_ms, ended_ms, message, error, result, "
                          "gap, server, queue, id, attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                          values + QVariantList{server, queue, id, attempt});
    if (!done)
        return Failure{done.error()};
    return {};
}

Result<QList<JobEntry>, Error> JobHistory::find(const HistoryFilter &filter, const HistoryPlace &after, int most)
{
    HistoryCondition condition = jobCondition(filter);
    addPlace(condition, after, u"ended_ms"_s);
    auto rows = m_database->run(
        u"SELECT found.number, server.id, server.url, queue, found.id, name, state, attempt, created_ms, started_ms, "
        "ended_ms, message, error, result, gap FROM (SELECT * FROM job%1 ORDER BY ended_ms DESC, number DESC LIMIT ?) found "
        "JOIN server ON server.number = found.server ORDER BY ended_ms DESC, found.number DESC"_s.arg(condition.where()),
        condition.values + QVariantList{most});
    if (!rows)
        return Failure{rows.error()};
    QList<JobEntry> found;
    while (rows->next()) {
        if (const auto entry = entryOf(*rows))
            found += *entry;
    }
    return found;
}

Result<qint64, Error> JobHistory::count(const HistoryFilter &filter)
{
    const HistoryCondition condition = jobCondition(filter);
    const auto counted = m_database->value(u"SELECT count(*) FROM job"_s + condition.where(), condition.values);
    if (!counted)
        return Failure{counted.error()};
    return counted->toLongLong();
}

HistoryPlace placeOf(const JobEntry &entry)
{
    return {entry.ended, entry.number};
}

} // namespace Pollux::Store
