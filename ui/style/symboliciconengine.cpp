// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/symboliciconengine.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/symbolic/%1.svg"_s.arg(name);
}

QPixmap rendered(const QString &name, const QColor &colour, const QSize &pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    return pixmap;
}

} // namespace

SymbolicIconEngine::SymbolicIconEngine(const QString &name, const QColor &colour) : m_name(name), m_colour(colour) {}

void SymbolicIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    image.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), image);
}

QPixmap SymbolicIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    if (size.isEmpty())
        return {};
    const QColor colour = colourFor(mode);
    const QString cacheKey = u"pollux/%1/%2/%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap image;
    if (!QPixmapCache::find(cacheKey, &image)) {
        image = rendered(m_name, colour, size);
        QPixmapCache::insert(cacheKey, image);
    }
    return image;
}

QPixmap SymbolicIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QIconEngine *SymbolicIconEngine::clone() const
{
    return new SymbolicIconEngine(*this);
}

QString SymbolicIconEngine::key() const
{
    return u"pollux-symbolic"_s;
}

bool SymbolicIconEngine::isNull()
{
    return !QFile::exists(pathOf(m_name));
}

QColor SymbolicIconEngine::colourFor(QIcon::Mode mode) const
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QColor colour = m_colour.isValid() ? m_colour : tokens.text;
    return mode == QIcon::Disabled ? tokens.fadedIcon(colour) : colour;
}

} // namespace Pollux::Ui
