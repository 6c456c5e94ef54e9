// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/timeplot.h"

#include "ui/health/sampleseries.h"
#include "ui/health/timeaxis.h"
#include "ui/health/timecursor.h"
#include "ui/widgets/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

namespace {

QDateTime timeOf(double value)
{
    return QDateTime::fromMSecsSinceEpoch(std::llround(value * 1000), Qt::UTC);
}

} // namespace

TimePlot::TimePlot(TimeAxis *axis, Explain explain, QWidget *parent)
    : Plot(parent)
    , m_axis(axis)
    , m_explain(std::move(explain))
{
    setFocusPolicy(Qt::TabFocus);
    new TimeCursor(axis, this, gutter);
}

void TimePlot::setSummary(const QString &text)
{
    m_summary = text;
    if (!m_axis->pointed())
        setAccessibleDescription(text);
}

bool TimePlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        tell(timeOf(valueAt(help->pos().x())), help->pos());
        return true;
    }
    // Once it stands there, it follows.
    if (event->type() == QEvent::MouseMove && QToolTip::isVisible()) {
        const QPoint where = static_cast<QMouseEvent *>(event)->position().toPoint();
        tell(timeOf(valueAt(where.x())), where);
    }
    return Plot::event(event);
}

void TimePlot::tell(const QDateTime &time, const QPoint &where)
{
    const QString text = m_explain(time);
    QToolTip::showText(mapToGlobal(where), plainToolTip(text), this); // an empty one hides it
}

QList<double> TimePlot::stops() const
{
    QList<double> stops;
    for (const PlotLine &line : picture().lines) {
        for (const QPointF &point : line.points) {
            if (!std::isnan(point.y()))
                stops.append(point.x());
        }
    }
    for (const PlotBars &bars : picture().bars) {
        for (const QPointF &bar : bars.bars)
            stops.append(bar.x());
    }
    std::sort(stops.begin(), stops.end());
    return stops;
}

void TimePlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    default:
        Plot::keyPressEvent(event);
    }
}

// At least by a pixel, to the next place where there is something.
void TimePlot::step(int direction)
{
    const QList<double> all = stops();
    if (all.isEmpty())
        return;
    const double pixel = (picture().right - picture().left) / std::max(1, area().width());
    double at = all.last();
    if (const auto &pointed = m_axis->pointed()) {
        const double from = plotTime(*pointed);
        if (direction > 0) {
            const auto next = std::lower_bound(all.begin(), all.end(), from + pixel);
            at = next == all.end() ? all.last() : *next;
        } else {
            const auto next = std::upper_bound(all.begin(), all.end(), from - pixel);
            at = next == all.begin() ? all.first() : *(next - 1);
        }
    }
    const QDateTime time = timeOf(at);
    m_axis->point(time);
    setAccessibleDescription(m_explain(time));
    tell(time, {pixelOf(at), area().center().y()});
}

void TimePlot::focusOutEvent(QFocusEvent *event)
{
    setAccessibleDescription(m_summary);
    QToolTip::hideText();
    Plot::focusOutEvent(event);
}

} // namespace Pollux::Ui
