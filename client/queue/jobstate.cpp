// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobstate.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, jobStateCount> names{
    "unknown"_L1,  "queued"_L1,  "scheduled"_L1, "blocked"_L1, "running"_L1,
    "retrying"_L1, "stalled"_L1, "succeeded"_L1, "failed"_L1,  "cancelled"_L1,
};

} // namespace

std::array<JobState, jobStateCount> allJobStates()
{
    std::array<JobState, jobStateCount> states{};
    for (std::size_t i = 0; i < jobStateCount; ++i)
        states[i] = JobState(i);
    return states;
}

QString jobStateName(JobState state)
{
    return names[std::size_t(state)];
}

std::optional<JobState> jobStateFromName(QStringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return JobState(found - names.begin());
}

} // namespace Pollux
