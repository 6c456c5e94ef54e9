// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Pollux {

//! The canonical states; every backend's own words are mapped to these.
enum class JobState : quint8 {
    Unknown,   //!< not confirmed: the link was down meanwhile, or nobody has told a state yet
    Queued,    //!< waits for a worker
    Scheduled, //!< waits for a point in time
    Blocked,   //!< waits for other jobs (children, dependencies)
    Running,   //!< a worker is at it
    Retrying,  //!< an attempt failed, the next one is waiting
    Stalled,   //!< its worker has fallen silent
    Succeeded, //!< ended well
    Failed,    //!< ended with an error, and nobody will try again by himself
    Cancelled, //!< ended because somebody wanted it to
};

inline constexpr std::size_t jobStateCount = std::size_t(JobState::Cancelled) + 1;

//! All states, in the order of the enum.
std::array<JobState, jobStateCount> allJobStates();

//! The lower-case word of NDJSON, profiles and the command line: "running".
QString jobStateName(JobState state);
//! The reverse of jobStateName(); nothing for any other word.
std::optional<JobState> jobStateFromName(QStringView name);

//! Succeeded, Failed or Cancelled: the attempt is over.
constexpr bool isTerminal(JobState state)
{
    return state == JobState::Succeeded || state == JobState::Failed || state == JobState::Cancelled;
}

//! Queued or Scheduled: nothing but a worker or the time is missing.
constexpr bool isWaiting(JobState state)
{
    return state == JobState::Queued || state == JobState::Scheduled;
}

} // namespace Pollux
