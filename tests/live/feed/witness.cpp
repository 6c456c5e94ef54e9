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
    m_last.insert(job.key, job);
}

} // namespace Pollux::Test
