// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegion>

namespace Pollux::Ui {

//! The pixels that a rounded rectangle covers by about a third and more. As a window's mask it leaves smooth corners
//! smooth where there is a compositor, and none that are black where there is none: which one it is, Qt does not tell.
QRegion roundedRegion(const QSize &size, int radius);

} // namespace Pollux::Ui
