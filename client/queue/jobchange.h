// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"
#include "queue/jobstate.h"

#include <QDateTime>

#include <optional>

namespace Pollux {

//! Where a change comes from; the two are trusted differently (see merge()).
enum class ChangeSource {
    Event,    //!< pushed by the server when it happened
    Snapshot, //!< the job's state at the moment of asking (REST, an acknowledged call)
};

//! What one event or snapshot row says about one job. What it does not tell is absent.
struct JobChange
{
    JobKey key;
    ChangeSource source = ChangeSource::Event;
    bool removed = false; //!< the server has forgotten the job

    std::optional<QString> name;
    std::optional<JobState> state;
    std::optional<double> progress; //!< percent, 0–100
    std::optional<QString> message;
    std::optional<QString> step;
    std::optional<int> stepIndex;
    std::optional<int> steps;
    std::optional<QString> error;
    std::optional<QString> stack;
    std::optional<QString> result;
    std::optional<QString> data;
    std::optional<int> attempt; //!< from 1

    std::optional<QDateTime> created;
    std::optional<QDateTime> started;
    std::optional<QDateTime> finished;
    std::optional<QDateTime> time; //!< by the server's clock: when this happened (snapshot: the row's last step)
    std::optional<QDateTime> asOf; //!< by our clock, snapshots only: when it was asked for

    bool operator==(const JobChange &) const = default;
};

} // namespace Pollux
