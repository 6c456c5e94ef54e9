// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobmerge.h"

#include <algorithm>

namespace Pollux {

namespace {

//! How a change's server time stands to the newest one seen of the job.
enum class Age { Unknown, Older, Same, Newer };

Age ageOf(const JobChange &change, const Job &job)
{
    if (!change.time || !job.serverTime)
        return Age::Unknown;
    if (*change.time == *job.serverTime)
        return Age::Same;
    return *change.time < *job.serverTime ? Age::Older : Age::Newer;
}

bool saysOpen(const JobChange &change)
{
    return change.state && !isTerminal(*change.state);
}

bool saysEnded(const JobChange &change)
{
    return change.state && isTerminal(*change.state);
}

bool saysWaiting(const JobChange &change)
{
    return change.state && isWaiting(*change.state);
}

//! What the job was when it was last seen.
JobState lastSeen(const Job &job)
{
    return job.state == JobState::Unknown ? job.beforeUnknown : job.state;
}

bool isStale(const Job &job, const JobChange &change, Age age)
{
    if (change.attempt && job.attemptTold && *change.attempt < *job.attempt)
        return true;
    if (change.source == ChangeSource::Event)
        return age == Age::Older;
    if (job.state == JobState::Unknown)
        return false;
    const bool askedBefore = change.asOf && job.updated >= *change.asOf && !saysEnded(change);
    return askedBefore || (isTerminal(job.state) && age == Age::Older);
}

bool startsAttempt(const Job &job, const JobChange &change, Age age)
{
    if (change.source == ChangeSource::Snapshot && isTerminal(job.state) && saysOpen(change) && age == Age::Newer)
        return true;
    const bool isSameEnd = isTerminal(job.state) && change.state == job.state;
    if (change.attempt && (job.attemptTold || !isSameEnd))
        return *change.attempt > job.attempt.value_or(1);
    if (change.state == JobState::Retrying) {
        const bool repeated = isTerminal(job.state) && age == Age::Same;
        return job.updated.isValid() && lastSeen(job) != JobState::Retrying && !repeated;
    }
    return lastSeen(job) == JobState::Running && saysWaiting(change)
           && (age == Age::Newer || change.source == ChangeSource::Snapshot);
}

int endRank(JobState state)
{
    switch (state) {
    case JobState::Succeeded:
        return 3;
    case JobState::Cancelled:
        return 2;
    case JobState::Failed:
        return 1;
    default:
        return 0;
    }
}

bool mayFollowEnd(const Job &job, const JobChange &change, Age age)
{
    if (!saysEnded(change))
        return false;
    return age == Age::Newer || change.source == ChangeSource::Snapshot || endRank(*change.state) >= endRank(job.state);
}

//! Takes fields over and remembers whether one of them is different now.
class Merger
{
public:
    Merger(Job &job, const JobChange &change, const QDateTime &now) : m_job(job), m_change(change), m_now(now) {}

    bool mergeStale()
    {
        fillName();
        if (m_job.data.isEmpty())
            take(m_job.data, m_change.data);
        if (isRowOfThisFailure())
            take(m_job.stack, m_change.stack);
        return finish(m_job.gap);
    }

    bool mergeAttempt(bool isNew)
    {
        const bool settles = m_job.state == JobState::Unknown && m_job.beforeUnknown != JobState::Unknown;
        if (isNew)
            resetAttempt();
        takeAttempt();
        enter(nextState(isNew));
        takeTexts();
        takeProgress();
        takeTimes();
        return finish(settles);
    }

private:
    template<typename T, typename U>
    void set(T &field, const U &value)
    {
        if (field == value)
            return;
        field = value;
        m_changed = true;
    }

    template<typename T, typename U>
    void take(T &field, const std::optional<U> &told)
    {
        if (told)
            set(field, *told);
    }

    void resetAttempt()
    {
        set(m_job.progress, std::nullopt);
        set(m_job.stepIndex, std::nullopt);
        set(m_job.steps, std::nullopt);
        for (QString *text : {&m_job.step, &m_job.message, &m_job.error, &m_job.stack, &m_job.result})
            set(*text, QString());
        set(m_job.started, QDateTime());
        set(m_job.finished, QDateTime());
        if (!m_change.attempt)
            set(m_job.attempt, m_job.attempt.value_or(1) + 1);
    }

