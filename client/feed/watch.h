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

class BatchReceiver;
class WatchHost;

//! One server, watched in another thread: Monitor and Notifier live there, and what they tell arrives here, at most one
//! batch a frame (16 ms). Only its own thread may call it. May be destroyed at any moment, also by a listener: nobody
//! waits for the other thread, which lets go of the sockets by itself, without a farewell to the server (stop() first
//! where there is time).
class Watch : public QObject
{
    Q_OBJECT
public:
    //! `network` runs already and outlives the watch; several watches may share it. What is left of a watch goes with
    //! the network's next turn, or with its end (quit() and wait()); `clock` outlives that. It is asked in both
    //! threads.
    Watch(const Profile &profile, const ConnectionSettings &settings, const NotificationPolicy::Settings &policy,
          QThread *network, Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~Watch() override;

    //! Once more: after a LinkState::Failed.
    void start();
    //! Leaves politely; a batch with `stopped` follows within a few seconds. Nothing can be started afterwards.
    void stop();
    //! While waiting between two tries: tries now.
    void retryNow();
    //! The machine is about to sleep: nothing is told until it is awake, and what ends the link now is the sleep.
    void aboutToSleep();
    //! The machine has slept: alarms get their grace, and a waiting link is tried at once.
    void resumed(Milliseconds slept);

    //! The next events as they arrive, for a person who writes a profile: at most EventTap::maxEvents, within
    //! EventTap::duration. Asked again it begins anew. Told in WatchBatch::captured.
    void capture();

    //! Does something to a job or a queue, if ConnectionSettings::actionsAllowed and the profile knows how. What became of
    //! it follows in WatchBatch::actionOutcomes, unless the watch ends before.
    void act(const ActionRequest &request);

    //! Somebody looks at this job: asks for what its events have not told (its stack, say). It follows as a change, if the
    //! server has more.
    void look(const JobKey &key);

Q_SIGNALS:
    void arrived(const Pollux::WatchBatch &batch);

private:
    const std::unique_ptr<BatchReceiver> m_receiver;
    WatchHost *const m_host; // lives in the network's thread, and is deleted there
};

} // namespace Pollux
