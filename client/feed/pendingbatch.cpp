// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/pendingbatch.h"

#include <utility>

namespace Pollux {

namespace {

template<typename List, typename T>
void addNewest(List &list, const T &fresh, qsizetype most)
{
    list.append(fresh);
    if (list.size() > most)
        list.removeFirst();
}

} // namespace

template<typename T>
void PendingBatch::Latest<T>::add(const T &fresh)
{
    const auto place = places.constFind(fresh.name);
    if (place != places.cend()) {
        all[*place] = fresh;
        return;
    }
    places.insert(fresh.name, all.size());
    all += fresh;
}

template<typename T>
QList<T> PendingBatch::Latest<T>::take()
{
    places.clear();
    return std::exchange(all, {});
}

void PendingBatch::add(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas)
        m_jobs.add(delta);
}

void PendingBatch::add(const LinkEvent &event)
{
    addNewest(m_links, event, maxLinks);
}

void PendingBatch::add(const LinkSample &sample)
{
    addNewest(m_samples, sample, maxSamples);
}

void PendingBatch::add(const Queue &queue)
{
    m_queues.add(queue);
}

void PendingBatch::add(const Worker &worker)
{
    m_workers.add(worker);
}

void PendingBatch::add(const Notification &notification)
{
    addNewest(m_notifications, notification, maxNotifications);
}

void PendingBatch::add(const ActionOutcome &outcome)
{
    addNewest(m_outcomes, outcome, maxOutcomes);
}

void PendingBatch::addProblem(const QString &line)
{
    addNewest(m_problems, line, maxProblems);
}

bool PendingBatch::isEmpty() const
{
    return m_jobs.isEmpty() && m_links.isEmpty() && m_samples.isEmpty() && !m_health && !m_silence
           && m_queues.all.isEmpty() && m_workers.all.isEmpty() && m_notifications.isEmpty() && m_problems.isEmpty() && m_outcomes.isEmpty() && m_captured.isEmpty()
           && !m_captureEnded && !m_figuresChanged && !m_stopped;
}

WatchBatch PendingBatch::take()
{
    WatchBatch batch;
    batch.jobs = m_parts < maxParts ? m_jobs.take(maxJobs) : m_jobs.take();
    if (!m_jobs.isEmpty()) {
        ++m_parts;
        return batch;
    }
    m_parts = 0;
    batch.links = std::exchange(m_links, {});
    batch.samples = std::exchange(m_samples, {});
    batch.health = std::exchange(m_health, {});
    batch.silence = std::exchange(m_silence, {});
    batch.queues = m_queues.take();
    batch.workers = m_workers.take();
    batch.notifications = std::exchange(m_notifications, {});
    batch.problems = std::exchange(m_problems, {});
    batch.actionOutcomes = std::exchange(m_outcomes, {});
    batch.captured = std::exchange(m_captured, {});
    batch.captureEnded = std::exchange(m_captureEnded, false);
    m_figuresChanged = false;
    batch.stopped = std::exchange(m_stopped, false);
    return batch;
}

} // namespace Pollux
