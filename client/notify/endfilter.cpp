// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/endfilter.h"

#include <algorithm>

namespace Pollux {

namespace {

int attemptOf(const Job &job)
{
    return job.attempt.value_or(1);
}

//! How a job's state stands in time to an end of it; the server's clock is the better witness.
std::strong_ordering ageAgainst(const Job &job, const KnownEnd &end)
{
    const bool serverKnows = job.serverTime && end.serverTime && *job.serverTime != *end.serverTime;
    const qint64 ours = serverKnows ? job.serverTime->toMSecsSinceEpoch() : job.updated.toMSecsSinceEpoch();
    const qint64 theirs = serverKnows ? end.serverTime->toMSecsSinceEpoch() : end.updated.toMSecsSinceEpoch();
    return ours <=> theirs;
}

bool isCorrection(const JobDelta &delta, const KnownEnd &known)
{
    if (attemptOf(delta.job) != known.attempt || delta.job.state == known.state)
        return false;
    const auto age = ageAgainst(delta.job, known);
    return age > 0 || (age == 0 && delta.previous == known.state);
}

//! The server tells the number of an attempt whose end is known; retries that nobody saw make it more than we counted.
bool isOnlyNumbered(const JobDelta &delta, const KnownEnd &known)
{
    const bool wentOn = delta.kind == JobDelta::Kind::Updated && delta.previous != known.state;
    return delta.job.attemptTold && !known.isAttemptTold && delta.job.state == known.state && !wentOn;
}

//! A time that the store did not make up.
bool isEndTimeTold(const Job &job)
{
    return job.finished.isValid() && job.finished != job.updated;
}

bool isAddedBySnapshot(const JobDelta &delta)
{
    return delta.kind == JobDelta::Kind::Inserted && delta.source == ChangeSource::Snapshot;
}

} // namespace

void EndFilter::onConnected(const QDateTime &since)
{
    m_connectedSince = since;
    if (!m_came)
        m_came = since;
}

EndFilter::Meaning EndFilter::meaningOf(const JobDelta &delta)
{
    if (delta.kind == JobDelta::Kind::Removed)
        return Meaning::Nothing;
    learnServerClock(delta.job);
    return isTerminal(delta.job.state) ? meaningOfEnd(delta) : meaningOfOpen(delta);
}

EndFilter::Meaning EndFilter::meaningOfOpen(const JobDelta &delta)
{
    const KnownEnd *const known = m_known.find(delta.job.key);
    if (!known)
        return Meaning::Nothing;
    if (attemptOf(delta.job) > known->attempt)
        return Meaning::Reopened; // and the number will tell the next end from this one
    if (ageAgainst(delta.job, *known) <= 0)
        return Meaning::Nothing;
    m_known.forget(delta.job.key);
    return Meaning::Reopened;
}

EndFilter::Meaning EndFilter::meaningOfEnd(const JobDelta &delta)
{
    const Job &job = delta.job;
    const KnownEnd *const known = m_known.find(job.key);
    const bool isNumber = known && isOnlyNumbered(delta, *known);
    const bool isAnother = known && !isNumber && (attemptOf(job) > known->attempt || isCorrection(delta, *known));
    const bool isNews = isAnother || (!known && isFirstNews(delta));
    if (isNews || isNumber || !known)
        m_known.remember(job.key, {attemptOf(job), job.state, job.updated, job.serverTime, job.attemptTold});
    return isNews ? Meaning::Ended : Meaning::Nothing;
}

bool EndFilter::isFirstNews(const JobDelta &delta) const
{
    if (delta.kind == JobDelta::Kind::Updated)
        return delta.previous != delta.job.state; // otherwise only a text of it is different
    if (!isAddedBySnapshot(delta))
        return true;
    return m_came && isEndTimeTold(delta.job) && delta.job.finished > byServerClock(*m_came);
}

bool EndFilter::wasMissed(const JobDelta &delta) const
{
    if (isAddedBySnapshot(delta))
        return m_connectedSince && delta.job.finished <= byServerClock(*m_connectedSince);
    return delta.job.gap;
}

// Nothing has happened in the future, so a time past our own shows how far the server is ahead at least. That it is
// behind cannot be told from a time that is simply old; a job may be passed over then, but nothing false is said.
void EndFilter::learnServerClock(const Job &job)
{
    if (job.serverTime)
        m_serverAhead = std::max(m_serverAhead, job.updated.msecsTo(*job.serverTime));
}

} // namespace Pollux
