// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationtexts.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 120;
constexpr qsizetype errorLength = 200;
constexpr qsizetype bodyLength = 400;
constexpr qsizetype maxNames = 3;

// Qt has no plurals for English without a translation, so "1 job" is a text of its own.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::NotificationTexts)
};

QString withError(const JobEnd &end)
{
    return end.error.isEmpty() ? end.name : Texts::tr("%1: %2", "a job's name and its error").arg(end.name, end.error);
}

QString missedText(qsizetype missed, qsizetype all)
{
    if (missed == 0)
        return {};
    return missed == all ? Texts::tr("finished while disconnected")
                         : Texts::tr("%n finished while disconnected", nullptr, int(missed));
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
    const QString title = hasFailed(end) ? Texts::tr("Failed: %1") : Texts::tr("Done: %1");
    return {title.arg(end.name), joined({end.error, missedText(end.whileDisconnected ? 1 : 0, 1)})};
}

// Of at least two jobs.
QString countsText(int done, int failed)
{
    if (failed == 0)
        return Texts::tr("%n jobs done", nullptr, done);
    if (done == 0)
        return Texts::tr("%n jobs failed", nullptr, failed);
    return done == 1 ? Texts::tr("1 job done, %n failed", nullptr, failed)
                     : Texts::tr("%1 jobs done, %n failed", nullptr, failed).arg(done);
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
        names += Texts::tr("%n more", "jobs", int(more));
    return names.join(failed > 0 ? u"; "_s : u", "_s);
}

QString waitingText(int jobs)
{
    if (jobs <= 0)
        return {};
    return jobs == 1 ? Texts::tr("1 job waits") : Texts::tr("%n jobs wait", nullptr, jobs);
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
    return Texts::tr("a job");
}

QString jobErrorText(const Job &job)
{
    return plainLine(job.error, errorLength);
}

NotificationText textOf(const QList<JobEnd> &ends)
{
    if (ends.size() == 1)
        return singleText(ends.constFirst());
    const auto failed = std::count_if(ends.begin(), ends.end(), hasFailed);
    const auto missed =
        std::count_if(ends.begin(), ends.end(), [](const JobEnd &end) { return end.whileDisconnected; });
    return {countsText(int(ends.size() - failed), int(failed)),
            joined({missedText(missed, ends.size()), namesText(ends, failed)})};
}

NotificationText textOf(const LinkAlarm &alarm, const QString &server)
{
    const QString name = plainLine(server, nameLength);
    const QString duration = durationText(alarm.lasted);
    switch (alarm.kind) {
    case LinkAlarm::Kind::Outage:
        return {name.isEmpty() ? Texts::tr("No connection for %1").arg(duration)
                               : Texts::tr("No connection to %1 for %2").arg(name, duration),
                causeText(alarm.cause)};
    case LinkAlarm::Kind::Back:
        return {name.isEmpty() ? Texts::tr("Connected again") : Texts::tr("Connected to %1 again").arg(name),
                Texts::tr("The outage lasted %1").arg(duration)};
    case LinkAlarm::Kind::Refused:
        return {name.isEmpty() ? Texts::tr("The server refuses the connection")
                               : Texts::tr("%1 refuses the connection").arg(name),
                causeText(alarm.cause)};
    }
    return {};
}

NotificationText healthAlarmText(const ServerHealth &health, const QString &server)
{
    const QString name = plainLine(server, nameLength);
    const bool isAnswering = health.state != HealthState::Unreachable;
    const QString title = isAnswering ? Texts::tr("The server is not well") : Texts::tr("The health check gets no answer");
    const QString named = isAnswering ? Texts::tr("%1 is not well", "a server") : Texts::tr("The health check of %1 gets no answer");
    const QString times = Texts::tr("%n times in a row", "a health check has failed", health.failures);
    return {name.isEmpty() ? title : named.arg(name), joined({times, plainLine(health.detail, errorLength)})};
}

NotificationText healthBackText(const QString &server)
{
    const QString name = plainLine(server, nameLength);
    return {name.isEmpty() ? Texts::tr("The server is well again") : Texts::tr("%1 is well again", "a server").arg(name),
            {}};
}

