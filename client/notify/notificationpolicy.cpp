// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationpolicy.h"

#include "link/linkevent.h"
#include "link/restartwindow.h"

#include <algorithm>
#include <utility>

namespace Pollux {

namespace {

Notification::Kind kindOf(LinkAlarm::Kind kind)
{
    switch (kind) {
    case LinkAlarm::Kind::Outage:
        return Notification::Kind::LinkOutage;
    case LinkAlarm::Kind::Back:
        return Notification::Kind::LinkBack;
    case LinkAlarm::Kind::Refused:
        return Notification::Kind::LinkRefused;
    }
    return Notification::Kind::LinkOutage;
}

//! Failed ones first, as far as there is room.
QList<JobKey> listedJobs(const QList<JobEnd> &ends)
{
    QList<JobKey> keys;
    for (const JobState state : {JobState::Failed, JobState::Succeeded}) {
        for (const JobEnd &end : ends) {
            if (end.state == state && keys.size() < NotificationPolicy::maxListed)
                keys += end.key;
        }
    }
    return keys;
}

bool hasFailure(const QList<JobEnd> &ends)
{
    return std::any_of(ends.begin(), ends.end(), [](const JobEnd &end) { return end.state == JobState::Failed; });
}

std::optional<Instant> earlier(std::optional<Instant> one, std::optional<Instant> other)
{
    return one && other ? std::min(*one, *other) : one ? one : other;
}

// Who hears no more of a sleep within this, by a clock that counts it, has woken unheard or never slept.
constexpr Milliseconds longestFallingAsleep{60'000};

} // namespace

NotificationPolicy::NotificationPolicy(const Settings &settings)
    : m_server(settings.server)
    , m_resumeGrace(settings.resumeGrace)
    , m_filter(settings.remembered)
    , m_burst(settings.burstWindow, settings.burstLongest)
    , m_outage(settings.outageAfter, settings.steadyAfter)
    , m_queues(settings.queues)
{}

QList<Notification> NotificationPolicy::onJobs(const QList<JobDelta> &deltas, Instant now)
{
    QList<Notification> out;
    for (const JobDelta &delta : deltas)
        take(delta, now, out);
    m_queues.onJobs(deltas, now);
    return passOn(out, now);
}

void NotificationPolicy::take(const JobDelta &delta, Instant now, QList<Notification> &out)
{
    const Job &job = delta.job;
    m_silentJobs.onJob(delta, now);
    const EndFilter::Meaning meaning = m_filter.meaningOf(delta);
    if (meaning == EndFilter::Meaning::Nothing)
        return;
    if (meaning == EndFilter::Meaning::Reopened || job.state == JobState::Cancelled) {
        m_burst.remove(job.key);
        return;
    }
    m_burst.add({job.key, job.state, jobNameText(job), jobErrorText(job), m_filter.wasMissed(delta)}, now);
    if (m_burst.isFull())
        tell(m_burst.takeAll(), out);
}

QList<Notification> NotificationPolicy::onLink(const LinkEvent &event, Instant now)
{
    QList<Notification> out;
    const qsizetype drops = m_timeline.drops().size();
    m_timeline.add(event);
    m_queues.onLink(isConnected(m_timeline.condition()), now);
    if (const auto *change = std::get_if<LinkStateChange>(&event.what)) {
        if (change->state == LinkState::Connected) {
            m_filter.onConnected(event.time);
            m_silentJobs.onGap(now);
            m_kept.removeIf([](const Notification &kept) { return kept.kind == Notification::Kind::LinkRefused; });
        }
        tell(m_outage.onLink(*change, now), out);
        if (change->state == LinkState::Disconnected && m_timeline.drops().size() > drops)
            lookForRestart();
    }
    return passOn(out, now);
}

void NotificationPolicy::lookForRestart()
{
    const auto window = restartWindowOf(m_timeline);
    if (window && window->explains(m_timeline.lastDrop()->time))
        m_outage.onKnownRestart(window->longest);
}

QList<Notification> NotificationPolicy::onHealth(const ServerHealth &health, Instant now)
{
    QList<Notification> out;
    if (health.isAlarmed() && m_healthId == 0 && isConnected(m_timeline.condition())) {
        out += toldOf(Notification::Kind::HealthAlarm, healthAlarmText(health, m_server));
        m_healthId = out.constLast().id;
    } else if (!health.isAlarmed() && m_healthId != 0) {
        out += toldOf(Notification::Kind::HealthBack, healthBackText(m_server), std::exchange(m_healthId, 0));
    }
    return passOn(out, now);
}

QList<Notification> NotificationPolicy::onSilence(const LinkSilence &silence, Instant now)
{
    QList<Notification> out;
    if (silence.isSilent() && m_silenceId == 0) {
        const Milliseconds silent(silence.since.msecsTo(silence.asOf));
        out += toldOf(Notification::Kind::LinkSilent, silenceText(silent, m_server));
        m_silenceId = out.constLast().id;
    } else if (!silence.isSilent() && m_silenceId != 0) {
        out += toldOf(Notification::Kind::LinkHeard, heardText(m_server), std::exchange(m_silenceId, 0));
    }
    return passOn(out, now);
}

QList<Notification> NotificationPolicy::onQueue(const Queue &queue, Instant now)
{
    m_queues.onQueue(queue, now);
    return passOn({}, now);
}

QList<Notification> NotificationPolicy::onWorker(const Worker &worker, Instant now)
{
    m_queues.onWorker(worker, now);
    return passOn({}, now);
}

QList<Notification> NotificationPolicy::onTime(Instant now)
{
    return passOn({}, now);
}

// What waits for others waits on while it is quiet: it is told as one.
QList<Notification> NotificationPolicy::passOn(const QList<Notification> &out, Instant now)
{
    if (isQuiet(now)) {
        m_kept += out;
        return {};
    }
    QList<Notification> due = std::exchange(m_kept, {}) + out;
    tell(m_outage.take(now), due);
    tell(m_burst.take(now), due);
    tellSilentJobs(now, due);
    for (const QueueAlarm &alarm : m_queues.take(now))
        tell(alarm, due);
    return due;
}

void NotificationPolicy::onSleep(Instant now)
{
    m_quietUntil = now + longestFallingAsleep;
}

void NotificationPolicy::onResume(Milliseconds slept, Instant now)
{
    m_outage.onResume(slept, now);
    m_silentJobs.onGap(now);
    m_queues.onResume(now);
    m_quietUntil = now + m_resumeGrace;
}

QList<Notification> NotificationPolicy::finish()
{
    QList<Notification> out = std::exchange(m_kept, {});
    tell(m_burst.takeAll(), out);
    return out;
}

std::optional<Instant> NotificationPolicy::nextDeadline() const
{
    const auto burst = m_burst.due();
    const auto outage = m_outage.due();
    std::optional<Instant> next = earlier(earlier(burst, outage), earlier(m_silentJobs.due(), m_queues.due()));
    if (!m_kept.isEmpty())
        next = m_quietUntil;
    return next && m_quietUntil ? std::max(*next, *m_quietUntil) : next;
}

void NotificationPolicy::tell(const std::optional<Burst::Telling> &telling, QList<Notification> &out)
{
    if (!telling)
        return;
    Notification told;
    told.id = ++m_lastId;
    told.replaces = telling->isUpdate ? m_burstId : 0;
    told.kind = hasFailure(telling->ends) ? Notification::Kind::JobsFailed : Notification::Kind::JobsDone;
    if (telling->isUpdate && !telling->hasNewFailure)
        told.urgency = Notification::Urgency::Low;
    const auto [title, body] = textOf(telling->ends);
    told.title = title;
    told.body = body;
    told.jobs = listedJobs(telling->ends);
    m_burstId = told.id;
    out += told;
}

// One story, told anew when more join in; its end only where a job goes on, for an end tells of itself.
void NotificationPolicy::tellSilentJobs(Instant now, QList<Notification> &out)
{
    const QList<JobKey> heard = m_silentJobs.takeHeard();
    const QList<SilentJob> fresh = m_silentJobs.look(now);
    if (!fresh.isEmpty()) {
        const qsizetype all = m_silentJobs.count();
        Notification told = toldOf(Notification::Kind::JobsSilent, silentJobsText(fresh, all), m_silentJobsId);
        for (const SilentJob &job : fresh.first(std::min(fresh.size(), maxListed)))
            told.jobs += job.key;
        m_silentJobsId = told.id;
        m_silentJob = all == 1 ? fresh.constFirst().name : QString();
        out += told;
    } else if (m_silentJobs.count() == 0 && m_silentJobsId != 0) {
        const quint64 before = std::exchange(m_silentJobsId, 0);
        if (heard.isEmpty())
            return;
        Notification told = toldOf(Notification::Kind::JobsHeard, jobsHeardText(m_silentJob), before);
        told.jobs = heard.first(std::min(heard.size(), maxListed));
        out += told;
    }
}

// What takes the place of another need not draw the eye.
Notification NotificationPolicy::toldOf(Notification::Kind kind, const NotificationText &text, quint64 replaced)
{
    Notification told;
    told.id = ++m_lastId;
    told.replaces = replaced;
    told.kind = kind;
    told.urgency = replaced == 0 ? Notification::Urgency::Normal : Notification::Urgency::Low;
    told.title = text.title;
    told.body = text.body;
    return told;
}

void NotificationPolicy::tell(const QueueAlarm &alarm, QList<Notification> &out)
{
    using Kind = Notification::Kind;
    const bool isOfWorkers = alarm.kind == QueueAlarm::Kind::NoWorker;
    const Kind kind = isOfWorkers ? (alarm.isOver ? Kind::WorkersBack : Kind::WorkersGone)
                                  : (alarm.isOver ? Kind::QueueMoves : Kind::QueueStuck);
    quint64 &id = isOfWorkers ? m_workersId : m_stuckIds[alarm.queue];
    out += toldOf(kind, textOf(alarm, m_server), alarm.isOver ? id : 0);
    if (!alarm.isOver)
        id = out.constLast().id;
    else if (isOfWorkers)
        m_workersId = 0;
    else
        m_stuckIds.remove(alarm.queue);
}

void NotificationPolicy::tell(const std::optional<LinkAlarm> &alarm, QList<Notification> &out)
{
    if (!alarm)
        return;
    Notification told;
    told.id = ++m_lastId;
    told.kind = kindOf(alarm->kind);
    if (alarm->kind != LinkAlarm::Kind::Back)
        told.urgency = Notification::Urgency::Critical;
    const auto [title, body] = textOf(*alarm, m_server);
    told.title = title;
    told.body = body;
    out += told;
}

} // namespace Pollux
