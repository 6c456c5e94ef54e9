// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/healthmark.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPixmap>

namespace Pollux::Ui {

namespace {

void paintWarning(QPainter *painter, const QRectF &box, const QPen &pen)
{
    painter->drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    const qreal middle = box.center().x();
    painter->drawLine(QPointF(middle, box.top() + box.height() * 0.42), QPointF(middle, box.top() + box.height() * 0.66));
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen.color());
    painter->drawEllipse(QPointF(middle, box.top() + box.height() * 0.83), pen.widthF() * 0.55, pen.widthF() * 0.55);
}

void paintArrow(QPainter *painter, const QRectF &box)
{
    const QPointF tip(box.right(), box.center().y());
    const qreal reach = box.height() * 0.32;
    painter->drawPolyline(QPolygonF{tip + QPointF(-reach, -reach), tip, tip + QPointF(-reach, reach)});
    painter->drawLine(QPointF(box.left(), box.center().y()), tip);
}

} // namespace

void paintHealth(QPainter *painter, const QRectF &where, HealthState state, const QColor &colour)
{
    if (state == HealthState::Unknown)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPen pen(colour, where.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const qreal inset = where.width() / 8;
    const QRectF box = where.adjusted(inset, inset, -inset, -inset);
    switch (state) {
    case HealthState::Unknown:
        break;
    case HealthState::Healthy:
        painter->drawPolyline(QPolygonF{{box.left(), box.center().y() + box.height() * 0.08},
                                        {box.left() + box.width() * 0.36, box.bottom() - box.height() * 0.1},
                                        {box.right(), box.top() + box.height() * 0.12}});
        break;
    case HealthState::Starting:
        painter->drawPolygon(QPolygonF{box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()});
        break;
    case HealthState::Unhealthy:
        paintWarning(painter, box, pen);
        break;
    case HealthState::Unreachable:
        painter->drawLine(box.topLeft(), box.bottomRight());
        painter->drawLine(box.topRight(), box.bottomLeft());
        break;
    case HealthState::Redirected:
        paintArrow(painter, box);
        break;
    }
    painter->restore();
}

QColor healthColour(HealthState state, const Tokens &tokens)
{
    switch (state) {
    case HealthState::Unknown:
        break;
    case HealthState::Healthy:
        return tokens.ok;
    case HealthState::Starting:
    case HealthState::Redirected:
        return tokens.warn;
    case HealthState::Unhealthy:
    case HealthState::Unreachable:
        return tokens.bad;
    }
    return tokens.muted;
}

QIcon healthIcon(HealthState state)
{
    if (state == HealthState::Unknown)
        return {};
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(Metrics::iconSize * scale, Metrics::iconSize * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintHealth(&painter, QRectF(pixmap.rect()).adjusted(scale, scale, -scale, -scale), state,
                    healthColour(state, Theme::instance()->tokens()));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Pollux::Ui
