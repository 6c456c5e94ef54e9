// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;
class QWidget;

namespace Pollux::Ui {

//! The ring around what has the keyboard: two pixels of accent, just inside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius);

//! Whether the widget has the focus and got there by the keyboard: only then it shows the ring.
bool showsFocus(const QWidget *widget);

} // namespace Pollux::Ui
