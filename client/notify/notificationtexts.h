// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/healthreading.h"
#include "notify/jobend.h"
#include "notify/outagerule.h"
#include "notify/silentjobs.h"
#include "queue/job.h"
#include "queue/queuealarms.h"

#include <QList>
#include <QString>

namespace Pollux {

// Every word that a notification says, in one place so that translating it is one place's work. Pure. What comes
// from the network goes through plainLine().

//! Title and body of a notification.
struct NotificationText
{
    QString title;
    QString body;

    bool operator==(const NotificationText &) const = default;
};

//! The job's name, or what else tells it from others; never empty.
QString jobNameText(const Job &job);
//! One plain line of bounded length; may be empty.
QString jobErrorText(const Job &job);

//! One end: the job's name and error. Several: how many, and the names of the first, failed ones before all others.
//! `ends` is not empty.
NotificationText textOf(const QList<JobEnd> &ends);
//! `server`: its name, where several are watched; may be empty.
NotificationText textOf(const LinkAlarm &alarm, const QString &server);

// Of a health alarm and its end, of silence and its end. `server` as above.
NotificationText healthAlarmText(const ServerHealth &health, const QString &server);
NotificationText healthBackText(const QString &server);
//! `silent`: for how long no event has come.
NotificationText silenceText(Milliseconds silent, const QString &server);
NotificationText heardText(const QString &server);
//! `fresh`: those that have just fallen silent, not empty; `all`: how many are.
NotificationText silentJobsText(const QList<SilentJob> &fresh, qsizetype all);
//! `name`: the job's, where it was one that goes on.
NotificationText jobsHeardText(const QString &name);
//! So many jobs and other things at once that they are told in sums. `newest`: the title of what came last.
NotificationText stormText(int done, int failed, int others, const QString &newest);

//! Of a stuck queue, of workers that are gone, and of their ends. `server` as above.
NotificationText textOf(const QueueAlarm &alarm, const QString &server);

//! "45 s", "7 min 12 s", "2 h 5 min", "3 d 1 h": the two largest units.
QString durationText(Milliseconds duration);

} // namespace Pollux
