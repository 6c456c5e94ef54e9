// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"

#include <QHash>
#include <QRandomGenerator>

namespace Pollux::Test {

//! A delta of the queue "q".
inline JobDelta jobDelta(const QString &id, JobDelta::Kind kind, JobState previous, JobState state,
                         ChangeSource source = ChangeSource::Event)
{
    JobDelta delta;
    delta.kind = kind;
    delta.job.key = {QStringLiteral("q"), id};
    delta.job.state = state;
    delta.previous = previous;
    delta.source = source;
    return delta;
}

//! Deltas as a JobStore tells them, of a server where a certain number of ids come, change, go and come again.
class RandomJobs
{
public:
    RandomJobs(quint32 seed, int jobs) : m_random(seed), m_jobs(jobs) {}

    JobDelta next()
    {
        using Kind = JobDelta::Kind;
        const QString id = QString::number(m_random.bounded(m_jobs));
        const auto known = m_known.constFind(id);
        const bool isKnown = known != m_known.cend();
        const JobState previous = isKnown ? *known : JobState::Unknown;
        const bool goes = isKnown && m_random.bounded(3) == 0;
        const JobState state = goes ? previous : JobState(m_random.bounded(int(jobStateCount)));
        if (goes)
            m_known.remove(id);
        else
            m_known.insert(id, state);
        JobDelta delta = jobDelta(id, goes ? Kind::Removed : isKnown ? Kind::Updated : Kind::Inserted, previous, state);
        delta.job.message = QString::number(++m_count);
        return delta;
    }

    quint32 bounded(quint32 limit) { return m_random.bounded(limit); }

private:
    QRandomGenerator m_random;
    const int m_jobs;
    QHash<QString, JobState> m_known;
    int m_count = 0;
};

} // namespace Pollux::Test
