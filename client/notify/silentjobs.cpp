// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/silentjobs.h"

#include "notify/notificationtexts.h"

#include <algorithm>
#include <utility>

namespace Pollux {

namespace {

Milliseconds since(Instant then, Instant now)
{
    return std::chrono::floor<Milliseconds>(now - then);
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
    const auto known = m_runs.find(job.key);
    if (job.state == JobState::Unknown) {
        if (known != m_runs.end())
            known->isUnknown = true;
        return;
    }
    Run &run = known != m_runs.end() ? *known : m_runs[job.key];
    speak(job, run, now);
}

// Whatever is new about it: a step, a message, its progress.
void SilentJobs::speak(const Job &job, Run &run, Instant now)
{
    const bool isFirst = run.last == Instant{};
    if (!isFirst && !run.isUnknown)
        run.longest = std::max(run.longest, since(run.last, now));
    run.words += isFirst || run.isUnknown ? 0 : 1;
    run.isUnknown = false;
    run.last = now;
    run.name = job.name;
    if (std::exchange(run.isTold, false)) {
        --m_told;
        m_heard += job.key;
    }
    if (canFallSilent(run))
        plan(now + patience * longestFor(job.key, run));
}

void SilentJobs::end(const Job &job)
{
    const auto known = m_runs.constFind(job.key);
    if (known == m_runs.cend())
        return;
    m_told -= known->isTold ? 1 : 0;
    if (job.state == JobState::Succeeded && (m_longest.contains(job.key.queue) || m_longest.size() < mostQueues)) {
        Milliseconds &longest = m_longest[job.key.queue];
        longest = std::max(longest, known->longest);
    }
    m_runs.erase(known);
}

void SilentJobs::onGap(Instant now)
{
    for (Run &run : m_runs)
        run.last = now;
}

// At least a third of what is the least to be told.
Milliseconds SilentJobs::longestFor(const JobKey &key, const Run &run) const
{
    return std::max({least / patience, run.longest, m_longest.value(key.queue)});
}

QList<SilentJob> SilentJobs::look(Instant now)
{
    QList<SilentJob> silent;
    if (!m_due || now < *m_due)
        return silent;
    m_due.reset();
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
        if (!canFallSilent(*run) || run->isTold)
            continue;
        const Instant deadline = run->last + patience * longestFor(run.key(), *run);
        if (now < deadline) {
            plan(deadline);
            continue;
        }
        run->isTold = true;
        ++m_told;
        silent += SilentJob{run.key(), shownName(run.key(), run->name), since(run->last, now)};
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
