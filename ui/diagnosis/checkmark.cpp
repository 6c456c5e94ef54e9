// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/checkmark.h"

#include <QPainter>

namespace Pollux::Ui {

using Diagnosis::CheckStatus;

namespace {

constexpr qreal side = 12;
constexpr qreal stroke = 1.7;
constexpr int full = 360 * 16; // QPainter's sixteenths of a degree

QColor colourOf(CheckStatus status, const Tokens &tokens)
{
    switch (status) {
    case CheckStatus::Pass:
        return tokens.ok;
    case CheckStatus::Warn:
        return tokens.warn;
    case CheckStatus::Fail:
        return tokens.bad;
    case CheckStatus::Running:
        return tokens.accent;
    case CheckStatus::Pending:
    case CheckStatus::Skip:
        break;
    }
    return tokens.muted;
}

} // namespace

void paintCheck(QPainter *painter, const QRectF &where, CheckStatus status, double turn, const Tokens &tokens)
{
    const QPointF middle = where.center();
    const auto at = [&](qreal x, qreal y) { return middle + QPointF(x, y); };
    const QColor colour = colourOf(status, tokens);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    switch (status) {
    case CheckStatus::Pending:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawEllipse(middle, 1.8, 1.8);
        break;
    case CheckStatus::Running:
        painter->drawArc(QRectF(at(-side / 2 + 1, -side / 2 + 1), QSizeF(side - 2, side - 2)), full / 4 - int(turn * full),
                         -full * 3 / 4);
        break;
    case CheckStatus::Pass:
        painter->drawPolyline(QPolygonF{at(-4.5, 0.5), at(-1.5, 4), at(4.5, -4)});
        break;
    case CheckStatus::Warn:
        painter->drawLine(at(0, -4.5), at(0, 1.2));
        painter->drawPoint(at(0, 4.4));
        break;
    case CheckStatus::Fail:
        painter->drawLine(at(-3.7, -3.7), at(3.7, 3.7));
        painter->drawLine(at(-3.7, 3.7), at(3.7, -3.7));
        break;
    case CheckStatus::Skip:
        painter->drawLine(at(-3.5, 0), at(3.5, 0));
        break;
    }
    painter->restore();
}

} // namespace Pollux::Ui
