// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/figurerow.h"

#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace Pollux::Ui {

FigureRow::FigureRow(int cells, QWidget *parent) : QWidget(parent)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < cells; ++i) {
        const Cell cell{new QWidget(this), new PlainLabel(this), new PlainLabel(this)};
        auto *const column = new QVBoxLayout(cell.widget);
        column->setContentsMargins(14, 10, 14, 10);
        column->setSpacing(2);
        column->addWidget(cell.caption);
        column->addWidget(cell.value);
        cell.caption->setTone(Tone::Muted);
        cell.value->setLook(Metrics::figurePixels, QFont::DemiBold);
        cell.value->setTabularFigures(true);
        row->addWidget(cell.widget, 1);
        // A long value must not make its cell wider than the others.
        cell.widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_cells.append(cell);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureRow::setFigure(int cell, const QString &caption, const QString &value, const QString &detail)
{
    const Cell &labels = m_cells.at(cell);
    labels.caption->setText(caption);
    labels.value->setText(value);
    labels.value->setDetail(detail);
    labels.value->setAccessibleName(tr("%1: %2", "what is counted, and the number").arg(caption, value));
}

void FigureRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::cardRadius, Metrics::cardRadius);
    for (const Cell &cell : m_cells.sliced(1)) {
        const qreal x = cell.widget->x() + 0.5;
        painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
}

} // namespace Pollux::Ui
