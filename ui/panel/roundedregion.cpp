// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/roundedregion.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

QRegion roundedRegion(const QSize &size, int radius)
{
    const int corner = std::min({radius, size.width() / 2, size.height() / 2});
    QRegion region(0, corner, size.width(), size.height() - 2 * corner);
    for (int row = 0; row < corner; ++row) {
        const double fromCentre = corner - row - 1; // of the row's inner edge
        const int inset = int(corner - std::sqrt(double(corner) * corner - fromCentre * fromCentre));
        region += QRect(inset, row, size.width() - 2 * inset, 1);
        region += QRect(inset, size.height() - 1 - row, size.width() - 2 * inset, 1);
    }
    return region;
}

} // namespace Pollux::Ui
