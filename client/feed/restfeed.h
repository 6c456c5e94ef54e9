// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "feed/jobfeed.h"
#include "feed/pollingpolicy.h"
#include "feed/reconnector.h"
#include "feed/snapshotloader.h"
#include "profile/profile.h"

#include <memory>

namespace Pollux {

//! Jobs by asking, where nothing pushes: all lists of the profile, and the open jobs that no list has, again and again.
//! What has not changed costs a 304 where the server can say so, and no parsing. A job's changes are snapshots, so an end
//! between two looks is told once.
class RestFeed final : public JobFeed
{
    Q_OBJECT
public:
    //! `clock` and `random` outlive the feed.
    RestFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
             QObject *parent = nullptr);
    ~RestFeed() override;

    //! The transport's name in LinkStateChange.
    static QString transportName() { return QStringLiteral("rest"); }

    void start() override;
    void stop() override;
    //! Connected: looks now.
    void retryNow() override;
    Traffic traffic() const override;
    TrafficByTransport trafficByTransport() const override;
    Health health() const override;
    bool asksByItself() const override { return true; }
    void setWaitedFor(const std::function<QList<JobKey>()> &ask) override { m_waitedFor = ask; }

private:
    void look();
    void lookAtHealth();
    void onLoaded(const QList<JobChange> &changes);
    void onListsFinished();
    void onLooked();
    void onFailed(const Error &cause);
    void giveUp(const Error &cause);
    bool answered();
    void tell(LinkStateChange change);
    QList<JobKey> unlisted();

    const QString m_healthPath;
    const Milliseconds m_interval;
    SnapshotLoader m_loader;
    RestClient m_health; // where there is nothing else to ask
    Reconnector m_reconnector;
    PollingPolicy m_policy;
    Timer m_next; // look
    std::function<QList<JobKey>()> m_waitedFor;
    qsizetype m_turn = 0;   // of the open jobs that no list has
    int m_failures = 0;     // in a row, while connected
    bool m_isMoving = false; // a job that was asked for by itself is being worked on
};

} // namespace Pollux
