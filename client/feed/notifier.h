// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "notify/notificationpolicy.h"

#include <QObject>

namespace Pollux {

//! A NotificationPolicy at work: fed with what a Monitor tells, it brings the time and comes back at the deadlines.
//! May be destroyed at any moment, also by a listener.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    //! `clock` outlives it.
    explicit Notifier(const NotificationPolicy::Settings &settings, Clock *clock, QObject *parent = nullptr);

    // For Monitor's signals, or from a slot of them.
    void onJobs(const QList<Pollux::JobDelta> &deltas);
    void onLink(const Pollux::LinkEvent &event);
    void onHealth(const Pollux::ServerHealth &health);
    void onSilence(const Pollux::LinkSilence &silence);
    void onQueue(const Pollux::Queue &queue);
    void onWorker(const Pollux::Worker &worker);
    //! The machine is about to sleep: nothing is told until it is awake.
    void onSleep();
    //! The machine has slept: call it before anything else is fed.
    void onResume(Milliseconds slept);
    //! Tells what was held for others, and nothing afterwards.
    void finish();

Q_SIGNALS:
    void notified(const Pollux::Notification &notification);

private:
    void onTime();
    void tell(const QList<Notification> &notifications);

    Clock *const m_clock;
    NotificationPolicy m_policy;
    Timer m_next; // when to ask it again
    bool m_isFinished = false;
};

} // namespace Pollux
