// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobstore.h"

#include "base/clock.h"
#include "queue/jobmerge.h"

namespace Pollux {

namespace {

qint64 bytesOf(const Job &job)
{
    constexpr qint64 places = 24; // in the index and in a chain
    qint64 characters = job.key.queue.size() + job.key.id.size();
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
        lose(entry.job, since, deltas);
    tell(deltas);
}

void JobStore::loseSight(const QList<JobKey> &keys, const QDateTime &since)
{
    QList<JobDelta> deltas;
    for (const JobKey &key : keys) {
        if (const JobSlotId id = m_jobs.find(key); id != noJobSlot)
            lose(m_jobs[id].job, since, deltas);
    }
    tell(deltas);
}

void JobStore::lose(Job &job, const QDateTime &since, QList<JobDelta> &deltas)
{
    const JobState previous = job.state;
    if (!Pollux::loseSight(job, since))
        return;
    moveCount(previous, JobState::Unknown);
    deltas.append({JobDelta::Kind::Updated, job, previous, ChangeSource::Event});
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
    const JobSlotId id = m_jobs.find(key);
    return id == noJobSlot ? nullptr : &m_jobs[id].job;
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
    const JobSlotId id = m_jobs.find(change.key);
    if (id == noJobSlot) {
        if (!change.removed)
            insert(change, now, deltas);
    } else if (change.removed) {
        remove(id, change.source, deltas);
    } else {
        update(id, change, now, deltas);
    }
}

void JobStore::insert(const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas)
{
    Entry entry;
    entry.job.key = change.key;
    merge(entry.job, change, now);
    entry.job.updated = now;
    const JobState state = entry.job.state;
    ++m_counts[std::size_t(state)];
    m_bytes += bytesOf(entry.job);
    deltas.append({JobDelta::Kind::Inserted, entry.job, JobState::Unknown, change.source});
    chainOf(state).append(m_jobs, m_jobs.insert(std::move(entry)));
    makeRoom(deltas);
}

void JobStore::update(JobSlotId id, const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas)
{
    Job &job = m_jobs[id].job;
    const JobState previous = job.state;
    const qint64 bytes = bytesOf(job);
    if (!merge(job, change, now))
        return;
    moveCount(previous, job.state);
    if (isTerminal(previous) != isTerminal(job.state)) {
        chainOf(previous).remove(m_jobs, id);
        chainOf(job.state).append(m_jobs, id);
    }
    deltas.append({JobDelta::Kind::Updated, job, previous, change.source});
    m_bytes += bytesOf(job) - bytes;
    makeRoom(deltas);
}

void JobStore::remove(JobSlotId id, ChangeSource source, QList<JobDelta> &deltas)
{
    Job &job = m_jobs[id].job;
    --m_counts[std::size_t(job.state)];
    m_bytes -= bytesOf(job);
    chainOf(job.state).remove(m_jobs, id);
    deltas.append({JobDelta::Kind::Removed, job, job.state, source});
    m_jobs.remove(id);
}

void JobStore::makeRoom(QList<JobDelta> &deltas)
{
    while (m_jobs.size() > m_capacity || (m_bytes > m_byteCapacity && m_jobs.size() > 1)) {
        remove(m_ended.isEmpty() ? m_open.first() : m_ended.first(), ChangeSource::Event, deltas);
        ++m_dropped;
    }
}

void JobStore::moveCount(JobState from, JobState to)
{
    --m_counts[std::size_t(from)];
    ++m_counts[std::size_t(to)];
}

void JobStore::tell(const QList<JobDelta> &deltas)
{
    if (!deltas.isEmpty())
        Q_EMIT changed(deltas);
}

} // namespace Pollux
