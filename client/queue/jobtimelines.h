// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"
#include "queue/jobslots.h"

#include <QList>

namespace Pollux {

//! One moment of a job's life that a person would write down. Texts as in Job, but shorter: bounded, not cleaned.
struct JobMoment
{
    QDateTime time; //!< when it began, by our clock, UTC
    JobState state = JobState::Unknown;
    std::optional<double> progress; //!< percent
    QString step;
    QString message;
    std::optional<int> attempt;

    bool operator==(const JobMoment &) const = default;
};

//! The lives of jobs as far as they were seen: a moment for each new state, step or attempt; what only moves the
//! progress or changes the message within a step updates the last moment. Pure, and bounded: the newest moments of a
//! job, and the jobs heard of last.
class JobTimelines
{
public:
    static constexpr qsizetype maxMoments = 100; //!< a job
    static constexpr qsizetype maxText = 300;    //!< a step or message, in UTF-16 units
    static constexpr qsizetype defaultJobs = 5'000;

    //! So many `jobs` are remembered.
    explicit JobTimelines(qsizetype jobs = defaultJobs);

    void add(const QList<JobDelta> &deltas);
    //! In order of time; empty for a job not known or forgotten.
    QList<JobMoment> of(const JobKey &key) const;

private:
    struct Life
    {
        JobKey job;
        QList<JobMoment> moments;
        JobLinks links; // of m_order

        const JobKey &key() const { return job; }
    };

    void addOne(const JobDelta &delta);
    QList<JobMoment> &momentsOf(const JobKey &key);
    void forget(JobSlotId id);

    qsizetype m_capacity;
    JobSlots<Life> m_lives;
    JobChain<Life, &Life::links> m_order; // the one heard of longest ago first
};

} // namespace Pollux
