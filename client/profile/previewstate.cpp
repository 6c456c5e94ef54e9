// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/previewstate.h"

#include "queue/jobmerge.h"

namespace Pollux {

void PreviewState::apply(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (const auto *job = std::get_if<JobChange>(&change))
            apply(*job);
        else if (const auto *queue = std::get_if<QueueChange>(&change))
            apply(*queue, m_queues, m_queueAt);
        else if (const auto *worker = std::get_if<WorkerChange>(&change))
            apply(*worker, m_workers, m_workerAt);
    }
}

void PreviewState::apply(const JobChange &change)
{
    const auto known = m_jobAt.constFind(change.key);
    if (change.removed) {
        if (known != m_jobAt.constEnd()) {
            m_jobs.remove(*known);
            m_jobAt.erase(known);
        }
        return;
    }
    const qsizetype at = known == m_jobAt.constEnd() ? m_next++ : *known;
    m_jobAt.insert(change.key, at);
    Job &job = m_jobs[at];
    job.key = change.key;
    merge(job, change, m_now);
    job.updated = m_now;
}

template<typename Peer, typename PeerChange>
void PreviewState::apply(const PeerChange &change, QMap<qsizetype, Peer> &peers, QHash<QString, qsizetype> &at)
{
    const auto known = at.constFind(change.name);
    const qsizetype place = known == at.constEnd() ? m_next++ : *known;
    at.insert(change.name, place);
    Peer &peer = peers[place];
    peer.name = change.name;
    merge(peer, change);
}

} // namespace Pollux
