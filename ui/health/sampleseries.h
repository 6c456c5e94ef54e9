// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linksample.h"
#include "link/linktimeline.h"

#include <QPointF>

namespace Pollux::Ui {

// From samples, in order of time, to lines. Pure.

//! Seconds since the epoch: what a plot's time axis counts in.
double plotTime(const QDateTime &time);

//! The samples of a stretch of time, as indices into their list.
struct SampleRange
{
    qsizetype begin = 0;
    qsizetype end = 0; //!< exclusive

    bool isEmpty() const { return begin >= end; }
    bool operator==(const SampleRange &) const = default;
};
//! Both ends included.
SampleRange samplesBetween(const QList<LinkSample> &samples, const QDateTime &from, const QDateTime &to);

//! One value of the samples as points in milliseconds over plotTime(), with NaN where the line breaks.
struct SampleLine
{
    QList<QPointF> points;
    double lowest = 0; //!< both 0 where there is none
    double highest = 0;
    qsizetype measured = 0; //!< samples that have the value

    bool isEmpty() const { return measured == 0; }
};

using SampleValue = std::optional<Microseconds> LinkSample::*;

//! A gap is where samples have stayed away for longer than three of them usually take, and a minute; and where the link
//! was not connected in between, or not watched (`spans`, in order). No more than two points, the lowest and the
//! highest, for each `pixel` of seconds: peaks stay.
SampleLine sampleLine(const QList<LinkSample> &samples, SampleRange range, SampleValue value,
                      const QList<LinkSpan> &spans, double pixel);

//! How long round trips took.
struct RoundTripShares
{
    Microseconds half{0}; //!< half of them at most this
    Microseconds most{0}; //!< 95 % of them at most this
    qsizetype measured = 0;

    bool operator==(const RoundTripShares &) const = default;
};
//! Nothing where none was measured.
std::optional<RoundTripShares> roundTripShares(const QList<LinkSample> &samples, SampleRange range);

//! The sample nearest to `time`, not farther than `reach`; nullptr where there is none.
const LinkSample *sampleNear(const QList<LinkSample> &samples, SampleRange range, const QDateTime &time,
                             Milliseconds reach);

} // namespace Pollux::Ui
