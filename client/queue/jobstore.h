// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"
#include "queue/jobslots.h"

#include <QObject>

#include <array>

namespace Pollux {

class Clock;

//! The truth about a server's jobs: merges changes (see merge()), counts them, and tells what is different.
//! Bounded, by number and by what its texts hold: beyond the capacity the job that ended longest ago goes first, an open one only where none has ended,
//! then the one heard of longest ago. Not thread-safe: lives in its owner's thread.
class JobStore : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype defaultCapacity = 200'000;
    //! Of the texts of all jobs, and what else they take.
    static constexpr qint64 defaultByteCapacity = 256 * 1024 * 1024;
    using Counts = std::array<qsizetype, jobStateCount>;

    //! `clock` must outlive the store.
    explicit JobStore(Clock *clock, QObject *parent = nullptr);

    //! Merges in the given order and emits changed() at most once.
    void apply(const QList<JobChange> &changes);
    void apply(const JobChange &change);
    //! The link was lost: every open job is Unknown from then on, until a change settles it.
    void markGap(const QDateTime &since);

    //! The same for these alone: nobody can tell how they are any more.
    void loseSight(const QList<JobKey> &keys, const QDateTime &since);

    //! At least 1. Makes room at once, where there are more.
    void setCapacity(qsizetype jobs);
    //! The same for what they take, as bytes() counts.
    void setByteCapacity(qint64 bytes);
    //! What all jobs take, as near as can be told: their texts, and as much for each job as an empty one takes.
    qint64 bytes() const { return m_bytes; }
    //! Jobs that went to make room, since the beginning.
    qint64 dropped() const { return m_dropped; }

    //! Valid until the next call that is not const; nullptr if there is no such job.
    const Job *find(const JobKey &key) const;
    //! In no particular order.
    QList<Job> jobs() const;
    //! The Unknown ones, in no particular order: what a snapshot has to settle.
    QList<Job> unsettled() const;
    //! Open jobs that nothing has been heard of since `before` (by our clock), in no particular order.
    QList<JobKey> silentSince(const QDateTime &before) const;
    //! Those that have not ended, in no particular order.
    QList<JobKey> openJobs() const;
    //! Jobs that have not ended.
    qsizetype openCount() const;
    qsizetype size() const { return m_jobs.size(); }
    //! Jobs by state; the index is the state's value.
    const Counts &counts() const { return m_counts; }
    qsizetype count(JobState state) const { return m_counts[std::size_t(state)]; }

Q_SIGNALS:
    //! What one call changed, in order; several deltas may be of the same job. The store is already in its new state.
    void changed(const QList<Pollux::JobDelta> &deltas);

private:
    struct Entry
    {
        Job job;
        JobLinks links; // of m_open or m_ended

        const JobKey &key() const { return job.key; }
    };
    using Chain = JobChain<Entry, &Entry::links>;

    void applyOne(const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas);
    void insert(const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas);
    void update(JobSlotId id, const JobChange &change, const QDateTime &now, QList<JobDelta> &deltas);
    void remove(JobSlotId id, ChangeSource source, QList<JobDelta> &deltas);
    void makeRoom(QList<JobDelta> &deltas);
    void moveCount(JobState from, JobState to);
    Chain &chainOf(JobState state) { return isTerminal(state) ? m_ended : m_open; }
    void lose(Job &job, const QDateTime &since, QList<JobDelta> &deltas);
    void tell(const QList<JobDelta> &deltas);

    Clock *const m_clock;
    JobSlots<Entry> m_jobs;
    Chain m_open;  // the first is the first to go, after all that have ended
    Chain m_ended; // the same
    Counts m_counts{};
    qsizetype m_capacity = defaultCapacity;
    qint64 m_byteCapacity = defaultByteCapacity;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0;
};

} // namespace Pollux
