// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historylines.h"

#include "base/plaintext.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 10'000;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

std::optional<qint64> duration(const JobEntry &entry)
{
    if (!entry.started.isValid() || entry.started > entry.ended)
        return std::nullopt;
    return entry.started.msecsTo(entry.ended);
}

QByteArray number(const std::optional<qint64> &value)
{
    return value ? QByteArray::number(*value) : QByteArray();
}

QByteArray rowOf(const QByteArrayList &cells)
{
    return cells.join(',') + "\r\n";
}

QByteArray lineOf(QJsonObject object)
{
    for (auto member = object.begin(); member != object.end();)
        member = member->isString() && member->toString().isEmpty() ? object.erase(member) : ++member;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QStringList idsOf(const QList<JobKey> &jobs)
{
    QStringList ids;
    for (const JobKey &job : jobs)
        ids += job.id;
    return ids;
}

} // namespace

QByteArray csvCell(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n'))
        lines += plainLine(line, longestLine);
    QString cell = lines.join(u'\n').trimmed();
    if (!cell.isEmpty() && u"=+-@"_s.contains(cell[0]))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n'))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

QByteArray jobCsvHead()
{
    return "time,server,queue,id,name,state,attempt,created,started,durationMs,gap,message,error,result\r\n";
}

QByteArray csvRow(const JobEntry &entry)
{
    return rowOf({timeText(entry.ended).toUtf8(), csvCell(entry.server.url), csvCell(entry.key.queue), csvCell(entry.key.id),
                  csvCell(entry.name), jobStateName(entry.state).toUtf8(),
                  number(entry.attempt ? std::optional<qint64>(*entry.attempt) : std::nullopt),
                  timeText(entry.created).toUtf8(), timeText(entry.started).toUtf8(), number(duration(entry)),
                  entry.gap ? "true" : QByteArray(), csvCell(entry.message), csvCell(entry.error), csvCell(entry.result)});
}

QByteArray notificationCsvHead()
{
    return "time,server,about,urgency,title,body,jobs,shown\r\n";
}

QByteArray csvRow(const NotificationEntry &entry)
{
    return rowOf({timeText(entry.time).toUtf8(), csvCell(entry.server.url), csvCell(entry.kind), csvCell(entry.urgency),
                  csvCell(entry.title), csvCell(entry.body), csvCell(idsOf(entry.jobs).join(u' ')),
                  entry.shown ? "true" : "false"});
}

QByteArray ndjsonLine(const JobEntry &entry)
{
    QJsonObject object{
        {u"time"_s, timeText(entry.ended)},       {u"kind"_s, u"job"_s},           {u"server"_s, entry.server.url},
        {u"queue"_s, entry.key.queue},            {u"id"_s, entry.key.id},         {u"name"_s, entry.name},
        {u"state"_s, jobStateName(entry.state)},  {u"message"_s, entry.message},   {u"error"_s, entry.error},
        {u"created"_s, timeText(entry.created)},  {u"result"_s, entry.result},     {u"started"_s, timeText(entry.started)},
    };
    if (entry.attempt)
        object.insert(u"attempt"_s, *entry.attempt);
    if (const auto took = duration(entry))
        object.insert(u"durationMs"_s, *took);
    if (entry.gap)
        object.insert(u"gap"_s, true);
    return lineOf(object);
}

QByteArray ndjsonLine(const NotificationEntry &entry)
{
    return lineOf({
        {u"time"_s, timeText(entry.time)}, {u"kind"_s, u"notification"_s}, {u"server"_s, entry.server.url},
        {u"about"_s, entry.kind},          {u"urgency"_s, entry.urgency},  {u"title"_s, entry.title},
        {u"body"_s, entry.body},           {u"jobs"_s, QJsonArray::fromStringList(idsOf(entry.jobs))},
        {u"shown"_s, entry.shown},
    });
}

} // namespace Pollux::Store
