// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/call.h"
#include "queue/jobstate.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Pollux {

//! What a person can do to a job or a queue. In files: "retry", "cancel", "promote", "remove", "pause", "resume".
enum class ActionKind {
    Retry,   //!< a failed job once more
    Cancel,  //!< an open job
    Promote, //!< a scheduled job: now
    Remove,  //!< a job that is not running: forget it
    Pause,   //!< a queue: start no more jobs
    Resume,  //!< a queue
};

inline constexpr std::array allActionKinds{ActionKind::Retry,  ActionKind::Cancel, ActionKind::Promote,
                                           ActionKind::Remove, ActionKind::Pause,  ActionKind::Resume};

//! "retry" …, and back.
QString actionName(ActionKind kind);
std::optional<ActionKind> actionFromName(QStringView name);

//! Pause and Resume are of a queue, the others of a job.
bool isOfQueue(ActionKind kind);

//! How a server does it.
struct Action
{
    ActionKind kind = ActionKind::Retry;
    Call call;
    QList<JobState> states; //!< of jobs that it may be done to; empty: those that make sense (see defaultStates())

    bool operator==(const Action &) const = default;
};

//! Retry: failed and cancelled; Cancel: all open ones; Promote: scheduled; Remove: all but running ones; nothing for a
//! queue's.
QList<JobState> defaultStates(ActionKind kind);

} // namespace Pollux
