// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historydatabase.h"

namespace Pollux::Store {

constexpr Milliseconds samplesThinnedAfter = std::chrono::hours(48);
constexpr Milliseconds samplesThinnedTo = std::chrono::minutes(5);

//! Lets go of what is older than the limits, of watches but those of `ownWatches` (their numbers, with commas between).
//! Samples older than two days become one for each five minutes and transport: the longest round trip, the latest
//! heartbeat, sums of what went over it. Where that is still too much, the oldest samples go first, and when none is left,
//! the oldest tenth of link events, jobs and notifications until it fits.
Result<void, Error> tidyHistory(Database &database, const HistoryLimits &limits, const QString &ownWatches,
                                const QDateTime &now);

} // namespace Pollux::Store
