// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <algorithm>

namespace Pollux::Ui {

Tokens Tokens::light()
{
    return {
        .ground = QColor(0xf4, 0xf5, 0xf7),
        .surface = QColor(0xff, 0xff, 0xff),
        .line = QColor(0xe3, 0xe6, 0xeb),
        .bar = QColor(0xe8, 0xeb, 0xf0),
        .text = QColor(0x1c, 0x24, 0x30),
        .muted = QColor(0x66, 0x70, 0x85),
        .accent = QColor(0x36, 0x56, 0xd4),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .ok = QColor(0x1f, 0x9d, 0x6b),
        .warn = QColor(0xc7, 0x7d, 0x12),
        .bad = QColor(0xcf, 0x3f, 0x43),
    };
}

Tokens Tokens::darkOnes()
{
    return {
        .ground = QColor(0x15, 0x18, 0x1d),
        .surface = QColor(0x1e, 0x22, 0x29),
        .line = QColor(0x2d, 0x33, 0x3d),
        .bar = QColor(0x2b, 0x31, 0x3b),
        .text = QColor(0xe8, 0xeb, 0xf0),
        .muted = QColor(0x98, 0xa2, 0xb3),
        .accent = QColor(0x7f, 0x9c, 0xff),
        .onAccent = QColor(0x10, 0x13, 0x1a),
        .ok = QColor(0x3c, 0xc4, 0x8a),
        .warn = QColor(0xe3, 0xa1, 0x3f),
        .bad = QColor(0xf0, 0x68, 0x6c),
        .dark = true,
    };
}

// At least 7:1 on the surface for everything that is read, 4.5:1 for borders.
Tokens Tokens::lightHighContrast()
{
    return {
        .ground = QColor(0xff, 0xff, 0xff),
        .surface = QColor(0xff, 0xff, 0xff),
        .line = QColor(0x5a, 0x5f, 0x69),
        .bar = QColor(0xd0, 0xd4, 0xdb),
        .text = QColor(0x00, 0x00, 0x00),
        .muted = QColor(0x33, 0x38, 0x42),
        .accent = QColor(0x12, 0x2f, 0xa8),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .ok = QColor(0x00, 0x56, 0x36),
        .warn = QColor(0x73, 0x42, 0x00),
        .bad = QColor(0x9c, 0x00, 0x12),
        .highContrast = true,
    };
}

Tokens Tokens::darkHighContrast()
{
    return {
        .ground = QColor(0x00, 0x00, 0x00),
        .surface = QColor(0x00, 0x00, 0x00),
        .line = QColor(0x9c, 0xa3, 0xaf),
        .bar = QColor(0x3a, 0x40, 0x4a),
        .text = QColor(0xff, 0xff, 0xff),
        .muted = QColor(0xd5, 0xda, 0xe2),
        .accent = QColor(0xa9, 0xbd, 0xff),
        .onAccent = QColor(0x00, 0x00, 0x00),
        .ok = QColor(0x6a, 0xf0, 0xb6),
        .warn = QColor(0xff, 0xc8, 0x6b),
        .bad = QColor(0xff, 0xa3, 0xa5),
        .dark = true,
        .highContrast = true,
    };
}

QColor Tokens::of(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return onAccent;
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Bad:
        return bad;
    }
    return text;
}

QColor Tokens::tint(const QColor &colour, double share) const
{
    const float part = float(std::clamp(share, 0.0, 1.0));
    const float rest = 1.0F - part;
    return QColor::fromRgbF(colour.redF() * part + surface.redF() * rest,
                            colour.greenF() * part + surface.greenF() * rest,
                            colour.blueF() * part + surface.blueF() * rest);
}

QColor Tokens::selected() const
{
    return tint(accent, highContrast ? 0.25 : 0.16);
}

QColor Tokens::faded(const QColor &colour) const
{
    return tint(colour, highContrast ? 0.70 : 0.45);
}

QColor Tokens::fadedIcon(const QColor &colour) const
{
    return highContrast ? tint(colour, 0.55) : faded(colour);
}

} // namespace Pollux::Ui
