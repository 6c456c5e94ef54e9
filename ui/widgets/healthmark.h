// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/healthreading.h"
#include "ui/style/tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace Pollux::Ui {

//! Paints what a server's health address says, each in a shape of its own: a tick, an hourglass's two halves, an
//! exclamation in a triangle, a cross, an arrow. Unknown paints nothing.
void paintHealth(QPainter *painter, const QRectF &where, HealthState state, const QColor &colour);
//! The colour that goes with it: ok, warn (starting, redirected), bad.
QColor healthColour(HealthState state, const Tokens &tokens);
//! The same as an icon of the theme of the moment; a null icon for Unknown.
QIcon healthIcon(HealthState state);

} // namespace Pollux::Ui
