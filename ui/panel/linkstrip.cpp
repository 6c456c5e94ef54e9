// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/linkstrip.h"

#include "ui/models/healthtexts.h"
#include "ui/style/theme.h"
#include "ui/widgets/healthmark.h"

#include <QPainter>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int padding = 8;
constexpr int markSize = 12;
constexpr int gap = 8;
constexpr int healthSize = 11;
constexpr int trendWidth = 60;

// Neutral states are not tinted by their colour, which is a grey.
double tintShare(Mark mark)
{
    switch (mark) {
    case Mark::Connected:
        return 0.07;
    case Mark::Connecting:
    case Mark::Disconnected:
        return 0.10;
    case Mark::Starting:
    case Mark::Polling:
    case Mark::Paused:
        return 0.06;
    }
    return 0;
}

} // namespace

LinkStrip::LinkStrip(QWidget *parent) : PanelRow(2 * padding + lineHeight(Metrics::textPixels) + 1, parent) {}

void LinkStrip::setLine(const LinkLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void LinkStrip::paintRow(QPainter *painter)
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QColor colour = markColour(m_line.mark, tokens);
    painter->fillRect(rect(), tokens.tint(colour, tintShare(m_line.mark) + (underMouse() ? 0.05 : 0)));
    painter->fillRect(QRect(0, height() - 1, width(), 1), tokens.line);

    const QRect line = contents().adjusted(0, 0, 0, -1);
    const QRect mark(line.left(), line.top() + (line.height() - markSize) / 2, markSize, markSize);
    paintMark(painter, mirrored(mark), m_line.mark, colour);

    QRect text = line.adjusted(markSize + gap, 0, 0, 0);
    const int right = drawPiece(painter, text.adjusted(text.width() / 2, 0, 0, 0), Qt::AlignRight,
                                {m_line.right, Tone::Text, Metrics::textPixels, true});
    if (right > 0)
        text.adjust(0, 0, -right - gap, 0);
    const int title = drawPiece(painter, text.adjusted(0, 0, m_line.detail.isEmpty() ? 0 : -text.width() / 3, 0),
                                Qt::AlignLeft, {m_line.title});
    text.adjust(title + gap, 0, 0, 0);
    text.adjust(drawHealth(painter, text), 0, 0, 0);
    const int detail = drawPiece(painter, text, Qt::AlignLeft, {m_line.detail, Tone::Muted});
    drawTrend(painter, text.adjusted(detail + gap, 0, 0, 0));
}

// A server that is well needs no word. Returns how wide it is.
int LinkStrip::drawHealth(QPainter *painter, const QRect &where)
{
    if (m_line.health == HealthState::Unknown || where.width() < healthSize)
        return 0;
    const QRect mark(where.left(), where.top() + (where.height() - healthSize) / 2, healthSize, healthSize);
    const QColor colour = healthColour(m_line.health, Theme::instance()->tokens());
    paintHealth(painter, mirrored(mark), m_line.health, colour);
    int width = healthSize + gap / 2;
    if (m_line.health != HealthState::Healthy)
        width += drawPiece(painter, where.adjusted(width, 0, -where.width() / 3, 0), Qt::AlignLeft,
                           {healthText(m_line.health), Tone::Text, Metrics::noteTextPixels});
    return width + gap / 2;
}

// From nothing to the longest of late, but never a few milliseconds blown up to a mountain. Where there is no room for it,
// the words say enough.
void LinkStrip::drawTrend(QPainter *painter, const QRect &where)
{
    if (m_line.trend.size() < 3 || where.width() < trendWidth)
        return;
    constexpr double leastScale = 50; // ms
    const QRectF box(where.right() + 1 - trendWidth, where.center().y() - 7, trendWidth, 14);
    const double most = std::max(*std::max_element(m_line.trend.cbegin(), m_line.trend.cend()), leastScale);
    QPolygonF curve;
    for (qsizetype i = 0; i < m_line.trend.size(); ++i) {
        const double x = box.left() + box.width() * double(i) / double(m_line.trend.size() - 1);
        const double mirrored = layoutDirection() == Qt::RightToLeft ? width() - x : x;
        curve += {mirrored, box.bottom() - box.height() * m_line.trend[i] / most};
    }
    const Tokens &tokens = Theme::instance()->tokens();
    painter->setPen(QPen(markColour(m_line.mark, tokens), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(curve);
}

QStringList LinkStrip::fullTexts() const
{
    QStringList texts{m_line.title, healthText(m_line.health), m_line.detail, m_line.right};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
