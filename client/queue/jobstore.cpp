// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobstore.h"

#include "base/clock.h"
#include "queue/jobmerge.h"

#include <utility>

namespace Pollux {

namespace {

qint64 bytesOf(const Job &job)
{
    // Its place in two indexes, and the key once more.
    constexpr qint64 places = 160;
    qint64 characters = 2 * (job.key.queue.size() + job.key.id.size());
    for (const QString *text : {&job.name, &job.message, &job.step, &job.error, &job.stack, &job.result, &job.data})
        characters += text->size();
    return qint64(sizeof(Job)) + places + characters * qint64(sizeof(QChar));
}

} // namespace

JobStore::JobStore(Clock *clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void JobStore::apply(const QList<JobChange> &changes)
{
    const QDateTime now = m_clock->wallTime();
    QList<JobDelta> deltas;
    for (const JobChange &change : changes)
        applyOne(change, now, deltas);
    tell(deltas);
}

void JobStore::apply(const JobChange &change)
{
    QList<JobDelta> deltas;
    applyOne(change, m_clock->wallTime(), deltas);
    tell(deltas);
}

void JobStore::markGap(const QDateTime &since)
{
    QList<JobDelta> deltas;
    for (Entry &entry : m_jobs)
        lose(entry, since, deltas);
    tell(deltas);
}

void JobStore::loseSight(const QList<JobKey> &keys, const QDateTime &since)
{
    QList<JobDelta> deltas;
    for (const JobKey &key : keys) {
        const auto at = m_jobs.find(key);
        if (at != m_jobs.end())
            lose(*at, since, deltas);
    }
    tell(deltas);
}

void JobStore::lose(Entry &entry, const QDateTime &since, QList<JobDelta> &deltas)
{
    const JobState previous = entry.job.state;
    if (!Pollux::loseSight(entry.job, since))
        return;
    moveCount(previous, JobState::Unknown);
    deltas.append({JobDelta::Kind::Updated, entry.job, previous, ChangeSource::Event});
}

void JobStore::setCapacity(qsizetype jobs)
{
    m_capacity = std::max<qsizetype>(jobs, 1);
    QList<JobDelta> deltas;
    makeRoom(deltas);
    tell(deltas);
}

void JobStore::setByteCapacity(qint64 bytes)
{
    m_byteCapacity = bytes;
    QList<JobDelta> deltas;
    makeRoom(deltas);
    tell(deltas);
}

const Job *JobStore::find(const JobKey &key) const
{
    const auto at = m_jobs.constFind(key);
    return at == m_jobs.constEnd() ? nullptr : &at->job;
}

QList<Job> JobStore::jobs() const
{
    QList<Job> all;
    all.reserve(m_jobs.size());
    for (const Entry &entry : m_jobs)
        all.append(entry.job);
    return all;
}

QList<Job> JobStore::unsettled() const
{
    QList<Job> found;
    if (count(JobState::Unknown) == 0)
        return found;
    for (const Entry &entry : m_jobs) {
        if (entry.job.state == JobState::Unknown)
            found.append(entry.job);
    }
    return found;
}

QList<JobKey> JobStore::silentSince(const QDateTime &before) const
{
    QList<JobKey> found;
    if (openCount() == 0)
        return found;
    for (const Entry &entry : m_jobs) {
        if (!isTerminal(entry.job.state) && entry.job.updated < before)
            found.append(entry.job.key);
    }
    return found;
}

QList<JobKey> JobStore::openJobs() const
{
    QList<JobKey> found;
    if (openCount() == 0)
        return found;
    found.reserve(openCount());
    for (const Entry &entry : m_jobs) {
        if (!isTerminal(entry.job.state))
            found.append(entry.job.key);
    }
    return found;
}

qsizetype JobStore::openCount() const
{
    return size() - count(JobState::Succeeded) - count(JobState::Failed) - count(JobState::Cancelled);
}

void JobStore::applyOne(const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas)
{
    const auto at = m_jobs.find(change.key);
    if (at == m_jobs.end()) {
        if (!change.removed)
            insert(change, now, deltas);
    } else if (change.removed) {
        remove(at, change.source, deltas);
    } else {
        update(*at, change, now, deltas);
    }
}

void JobStore::insert(const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas)
{
    Entry entry;
    entry.job.key = change.key;
    merge(entry.job, change, now);
    entry.job.updated = now;
    entry.rank = {!isTerminal(entry.job.state), ++m_lastRank};
    ++m_counts[std::size_t(entry.job.state)];
    m_order.emplace(entry.rank, change.key);
    deltas.append({JobDelta::Kind::Inserted, entry.job, JobState::Unknown, change.source});
    weigh(*m_jobs.insert(change.key, std::move(entry)));
    makeRoom(deltas);
}

void JobStore::update(Entry &entry, const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas)
{
    const JobState previous = entry.job.state;
    if (!merge(entry.job, change, now))
        return;
    moveCount(previous, entry.job.state);
    if (isTerminal(previous) != isTerminal(entry.job.state))
        rankAnew(entry);
    deltas.append({JobDelta::Kind::Updated, entry.job, previous, change.source});
    weigh(entry);
    makeRoom(deltas);
}

void JobStore::weigh(Entry &entry)
{
    const qint64 before = std::exchange(entry.bytes, bytesOf(entry.job));
    m_bytes += entry.bytes - before;
}

void JobStore::remove(Entries::iterator at, ChangeSource source, QList<JobDelta> &deltas)
{
    const JobState state = at->job.state;
    --m_counts[std::size_t(state)];
    m_bytes -= at->bytes;
    m_order.erase(at->rank);
    deltas.append({JobDelta::Kind::Removed, std::move(at->job), state, source});
    m_jobs.erase(at);
}

void JobStore::makeRoom(QList<JobDelta> &deltas)
{
    while (m_jobs.size() > m_capacity || (m_bytes > m_byteCapacity && m_jobs.size() > 1)) {
        remove(m_jobs.find(m_order.begin()->second), ChangeSource::Event, deltas);
        ++m_dropped;
    }
}

void JobStore::moveCount(JobState from, JobState to)
{
    --m_counts[std::size_t(from)];
    ++m_counts[std::size_t(to)];
}

void JobStore::rankAnew(Entry &entry)
{
    m_order.erase(entry.rank);
    entry.rank = {!isTerminal(entry.job.state), ++m_lastRank};
    m_order.emplace(entry.rank, entry.job.key);
}

void JobStore::tell(const QList<JobDelta> &deltas)
{
    if (!deltas.isEmpty())
        Q_EMIT changed(deltas);
}

} // namespace Pollux
