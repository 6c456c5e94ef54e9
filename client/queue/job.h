// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"
#include "queue/jobstate.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace Pollux {

//! One job as far as it is known. A plain value. Texts come from the server: bounded in length, but not
//! cleaned (see plainLine() before showing them). An empty text and an invalid time mean "not told".
struct Job
{
    JobKey key;
    QString name;
    std::optional<double> progress; //!< percent, 0–100; never goes back within an attempt
    QString message;                //!< what it says about itself right now
    QString step;                   //!< the step's name
    std::optional<int> stepIndex;   //!< as the server counts
    std::optional<int> steps;
    QString error;  //!< why the current attempt failed
    QString stack;  //!< where it failed, several lines; see whatFailed()
    QString result; //!< compact JSON, or the text itself where the result is a text
    QString data;   //!< what the job was given, likewise; may hold secrets

    std::optional<int> attempt; //!< from 1; counted from the retries that were seen where the server does not tell

    QDateTime created;  //!< UTC, as are all times here
    QDateTime started;  //!< of the current attempt; when it was first seen running where the server does not tell
    QDateTime finished; //!< of the current attempt
    QDateTime updated;  //!< by our clock: when something here last changed
    std::optional<QDateTime> serverTime; //!< by the server's clock: the newest that a change carried

    std::optional<QDateTime> unknownSince; //!< by our clock; set while a drop leaves the state unconfirmed

    // A byte each; there may be a hundred thousand jobs, so they stand together.
    JobState state = JobState::Unknown;
    JobState beforeUnknown = JobState::Unknown; //!< the state before the drop that left it Unknown
    bool attemptTold = false;                   //!< `attempt` is the server's own number
    bool gap = false;                           //!< the last change settled the job after a drop

    bool operator==(const Job &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::Job)
