// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/endrate.h"
#include "queue/jobdelta.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Pollux {

//! A server's queues and workers, as far as it tells of them. A worker that has fallen silent is offline; how many jobs end
//! an hour is counted where the server does not say. Bounded: what is beyond `maxPeers` is left out, and that is told. May
//! be destroyed at any moment.
class Peers : public QObject
{
    Q_OBJECT
public:
    //! No real system has more of either; a hostile one must not fill the memory with names.
    static constexpr qsizetype maxPeers = 10'000;

    //! `clock` outlives it. `workerSilence`: see Profile::workerSilence.
    Peers(std::optional<Milliseconds> workerSilence, Clock *clock, QObject *parent = nullptr);

    void apply(const QueueChange &change);
    void apply(const WorkerChange &change);
    //! What has become of jobs: their ends are counted.
    void onJobs(const QList<JobDelta> &deltas);
    //! Nobody can be heard while there is no link, and so nobody is silent then.
    void onLink(bool isConnected);

Q_SIGNALS:
    void queueChanged(const Pollux::Queue &queue);
    void workerChanged(const Pollux::Worker &worker);
    //! One plain line.
    void problemFound(const QString &text);

private:
    struct KnownQueue
    {
        Queue queue;
        bool isRateTold = false; // by the server
    };
    struct KnownWorker
    {
        Worker worker;
        Instant heard{};
    };

    void watchSilence();
    void endSilent();
    void countEnds();
    void sayTooMany(const QString &what);

    const std::optional<Milliseconds> m_workerSilence;
    Clock *const m_clock;
    Timer m_silence;
    Timer m_count;
    QHash<QString, KnownQueue> m_queues;
    QHash<QString, KnownWorker> m_workers;
    EndRate m_ends;
    bool m_isConnected = false;
};

} // namespace Pollux
