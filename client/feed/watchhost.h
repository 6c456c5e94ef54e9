// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/actionrequest.h"
#include "feed/connectionsettings.h"
#include "notify/notificationpolicy.h"
#include "profile/profile.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <mutex>

namespace Pollux {

class Clock;
class LocalClock;
class Mailbox;
class WatchWorker;

//! Takes a Watch's orders in the network's thread, where it makes the worker at the first of them. Made in the watch's
//! thread and moved to the network's; leave it by deleteLater().
class WatchHost final : public QObject
{
    Q_OBJECT
public:
    enum Order : unsigned {
        Start = 1,
        Resume = 2,
        Retry = 4,
        Stop = 8,
        Capture = 16,
        Act = 32,
        Sleep = 64, // before Resume
        Look = 128,
    };

    //! `clock` outlives it.
    WatchHost(const Profile &profile, const ConnectionSettings &settings, const NotificationPolicy::Settings &policy,
              Clock *clock, const std::shared_ptr<Mailbox> &mailbox);
    ~WatchHost() override;

    //! From the watch's thread. Those not yet followed are one turn's work, in the order above, each once.
    void give(Order order);
    //! Resume, after a sleep of that long; of several that nobody has heard of yet, all together.
    void resume(Milliseconds slept);
    //! The same for an action: none is left out, and they keep their order.
    void act(const ActionRequest &request);
    void look(const JobKey &key);

protected:
    void customEvent(QEvent *event) override;

private:
    QList<ActionRequest> takeRequests();
    QList<JobKey> takeLooks();

    const Profile m_profile;
    const ConnectionSettings m_settings;
    const NotificationPolicy::Settings m_policy;
    Clock *const m_clock;
    const std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<LocalClock> m_localClock; // the worker's
    std::unique_ptr<WatchWorker> m_worker;
    std::atomic<unsigned> m_orders = 0;
    std::atomic<qint64> m_slept = 0; // ms
    std::mutex m_mutex; // of the requests and looks
    QList<ActionRequest> m_requests;
    QList<JobKey> m_looks;
};

} // namespace Pollux
