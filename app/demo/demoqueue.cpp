// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoqueue.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Demo {

namespace {

using State = DemoJob::State;

constexpr auto longestDelay = Microseconds(std::chrono::seconds(1));
constexpr double failsForGood = 0.12;        // of all jobs
constexpr double failsOnce = 0.15;           // of all jobs
constexpr double shareOfAudio = 0.4;         // of all jobs; the other kinds share the rest
constexpr int firstJobs[] = {0, 1, 2, 0, 3}; // kinds: what a person sees at once

} // namespace

DemoQueue::DemoQueue(Random *random) : m_random(random), m_namesUsed(jobKinds().size(), 0) {}

void DemoQueue::setRate(double rate)
{
    m_rate = std::isfinite(rate) ? std::clamp(rate, minRate, maxRate) : 1.0;
}

QList<DemoEvent> DemoQueue::advance(Instant now, const QDateTime &wallTime)
{
    Events events;
    m_wallTime = wallTime;
    if (!m_isStarted) {
        m_isStarted = true;
        m_last = now;
        start(events);
    }
    const auto passed = std::clamp(now - m_last, Microseconds::zero(), nextInstant() + longestDelay - m_last);
    const auto end = m_time + Microseconds(std::llround(double(passed.count()) * m_rate));
    m_last = std::max(m_last, now);

    for (;;) {
        DemoJob *job = nextJob();
        const bool isArrival = !job || m_arrival <= job->next;
        const Microseconds next = isArrival ? m_arrival : job->next;
        if (next > end) {
            m_time = end;
            break;
        }
        if (events.size() >= mostEvents)
            break;
        m_time = next;
        if (isArrival)
            arrive(events);
        else
            moveOn(*job, events);
        fillWorkers(events);
    }
    forgetOldest();
    return events;
}

Instant DemoQueue::nextInstant() const
{
    Microseconds next = m_arrival;
    for (const DemoJob &job : m_jobs) {
        if (job.state == State::Active || job.state == State::Delayed)
            next = std::min(next, job.next);
    }
    return m_last + Microseconds(std::llround(std::ceil(double((next - m_time).count()) / m_rate)));
}

void DemoQueue::start(Events &events)
{
    for (int kind : firstJobs)
        addJob(jobKinds().at(kind), events);
    m_arrival = secondsBetween(4, 7);
    fillWorkers(events);
}

void DemoQueue::addJob(const JobKind &kind, Events &events)
{
    int &used = m_namesUsed[&kind - jobKinds().data()];
    DemoJob job;
    job.id = ++m_lastId;
    job.kind = &kind;
    job.name = kind.names.at(used % kind.names.size());
    job.chapter = used % int(kind.names.size()) + 1;
    job.created = m_wallTime;
    job.total = secondsBetween(10, 40);
    const double fate = m_random->unit();
    if (fate < failsForGood + failsOnce) {
        job.failsAt = int(between(20, 90));
        job.mayRetry = fate >= failsForGood;
    }
    ++used;
    m_jobs += job;
    events += eventOf(job);
}

void DemoQueue::arrive(Events &events)
{
    m_arrival = m_time + secondsBetween(4, 7);
    if (count(State::Waiting) < maxWaiting)
        addJob(randomKind(), events);
}

void DemoQueue::fillWorkers(Events &events)
{
    qsizetype idle = workers - count(State::Active);
    for (DemoJob &job : m_jobs) {
        if (idle > 0 && job.state == State::Waiting) {
            beginAttempt(job, events);
            --idle;
        }
    }
}

void DemoQueue::beginAttempt(DemoJob &job, Events &events)
{
    job.state = State::Active;
    if (!job.started.isValid())
        job.started = m_wallTime;
    events += eventOf(job);
    scheduleProgress(job);
}

// The job's moment has come: an Active one progresses, a Delayed one queues up again.
void DemoQueue::moveOn(DemoJob &job, Events &events)
{
    if (job.state == State::Delayed) {
        job.state = State::Waiting;
        events += eventOf(job);
        return;
    }
    job.percentage = job.upcoming;
    events += eventOf(job);
    if (job.failsAt > 0 && job.percentage >= job.failsAt) {
        failAttempt(job, events);
    } else if (job.percentage == 100) {
        job.state = State::Completed;
        job.finished = m_wallTime;
        events += eventOf(job);
    } else {
        scheduleProgress(job);
    }
}

void DemoQueue::failAttempt(DemoJob &job, Events &events)
{
    if (job.mayRetry) {
        job.state = State::Delayed;
        job.next = m_time + secondsBetween(2, 5);
        ++job.attempt;
        job.percentage = 0;
        job.failsAt = 0;
        job.mayRetry = false;
    } else {
        job.state = State::Failed;
        job.finished = m_wallTime;
    }
    events += eventOf(job);
}

// A few percent further, but never past a step's end: each step is seen complete.
void DemoQueue::scheduleProgress(DemoJob &job)
{
    job.upcoming = std::min(job.percentage + int(between(3, 10)), job.kind->stepAt(job.percentage + 1).upTo);
    job.next = m_time + job.total * (job.upcoming - job.percentage) / 100;
}

void DemoQueue::forgetOldest()
{
    auto surplus = m_jobs.size() - count(State::Waiting) - count(State::Active) - count(State::Delayed) - maxFinished;
    m_jobs.removeIf([&](const DemoJob &job) { return !job.isOpen() && surplus-- > 0; });
}

qsizetype DemoQueue::count(State state) const
{
    return std::count_if(m_jobs.begin(), m_jobs.end(), [=](const DemoJob &job) { return job.state == state; });
}

DemoJob *DemoQueue::nextJob()
{
    DemoJob *next = nullptr;
    for (DemoJob &job : m_jobs) {
        const bool hasMoment = job.state == State::Active || job.state == State::Delayed;
        if (hasMoment && (!next || job.next < next->next))
            next = &job;
    }
    return next;
}

const JobKind &DemoQueue::randomKind()
{
    const double unit = m_random->unit();
    if (unit < shareOfAudio)
        return jobKinds().first();
    const auto others = double(jobKinds().size() - 1);
    return jobKinds().at(1 + qsizetype((unit - shareOfAudio) / (1 - shareOfAudio) * others));
}

double DemoQueue::between(double low, double high)
{
    return low + m_random->unit() * (high - low);
}

Microseconds DemoQueue::secondsBetween(double low, double high)
{
    return Microseconds(std::llround(between(low, high) * 1e6));
}

} // namespace Pollux::Demo
