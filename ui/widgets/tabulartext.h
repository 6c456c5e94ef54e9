// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetrics;
class QPainter;
class QRect;

namespace Pollux::Ui {

// Numbers whose digits are all equally wide, so that a counting one does not tremble. Qt 6.4 cannot ask a font for its
// tabular figures: where they differ in width, each digit gets a cell of its own.

int tabularWidth(const QFontMetrics &metrics, const QString &text);
//! One line, in the painter's font and colour; `align` as for QPainter::drawText().
void drawTabular(QPainter *painter, const QRect &rect, int align, const QString &text);

} // namespace Pollux::Ui
