// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queueacts.h"
#include "ui/models/serverlist.h"

namespace Pollux::Ui {

//! What there is to say about one queue, as its server tells it. Plain, clean texts.
struct QueueLine
{
    QString server; //!< ServerState::id()
    QString queue;  //!< as the server calls it
    QString name;   //!< for the eye; with several servers the server's title, too
    QString counts; //!< "4 waiting · 2 running · 1 failed"
    QStringList shorterCounts; //!< for less and less room: what tells least goes, and no number is cut off
    QString pace;   //!< "12 jobs/h", empty where nobody tells
    QString alarm;  //!< "paused", "growing", "oldest waits 6 min"; empty where all is well
    bool isUnwanted = false; //!< there is more to it than that it is paused
    QList<QueueAct> acts; //!< see queueActs(); none where the person has not allowed actions

    bool operator==(const QueueLine &) const = default;
};

//! Those that servers tell of, what needs a person first: growing, paused, long waiting; then by what waits. Pure.
QList<QueueLine> queueLines(const ServerList &servers, const QString &server = {});

//! What there is to say about one worker.
struct WorkerLine
{
    QString name;
    QString what; //!< "runs 2 jobs", "idle", "offline"
    bool online = true;

    bool operator==(const WorkerLine &) const = default;
};

//! Offline ones first, then by name. Pure.
QList<WorkerLine> workerLines(const ServerState &server);

//! "3 workers", "no worker online"; empty where no server tells of any. `isAlarm` where nobody is there to work.
struct WorkerSum
{
    QString text;
    bool isAlarm = false;

    bool operator==(const WorkerSum &) const = default;
};
//! `server`: of this one; empty: of all.
WorkerSum workerSum(const ServerList &servers, const QString &server = {});

//! What needs a person, of the first few queues and of the workers: "audio: growing · no worker online". Empty where all is
//! well. A queue that was paused is no alarm: somebody wanted it so.
QString queueAlarmText(const ServerList &servers, const QString &server = {});

} // namespace Pollux::Ui
