// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/figurerow.h"

#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace Pollux::Ui {

namespace {

constexpr int narrowest = 160; // a cell in which the captions can be read

} // namespace

FigureRow::FigureRow(int cells, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
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
        // A long value must not make its cell wider than the others.
        cell.widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_cells.append(cell);
    }
    arrange(cells);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureRow::arrange(int columns)
{
    m_columns = columns;
    for (int i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells.at(i).widget);
        m_grid->addWidget(m_cells.at(i).widget, i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    updateGeometry();
}

void FigureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int all = int(m_cells.size());
    const int columns = width() < all * narrowest ? (all + 1) / 2 : all;
    if (columns != m_columns)
        arrange(columns);
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
    for (int i = 1; i < m_cells.size(); ++i) {
        const QRect cell = m_cells.at(i).widget->geometry();
        if (i % m_columns != 0)
            painter.drawLine(QPointF(cell.x() + 0.5, cell.top() + 1), QPointF(cell.x() + 0.5, cell.bottom()));
        else
            painter.drawLine(QPointF(1, cell.y() + 0.5), QPointF(width() - 1, cell.y() + 0.5));
    }
}

} // namespace Pollux::Ui
