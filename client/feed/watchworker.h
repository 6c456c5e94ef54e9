// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/batchsender.h"
#include "feed/eventtap.h"
#include "feed/localclock.h"
#include "feed/monitor.h"
#include "feed/notifier.h"
#include "feed/silencewatch.h"

namespace Pollux {

//! What a Watch has in the network's thread: a Monitor, a Notifier, and the mailbox's end to which they tell. Made,
//! used and destroyed in that thread.
class WatchWorker final : public QObject
{
    Q_OBJECT
public:
    //! `clock` is the worker's own, and outlives also what the worker leaves to be deleted later.
    WatchWorker(const Profile &profile, const ConnectionSettings &settings, const NotificationPolicy::Settings &policy,
                LocalClock *clock, const std::shared_ptr<Mailbox> &mailbox);

    //! Once more: after it was refused or has given up.
    void start();
    void retryNow() { m_monitor.retryNow(); }
    //! The machine is about to sleep.
    void sleep();
    //! The machine has slept.
    void resume(Milliseconds slept);
    //! Its outcome follows in a batch.
    void act(const ActionRequest &request);
    //! See Monitor::look().
    void look(const JobKey &key) { m_monitor.look(key); }
    //! The next events, see Watch::capture().
    void capture() { m_tap.start(); }
    //! Leaves politely; the last batch follows within a few seconds. There is no way back.
    void stop();

private:
    LocalClock *const m_clock;
    Monitor m_monitor;
    Notifier m_notifier;
    SilenceWatch m_silence;
    EventTap m_tap;
    BatchSender m_sender;
    bool m_isLeaving = false;
};

} // namespace Pollux