    // Many servers tell of a failure by an event, and where it happened only in the row; that counts as older, for an
    // event's time is when it was sent, a row's when the job ended.
    bool isRowOfThisFailure() const
    {
        return m_change.source == ChangeSource::Snapshot && m_job.state == JobState::Failed
               && m_change.state == JobState::Failed && m_job.stack.isEmpty()
               && (!m_change.attempt || m_change.attempt == m_job.attempt);
    }

    void takeAttempt()
    {
        if (!m_change.attempt)
            return;
        set(m_job.attempt, m_change.attempt);
        m_job.attemptTold = true;
    }

    void fillName()
    {
        if (m_job.name.isEmpty())
            take(m_job.name, m_change.name);
    }

    void takeTexts()
    {
        if (m_change.source == ChangeSource::Snapshot)
            take(m_job.name, m_change.name);
        else
            fillName();
        take(m_job.message, m_change.message);
        take(m_job.step, m_change.step);
        take(m_job.stepIndex, m_change.stepIndex);
        take(m_job.steps, m_change.steps);
        take(m_job.result, m_change.result);
        take(m_job.data, m_change.data);
        if (m_job.state == JobState::Running || m_job.state == JobState::Succeeded) {
            set(m_job.error, QString());
            set(m_job.stack, QString());
        } else {
            take(m_job.error, m_change.error);
            take(m_job.stack, m_change.stack);
        }
    }

    JobState nextState(bool isNewAttempt) const
    {
        const JobState was = lastSeen(m_job);
        if (!m_change.state)
            return m_change.progress ? JobState::Running : was;
        const JobState told = *m_change.state;
        if (isWaiting(told) && (isNewAttempt || was == JobState::Retrying))
            return JobState::Retrying;
        if ((isWaiting(told) || told == JobState::Retrying) && !isNewAttempt && was == JobState::Running)
            return JobState::Running;
        return told;
    }

    void enter(JobState next)
    {
        set(m_job.state, next);
        if (next == JobState::Unknown)
            return;
        m_job.unknownSince.reset();
        m_job.beforeUnknown = JobState::Unknown;
    }

    void takeProgress()
    {
        if (m_job.state == JobState::Succeeded)
            set(m_job.progress, 100.0);
        else if (m_change.progress)
            set(m_job.progress, std::max(m_job.progress.value_or(0), *m_change.progress));
    }

    void takeTimes()
    {
        const QDateTime when = m_change.time.value_or(m_now);
        take(m_job.created, m_change.created);
        take(m_job.started, m_change.started);
        take(m_job.finished, m_change.finished);
        if (isWaiting(m_job.state) && !m_job.created.isValid())
            set(m_job.created, when);
        if (m_job.state == JobState::Running && !m_job.started.isValid())
            set(m_job.started, when);
        if (isTerminal(m_job.state) && !m_job.finished.isValid())
            set(m_job.finished, when);
    }

    bool finish(bool gap)
    {
        if (m_change.time && (!m_job.serverTime || *m_change.time > *m_job.serverTime))
            m_job.serverTime = m_change.time;
        if (m_changed) {
            m_job.gap = gap;
            m_job.updated = m_now;
        }
        return m_changed;
    }

    Job &m_job;
    const JobChange &m_change;
    const QDateTime &m_now;
    bool m_changed = false;
};

} // namespace

bool merge(Job &job, const JobChange &change, const QDateTime &now)
{
    Merger merger(job, change, now);
    const Age age = ageOf(change, job);
    if (isStale(job, change, age))
        return merger.mergeStale();
    const bool isNewAttempt = startsAttempt(job, change, age);
    if (!isNewAttempt && isTerminal(job.state) && !mayFollowEnd(job, change, age))
        return merger.mergeStale();
    return merger.mergeAttempt(isNewAttempt);
}

bool loseSight(Job &job, const QDateTime &since)
{
    if (job.state == JobState::Unknown || isTerminal(job.state))
        return false;
    job.beforeUnknown = job.state;
    job.state = JobState::Unknown;
    job.unknownSince = since;
    job.gap = false;
    return true;
}

} // namespace Pollux
