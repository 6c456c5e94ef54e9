// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/intervalscard.h"

#include "ui/health/barplot.h"
#include "ui/health/dropwords.h"
#include "ui/health/linkwords.h"
#include "ui/health/plotlegend.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int mostTicks = 4; // of the axis of time

double seconds(Milliseconds time)
{
    return double(time.count()) / 1000;
}

// At the beginnings of bins, so many that their texts do not touch.
QList<PlotTick> ticksOf(const QList<IntervalBin> &bins)
{
    QList<PlotTick> ticks;
    const qsizetype each = (bins.size() + mostTicks - 1) / mostTicks;
    for (qsizetype i = 0; i < bins.size(); i += std::max<qsizetype>(1, each))
        ticks.append({seconds(bins.at(i).from), periodText(bins.at(i).from)});
    return ticks;
}

} // namespace

IntervalsCard::IntervalsCard(QWidget *parent) : PlotCard(tr("Time between drops"), parent), m_plot(new BarPlot(this))
{
    setPlot(m_plot);
}

void IntervalsCard::show(const DropStory &story)
{
    const auto bins = intervalBins(story.intervals, story.period);
    if (bins.isEmpty()) {
        setEmptyText(tr("Two drops at least are needed to tell"));
        return;
    }
    setEmptyText({});
    QList<BarPlot::Bar> bars;
    QStringList lines;
    for (const IntervalBin &bin : bins) {
        bars.append({seconds(bin.from), seconds(bin.to), double(bin.count), bin.inStep, binText(bin)});
        if (bin.count > 0)
            lines.append(bars.last().text);
    }
    QList<PlotLegend::Entry> entries;
    if (story.period) {
        entries = {{PlotLegend::Sample::Box, Tone::Accent, 1,
                    tr("%1 ± %2", "period, its spread")
                        .arg(periodText(story.period->interval), recoveryText(story.period->spread))}};
        lines.prepend(entries.first().text);
    }
    legend()->setEntries(entries);
    m_plot->setBars(bars, ticksOf(bins), lines.join(u'\n'));
}

} // namespace Pollux::Ui
