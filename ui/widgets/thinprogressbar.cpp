// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thinprogressbar.h"

#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace Pollux::Ui {

void paintProgress(QPainter *painter, const QRectF &where, const std::optional<double> &percent, bool muted,
                   const Tokens &tokens)
{
    const qreal radius = where.height() / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.bar);
    painter->drawRoundedRect(where, radius, radius);
    if (percent && *percent > 0) {
        // Never narrower than a dot, or it would not be round.
        const qreal width = std::max(where.width() * std::min(*percent, 100.0) / 100, where.height());
        QRectF filled(where.topLeft(), QSizeF(width, where.height()));
        if (painter->layoutDirection() == Qt::RightToLeft)
            filled.moveRight(where.right());
        painter->setBrush(muted ? tokens.tint(tokens.muted, 0.6) : tokens.accent);
        painter->drawRoundedRect(filled, radius, radius);
    }
    painter->restore();
}

ThinProgressBar::ThinProgressBar(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 100);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThinProgressBar::setPercent(const std::optional<double> &percent)
{
    if (percent == m_percent)
        return;
    m_percent = percent;
    if (percent)
        setValue(int(std::clamp(*percent, 0.0, 100.0)));
    else
        reset();
    update();
}

void ThinProgressBar::setMuted(bool muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    update();
}

QSize ThinProgressBar::sizeHint() const
{
    return {120, Metrics::barHeight};
}

QSize ThinProgressBar::minimumSizeHint() const
{
    return {4 * Metrics::barHeight, Metrics::barHeight};
}

void ThinProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintProgress(&painter, rect(), m_percent, m_muted, Theme::instance()->tokens());
}

} // namespace Pollux::Ui
