// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux::Ctl {

//! What a line means, and so its colour.
enum class Tone {
    Plain,
    Quiet,     //!< dim: beside the matter
    Good,      //!< green
    Attention, //!< yellow
    Bad,       //!< red
};

//! One line for people, harmless to a terminal, without an end of line.
struct TextLine
{
    QString text;
    Tone tone = Tone::Plain;

    bool operator==(const TextLine &) const = default;
};

//! ANSI colours where `coloured` (ECMA-48, SGR); the text as it is otherwise.
QString inColour(const QString &text, Tone tone, bool coloured);

} // namespace Pollux::Ctl
