// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Pollux::Ui {

//! What resources/style/pollux.qss knows beyond the type of a widget. This list and the sheet belong together.
enum class Role {
    Primary, //!< QPushButton: the one that is meant; all others are the normal kind
    Danger,  //!< QPushButton: cannot be undone
    Quiet,   //!< QPushButton: text only, muted, as in a footer
    Name,    //!< QPushButton: the name of what it leads to, in line with labels
    Icon,    //!< QToolButton: an icon only (IconButton sets it)
    Card,    //!< QFrame: a surface with border and radius (Card sets it)
    Ground,  //!< QWidget: filled with the ground's colour
    Surface, //!< QWidget: filled with the surface's colour
    Bar,     //!< QWidget: a surface with a line below, for what stands above a page
    Code,    //!< QPlainTextEdit, QTextEdit: fixed-width text on the bar's colour
    Bare,    //!< QAbstractScrollArea: without border and background
};

//! Sets the dynamic property "role" and lets the style look at the widget again.
void setRole(QWidget *widget, Role role);

} // namespace Pollux::Ui
