// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/striplegend.h"

#include "ui/health/statestrip.h"
#include "ui/models/texts.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int swatchWidth = 3 * Metrics::grid;
constexpr int swatchHeight = 18; // a piece of the strip, smaller
constexpr int swatchGap = 6;
constexpr int entryGap = 4 * Metrics::grid;

} // namespace

// Assistive tools hear the same from the strip itself.
StripLegend::StripLegend(QWidget *parent) : QWidget(parent)
{
    setFont(Theme::instance()->font(Metrics::smallTextPixels));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StripLegend::setStory(const QList<LinkSpan> &spans)
{
    QList<LinkCondition> conditions;
    for (const LinkSpan &span : spans) {
        if (!conditions.contains(span.condition))
            conditions.append(span.condition);
    }
    std::sort(conditions.begin(), conditions.end());
    if (conditions == m_conditions)
        return;
    m_conditions = conditions;
    updateGeometry();
    update();
}

QSize StripLegend::sizeHint() const
{
    int width = 0;
    for (const LinkCondition condition : m_conditions)
        width += entryGap + swatchWidth + swatchGap + fontMetrics().horizontalAdvance(conditionText(condition));
    return {std::max(0, width - entryGap), std::max(swatchHeight, fontMetrics().height())};
}

QSize StripLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void StripLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const LinkCondition condition : m_conditions) {
        const QString text = conditionText(condition);
        const int wide = fontMetrics().horizontalAdvance(text);
        paintCondition(&painter, QRectF(x, (height() - swatchHeight) / 2, swatchWidth, swatchHeight), condition);
        painter.setPen(Theme::instance()->tokens().muted);
        painter.drawText(QRect(x + swatchWidth + swatchGap, 0, wide + 1, height()), Qt::AlignVCenter, text);
        x += swatchWidth + swatchGap + wide + entryGap;
    }
}

} // namespace Pollux::Ui
