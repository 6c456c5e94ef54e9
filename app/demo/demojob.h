// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "demo/jobkind.h"

#include <QDateTime>
#include <QJsonObject>

namespace Pollux::Demo {

//! One job of the demo queue; a plain value.
struct DemoJob
{
    enum class State {
        Waiting,   //!< for a worker
        Active,    //!< a worker has it
        Delayed,   //!< an attempt failed; waits to be tried again
        Completed, //!< for good
        Failed,    //!< for good
    };

    qint64 id = 0;
    const JobKind *kind = nullptr; //!< one of jobKinds()
    QString name;
    int chapter = 1;
    State state = State::Waiting;
    int attempt = 1;       //!< while Delayed already the coming one
    int percentage = 0;    //!< of this attempt
    Microseconds total{};  //!< queue time that an attempt takes from 0 to 100 %
    Microseconds next{};   //!< queue time at which an Active or Delayed job moves on
    int upcoming = 0;      //!< percentage that an Active job will have then
    int failsAt = 0;       //!< this attempt fails once that percentage is reached; 0: it succeeds
    bool mayRetry = false; //!< after it fails
    QDateTime created;     //!< UTC
    QDateTime started;     //!< of the first attempt
    QDateTime finished;

    bool isOpen() const { return state != State::Completed && state != State::Failed; }
};

//! An event as clients see it: "audio:progress" and its one argument.
struct DemoEvent
{
    QString name;
    QJsonObject payload;

    bool operator==(const DemoEvent &) const = default;
};

//! The event that tells what the job has just become: `<queue>:queued`, `:started` (Active at 0 %), `:progress`,
//! `:retrying`, `:complete` or `:failed`. Payload as SmartVoice sends it.
DemoEvent eventOf(const DemoJob &job);

//! The job as the REST interface tells it, in BullMQ's words; times in ms since 1970.
QJsonObject restRow(const DemoJob &job);

} // namespace Pollux::Demo
