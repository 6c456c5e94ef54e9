// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationtexts.h"

#include "base/plaintext.h"

#include <QStringList>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 120;
constexpr qsizetype errorLength = 200;
constexpr qsizetype bodyLength = 400;
constexpr qsizetype maxNames = 3;

QString jobs(qsizetype count)
{
    return count == 1 ? u"1 job"_s : u"%1 jobs"_s.arg(count);
}

QString withError(const JobEnd &end)
{
    return end.error.isEmpty() ? end.name : u"%1: %2"_s.arg(end.name, end.error);
}

QString missedText(qsizetype missed, qsizetype all)
{
    if (missed == 0)
        return {};
    return missed == all ? u"finished while disconnected"_s : u"%1 finished while disconnected"_s.arg(missed);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return plainLine(parts.join(u" · "_s), bodyLength);
}

bool hasFailed(const JobEnd &end)
{
    return end.state == JobState::Failed;
}

NotificationText singleText(const JobEnd &end)
{
    const QString title = hasFailed(end) ? u"Failed: %1"_s : u"Done: %1"_s;
    return {title.arg(end.name), joined({end.error, missedText(end.whileDisconnected ? 1 : 0, 1)})};
}

QString countsText(qsizetype done, qsizetype failed)
{
    if (failed == 0)
        return u"%1 done"_s.arg(jobs(done));
    if (done == 0)
        return u"%1 failed"_s.arg(jobs(failed));
    return u"%1 done, %2 failed"_s.arg(jobs(done), QString::number(failed));
}

// What failed is what a person has to look at, so where something did, only that is named.
QString namesText(const QList<JobEnd> &ends, qsizetype failed)
{
    QStringList names;
    for (const JobEnd &end : ends) {
        if (names.size() < maxNames && hasFailed(end) == (failed > 0))
            names += withError(end);
    }
    const qsizetype more = (failed > 0 ? failed : ends.size()) - names.size();
    if (more > 0)
        names += u"%1 more"_s.arg(more);
    return names.join(failed > 0 ? u"; "_s : u", "_s);
}

QString causeText(const std::optional<Error> &cause)
{
    return cause ? plainLine(cause->toString(), bodyLength) : QString();
}

} // namespace

QString jobNameText(const Job &job)
{
    for (const QString &text : {job.name, u"%1 %2"_s.arg(job.key.queue, job.key.id)}) {
        const QString name = plainLine(text, nameLength);
        if (!name.isEmpty())
            return name;
    }
    return u"a job"_s;
}

QString jobErrorText(const Job &job)
{
    return plainLine(job.error, errorLength);
}

NotificationText textOf(const QList<JobEnd> &ends)
{
    if (ends.size() == 1)
        return singleText(ends.constFirst());
    const qsizetype failed = std::count_if(ends.begin(), ends.end(), hasFailed);
    const qsizetype missed =
        std::count_if(ends.begin(), ends.end(), [](const JobEnd &end) { return end.whileDisconnected; });
    return {countsText(ends.size() - failed, failed),
            joined({missedText(missed, ends.size()), namesText(ends, failed)})};
}

NotificationText textOf(const LinkAlarm &alarm, const QString &server)
{
    const QString name = plainLine(server, nameLength);
    const QString duration = durationText(alarm.lasted);
    switch (alarm.kind) {
    case LinkAlarm::Kind::Outage:
        return {name.isEmpty() ? u"No connection for %1"_s.arg(duration)
                               : u"No connection to %1 for %2"_s.arg(name, duration),
                causeText(alarm.cause)};
    case LinkAlarm::Kind::Back:
        return {name.isEmpty() ? u"Connected again"_s : u"Connected to %1 again"_s.arg(name),
                u"The outage lasted %1"_s.arg(duration)};
    case LinkAlarm::Kind::Refused:
        return {u"%1 refuses the connection"_s.arg(name.isEmpty() ? u"The server"_s : name), causeText(alarm.cause)};
    }
    return {};
}

QString durationText(Milliseconds duration)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    const auto pair = [](qint64 large, const QString &one, qint64 small, const QString &other) {
        const QString text = u"%1 %2"_s.arg(QString::number(large), one);
        return small == 0 ? text : u"%1 %2 %3"_s.arg(text, QString::number(small), other);
    };
    if (days > 0)
        return pair(days, u"d"_s, hours % 24, u"h"_s);
    if (hours > 0)
        return pair(hours, u"h"_s, minutes % 60, u"min"_s);
    if (minutes > 0)
        return pair(minutes, u"min"_s, seconds % 60, u"s"_s);
    return u"%1 s"_s.arg(seconds);
}

} // namespace Pollux
