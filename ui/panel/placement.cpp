// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/placement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int farAway = 100'000; // no screen is as wide

qint64 areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

qint64 distanceBetween(const QPoint &point, const QRect &rect)
{
    const QPoint nearest(std::clamp(point.x(), rect.left(), rect.right()),
                         std::clamp(point.y(), rect.top(), rect.bottom()));
    return (nearest - point).manhattanLength();
}

bool isRight(Qt::Corner corner)
{
    return corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
}

bool isBottom(Qt::Corner corner)
{
    return corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
}

// One side of a window against both sides of the screen.
int snappedSide(int low, int high, int screenLow, int screenHigh)
{
    if (std::abs(low - screenLow) <= Placement::snapDistance)
        return screenLow;
    if (std::abs(high - screenHigh) <= Placement::snapDistance)
        return low + screenHigh - high;
    return low;
}

} // namespace

QRect keptWithin(const QRect &window, const QRect &area)
{
    QRect kept = window;
    kept.moveRight(std::min(kept.right(), area.right()));
    kept.moveBottom(std::min(kept.bottom(), area.bottom()));
    kept.moveLeft(std::max(kept.left(), area.left()));
    kept.moveTop(std::max(kept.top(), area.top()));
    return kept;
}

QByteArray Place::save() const
{
    const QJsonObject saved{{u"screen"_s, screen},
                            {u"right"_s, isRight(corner)},
                            {u"bottom"_s, isBottom(corner)},
                            {u"x"_s, distance.x()},
                            {u"y"_s, distance.y()}};
    return QJsonDocument(saved).toJson(QJsonDocument::Compact);
}

std::optional<Place> Place::load(const QByteArray &saved)
{
    const QJsonObject object = QJsonDocument::fromJson(saved).object();
    const QJsonValue x = object.value("x"_L1);
    const QJsonValue y = object.value("y"_L1);
    if (!x.isDouble() || !y.isDouble())
        return std::nullopt;
    const bool right = object.value("right"_L1).toBool();
    const bool bottom = object.value("bottom"_L1).toBool();
    return Place{object.value("screen"_L1).toString(),
                 bottom ? (right ? Qt::BottomRightCorner : Qt::BottomLeftCorner)
                        : (right ? Qt::TopRightCorner : Qt::TopLeftCorner),
                 QPoint(std::clamp(x.toInt(), 0, farAway), std::clamp(y.toInt(), 0, farAway))};
}

Place Placement::home() const
{
    return {m_screens.constFirst().name, Qt::BottomRightCorner, QPoint(homeGap, homeGap)};
}

const ScreenArea &Placement::screenOf(const QRect &window) const
{
    const auto covers = [&window](const ScreenArea &a, const ScreenArea &b) {
        return areaOf(a.all & window) < areaOf(b.all & window);
    };
    const auto most = std::max_element(m_screens.cbegin(), m_screens.cend(), covers);
    if (areaOf(most->all & window) > 0)
        return *most;
    return *std::min_element(m_screens.cbegin(), m_screens.cend(), [&window](const ScreenArea &a, const ScreenArea &b) {
        return distanceBetween(window.center(), a.all) < distanceBetween(window.center(), b.all);
    });
}

Place Placement::placeOf(const QRect &window) const
{
    const ScreenArea &screen = screenOf(window);
    const QRect area = screen.available;
    const QRect kept = keptWithin(window, area);
    const int left = kept.left() - area.left();
    const int right = area.right() - kept.right();
    const int top = kept.top() - area.top();
    const int bottom = area.bottom() - kept.bottom();
    const bool toRight = right < left;
    const bool toBottom = bottom < top;
    const Qt::Corner corner = toBottom ? (toRight ? Qt::BottomRightCorner : Qt::BottomLeftCorner)
                                       : (toRight ? Qt::TopRightCorner : Qt::TopLeftCorner);
    return {screen.name, corner, QPoint(std::max(toRight ? right : left, 0), std::max(toBottom ? bottom : top, 0))};
}

QRect Placement::at(const Place &place, const QSize &size) const
{
    const auto screen = std::find_if(m_screens.cbegin(), m_screens.cend(),
                                     [&place](const ScreenArea &area) { return area.name == place.screen; });
    if (screen == m_screens.cend())
        return at(home(), size);
    const QRect area = screen->available;
    QRect window(area.topLeft() + place.distance, size);
    if (isRight(place.corner))
        window.moveRight(area.right() - place.distance.x());
    if (isBottom(place.corner))
        window.moveBottom(area.bottom() - place.distance.y());
    return keptWithin(window, area);
}

// The tray lies at the edge that the click is nearest to; the window opens towards the middle of the screen.
QRect Placement::near(const QPoint &point, const QSize &size) const
{
    const ScreenArea &screen = screenOf(QRect(point, QSize(1, 1)));
    const int left = point.x() - screen.all.left();
    const int right = screen.all.right() - point.x();
    const int top = point.y() - screen.all.top();
    const int bottom = screen.all.bottom() - point.y();
    const int nearest = std::min({left, right, top, bottom});

    QRect window(QPoint(), size);
    window.moveCenter(point);
    if (nearest == bottom)
        window.moveBottom(point.y() - trayGap);
    else if (nearest == top)
        window.moveTop(point.y() + trayGap);
    else if (nearest == right)
        window.moveRight(point.x() - trayGap);
    else
        window.moveLeft(point.x() + trayGap);
    return keptWithin(window, screen.available.adjusted(trayGap, trayGap, -trayGap, -trayGap));
}

QRect Placement::snapped(const QRect &window) const
{
    const QRect area = screenOf(window).available;
    QRect moved = window;
    moved.moveTo(snappedSide(window.left(), window.right(), area.left(), area.right()),
                 snappedSide(window.top(), window.bottom(), area.top(), area.bottom()));
    return keptWithin(moved, area);
}

} // namespace Pollux::Ui
