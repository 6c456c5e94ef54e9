// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/barplot.h"

#include "ui/health/plotticks.h"
#include "ui/widgets/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int leftMargin = 6 * Metrics::grid; // for counts
constexpr int mostTicks = 4;
constexpr double filled = 0.86; // of a bar's room
constexpr double faint = 0.35;  // where it has no mark

} // namespace

BarPlot::BarPlot(QWidget *parent) : Plot(parent, leftMargin)
{
    setFocusPolicy(Qt::TabFocus);
}

void BarPlot::setBars(const QList<Bar> &bars, const QList<PlotTick> &ticks, const QString &summary)
{
    m_bars = bars;
    m_summary = summary;
    m_selected = -1;
    setAccessibleDescription(summary);
    PlotPicture picture;
    PlotBars marked;
    PlotBars plain{.bars = {}, .width = 1, .tone = Tone::Muted, .strength = faint};
    double most = 0;
    for (const Bar &bar : bars) {
        (bar.marked ? marked : plain).bars.append({(bar.from + bar.to) / 2, bar.value});
        most = std::max(most, bar.value);
    }
    if (!bars.isEmpty()) {
        picture.left = bars.first().from;
        picture.right = bars.last().to;
        marked.width = plain.width = (bars.first().to - bars.first().from) * filled;
    }
    const auto counts = niceCounts(most, mostTicks);
    for (const double count : counts)
        picture.yTicks.append({count, QLocale().toString(qlonglong(count))});
    picture.top = counts.last();
    picture.xTicks = ticks;
    picture.bars = {plain, marked};
    setPicture(picture);
}

QSize BarPlot::sizeHint() const
{
    return {60 * Metrics::grid, 28 * Metrics::grid};
}

QString BarPlot::textAt(double value) const
{
    for (const Bar &bar : m_bars) {
        if (value >= bar.from && value < bar.to)
            return bar.value > 0 ? bar.text : QString();
    }
    return {};
}

bool BarPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(textAt(valueAt(help->pos().x()))), this);
        return true;
    }
    return Plot::event(event);
}

void BarPlot::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0)
        return Plot::keyPressEvent(event);
    const qsizetype first = m_selected < 0 ? (direction > 0 ? 0 : m_bars.size() - 1) : m_selected + direction;
    for (qsizetype i = first; i >= 0 && i < m_bars.size(); i += direction) {
        if (m_bars.at(i).value > 0)
            return select(i);
    }
}

void BarPlot::select(qsizetype at)
{
    m_selected = at;
    const Bar &bar = m_bars.at(at);
    setAccessibleDescription(bar.text);
    const QPoint where(pixelOf((bar.from + bar.to) / 2), area().center().y());
    QToolTip::showText(mapToGlobal(where), plainToolTip(bar.text), this);
}

void BarPlot::focusOutEvent(QFocusEvent *event)
{
    m_selected = -1;
    setAccessibleDescription(m_summary);
    QToolTip::hideText();
    Plot::focusOutEvent(event);
}

} // namespace Pollux::Ui
