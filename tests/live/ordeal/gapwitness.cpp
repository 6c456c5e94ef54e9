// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/gapwitness.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

GapWitness::GapWitness(Monitor &monitor) : m_monitor(monitor)
{
    connect(&monitor, &Monitor::linkEventOccurred, this, &GapWitness::onLink);
    connect(&monitor, &Monitor::jobsChanged, this, &GapWitness::onJobs);
}

void GapWitness::onLink(const LinkEvent &event)
{
    const auto *const change = std::get_if<LinkStateChange>(&event.what);
    if (!change)
        return;
    if (!m_open.isEmpty())
        lies += u"%1 jobs open at a drop were not made unknown"_s.arg(m_open.size());
    m_open.clear();
    if (change->state != LinkState::Disconnected)
        return;
    ++drops;
    const QList<Job> jobs = m_monitor.store().jobs();
    for (const Job &job : jobs) {
        if (!isTerminal(job.state) && job.state != JobState::Unknown)
            m_open.insert(job.key);
    }
    gaps += m_open.isEmpty() ? 0 : 1;
}

void GapWitness::onJobs(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas)
        look(delta);
    if (!m_open.isEmpty())
        lies += u"%1 jobs open at a drop were not made unknown with the others"_s.arg(m_open.size());
    m_open.clear();
}

void GapWitness::look(const JobDelta &delta)
{
    const Job &job = delta.job;
    if (job.state == JobState::Unknown && job.unknownSince) {
        ++madeUnknown;
        m_open.remove(job.key);
        m_unknown.insert(job.key);
        return;
    }
    if (job.state == JobState::Unknown || !m_unknown.remove(job.key))
        return;
    ++(delta.source == ChangeSource::Snapshot ? settledBySnapshot : settledByEvent);
    if (!job.gap)
        lies += u"%1 %2 was unknown and is %3 without a word of the gap"_s.arg(job.key.queue, job.key.id,
                                                                             jobStateName(job.state));
}

} // namespace Pollux::Test
