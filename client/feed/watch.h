// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "feed/watchbatch.h"
#include "notify/notificationpolicy.h"
#include "profile/profile.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Pollux {

class Mailbox;
class WatchWorker;

//! One server, watched in another thread: Monitor and NotificationPolicy live there, and what they tell arrives here,
//! at most one batch a frame (16 ms). Only its own thread may call it. May be destroyed at any moment: it then waits
//! for the worker to let go of its sockets, without a farewell to the server (stop() first where there is time).
class Watch : public QObject
{
    Q_OBJECT
public:
    //! `network` runs already and outlives the watch; several watches may share it. `clock` outlives it, too.
    Watch(const Profile &profile, const ConnectionSettings &settings, const NotificationPolicy::Settings &policy,
          QThread *network, Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~Watch() override;

    void start();
    //! Leaves politely; a batch with `stopped` follows within a few seconds.
    void stop();
    //! While waiting between two tries: tries now.
    void retryNow();
    //! The machine has slept: alarms get their grace, and a waiting link is tried at once.
    void resumed();

Q_SIGNALS:
    void arrived(const Pollux::WatchBatch &batch);

private:
    std::unique_ptr<Mailbox> m_mailbox;
    WatchWorker *m_worker; // lives in the network's thread, and is deleted there
};

} // namespace Pollux
