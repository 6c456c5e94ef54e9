// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/notifier.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Pollux {
class Monitor;
}

namespace Pollux::Test {

//! Counts how often a person is told of each job's end. Two policies hear the same: one tells every end at once, so that
//! each can be counted; the other gathers bursts as a Watch does, and must not tell a job in two of them.
class TellingWitness : public QObject
{
public:
    explicit TellingWitness(Monitor &monitor);

    QHash<JobKey, int> tellings; //!< by the first policy
    qint64 notifications = 0;    //!< by the second
    QStringList toldTwice;       //!< by the second

    //! What bursts still hold.
    void finish() { m_watchful.finish(); }

private:
    void onJobs(const QList<JobDelta> &deltas);
    void onLink(const LinkEvent &event);
    void onNotification(const Notification &notification);

    NotificationPolicy m_immediate;
    Notifier m_watchful;
    QHash<quint64, quint64> m_bursts; // a notification's id → its burst: the id of the first one of it
    QHash<JobKey, quint64> m_burstOf;
};

} // namespace Pollux::Test
