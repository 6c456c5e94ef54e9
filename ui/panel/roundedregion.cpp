// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/roundedregion.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

namespace {

constexpr double slack = 0.25; // of a pixel, beyond its centre

} // namespace

QRegion roundedRegion(const QSize &size, int radius)
{
    const int corner = std::min({radius, size.width() / 2, size.height() / 2});
    QRegion region(0, corner, size.width(), size.height() - 2 * corner);
    const double reach = corner + slack;
    for (int row = 0; row < corner; ++row) {
        const double up = corner - row - 0.5; // from the centre of the circle to that of the row
        const int inset = std::max(int(std::ceil(corner - std::sqrt(reach * reach - up * up) - 0.5)), 0);
        region += QRect(inset, row, size.width() - 2 * inset, 1);
        region += QRect(inset, size.height() - 1 - row, size.width() - 2 * inset, 1);
    }
    return region;
}

} // namespace Pollux::Ui
