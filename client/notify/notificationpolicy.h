// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/healthreading.h"
#include "link/linksilence.h"
#include "link/linktimeline.h"
#include "notify/burst.h"
#include "notify/endfilter.h"
#include "notify/notification.h"
#include "notify/notificationtexts.h"
#include "notify/outagerule.h"
#include "notify/silentjobs.h"
#include "queue/queuealarms.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Pollux {

struct LinkEvent;

//! When to tell a person about one server, and what. Fed with what its JobStore and its link tell, in the order in
//! which it happened, it answers with what is to be told now. Pure: whoever feeds it brings the time, and comes back at
//! nextDeadline(). Times never go back. See EndFilter for which ends are news, Burst for how they are told together,
//! OutageRule for the link: a drop that keeps the time of a known restart (RestartWindow) has that restart's time to heal.
//! Cancelled jobs are not told: somebody wanted it so. A server whose health address fails (ServerHealth::isAlarmed()) and
//! a link that has fallen silent are told once each, and their end takes that back; so are queues that are stuck and
//! workers that are gone (QueueAlarms). While there is no connection the outage is the one story: a health alarm waits until
//! there is one again. See SilentJobs for jobs without progress.
class NotificationPolicy
{
public:
    struct Settings
    {
        QString server;                    //!< its name in texts; empty where only one is watched
        Milliseconds burstWindow{2'000};   //!< ends this close are told together; also how long an end is held
        Milliseconds burstLongest{10'000}; //!< the longest an end waits for others
        Milliseconds outageAfter{300'000}; //!< a failure of the link up to this long is noise
        Milliseconds steadyAfter{15'000};  //!< a connection must hold for this long to end a failure
        QueueAlarms::Settings queues{};
        Milliseconds resumeGrace{10'000};  //!< after a sleep; links come back and jobs are looked up
        qsizetype remembered = 50'000;     //!< ends that are recognised when heard of again
    };

    //! At most so many jobs are listed in a notification.
    static constexpr qsizetype maxListed = 200;

    explicit NotificationPolicy(const Settings &settings);

    QList<Notification> onJobs(const QList<JobDelta> &deltas, Instant now);
    QList<Notification> onLink(const LinkEvent &event, Instant now);
    //! After each answer of the health address.
    QList<Notification> onHealth(const ServerHealth &health, Instant now);
    //! When it falls silent, and when it is heard again.
    QList<Notification> onSilence(const LinkSilence &silence, Instant now);
    //! What the server tells of a queue or a worker.
    QList<Notification> onQueue(const Queue &queue, Instant now);
    QList<Notification> onWorker(const Worker &worker, Instant now);
    //! What time alone has brought about by now.
    QList<Notification> onTime(Instant now);
    //! The machine is about to sleep: from now on what there is to tell is kept until it is awake.
    void onSleep(Instant now);
    //! The machine has slept for `slept`: call it before anything else is fed. For `resumeGrace` nothing is told yet, so
    //! that what is found out about the time asleep is told together, and alarms begin their grace anew.
    void onResume(Milliseconds slept, Instant now);
    //! The watch is over: what was held for others.
    QList<Notification> finish();

    //! When to call onTime() if nothing else happens before; may lie in the past.
    std::optional<Instant> nextDeadline() const;

private:
    bool isQuiet(Instant now) const { return m_quietUntil && now < *m_quietUntil; }
    QList<Notification> passOn(const QList<Notification> &out, Instant now);
    void take(const JobDelta &delta, Instant now, QList<Notification> &out);
    void lookForRestart();
    void tell(const std::optional<Burst::Telling> &telling, QList<Notification> &out);
    void tell(const std::optional<LinkAlarm> &alarm, QList<Notification> &out);
    void tellSilentJobs(Instant now, QList<Notification> &out);
    void tell(const QueueAlarm &alarm, QList<Notification> &out);
    Notification toldOf(Notification::Kind kind, const NotificationText &text, quint64 replaced = 0);

    const QString m_server;
    const Milliseconds m_resumeGrace;
    EndFilter m_filter;
    Burst m_burst;
    OutageRule m_outage;
    SilentJobs m_silentJobs;
    QueueAlarms m_queues;
    LinkTimeline m_timeline; // for the restarts that are known
    std::optional<Instant> m_quietUntil; // asleep, or just awake
    QList<Notification> m_kept;          // what came up meanwhile
    quint64 m_lastId = 0;
    quint64 m_burstId = 0; // of the burst's last notification
    quint64 m_healthId = 0; // of the alarm that has not been taken back
    quint64 m_silenceId = 0;
    quint64 m_silentJobsId = 0;
    QString m_silentJob; // its name, where it was one alone
    quint64 m_workersId = 0;
    QHash<QString, quint64> m_stuckIds; // by queue
};

} // namespace Pollux
