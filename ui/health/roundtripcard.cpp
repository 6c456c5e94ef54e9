// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/roundtripcard.h"

#include "ui/health/plotlegend.h"
#include "ui/health/plotticks.h"
#include "ui/health/samplewords.h"
#include "ui/health/timeaxis.h"
#include "ui/health/timeplot.h"
#include "ui/models/texts.h"

#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int mostTicks = 4;
constexpr Milliseconds leastReach{60'000}; // how far beside a sample it is still told
constexpr int reachPixels = 6;

} // namespace

RoundTripCard::RoundTripCard(TimeAxis *axis, QWidget *parent)
    : PlotCard(tr("Round trip and ping lateness, ms"), parent)
    , m_axis(axis)
    , m_plot(new TimePlot(
          axis, [this](const QDateTime &time) { return explain(time); }, this))
{
    setPlot(m_plot);
    legend()->setEntries({{PlotLegend::Sample::Line, Tone::Accent, 1, tr("Round trip")},
                          {PlotLegend::Sample::Dashes, Tone::Warn, 1, tr("Ping lateness")}});
}

void RoundTripCard::show(const QList<LinkSample> &samples, const QList<LinkSpan> &spans)
{
    m_samples = samples;
    m_spans = spans;
    const int width = m_plot->area().width();
    PlotPicture picture;
    picture.left = plotTime(m_axis->from());
    picture.right = plotTime(m_axis->to());
    const double pixel = (picture.right - picture.left) / std::max(1, width);
    m_range = samplesBetween(m_samples, m_axis->from(), m_axis->to());
    const SampleLine roundTrips = sampleLine(m_samples, m_range, &LinkSample::roundTrip, m_spans, pixel);
    const SampleLine lateness = sampleLine(m_samples, m_range, &LinkSample::pingLateness, m_spans, pixel);
    if (roundTrips.isEmpty() && lateness.isEmpty()) {
        setEmptyText(m_samples.isEmpty() ? tr("No round trips measured yet")
                                         : tr("No round trips measured in this time"));
        return;
    }
    setEmptyText({});
    // A ping that came a little early is no reason for half a plot below zero.
    const auto values = niceValues(0, std::max({1.0, roundTrips.highest, lateness.highest}), mostTicks);
    for (const double value : values)
        picture.yTicks.append({value, QLocale().toString(value, 'g', 4)});
    picture.top = values.last();
    picture.bottom = std::min({0.0, roundTrips.lowest, lateness.lowest}) - picture.top / mostTicks / 10;
    picture.xTicks = timeTicks(m_axis->from(), m_axis->to(), width);
    picture.lines = {{lateness.points, Tone::Warn, true}, {roundTrips.points, Tone::Accent, false}};
    m_plot->setPicture(picture);
    m_plot->setSummary(samplesText(m_samples, m_range));
}

QString RoundTripCard::explain(const QDateTime &time) const
{
    const Milliseconds pixel(m_axis->from().msecsTo(m_axis->to()) / std::max(1, m_plot->area().width()));
    const LinkSample *const sample = sampleNear(m_samples, m_range, time, std::max(leastReach, reachPixels * pixel));
    if (sample)
        return sampleText(*sample);
    for (const LinkSpan &span : m_spans) {
        if (time >= span.begin && time < span.end)
            return spanText(span);
    }
    return {};
}

} // namespace Pollux::Ui
