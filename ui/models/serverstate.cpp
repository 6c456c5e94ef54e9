// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/serverstate.h"

#include "base/clock.h"
#include "link/sleepwitness.h"
#include "ui/models/ownmachine.h"

#include <QUrl>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr qsizetype maxJustEnded = 20;
constexpr qsizetype maxProblems = 50;
constexpr qsizetype maxAwaiting = 5'000;

bool hasEnded(const Job *job)
{
    return job && isTerminal(job->state);
}

bool hasFailed(const Job *job)
{
    return job && job->state == JobState::Failed;
}

} // namespace

bool isActive(const Job &job)
{
    switch (job.state) {
    case JobState::Running:
    case JobState::Retrying:
    case JobState::Stalled:
        return true;
    case JobState::Unknown:
        return !isWaiting(job.beforeUnknown) && job.beforeUnknown != JobState::Blocked;
    case JobState::Queued:
    case JobState::Scheduled:
    case JobState::Blocked:
    case JobState::Succeeded:
    case JobState::Failed:
    case JobState::Cancelled:
        return false;
    }
    return false;
}

bool needsSettings(const ServerState &server)
{
    using Trouble = ServerState::Trouble;
    return server.trouble() == Trouble::BadSettings || server.trouble() == Trouble::SecretMissing
           || (server.trouble() == Trouble::None && server.link().condition() == LinkCondition::Refused);
}

