// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayimage.h"

#include "ui/style/theme.h"
#include "ui/tray/paintedicon.h"
#include "ui/widgets/linkmark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int largestBadge = 99;

// Between light and dark: 3:1 and more on both white and black.
Tokens betweenTokens()
{
    Tokens tokens = Tokens::light();
    tokens.accent = QColor(0x4a, 0x68, 0xe0);
    tokens.ok = QColor(0x21, 0x9f, 0x6e);
    tokens.warn = QColor(0xc9, 0x80, 0x16);
    tokens.bad = QColor(0xdb, 0x48, 0x4c);
    tokens.muted = QColor(0x7d, 0x88, 0x9c);
    return tokens;
}

// Four points, hollow sides; `reach` from the centre to a point.
QPainterPath starPath(const QPointF &centre, qreal reach)
{
    const qreal waist = reach * 0.16;
    QPainterPath path(centre + QPointF(0, -reach));
    path.quadTo(centre + QPointF(waist, -waist), centre + QPointF(reach, 0));
    path.quadTo(centre + QPointF(waist, waist), centre + QPointF(0, reach));
    path.quadTo(centre + QPointF(-waist, waist), centre + QPointF(-reach, 0));
    path.quadTo(centre + QPointF(-waist, -waist), centre + QPointF(0, -reach));
    return path;
}

// The star of the program's own icon: cut out of what is filled, filled where nothing is.
void paintStar(QPainter *painter, const QRectF &where, Mark mark, const QColor &colour)
{
    if (mark == Mark::Disconnected || mark == Mark::Paused)
        return;
    const qreal reach = where.width() * (mark == Mark::Connected ? 0.40 : 0.33);
    painter->save();
    painter->setCompositionMode(QPainter::CompositionMode_Xor);
    painter->fillPath(starPath(where.center(), reach), colour);
    painter->restore();
}

void paintBadge(QPainter *painter, int pixels, const TrayLook &look, const Tokens &tokens)
{
    const QString text = QString::number(std::min(look.badge, largestBadge));
    const qreal high = std::round(pixels * 0.60);
    const qreal gap = std::max(1.0, pixels / 20.0);
    painter->setFont(Theme::instance()->font(std::max(int(high * 0.82), 7), QFont::Bold));
    const qreal wide = std::max(high, std::ceil(painter->fontMetrics().horizontalAdvance(text) + high * 0.36));
    const QRectF pill(pixels - wide, pixels - high, wide, high);

    painter->setPen(Qt::NoPen);
    painter->setCompositionMode(QPainter::CompositionMode_Clear);
    painter->drawRoundedRect(pill.adjusted(-gap, -gap, gap, gap), high / 2 + gap, high / 2 + gap);
    painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter->setBrush(look.isBad ? tokens.bad : tokens.accent);
    painter->drawRoundedRect(pill, high / 2, high / 2);
    // By what the digits cover, not by the line's height: they stand in the middle.
    const QRectF digits = painter->fontMetrics().tightBoundingRect(text);
    painter->setPen(tokens.onAccent);
    painter->drawText(QPointF(pill.center().x() - painter->fontMetrics().horizontalAdvance(text) / 2.0,
                              pill.center().y() - digits.center().y()),
                      text);
}

} // namespace

Mark markOf(const ServerState &server)
{
    return server.trouble() != ServerState::Trouble::None ? Mark::Disconnected : markOf(server.link().condition());
}

TrayLook trayLook(const ServerList &servers, bool isSnoozed)
{
    TrayLook look;
    if (const ServerState *const worst = servers.worst()) {
        look.mark = markOf(*worst);
        const bool isFine = look.mark == Mark::Connected || look.mark == Mark::Polling;
        if ((servers.isPaused() || isSnoozed) && isFine)
            look.mark = Mark::Paused;
    }
    const qsizetype failures = servers.unseenFailures();
    look.isBad = failures > 0;
    look.badge = int(std::min<qsizetype>(look.isBad ? failures : servers.count(JobState::Running), largestBadge));
    return look;
}

QImage trayImage(const TrayLook &look, int pixels)
{
    const Tokens tokens = betweenTokens();
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = std::max(0.5, pixels / 32.0);
    const QRectF disc(inset, inset, pixels - 2 * inset, pixels - 2 * inset);
    const QColor colour = markColour(look.mark, tokens);
    paintMark(&painter, disc, look.mark, colour);
    paintStar(&painter, disc, look.mark, colour);
    if (look.badge > 0)
        paintBadge(&painter, pixels, look, tokens);
    return image;
}

QIcon trayQIcon(const TrayLook &look)
{
    return paintedIcon({16, 22, 24, 32, 44, 48, 64, 96, 128}, [look](int pixels) { return trayImage(look, pixels); });
}

QIcon trayMarkIcon(Mark mark)
{
    return paintedIcon({16, 32}, [mark](int pixels) {
        QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const qreal inset = pixels / 8.0;
        paintMark(&painter, QRectF(image.rect()).adjusted(inset, inset, -inset, -inset), mark,
                  markColour(mark, betweenTokens()));
        return image;
    });
}

} // namespace Pollux::Ui
