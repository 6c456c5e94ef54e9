// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/action.h"

#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"retry"_L1, "cancel"_L1, "promote"_L1, "remove"_L1, "pause"_L1, "resume"_L1};

} // namespace

QString actionName(ActionKind kind)
{
    return names[std::size_t(kind)];
}

std::optional<ActionKind> actionFromName(QStringView name)
{
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (name == names[at])
            return ActionKind(at);
    }
    return std::nullopt;
}

bool isOfQueue(ActionKind kind)
{
    return kind == ActionKind::Pause || kind == ActionKind::Resume;
}

QList<JobState> defaultStates(ActionKind kind)
{
    using enum JobState;
    switch (kind) {
    case ActionKind::Retry:
        return {Failed, Cancelled};
    case ActionKind::Cancel:
        return {Queued, Scheduled, Blocked, Running, Retrying, Stalled};
    case ActionKind::Promote:
        return {Scheduled};
    case ActionKind::Remove:
        return {Queued, Scheduled, Blocked, Retrying, Succeeded, Failed, Cancelled};
    case ActionKind::Pause:
    case ActionKind::Resume:
        break;
    }
    return {};
}

} // namespace Pollux
