// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/feed/witness.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

Witness::Witness(Monitor &monitor)
{
    connect(&monitor, &Monitor::jobsChanged, this, [this](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas)
            look(delta);
    });
    connect(&monitor, &Monitor::linkEventOccurred, this, [this](const LinkEvent &event) {
        if (const auto *change = std::get_if<LinkStateChange>(&event.what))
            states += change->state;
        else
            upgrades += std::get<UpgradeOutcome>(event.what).result;
    });
    connect(&monitor, &Monitor::problemFound, this, [this](const QString &text) { problems += text; });
}

void Witness::look(const JobDelta &delta)
{
    const Job &job = delta.job;
    const Job before = m_last.value(job.key);
    if (before.progress && job.progress && job.attempt == before.attempt && *job.progress < *before.progress)
        setbacks += u"%1 %2: %3 after %4"_s.arg(job.key.queue, job.key.id).arg(*job.progress).arg(*before.progress);
    if (isTerminal(job.state) && !isTerminal(delta.previous)) {
        ++ends[job.key];
        if (job.gap)
            gaps.insert(job.key);
    }
    m_stories[job.key] += u"%1 #%2 %3%%4"_s.arg(jobStateName(job.state)).arg(job.attempt.value_or(1))
                              .arg(job.progress.value_or(0)).arg(job.gap ? u" gap"_s : QString());
    m_last.insert(job.key, job);
}

QStringList Witness::notEndedOnce(const QString &queue, const QStringList &ids) const
{
    QStringList found;
    for (const QString &id : ids) {
        const int count = ends.value({queue, id});
        if (count != 1)
            found += u"%1 ended %2 times: %3"_s.arg(id).arg(count).arg(story({queue, id}));
    }
    return found;
}

} // namespace Pollux::Test
