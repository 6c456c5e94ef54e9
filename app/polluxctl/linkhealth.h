// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linkfigures.h"
#include "link/linkquality.h"

namespace Pollux::Ctl {

//! What a `health` line says. What is not known is absent.
struct LinkHealth
{
    LinkGrade grade = LinkGrade::Unknown;
    std::optional<Microseconds> roundTrip;    //!< smoothed, of the connection of now
    std::optional<Microseconds> pingLateness; //!< of the last heartbeat; negative: it came early
    std::optional<double> uptimePercent;      //!< 0–100, of the last hour, or since the first connection
    qint64 dropsLastHour = 0;

    bool operator==(const LinkHealth &) const = default;
};

//! Pure.
LinkHealth healthOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const LinkFigures &figures,
                    const QDateTime &now);

//! Worth a line of its own at once: another quality.
bool isNews(const LinkHealth &health, const LinkHealth &told);

} // namespace Pollux::Ctl
