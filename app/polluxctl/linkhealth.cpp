// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/linkhealth.h"

#include <cmath>

namespace Pollux::Ctl {

LinkHealth healthOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const LinkFigures &figures,
                    const QDateTime &now)
{
    const LinkQuality quality = qualityOf(timeline, samples, now);
    LinkHealth health;
    health.grade = quality.grade;
    health.roundTrip = figures.roundTrip;
    health.pingLateness = figures.pingLateness;
    // Rounded down to a hundredth: 99.999 % is not all of it.
    if (quality.connectedShare)
        health.uptimePercent = std::floor(*quality.connectedShare * 10'000) / 100;
    health.dropsLastHour = quality.drops;
    return health;
}

bool isNews(const LinkHealth &health, const LinkHealth &told)
{
    return health.grade != told.grade;
}

} // namespace Pollux::Ctl
