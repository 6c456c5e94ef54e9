// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/readings/case.h"
#include "diagnosis/verdict/verdict.h"

namespace Pollux::Diagnosis {

//! When a link is called slow. A round trip of 200 ms is an ordinary far-away server, and no finding.
inline constexpr double slowMedianMs = 1'000; //!< half of the round trips take longer
inline constexpr double slowTailMs = 1'000;   //!< one in twenty does; of at least `fewestForTail` measurements
inline constexpr int fewestForMedian = 3;
inline constexpr int fewestForTail = 40;
//! A heartbeat that comes later than this share of the server's pingTimeout nearly costs the connection.
inline constexpr double latenessShare = 0.5;
inline constexpr double leastLatenessMs = 1'000; //!< and later than this: a machine may be busy

//! What is the matter: ranked, the first says what to do first. What stops the link comes before what only harms it,
//! then the lower layer before the higher, then the surer before the less sure. `healthy` only where nothing was found;
//! findings that do not concern the link itself follow it. Every verdict has evidence. Empty while steps are still to
//! come, and where the check-up was ended before it could tell. Pure.
QList<Verdict> judge(const Case &given);

} // namespace Pollux::Diagnosis
