// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedtext.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Pollux::Ui {

namespace {

// Returns the height.
qreal layOut(QTextLayout &layout, Qt::Alignment align, qreal width)
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

int wrappedHeight(const QFont &font, const QString &text, int width)
{
    QTextLayout layout(text, font);
    return int(std::ceil(layOut(layout, Qt::AlignLeft, width)));
}

void drawWrapped(QPainter *painter, const QRect &rect, Qt::Alignment align, const QString &text)
{
    QTextLayout layout(text, painter->font());
    layOut(layout, (align & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute, rect.width());
    layout.draw(painter, rect.topLeft());
}

} // namespace Pollux::Ui
