// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegion>

namespace Pollux::Ui {

//! Every pixel that a rounded rectangle touches, be it ever so little. As a window's mask it takes nothing from smooth
//! corners where there is a compositor, and leaves no black ones where there is none.
QRegion roundedRegion(const QSize &size, int radius);

} // namespace Pollux::Ui