ServerState::ServerState(const QString &id, const QString &title, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_title(title)
    , m_clock(clock)
{}

ServerState::~ServerState() = default;

void ServerState::setTitle(const QString &title)
{
    if (m_title == title)
        return;
    m_title = title;
    Q_EMIT aboutChanged();
}

// One on this computer itself needs no network, and one that has refused us was reached.
bool ServerState::isOffline() const
{
    const bool isTried = !isConnected(m_link.condition()) && m_link.condition() != LinkCondition::Refused;
    return m_isOffline && isTried && !isOwnMachine(QUrl(m_address).host());
}

void ServerState::setOffline(bool offline)
{
    if (m_isOffline == offline)
        return;
    m_isOffline = offline;
    Q_EMIT aboutChanged();
}

// All of it is taken over before anything is told, so that a listener never sees a job of now beside a link of before.
void ServerState::apply(const WatchBatch &batch)
{
    const qsizetype unseen = m_unseen.size();
    addLinks(batch.links);
    for (const LinkSample &sample : batch.samples)
        m_samples.add(sample);
    if (m_sinceAsked && m_sinceAsked->size() < maxAwaiting)
        m_sinceAsked->append(batch.links);
    bool isHealthNew = false;
    if (batch.health) {
        isHealthNew = !m_health || batch.health->state != m_health->state || batch.health->detail != m_health->detail;
        m_health = batch.health;
    }
    if (batch.silence) {
        isHealthNew = isHealthNew || batch.silence->isSilent() != m_silence.isSilent();
        m_silence = *batch.silence;
    }
    bool isMeasured = false;
    if (batch.figures) {
        isMeasured = batch.figures->roundTrip != m_figures.roundTrip
                     || batch.figures->askingInterval != m_figures.askingInterval;
        m_figures = *batch.figures;
        m_link.setAskingInterval(m_figures.askingInterval);
    }
    for (const Queue &queue : batch.queues) {
        m_queues.insert(queue.name, queue);
        if (queue.waiting)
            m_trends[queue.name].add(*queue.waiting, m_clock->wallTime());
    }
    for (const Worker &worker : batch.workers)
        m_workers.insert(worker.name, worker);
    m_problems += batch.problems;
    if (m_problems.size() > maxProblems)
        m_problems.remove(0, m_problems.size() - maxProblems);
    apply(batch.jobs);
    ++m_telling;
    tell(batch, isMeasured, isHealthNew, unseen);
    if (--m_telling == 0)
        m_jobs.forgetGone();
}

void ServerState::tell(const WatchBatch &batch, bool isMeasured, bool isHealthNew, qsizetype unseenBefore)
{
    if (!batch.links.isEmpty() || isMeasured)
        Q_EMIT linkChanged();
    if (!batch.samples.isEmpty())
        Q_EMIT samplesChanged();
    if (isHealthNew)
        Q_EMIT healthChanged();
    if (!batch.jobs.isEmpty())
        Q_EMIT jobsChanged(batch.jobs);
    if (!batch.queues.isEmpty() || !batch.workers.isEmpty())
        Q_EMIT queuesChanged();
    if (m_unseen.size() != unseenBefore)
        Q_EMIT seenChanged();
    if (!batch.problems.isEmpty())
        Q_EMIT aboutChanged();
    m_actions.apply(batch.actionOutcomes);
    if (!batch.captured.isEmpty() || batch.captureEnded || batch.stopped)
        Q_EMIT captured(batch.captured, batch.captureEnded || batch.stopped);
}

void ServerState::addLinks(const QList<LinkEvent> &events)
{
    const QDateTime before = m_link.lastDrop() ? m_link.lastDrop()->time : QDateTime();
    for (const LinkEvent &event : events)
        m_link.add(event);
    keepEvents(m_linkEvents + events);
    if (!m_link.lastDrop() || m_link.lastDrop()->time == before)
        return;
    learnRhythm();
}

void ServerState::keepEvents(const QList<LinkEvent> &events)
{
    m_linkEvents = events.sliced(std::max<qsizetype>(0, events.size() - mostLinkEvents));
}

void ServerState::learnRhythm()
{
    m_rhythm = periodicityOf(timesThatCount(m_link.drops()));
}

void ServerState::apply(const QList<JobDelta> &deltas)
{
    m_timelines.add(deltas);
    m_remaining.add(deltas);
    for (const JobDelta &delta : deltas) {
        if (delta.kind == JobDelta::Kind::Removed)
            take(delta.job.key);
        else
            put(delta.job);
    }
}

void ServerState::put(const Job &job)
{
    const JobSlotId place = m_jobs.place(job.key);
    const Job *const known = m_jobs.at(place);
    watchEnd(job.key, known, &job);
    if (known)
        --m_counts[std::size_t(known->state)];
    ++m_counts[std::size_t(job.state)];
    m_jobs.put(job, place);
}

void ServerState::take(const JobKey &key)
{
    const JobSlotId place = m_jobs.place(key);
    const Job *const known = m_jobs.at(place);
    if (!known)
        return;
    --m_counts[std::size_t(known->state)];
    watchEnd(key, known, nullptr);
    m_jobs.take(place);
}

void ServerState::watchEnd(const JobKey &key, const Job *before, const Job *after)
{
    const bool isNews = hasEnded(after) && (!hasEnded(before) || before->state != after->state);
    if (isNews || (hasEnded(before) && !hasEnded(after)))
        m_justEnded.removeOne(key);
    if (isNews) {
        m_justEnded.prepend(key);
        m_justEnded.resize(std::min(m_justEnded.size(), maxJustEnded));
        if (after->state == JobState::Succeeded && isToday(*after)) {
            m_doneToday = doneToday() + 1;
            m_today = m_clock->wallTime().toLocalTime().date();
        }
    }
    if (hasFailed(after) && !hasFailed(before))
        m_unseen.insert(key);
    else if (!hasFailed(after))
        m_unseen.remove(key);
}

bool ServerState::isToday(const Job &job) const
{
    const QDateTime when = job.finished.isValid() ? job.finished : job.updated;
    return when.toLocalTime().date() == m_clock->wallTime().toLocalTime().date();
}

void ServerState::awaitPast()
{
    m_sinceAsked.emplace();
}

void ServerState::setPast(const LinkTimeline &past, const QList<LinkSample> &samples, const QList<LinkEvent> &events)
{
    if (!m_sinceAsked)
        return;
    m_link = past;
    for (const LinkEvent &event : std::as_const(*m_sinceAsked))
        m_link.add(event);
    m_sinceAsked.reset();
    keepEvents(events + m_linkEvents);
    learnRhythm();
    LinkSamples all;
    for (const LinkSample &sample : samples + m_samples.list())
        all.add(sample);
    m_samples = all;
    Q_EMIT linkChanged();
    Q_EMIT samplesChanged();
}

void ServerState::restart()
{
    QList<JobDelta> gone;
    for (const Job &job : std::as_const(m_jobs))
        gone += JobDelta{JobDelta::Kind::Removed, job, job.state, ChangeSource::Event};
    m_jobs.takeAll();
    m_counts = {};
    m_justEnded.clear();
    m_unseen.clear();
    m_timelines = JobTimelines();
    m_remaining = {};
    m_queues.clear();
    m_workers.clear();
    m_trends.clear();
    m_link = {};
    m_linkEvents.clear();
    m_sinceAsked.reset();
    m_figures = {};
    m_rhythm.reset();
    m_samples = {};
    m_health.reset();
    m_silence = {};
    m_problems.clear();
    ++m_telling;
    if (!gone.isEmpty())
        Q_EMIT jobsChanged(gone);
    if (--m_telling == 0)
        m_jobs.forgetGone();
    Q_EMIT linkChanged();
    Q_EMIT samplesChanged();
    Q_EMIT healthChanged();
    Q_EMIT queuesChanged();
    Q_EMIT seenChanged();
    Q_EMIT aboutChanged();
    m_actions.forget();
    Q_EMIT captured({}, true);
}

// Jobs that have ended unheard, and a link that is down, are another story.
std::optional<QDateTime> ServerState::silentSince() const
{
    if (!m_silence.isSilent() || !isConnected(m_link.condition()) || count(JobState::Running) == 0)
        return std::nullopt;
    return m_silence.since;
}

void ServerState::setTrouble(Trouble trouble, const QString &text)
{
    if (m_trouble == trouble && m_troubleText == text)
        return;
    m_trouble = trouble;
    m_troubleText = text;
    Q_EMIT aboutChanged();
}

qsizetype ServerState::openCount() const
{
    return m_jobs.size() - count(JobState::Succeeded) - count(JobState::Failed) - count(JobState::Cancelled);
}

qsizetype ServerState::doneToday() const
{
    return m_today == m_clock->wallTime().toLocalTime().date() ? m_doneToday : 0;
}

std::optional<Milliseconds> ServerState::remaining(const Job &job) const
{
    return m_remaining.of(job, m_clock->wallTime());
}

void ServerState::markSeen(const JobKey &key)
{
    if (m_unseen.remove(key))
        Q_EMIT seenChanged();
}

void ServerState::markAllSeen()
{
    if (m_unseen.isEmpty())
        return;
    m_unseen.clear();
    Q_EMIT seenChanged();
}

bool ServerState::isGrowing(const QString &queue) const
{
    const auto at = m_trends.constFind(queue);
    return at != m_trends.cend() && at->isGrowing(m_clock->wallTime());
}

LinkQuality ServerState::quality() const
{
    return qualityOf(m_link, m_samples.list(), m_clock->wallTime());
}

} // namespace Pollux::Ui
