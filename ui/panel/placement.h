// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QString>

#include <optional>

namespace Pollux::Ui {

//! Where a floating window is on its screen, told from the corner it is nearest to: so it stays put when it grows, and
//! when the screen does.
struct Place
{
    QString screen;
    Qt::Corner corner = Qt::BottomRightCorner;
    QPoint distance; //!< of the window's corner to the screen's, inwards; never negative

    QByteArray save() const;
    //! Nothing for what save() has not written.
    static std::optional<Place> load(const QByteArray &saved);

    bool operator==(const Place &) const = default;
};

//! A screen as far as placing needs it.
struct ScreenArea
{
    QString name;
    QRect all;
    QRect available; //!< without the desktop's own panels

    bool operator==(const ScreenArea &) const = default;
};

//! The arithmetic of floating windows: pure, for any number of screens, wherever they lie. The first screen is the
//! primary one. Windows taller or wider than a screen keep their top left corner on it.
class Placement
{
public:
    static constexpr int snapDistance = 16;
    static constexpr int trayGap = 8;
    static constexpr int homeGap = 16; //!< to the screen's edges, before the person has ever moved it

    //! `screens` must not be empty.
    explicit Placement(const QList<ScreenArea> &screens) : m_screens(screens) {}

    //! At the bottom right of the primary screen.
    Place home() const;
    //! Which place a window has: that of the screen it covers most, or is nearest to.
    Place placeOf(const QRect &window) const;
    //! Where a window of this size stands at a place; home where the screen is gone.
    QRect at(const Place &place, const QSize &size) const;
    //! Beside a click on the tray: on the tray's inner side, whichever edge it is at.
    QRect near(const QPoint &point, const QSize &size) const;
    //! Pulled to edges within snapDistance, and kept on the screen it is on.
    QRect snapped(const QRect &window) const;

    const ScreenArea &screenOf(const QRect &window) const;

private:
    QList<ScreenArea> m_screens;
};

//! Moved as little as it takes to lie within.
QRect keptWithin(const QRect &window, const QRect &area);

} // namespace Pollux::Ui
