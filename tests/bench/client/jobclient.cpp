// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/jobclient.h"

#include "client/benchprofile.h"

namespace Pollux::Bench {

JobClient::JobClient(const QUrl &url, const QJsonObject &go) : m_monitor(benchProfile(go), benchSettings(url))
{
    connect(&m_monitor, &Monitor::jobsChanged, this, &JobClient::take);
    m_monitor.start();
}

void JobClient::take(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas) {
        if (delta.job.state != JobState::Succeeded) {
            m_tally.count(delta.job.message);
            continue;
        }
        m_tally.end(m_monitor.store().size());
        Q_EMIT ended();
    }
}

} // namespace Pollux::Bench