NotificationText silenceText(Milliseconds silent, const QString &server)
{
    const QString name = plainLine(server, nameLength);
    const QString duration = durationText(silent);
    return {name.isEmpty() ? Texts::tr("No event for %1", "a duration").arg(duration)
                           : Texts::tr("No event from %1 for %2").arg(name, duration),
            Texts::tr("It is connected, and jobs are running. Perhaps another project or user is watched, or nobody has "
                      "subscribed.")};
}

NotificationText heardText(const QString &server)
{
    const QString name = plainLine(server, nameLength);
    return {name.isEmpty() ? Texts::tr("Events arrive again") : Texts::tr("Events arrive from %1 again").arg(name), {}};
}

NotificationText silentJobsText(const QList<SilentJob> &fresh, qsizetype all)
{
    const SilentJob &longest = fresh.constFirst();
    const QString duration = durationText(std::chrono::floor<std::chrono::minutes>(longest.silent));
    if (all == 1)
        return {Texts::tr("%1: no progress for %2").arg(longest.name, duration),
                Texts::tr("The link is up. Perhaps the worker hangs.")};
    QStringList names;
    for (const SilentJob &job : fresh.first(std::min<qsizetype>(fresh.size(), maxNames)))
        names += job.name;
    return {Texts::tr("%n jobs without progress", nullptr, int(all)), names.join(u", "_s)};
}

NotificationText jobsHeardText(const QString &name)
{
    return {name.isEmpty() ? Texts::tr("All jobs make progress again") : Texts::tr("%1 goes on", "a job").arg(name), {}};
}

NotificationText textOf(const QueueAlarm &alarm, const QString &server)
{
    const QString name = plainLine(server, nameLength);
    const QString waiting = waitingText(alarm.waiting);
    if (alarm.kind == QueueAlarm::Kind::NoWorker) {
        if (alarm.isOver)
            return {name.isEmpty() ? Texts::tr("Workers are online again")
                                   : Texts::tr("Workers of %1 are online again", "a server").arg(name),
                    {}};
        return {name.isEmpty() ? Texts::tr("No worker is online") : Texts::tr("No worker of %1 is online", "a server").arg(name),
                joined({Texts::tr("For %1 now", "a duration").arg(durationText(alarm.lasted)), waiting})};
    }
    const QString queue = plainLine(alarm.queue, nameLength);
    const QString title = alarm.isOver ? Texts::tr("Jobs of %1 go on", "a queue").arg(queue)
                                       : Texts::tr("No job of %1 finishes, and ever more wait", "a queue").arg(queue);
    if (alarm.isOver)
        return {title, name};
    return {title, joined({name, waiting, Texts::tr("nothing has happened for %1").arg(durationText(alarm.lasted))})};
}

NotificationText stormText(int done, int failed, int others, const QString &newest)
{
    QString title = Texts::tr("Much is happening");
    if (done + failed == 1)
        title = done == 1 ? Texts::tr("1 job done") : Texts::tr("1 job failed");
    else if (done + failed > 0)
        title = countsText(done, failed);
    QString more;
    if (others > 0)
        more = others == 1 ? Texts::tr("1 other message") : Texts::tr("%n other messages", nullptr, others);
    return {title, joined({Texts::tr("Told in sums, for there is much at once"), more,
                           Texts::tr("the latest: %1", "title of a notification").arg(newest)})};
}

QString durationText(Milliseconds duration)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days > 0)
        return hours % 24 == 0 ? Texts::tr("%1 d").arg(days) : Texts::tr("%1 d %2 h").arg(days).arg(hours % 24);
    if (hours > 0)
        return minutes % 60 == 0 ? Texts::tr("%1 h").arg(hours) : Texts::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    if (minutes > 0)
        return seconds % 60 == 0 ? Texts::tr("%1 min").arg(minutes)
                                 : Texts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    return Texts::tr("%1 s").arg(seconds);
}

} // namespace Pollux
