// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "queue/jobdelta.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace Pollux {

//! Something that is wrong with a server's queues, or the end of it. A plain value.
struct QueueAlarm
{
    enum class Kind {
        Stuck,    //!< ever more jobs wait in it, and none finishes
        NoWorker, //!< jobs wait, and no worker is online
    };

    Kind kind = Kind::Stuck;
    bool isOver = false;
    QString queue{};        //!< the one that is stuck
    int waiting = 0;        //!< jobs in it, or in all queues; 0 where nobody tells
    Milliseconds lasted{0}; //!< for how long now

    bool operator==(const QueueAlarm &) const = default;
};

//! When queues need a person: pure, the time is an argument. Fed with what a server tells of its queues, workers and jobs, in
//! order.
//!
//! A queue is stuck once more jobs wait in it than when something last happened to it (a job of it ended or moved on, fewer
//! waited, it was paused or resumed) and that is stuckAfter ago; a queue whose jobs take long gets twice the longest of them.
//! A paused one never is. No worker is an alarm after goneAfter, and where queues tell what waits only if something does;
//! while it lasts, and while nobody is connected, no queue is found stuck. Each is told once, and its end once.
class QueueAlarms
{
public:
    struct Settings
    {
        Milliseconds stuckAfter{300'000};
        Milliseconds goneAfter{120'000};
    };
    //! More queues than that are not told to be stuck at one time: a person has understood.
    static constexpr int mostStuck = 5;

    QueueAlarms() = default;
    explicit QueueAlarms(const Settings &settings) : m_settings(settings) {}

    void onQueue(const Queue &queue, Instant now);
    void onWorker(const Worker &worker, Instant now);
    void onJobs(const QList<JobDelta> &deltas, Instant now);
    //! A connection begins or ends: what happened meanwhile is not known.
    void onLink(bool isConnected, Instant now);
    //! The machine has slept: nothing was heard meanwhile.
    void onResume(Instant now);

    //! What has begun or ended since it was asked before.
    QList<QueueAlarm> take(Instant now);
    //! When to ask again if nothing else happens before; never in the past once it has been asked.
    std::optional<Instant> due() const;

private:
    struct Line
    {
        Queue queue;
        int base = 0;            // waited when something last happened
        Instant since{};         // and when that was
        Milliseconds longest{0}; // that a job of it took of late
        bool isTold = false;
        bool hasMoved = false;   // since it was told
    };

    void touch(Line &line, Instant now);
    void begin(Instant now);
    Milliseconds patienceOf(const Line &line) const;
    bool grows(const Line &line) const;
    bool isWorkerMissed() const { return m_goneSince && m_isConnected; }
    bool hasWork() const;
    int waiting() const;
    void takeWorkers(Instant now, QList<QueueAlarm> &out);
    void takeLine(Line &line, Instant now, QList<QueueAlarm> &out);

    const Settings m_settings{};
    QMap<QString, Line> m_lines; // by name
    QHash<QString, bool> m_workers; // online, by name
    qsizetype m_online = 0;
    std::optional<Instant> m_goneSince; // workers are known, and none is online
    Instant m_toldGone{};
    bool m_isGoneTold = false;
    int m_stuck = 0; // that are told
    bool m_isConnected = false;
};

} // namespace Pollux
