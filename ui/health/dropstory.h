// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/dropanalysis.h"
#include "link/periodicity.h"

#include <array>

namespace Pollux::Ui {

// From drops to what the pictures show of them. Pure.

//! How often drops of one kind came, and an example of what told so.
struct CauseCount
{
    DropClass kind = DropClass::Unknown;
    qsizetype count = 0;
    QString evidence; //!< of the newest one

    bool operator==(const CauseCount &) const = default;
};

//! What the drops of a stretch of time were, together.
struct DropStory
{
    QList<CauseCount> causes;      //!< the most frequent first
    QList<Milliseconds> intervals; //!< from each drop to the next
    std::optional<Periodicity> period;
    //! HTTP answers while coming back, where most drops that healed had the same ones: 502, 521.
    QList<int> answers;
    std::optional<Milliseconds> recovery; //!< the median

    bool operator==(const DropStory &) const = default;
};

//! Of the drops in from…to, both included. `drops` are all that are known: a drop is read beside the others.
DropStory dropStory(const QList<LinkDrop> &drops, const QDateTime &from, const QDateTime &to);

//! Intervals of about one length.
struct IntervalBin
{
    Milliseconds from{0};
    Milliseconds to{0}; //!< exclusive
    qsizetype count = 0;
    bool inStep = false; //!< holds the period

    bool operator==(const IntervalBin &) const = default;
};

//! Bins of one round width, at most `most`, which hold all intervals and a tenth of the usual one on both sides of it;
//! those far beyond the others fall into the last bin. Empty where there are no intervals.
QList<IntervalBin> intervalBins(const QList<Milliseconds> &intervals, const std::optional<Periodicity> &period,
                                int most = 24);

//! Drops a minute of the hour, by the local clock.
using MinuteCounts = std::array<int, 60>;
MinuteCounts dropMinutes(const QList<LinkDrop> &drops, const QDateTime &from, const QDateTime &to);

//! Since the full hour of the local clock, when drops in step come: 00:02, 05:02, 10:02 … ; empty where the period
//! keeps no time of the hour, or is longer than one.
QList<Milliseconds> phasesOfHour(const Periodicity &period);

} // namespace Pollux::Ui
