// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/paintedicon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace Pollux::Ui {

namespace {

class PaintedIconEngine final : public QIconEngine
{
public:
    PaintedIconEngine(const QList<int> &sizes, const PaintSquare &paint) : m_sizes(sizes), m_paint(paint) {}

    QIconEngine *clone() const override { return new PaintedIconEngine(*this); }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int pixels = std::min({size.width(), size.height(), m_sizes.constLast()});
        return {pixels, pixels};
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const int pixels = actualSize(size, mode, state).width();
        return pixels > 0 ? QPixmap::fromImage(m_paint(pixels)) : QPixmap();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const QPixmap picture = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        QRectF where({}, QSizeF(picture.size()) / ratio);
        where.moveCenter(QRectF(rect).center());
        painter->drawPixmap(where, picture, picture.rect());
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int size : m_sizes)
            sizes += QSize(size, size);
        return sizes;
    }

private:
    const QList<int> m_sizes;
    const PaintSquare m_paint;
};

} // namespace

QIcon paintedIcon(const QList<int> &sizes, const PaintSquare &paint)
{
    return QIcon(new PaintedIconEngine(sizes, paint));
}

} // namespace Pollux::Ui
