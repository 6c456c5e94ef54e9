// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "demo/demojob.h"

#include <QList>

namespace Pollux {
class Random;
}

namespace Pollux::Demo {

//! A believable queue without anything behind it: jobs arrive, wait for one of a few workers, progress in steps, and
//! most succeed; some fail, and some of these succeed on a second attempt. At rate 1 a job takes 10 to 40 s.
//! Pure: time and random numbers come from outside, so equal ones give equal jobs.
class DemoQueue
{
public:
    static constexpr int workers = 4;
    static constexpr int maxWaiting = 3;
    static constexpr int maxFinished = 200; //!< older ones are forgotten
    static constexpr qsizetype mostEvents = 500; //!< of one advance(), and the few that come along with the last
    static constexpr double minRate = 0.01;
    static constexpr double maxRate = 1000;

    //! `random` must outlive the queue.
    explicit DemoQueue(Random *random);

    //! How many times faster than at a calm pace; clamped to minRate…maxRate. Counts from the last advance() on.
    void setRate(double rate);

    //! Lets time pass up to `now` and returns what happened, in order. The first call starts the queue: its first
    //! jobs arrive and start. A call more than 1 s after nextInstant() counts as 1 s after it: a laptop that was
    //! suspended does not make up for the night. Nor does a machine that is too slow for the rate: what is more than
    //! mostEvents waits for the next call, and time stands still until then.
    QList<DemoEvent> advance(Instant now, const QDateTime &wallTime);
    //! When advance() will next have something to tell; after the first advance().
    Instant nextInstant() const;

    //! All known jobs by rising id, open ones and the last finished.
    const QList<DemoJob> &jobs() const { return m_jobs; }

private:
    using Events = QList<DemoEvent>;

    void start(Events &events);
    void addJob(const JobKind &kind, Events &events);
    void arrive(Events &events);
    void fillWorkers(Events &events);
    void moveOn(DemoJob &job, Events &events);
    void beginAttempt(DemoJob &job, Events &events);
    void failAttempt(DemoJob &job, Events &events);
    void scheduleProgress(DemoJob &job);
    void forgetOldest();
    qsizetype count(DemoJob::State state) const;
    DemoJob *nextJob();
    const JobKind &randomKind();
    double between(double low, double high);
    Microseconds secondsBetween(double low, double high);

    Random *const m_random;
    double m_rate = 1;
    Instant m_last{};         // the last advance()
    Microseconds m_time{};    // queue time: real time by the rate
    Microseconds m_arrival{}; // queue time of the next arrival
    QDateTime m_wallTime;     // of the advance() under way
    QList<DemoJob> m_jobs;
    QList<int> m_namesUsed; // by kind
    qint64 m_lastId = 0;
    bool m_isStarted = false;
};

} // namespace Pollux::Demo
