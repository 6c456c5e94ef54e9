// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/remainingtime.h"

#include "queue/forgetoldest.h"

#include <algorithm>

namespace Pollux {

namespace {

// Finer than this, a course would only grow.
constexpr double leastStep = 1;

std::optional<Milliseconds> medianOf(QList<Milliseconds> values)
{
    if (values.size() < RemainingTime::minPastJobs)
        return {};
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Only what happened just now has a moment: a snapshot tells what has been so for some time.
bool isNews(const JobDelta &delta)
{
    return delta.source == ChangeSource::Event;
}

bool wasRunning(const JobDelta &delta)
{
    return delta.kind == JobDelta::Kind::Updated
           && (delta.previous == JobState::Running || delta.previous == JobState::Stalled
               || delta.previous == JobState::Unknown);
}

bool sawStart(const JobDelta &delta)
{
    return isNews(delta) && !wasRunning(delta) && delta.job.progress.value_or(0) <= 0;
}

// Where the server does not tell it, `started` is when we first saw the job running.
bool wasToldStart(const JobDelta &delta)
{
    const Job &job = delta.job;
    if (!job.started.isValid() || job.started >= job.updated)
        return false;
    return !isNews(delta) || (!wasRunning(delta) && job.started != job.serverTime);
}

template<typename T>
void appendBounded(QList<T> &list, const T &value)
{
    list.append(value);
    if (list.size() > RemainingTime::maxPastJobs)
        list.removeFirst();
}

} // namespace

void RemainingTime::add(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas)
        addOne(delta);
}

void RemainingTime::addOne(const JobDelta &delta)
{
    const bool isGone = delta.kind == JobDelta::Kind::Removed;
    switch (isGone ? JobState::Cancelled : delta.job.state) {
    case JobState::Running:
        follow(delta);
        break;
    case JobState::Succeeded:
        if (const JobSlotId id = m_open.find(delta.job.key); id != noJobSlot) {
            learn(m_open[id], delta);
            forget(id);
        }
        break;
    case JobState::Stalled:
    case JobState::Unknown:
        break; // may go on
    case JobState::Queued:
    case JobState::Scheduled:
    case JobState::Blocked:
    case JobState::Retrying:
    case JobState::Failed:
    case JobState::Cancelled:
        if (const JobSlotId id = m_open.find(delta.job.key); id != noJobSlot)
            forget(id);
        break;
    }
}

void RemainingTime::follow(const JobDelta &delta)
{
    const Job &job = delta.job;
    Course &course = courseOf(delta);
    const double progress = job.progress.value_or(0);
    if (progress >= course.seen + leastStep) {
        course.seen = progress;
        if (isNews(delta))
            course.steps.append({progress, job.updated});
    }
}

// From now on it is the one that has moved last.
RemainingTime::Course &RemainingTime::courseOf(const JobDelta &delta)
{
    const Job &job = delta.job;
    const int attempt = job.attempt.value_or(1);
    JobSlotId id = m_open.find(job.key);
    if (id != noJobSlot && m_open[id].attempt != attempt) {
        forget(id);
        id = noJobSlot;
    }
    if (id != noJobSlot) {
        m_order.remove(m_open, id);
    } else {
        while (m_open.size() >= maxOpenJobs)
            forget(m_order.first());
        Course course;
        course.job = job.key;
        course.attempt = attempt;
        begin(course, delta);
        id = m_open.insert(std::move(course));
    }
    m_order.append(m_open, id);
    return m_open[id];
}

void RemainingTime::forget(JobSlotId id)
{
    m_order.remove(m_open, id);
    m_open.remove(id);
}

void RemainingTime::begin(Course &course, const JobDelta &delta)
{
    if (sawStart(delta))
        course.steps.append({0, delta.job.updated});
    else if (wasToldStart(delta))
        course.steps.append({0, delta.job.started});
}

void RemainingTime::learn(const Course &course, const JobDelta &delta)
{
    const Job &job = delta.job;
    const bool isEndKnown = isNews(delta) || job.finished < job.updated;
    if (course.steps.isEmpty() || course.attempt != job.attempt.value_or(1) || !isEndKnown)
        return;
    const QDateTime end = isNews(delta) ? job.updated : job.finished;
    if (!isInOrder(course.steps, end))
        return;
    Past &past = m_past[job.key.queue];
    past.touched = ++m_lastTouch;
    const PastCourse lefts = leftsOf(course.steps, end);
    appendBounded(past.courses, lefts);
    if (lefts.constFirst().progress <= 0)
        appendBounded(past.durations, lefts.constFirst().time);
    forgetOldest(m_past, maxQueues);
}

// A clock that was set back, or two clocks that differ, would teach nonsense.
bool RemainingTime::isInOrder(const QList<Reached> &steps, const QDateTime &end)
{
    return steps.constLast().time <= end
           && std::is_sorted(steps.begin(), steps.end(),
                             [](const Reached &one, const Reached &other) { return one.time < other.time; });
}

RemainingTime::PastCourse RemainingTime::leftsOf(const QList<Reached> &steps, const QDateTime &end)
{
    PastCourse lefts;
    lefts.reserve(steps.size() + 1);
    for (const Reached &step : steps)
        lefts.append({step.progress, Milliseconds(step.time.msecsTo(end))});
    if (lefts.constLast().progress < 100)
        lefts.append({100, Milliseconds(0)});
    return lefts;
}

// Linear between two steps, the last of which is the end.
std::optional<Milliseconds> RemainingTime::leftIn(const PastCourse &course, double progress)
{
    const auto after = std::upper_bound(course.begin(), course.end(), progress,
                                        [](double value, const Left &left) { return value < left.progress; });
    if (after == course.begin())
        return {};
    const auto at = std::prev(after);
    if (after == course.end())
        return at->time;
    const double share = (progress - at->progress) / (after->progress - at->progress);
    return at->time - Milliseconds(qint64(share * double((at->time - after->time).count())));
}

std::optional<Milliseconds> RemainingTime::medianLeft(const Past &past, double progress)
{
    QList<Milliseconds> lefts;
    lefts.reserve(past.courses.size());
    for (const PastCourse &course : past.courses) {
        if (const auto left = leftIn(course, progress))
            lefts.append(*left);
    }
    return medianOf(std::move(lefts));
}

std::optional<Milliseconds> RemainingTime::of(const Job &job, const QDateTime &now) const
{
    if (job.state != JobState::Running || !job.progress)
        return {};
    const JobSlotId id = m_open.find(job.key);
    const auto past = m_past.constFind(job.key.queue);
    if (id == noJobSlot || past == m_past.cend())
        return {};
    const Course *const course = &m_open[id];
    if (course->steps.isEmpty())
        return {};
    const Reached &reached = course->steps.constLast();
    auto left = medianLeft(*past, reached.progress);
    if (!left)
        return {};
    *left -= Milliseconds(std::max<qint64>(reached.time.msecsTo(now), 0));
    // What a snapshot told was reached before it was asked for, so no more than this can be left.
    if (course->seen > reached.progress)
        left = std::min(*left, medianLeft(*past, course->seen).value_or(*left));
    return std::max(*left, Milliseconds(0));
}

std::optional<Milliseconds> RemainingTime::typical(const QString &queue) const
{
    const auto past = m_past.constFind(queue);
    return past == m_past.cend() ? std::nullopt : medianOf(past->durations);
}

std::optional<Milliseconds> RemainingTime::typical() const
{
    QList<Milliseconds> all;
    for (const Past &past : m_past)
        all.append(past.durations);
    return medianOf(std::move(all));
}

} // namespace Pollux
