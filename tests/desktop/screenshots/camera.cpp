// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"

#include <QEventLoop>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 120; // ms; hardly anything waits longer before it shows what it was told
constexpr int mostTries = 10;
constexpr int matMargin = 24;
constexpr QRgb matColour = 0xff7d93a8;

QPixmap onMat(const QPixmap &picture)
{
    const qreal ratio = picture.devicePixelRatio();
    const QSizeF size = picture.deviceIndependentSize() + QSizeF(2 * matMargin, 2 * matMargin);
    QPixmap mat((size * ratio).toSize());
    mat.setDevicePixelRatio(ratio);
    mat.fill(QColor::fromRgb(matColour));
    QPainter(&mat).drawPixmap(QPointF(matMargin, matMargin), picture);
    return mat;
}

QPixmap pictureOf(QWidget *widget)
{
    QPixmap picture(widget->size() * widget->devicePixelRatio());
    picture.setDevicePixelRatio(widget->devicePixelRatio());
    picture.fill(Qt::transparent);
    widget->render(&picture, {}, widget->mask());
    return picture;
}

} // namespace

void Camera::shoot(const QString &name, QWidget *widget, bool mat)
{
    widget->show();
    settle();
    QPixmap picture = pictureOf(widget);
    for (int i = 0; i < mostTries; ++i) {
        settle();
        const QPixmap next = pictureOf(widget);
        const bool isStill = next.toImage() == picture.toImage();
        picture = next;
        if (isStill)
            break;
    }
    keep(name, mat ? onMat(picture) : picture);
}

void Camera::keep(const QString &name, const QPixmap &picture)
{
    const QString file = m_folder.filePath(name + u".png"_s);
    if (isBlank(picture.toImage()))
        m_faults.append(u"%1: blank"_s.arg(file));
    else if (!picture.save(file))
        m_faults.append(u"%1: not written"_s.arg(file));
    else
        ++m_taken;
}

bool isBlank(const QImage &image)
{
    if (image.isNull())
        return true;
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    const QRgb first = plain.pixel(0, 0);
    for (int y = 0; y < plain.height(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(plain.constScanLine(y));
        if (std::any_of(line, line + plain.width(), [first](QRgb pixel) { return pixel != first; }))
            return false;
    }
    return true;
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(pause, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace Pollux::Test
