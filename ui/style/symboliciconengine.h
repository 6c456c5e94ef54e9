// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>

namespace Pollux::Ui {

//! Draws :/icons/symbolic/<name>.svg in one colour, at the very pixels that are asked for. Without a colour it takes
//! the theme's of the moment: text, muted where disabled. Rendered images are kept in QPixmapCache.
class SymbolicIconEngine : public QIconEngine
{
public:
    SymbolicIconEngine(const QString &name, const QColor &colour);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colourFor(QIcon::Mode mode) const;

    QString m_name;
    QColor m_colour;
};

} // namespace Pollux::Ui
