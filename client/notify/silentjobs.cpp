// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/silentjobs.h"

#include "notify/notificationtexts.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Pollux {

namespace {

Milliseconds since(Instant then, Instant now)
{
    return std::chrono::floor<Milliseconds>(now - then);
}

quint32 bounded(Milliseconds silence)
{
    return quint32(std::clamp<qint64>(silence.count(), 0, std::numeric_limits<quint32>::max()));
}

// Not at each word of each job.
QString shownName(const JobKey &key, const QString &name)
{
    Job job;
    job.key = key;
    job.name = name;
    return jobNameText(job);
}

} // namespace

void SilentJobs::onJob(const JobDelta &delta, Instant now)
{
    const Job &job = delta.job;
    if (delta.kind == JobDelta::Kind::Removed || (job.state != JobState::Running && job.state != JobState::Unknown))
        return end(job);
    JobSlotId known = m_runs.find(job.key);
    if (job.state == JobState::Unknown) {
        if (known != noJobSlot)
            m_runs[known].isUnknown = true;
        return;
    }
    if (known == noJobSlot) {
        Run fresh;
        fresh.job = job.key;
        known = m_runs.insert(std::move(fresh));
    }
    speak(job, m_runs[known], now);
}

// Whatever is new about it: a step, a message, its progress.
void SilentJobs::speak(const Job &job, Run &run, Instant now)
{
    const bool isFirst = run.last == Instant{};
    if (!isFirst && !run.isUnknown)
        run.longest = std::max(run.longest, bounded(since(run.last, now)));
    if (!isFirst && !run.isUnknown && run.words < fewestWords)
        ++run.words;
    run.isUnknown = false;
    run.last = now;
    run.name = job.name;
    if (std::exchange(run.isTold, false)) {
        --m_told;
        m_heard += job.key;
    }
    if (canFallSilent(run))
        plan(now + patience * longestFor(run));
}

void SilentJobs::end(const Job &job)
{
    const JobSlotId known = m_runs.find(job.key);
    if (known == noJobSlot)
        return;
    const Run &run = m_runs[known];
    m_told -= run.isTold ? 1 : 0;
    if (job.state == JobState::Succeeded && (m_longest.contains(job.key.queue) || m_longest.size() < mostQueues)) {
        Milliseconds &longest = m_longest[job.key.queue];
        longest = std::max(longest, Milliseconds(run.longest));
    }
    m_runs.remove(known);
}

void SilentJobs::onGap(Instant now)
{
    for (Run &run : m_runs)
        run.last = now;
}

// At least a third of what is the least to be told.
Milliseconds SilentJobs::longestFor(const Run &run) const
{
    return std::max({least / patience, Milliseconds(run.longest), m_longest.value(run.job.queue)});
}

QList<SilentJob> SilentJobs::look(Instant now)
{
    QList<SilentJob> silent;
    if (!m_due || now < *m_due)
        return silent;
    m_due.reset();
    for (Run &run : m_runs) {
        if (!canFallSilent(run) || run.isTold)
            continue;
        const Instant deadline = run.last + patience * longestFor(run);
        if (now < deadline) {
            plan(deadline);
            continue;
        }
        run.isTold = true;
        ++m_told;
        silent += SilentJob{run.job, shownName(run.job, run.name), since(run.last, now)};
    }
    std::sort(silent.begin(), silent.end(),
              [](const SilentJob &one, const SilentJob &other) { return one.silent > other.silent; });
    return silent;
}

QList<JobKey> SilentJobs::takeHeard()
{
    return std::exchange(m_heard, {});
}

// The earliest of all: whoever has spoken since is only looked at once too often.
void SilentJobs::plan(Instant deadline)
{
    if (!m_due || deadline < *m_due)
        m_due = deadline;
}

} // namespace Pollux
