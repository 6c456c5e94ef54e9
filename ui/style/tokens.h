// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace Pollux::Ui {

//! What a text's colour means.
enum class Tone { Text, Muted, Accent, OnAccent, Ok, Warn, Bad };

//! The colours of the house, by what they mean. Nothing else in ui names a colour.
struct Tokens
{
    QColor ground;  //!< behind everything
    QColor surface; //!< cards, tables, the panel
    QColor line;    //!< borders
    QColor bar;     //!< the empty part of a progress bar, code
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; //!< text on accent
    QColor ok;
    QColor warn;
    QColor bad;
    bool dark = false;
    bool highContrast = false;

    static Tokens light();
    static Tokens darkOnes();
    static Tokens lightHighContrast();
    static Tokens darkHighContrast();

    QColor of(Tone tone) const;
    //! `share` (0–1) of `colour` over surface: for tinted strips. Opaque.
    QColor tint(const QColor &colour, double share) const;

    //! Behind what is selected. Opaque.
    QColor selected() const;
    //! Of what cannot be used now; in high contrast it can still be read.
    QColor faded(const QColor &colour) const;
    //! Of an icon that cannot be used now. It has no words that would have to be read: in high contrast it stands out from
    //! the surface by 3:1, and as much from the icon that can be used.
    QColor fadedIcon(const QColor &colour) const;

    bool operator==(const Tokens &) const = default;
};

//! The grid and sizes, in device-independent pixels.
namespace Metrics {
inline constexpr int grid = 4;
inline constexpr int textPixels = 13;
inline constexpr int titlePixels = 14;     //!< a window's or card's title
inline constexpr int figurePixels = 19;    //!< a number that stands for itself
inline constexpr int noteTextPixels = 12;  //!< footers, badges
inline constexpr int smallTextPixels = 11; //!< section titles, table headers, second lines
inline constexpr int barHeight = 5;
inline constexpr int panelWidth = 372;
inline constexpr int panelRadius = 12;
inline constexpr int cardRadius = 9;
inline constexpr int buttonRadius = 6;
inline constexpr int iconSize = 16;
inline constexpr int rowHeight = 32;     //!< a table's
inline constexpr int controlHeight = 32; //!< buttons and fields side by side
} // namespace Metrics

} // namespace Pollux::Ui
