// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Pollux::Ctl {

class StandardOutput;

//! Standard output on a terminal: lines that stay, and below them a few that are drawn anew in place.
class Terminal
{
public:
    //! Character cells.
    struct Size
    {
        int columns = 80;
        int rows = 24;
    };

    //! `output` outlives it.
    explicit Terminal(StandardOutput *output);

    Size size() const;
    //! NO_COLOR (https://no-color.org) is not set, and the terminal is not "dumb".
    bool isColoured() const { return m_coloured; }

    //! Appends lines that stay and replaces the live ones, in one write. A live line must fit into one row.
    void draw(const QStringList &lines, const QStringList &live);

private:
    QString erasure() const;

    StandardOutput *const m_output;
    const bool m_coloured;
    QList<int> m_live; // columns of each live line that is on the screen
};

} // namespace Pollux::Ctl
