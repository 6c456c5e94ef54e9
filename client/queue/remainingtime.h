// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "queue/jobdelta.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Pollux {

//! How long jobs take, learned from those that have succeeded while we watched. A kind of job is its queue. Progress is
//! not linear (10, 30, 90 %), so what counts is how long past jobs of the kind still took from the same progress on.
//! Where there is no past there is no estimate. Pure and bounded.
class RemainingTime
{
public:
    static constexpr int maxPastJobs = 50; //!< a queue; older ones are forgotten
    static constexpr int minPastJobs = 3;  //!< fewer are no past

    void add(const QList<JobDelta> &deltas);

    //! From `now` (our clock, UTC) until a running job succeeds; at least 0. Nothing where it cannot be told.
    std::optional<Milliseconds> of(const Job &job, const QDateTime &now) const;
    //! The median duration of past jobs of this queue.
    std::optional<Milliseconds> typical(const QString &queue) const;
    //! Over all queues.
    std::optional<Milliseconds> typical() const;

private:
    struct Reached
    {
        double progress = 0;
        QDateTime time;
    };
    struct Course // of one job: when it was first seen at each progress
    {
        int attempt = 1;
        QList<Reached> steps;
    };
    struct Past
    {
        QList<QList<std::pair<double, Milliseconds>>> courses; // progress → what was left from there
        QList<Milliseconds> durations;
    };

    void learn(const JobKey &key, const Course &course, const Job &job);

    QHash<JobKey, Course> m_open;
    QHash<QString, Past> m_past;
};

} // namespace Pollux
