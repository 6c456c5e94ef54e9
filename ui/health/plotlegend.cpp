// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/plotlegend.h"

#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int sampleWidth = 4 * Metrics::grid;
constexpr int boxSize = 10;
constexpr int sampleGap = 6;
constexpr int entryGap = 4 * Metrics::grid;
constexpr int leastHeight = 18; // as the strip's

} // namespace

PlotLegend::PlotLegend(QWidget *parent) : QWidget(parent)
{
    setFont(Theme::instance()->font(Metrics::smallTextPixels));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PlotLegend::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    updateGeometry();
    update();
}

QSize PlotLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += entryGap + sampleWidth + sampleGap + fontMetrics().horizontalAdvance(entry.text);
    return {std::max(0, width - entryGap), std::max(leastHeight, fontMetrics().height())};
}

QSize PlotLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void PlotLegend::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    int x = 0;
    for (const Entry &entry : m_entries) {
        const QColor colour = tokens.tint(tokens.of(entry.tone), entry.strength);
        if (entry.sample == Sample::Box) {
            painter.fillRect(QRect(x + sampleWidth - boxSize, (height() - boxSize) / 2, boxSize, boxSize), colour);
        } else {
            painter.setPen(QPen(colour, 2, entry.sample == Sample::Line ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap));
            painter.drawLine(x, height() / 2, x + sampleWidth, height() / 2);
        }
        x += sampleWidth + sampleGap;
        const int wide = fontMetrics().horizontalAdvance(entry.text);
        painter.setPen(tokens.muted);
        painter.drawText(QRect(x, 0, wide + 1, height()), Qt::AlignVCenter, entry.text);
        x += wide + entryGap;
    }
}

} // namespace Pollux::Ui
