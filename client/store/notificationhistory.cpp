// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/notificationhistory.h"

#include "store/boundedtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 1'000; // only the newest one of a server is ever replaced

HistoryCondition notificationCondition(const HistoryFilter &filter)
{
    HistoryCondition condition = conditionOf(filter, u"time_ms"_s, {u"title"_s, u"body"_s, u"jobs"_s});
    QVariantList kinds;
    for (const QString &kind : filter.kinds)
        kinds += kind;
    if (!kinds.isEmpty())
        condition.add(u"kind IN (%1)"_s.arg(QStringList(kinds.size(), u"?"_s).join(u',')), kinds);
    return condition;
}

QString jobsText(const QList<JobKey> &jobs)
{
    QJsonArray array;
    for (const JobKey &job : jobs.first(std::min(jobs.size(), NotificationHistory::maxJobs)))
        array += QJsonArray{boundedLine(job.queue, NotificationHistory::maxLine), boundedLine(job.id, NotificationHistory::maxLine)};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<JobKey> jobsOf(const QString &text)
{
    QList<JobKey> jobs;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &job : array)
        jobs += JobKey{job[0].toString(), job[1].toString()};
    return jobs;
}

std::optional<NotificationEntry> entryOf(const QSqlQuery &row)
{
    NotificationEntry entry;
    entry.number = row.value(0).toLongLong();
    entry.server = {row.value(1).toString(), row.value(2).toString()};
    entry.time = historyTime(row.value(3));
    entry.kind = row.value(4).toString();
    entry.urgency = row.value(5).toString();
    entry.title = row.value(6).toString();
    entry.body = row.value(7).toString();
    entry.jobs = jobsOf(row.value(8).toString());
    entry.shown = row.value(9).toBool();
    if (!entry.time.isValid())
        return std::nullopt;
    return entry;
}

} // namespace

Result<void, Error> NotificationHistory::append(const QList<NotificationEntry> &entries)
{
    for (const NotificationEntry &entry : entries) {
        if (const auto done = append(entry); !done)
            return done;
    }
    return {};
}

Result<void, Error> NotificationHistory::append(const NotificationEntry &entry)
{
    const auto server = serverNumber(*m_database, entry.server);
    if (!server)
        return Failure{server.error()};
    if (const qint64 replaced = m_rows.take({entry.server.id, entry.replaces}); replaced != 0) {
        if (const auto done = m_database->run(u"DELETE FROM notification WHERE number = ?"_s, {replaced}); !done)
            return Failure{done.error()};
    }
    const auto added = m_database->run(
        u"INSERT INTO notification (server, time_ms, kind, urgency, title, body, jobs, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {*server, entry.time.toMSecsSinceEpoch(), boundedLine(entry.kind, maxLine), boundedLine(entry.urgency, maxLine),
         boundedLine(entry.title, maxLine), boundedLine(entry.body, maxLine), jobsText(entry.jobs), entry.shown ? 1 : 0});
    if (!added)
        return Failure{added.error()};
    if (m_rows.size() >= mostRows)
        m_rows.clear();
    if (entry.id != 0)
        m_rows.insert({entry.server.id, entry.id}, added->lastInsertId().toLongLong());
    return {};
}

Result<QList<NotificationEntry>, Error> NotificationHistory::find(const HistoryFilter &filter, const HistoryPlace &after,
                                                                  int most)
{
    HistoryCondition condition = notificationCondition(filter);
    addPlace(condition, after, u"time_ms"_s);
    auto rows = m_database->run(
        u"SELECT found.number, server.id, server.url, time_ms, kind, urgency, title, body, jobs, shown "
        "FROM (SELECT * FROM notification%1 ORDER BY time_ms DESC, number DESC LIMIT ?) found "
        "JOIN server ON server.number = found.server ORDER BY time_ms DESC, found.number DESC"_s.arg(condition.where()),
        condition.values + QVariantList{most});
    if (!rows)
        return Failure{rows.error()};
    QList<NotificationEntry> found;
    while (rows->next()) {
        if (const auto entry = entryOf(*rows))
            found += *entry;
    }
    return found;
}

Result<qint64, Error> NotificationHistory::count(const HistoryFilter &filter)
{
    const HistoryCondition condition = notificationCondition(filter);
    const auto counted = m_database->value(u"SELECT count(*) FROM notification"_s + condition.where(), condition.values);
    if (!counted)
        return Failure{counted.error()};
    return counted->toLongLong();
}

HistoryPlace placeOf(const NotificationEntry &entry)
{
    return {entry.time, entry.number};
}

} // namespace Pollux::Store
