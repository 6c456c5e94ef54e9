// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statemark.h"

#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int markPixels = 12;

void paintRing(QPainter *painter, const QRectF &disc, const QPen &pen)
{
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const qreal inset = pen.widthF() / 2;
    painter->drawEllipse(disc.adjusted(inset, inset, -inset, -inset));
}

// Four dashes of equal length, whatever the size.
void paintDashes(QPainter *painter, const QRectF &disc, QPen pen)
{
    constexpr int dashes = 4;
    constexpr int full = 360 * 16;
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    const qreal inset = pen.widthF() / 2;
    const QRectF arc = disc.adjusted(inset, inset, -inset, -inset);
    for (int dash = 0; dash < dashes; ++dash)
        painter->drawArc(arc, full * dash / dashes + full / 36, full / dashes - full / 18 - full / 36);
}

void paintHalf(QPainter *painter, const QRectF &disc, const QPen &pen)
{
    paintRing(painter, disc, pen);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen.color());
    painter->drawChord(disc, 90 * 16, 180 * 16);
}

void paintStruck(QPainter *painter, const QRectF &disc, const QPen &pen)
{
    paintRing(painter, disc, pen);
    const qreal reach = disc.width() / 2 * 0.9;
    painter->setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(disc.center() + QPointF(-reach, reach), disc.center() + QPointF(reach, -reach));
}

void paintBars(QPainter *painter, const QRectF &disc, const QColor &colour)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal width = disc.width() * 0.28;
    const qreal inset = disc.width() * 0.12;
    const QRectF bar(disc.left() + inset, disc.top(), width, disc.height());
    const qreal radius = width / 3;
    painter->drawRoundedRect(bar, radius, radius);
    painter->drawRoundedRect(bar.translated(disc.width() - 2 * inset - width, 0), radius, radius);
}

} // namespace

void paintMark(QPainter *painter, const QRectF &where, Mark mark, const QColor &colour)
{
    const qreal side = std::min(where.width(), where.height());
    QRectF disc(0, 0, side, side);
    disc.moveCenter(where.center());
    const QPen pen(colour, std::max(1.5, side / 8));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case Mark::Starting:
        paintRing(painter, disc, pen);
        break;
    case Mark::Connected:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawEllipse(disc.adjusted(side / 24, side / 24, -side / 24, -side / 24));
        break;
    case Mark::Polling:
        paintHalf(painter, disc, pen);
        break;
    case Mark::Connecting:
        paintDashes(painter, disc, pen);
        break;
    case Mark::Disconnected:
        paintStruck(painter, disc, pen);
        break;
    case Mark::Paused:
        paintBars(painter, disc, colour);
        break;
    }
    painter->restore();
}

QColor markColour(Mark mark, const Tokens &tokens)
{
    switch (mark) {
    case Mark::Connected:
        return tokens.ok;
    case Mark::Starting:
    case Mark::Polling:
    case Mark::Paused:
        return tokens.muted;
    case Mark::Connecting:
        return tokens.warn;
    case Mark::Disconnected:
        return tokens.bad;
    }
    return tokens.muted;
}

StateMark::StateMark(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void StateMark::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    update();
}

void StateMark::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

QSize StateMark::sizeHint() const
{
    return {markPixels, markPixels};
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance()->tokens();
    paintMark(&painter, rect(), m_mark, m_tone ? tokens.of(*m_tone) : markColour(m_mark, tokens));
}

} // namespace Pollux::Ui
