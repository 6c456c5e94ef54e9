// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/quiethours.h"

namespace Pollux {

bool QuietHours::holdAt(const QDateTime &local) const
{
    if (!isOn || !local.isValid() || !from.isValid() || !to.isValid())
        return false;
    const auto beginsOn = [this](const QDate &date) { return (days >> (date.dayOfWeek() - 1) & 1U) != 0; };
    const QDate today = local.date();
    const QTime time = local.time();
    if (from < to)
        return time >= from && time < to && beginsOn(today);
    return (time >= from && beginsOn(today)) || (time < to && beginsOn(today.addDays(-1)));
}

} // namespace Pollux
