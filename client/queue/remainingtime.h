// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "queue/jobdelta.h"
#include "queue/jobslots.h"

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
    //! Beyond these what rested longest is forgotten: queues an eighth at a time.
    static constexpr qsizetype maxQueues = 200;
    static constexpr qsizetype maxOpenJobs = 10'000;

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
    struct Course // of one job's attempt
    {
        JobKey job;
        int attempt = 1;
        QList<Reached> steps; // progress whose moment is known, ascending; 0 is the start
        double seen = 0;      // the highest progress, though since when may be unknown
        JobLinks links;       // of m_order

        const JobKey &key() const { return job; }
    };
    struct Left
    {
        double progress = 0;
        Milliseconds time{0};
    };
    using PastCourse = QList<Left>; // what was left from each progress on
    struct Past
    {
        QList<PastCourse> courses;
        QList<Milliseconds> durations;
        quint64 touched = 0;
    };

    void addOne(const JobDelta &delta);
    void follow(const JobDelta &delta);
    Course &courseOf(const JobDelta &delta);
    void forget(JobSlotId id);
    void learn(const Course &course, const JobDelta &delta);
    static void begin(Course &course, const JobDelta &delta);
    static bool isInOrder(const QList<Reached> &steps, const QDateTime &end);
    static PastCourse leftsOf(const QList<Reached> &steps, const QDateTime &end);
    static std::optional<Milliseconds> leftIn(const PastCourse &course, double progress);
    static std::optional<Milliseconds> medianLeft(const Past &past, double progress);

    JobSlots<Course> m_open;
    JobChain<Course, &Course::links> m_order; // the one that rested longest first
    QHash<QString, Past> m_past;
    quint64 m_lastTouch = 0;
};

} // namespace Pollux
