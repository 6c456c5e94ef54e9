// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/caller.h"
#include "profile/profile.h"
#include "queue/change.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace Pollux {

class SnapshotMapping;

//! Asks a server how its queues and workers are, as the profile says: after each connect, and then every 15 s to 2 min for
//! as long as jobs are open, something was different or the server was away; not at all while nothing happens. A worker that a list no longer
//! has is offline. May be destroyed at any moment.
class PeerLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds shortest{15'000};
    static constexpr Milliseconds longest{120'000};

    //! `clock` outlives it, and so does `feed`.
    PeerLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
               QObject *parent = nullptr);
    ~PeerLoader() override;

    //! The link is connected: asks at once.
    void start();
    //! It is not any more.
    void stop();
    //! Jobs have changed; `hasOpen`: some have not ended.
    void onJobs(bool hasOpen);

Q_SIGNALS:
    void found(const QList<Pollux::Change> &changes);
    //! One plain line.
    void problemFound(const QString &text);

private:
    void look();
    void askQueues(const QString &queue);
    void askWorkers();
    void onQueues(const RestAnswer &answer, const QString &queue);
    void onWorkers(const RestAnswer &answer);
    void use(const QList<Change> &changes);
    void refuse(const QString &why, bool isTransient);
    void goOn();

    const std::optional<Snapshot> m_rule;
    const Variables m_variables;
    Clock *const m_clock;
    Caller m_caller;
    std::unique_ptr<SnapshotMapping> m_mapping;
    Timer m_next;
    Milliseconds m_interval = shortest;
    QList<Change> m_before; // of the last look
    QList<Change> m_now;    // of the look under way
    QSet<QString> m_workers; // of the last list
    bool m_isOn = false;
    bool m_isBarred = false; // until the next connect
    bool m_hasMissed = false; // a list of the look under way did not come, and may the next time
    bool m_hasOpen = false;
};

} // namespace Pollux
