// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/queuealarms.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Pollux {

namespace {

bool isOnline(const Worker &worker)
{
    return worker.state.value_or(Worker::State::Online) == Worker::State::Online;
}

// It ended, or it is at work and has moved on.
bool isSignOfLife(const JobDelta &delta)
{
    if (delta.kind == JobDelta::Kind::Removed)
        return false;
    return isTerminal(delta.job.state) || delta.job.state == JobState::Running;
}

std::optional<Milliseconds> durationOf(const Job &job)
{
    if (!isTerminal(job.state) || !job.started.isValid() || !job.finished.isValid() || job.finished < job.started)
        return std::nullopt;
    return Milliseconds(job.started.msecsTo(job.finished));
}

} // namespace

void QueueAlarms::onQueue(const Queue &queue, Instant now)
{
    const auto known = m_lines.find(queue.name);
    Line &line = known == m_lines.end() ? m_lines[queue.name] : *known;
    const Queue before = std::exchange(line.queue, queue);
    const bool hasMoved = known == m_lines.end() || before.paused != queue.paused || !queue.waiting || !before.waiting
                          || *queue.waiting < *before.waiting;
    if (hasMoved)
        touch(line, now);
}

void QueueAlarms::onWorker(const Worker &worker, Instant now)
{
    bool &online = m_workers[worker.name];
    m_online += int(isOnline(worker)) - int(std::exchange(online, isOnline(worker)));
    if (m_online > 0)
        m_goneSince.reset();
    else if (!m_goneSince)
        m_goneSince = now;
}

// Whose queue nobody tells of may be of any.
void QueueAlarms::onJobs(const QList<JobDelta> &deltas, Instant now)
{
    if (m_lines.isEmpty())
        return;
    for (const JobDelta &delta : deltas) {
        if (!isSignOfLife(delta))
            continue;
        const auto line = m_lines.find(delta.job.key.queue);
        if (line == m_lines.end()) {
            for (Line &any : m_lines)
                touch(any, now);
            continue;
        }
        touch(*line, now);
        if (const auto duration = durationOf(delta.job))
            line->longest = std::max(*duration, line->longest * 7 / 8);
    }
}

void QueueAlarms::onLink(bool isConnected, Instant now)
{
    if (std::exchange(m_isConnected, isConnected) != isConnected && isConnected)
        begin(now);
}

void QueueAlarms::onResume(Instant now)
{
    begin(now);
}

// Patience begins anew, but that is no sign of life.
void QueueAlarms::begin(Instant now)
{
    for (Line &line : m_lines) {
        line.base = line.queue.waiting.value_or(0);
        line.since = now;
    }
    if (m_goneSince)
        m_goneSince = now;
}

void QueueAlarms::touch(Line &line, Instant now)
{
    line.base = line.queue.waiting.value_or(0);
    line.since = now;
    line.hasMoved = line.isTold;
}

Milliseconds QueueAlarms::patienceOf(const Line &line) const
{
    return std::max(m_settings.stuckAfter, 2 * line.longest);
}

bool QueueAlarms::grows(const Line &line) const
{
    return !line.queue.paused.value_or(false) && line.queue.waiting.value_or(0) > line.base;
}

bool QueueAlarms::hasWork() const
{
    const bool isTold = std::any_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.queue.waiting; });
    return !isTold || waiting() > 0;
}

int QueueAlarms::waiting() const
{
    qint64 sum = 0;
    for (const Line &line : m_lines)
        sum += line.queue.waiting.value_or(0);
    return int(std::min<qint64>(sum, std::numeric_limits<int>::max()));
}

QList<QueueAlarm> QueueAlarms::take(Instant now)
{
    QList<QueueAlarm> out;
    takeWorkers(now, out);
    for (Line &line : m_lines)
        takeLine(line, now, out);
    return out;
}

void QueueAlarms::takeWorkers(Instant now, QList<QueueAlarm> &out)
{
    if (m_isGoneTold && !m_goneSince) {
        m_isGoneTold = false;
        out += QueueAlarm{QueueAlarm::Kind::NoWorker, true, {}, waiting(), toMilliseconds(now - m_toldGone)};
    } else if (!m_isGoneTold && isWorkerMissed() && now >= *m_goneSince + m_settings.goneAfter && hasWork()) {
        m_isGoneTold = true;
        m_toldGone = *m_goneSince;
        out += QueueAlarm{QueueAlarm::Kind::NoWorker, false, {}, waiting(), toMilliseconds(now - *m_goneSince)};
    }
}

void QueueAlarms::takeLine(Line &line, Instant now, QList<QueueAlarm> &out)
{
    QueueAlarm alarm{QueueAlarm::Kind::Stuck, line.isTold, line.queue.name, line.queue.waiting.value_or(0), {}};
    if (line.isTold && line.hasMoved) {
        line.isTold = line.hasMoved = false;
        --m_stuck;
        out += alarm;
    } else if (!line.isTold && m_isConnected && !m_goneSince && m_stuck < mostStuck && grows(line)
               && now >= line.since + patienceOf(line)) {
        line.isTold = true;
        ++m_stuck;
        alarm.lasted = toMilliseconds(now - line.since);
        out += alarm;
    }
}

std::optional<Instant> QueueAlarms::due() const
{
    if (!m_isConnected)
        return std::nullopt;
    if (m_goneSince)
        return m_isGoneTold || !hasWork() ? std::nullopt : std::optional(*m_goneSince + m_settings.goneAfter);
    std::optional<Instant> next;
    for (const Line &line : m_lines) {
        if (line.isTold || m_stuck >= mostStuck || !grows(line))
            continue;
        const Instant then = line.since + patienceOf(line);
        next = next ? std::min(*next, then) : then;
    }
    return next;
}

} // namespace Pollux
