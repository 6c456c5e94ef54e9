// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/change.h"
#include "queue/job.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace Pollux {

//! What changes add up to, in the order of hearing of things. As JobStore merges them, but without its clock and
//! signals, and of one moment.
class PreviewState
{
public:
    explicit PreviewState(const QDateTime &now) : m_now(now) {}

    void apply(const QList<Change> &changes);

    QList<Job> jobs() const { return m_jobs.values(); }
    QList<Queue> queues() const { return m_queues.values(); }
    QList<Worker> workers() const { return m_workers.values(); }

private:
    void apply(const JobChange &change);
    template<typename Peer, typename PeerChange>
    void apply(const PeerChange &change, QMap<qsizetype, Peer> &peers, QHash<QString, qsizetype> &at);

    QDateTime m_now;
    // By the order of hearing of them, and that by their names.
    QMap<qsizetype, Job> m_jobs;
    QMap<qsizetype, Queue> m_queues;
    QMap<qsizetype, Worker> m_workers;
    QHash<JobKey, qsizetype> m_jobAt;
    QHash<QString, qsizetype> m_queueAt;
    QHash<QString, qsizetype> m_workerAt;
    qsizetype m_next = 0;
};

} // namespace Pollux
