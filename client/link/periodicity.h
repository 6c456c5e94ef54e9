// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Pollux {

//! Drops that come back like a clock: "12 drops, every 300 s ± 4 s, at 2 s past".
struct Periodicity
{
    Milliseconds interval{0}; //!< the median of the intervals, a missed drop's counted as two
    Milliseconds spread{0};   //!< their median absolute deviation
    qsizetype drops = 0;      //!< that were looked at
    qsizetype explained = 0;  //!< of these, in step; the others are noise
    QDateTime last;           //!< the newest in step
    //! Since the full hour, less than `interval`; nothing where the drops keep no wall-clock time.
    std::optional<Milliseconds> phase;
    double weight = 0; //!< how much more likely than chance, in nats (log-likelihood ratio)

    bool operator==(const Periodicity &) const = default;
};

//! How long an interval may be to be looked for.
inline constexpr Milliseconds shortestPeriod{20'000};
inline constexpr Milliseconds longestPeriod{4'000'000};
//! Of a longer list, the newest this many are looked at.
inline constexpr qsizetype mostPeriodicDrops = 100;

//! Nothing where the drops may as well be random, or are fewer than five. `times` in order, oldest first. Pure.
//!
//! Two stories of the same drops are compared: a clock that is off by up to a tenth, misses some and has strangers among
//! its own; and drops at random (a Poisson process). The finding needs odds against chance that 1 % of random series at
//! most reach: tests/unit/link/periodicitytest measures both shares and prints them.
std::optional<Periodicity> periodicityOf(const QList<QDateTime> &times);

} // namespace Pollux
