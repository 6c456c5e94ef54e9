// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;
class QPainter;
class QRect;

namespace Pollux::Ui {

// Plain text over several lines: broken between words, and within a word that has no room. QPainter's own flags can
// only do one of the two.

int wrappedHeight(const QFont &font, const QString &text, int width);
//! In the painter's font and colour, from the top; `align` is horizontal.
void drawWrapped(QPainter *painter, const QRect &rect, Qt::Alignment align, const QString &text);

} // namespace Pollux::Ui
