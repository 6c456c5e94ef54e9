// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"

namespace Pollux {

//! How good a link is at a glance. Never without its reason.
enum class LinkGrade {
    Unknown, //!< the first try is under way, or it has not been connected for long enough to tell
    Excellent,
    Good,
    Fair,
    Poor,
    Offline, //!< not connected
};

//! The words of NDJSON: excellent, good, fair, poor, offline; empty for Unknown.
QString gradeName(LinkGrade grade);

//! What a grade was made of.
struct LinkQuality
{
    LinkGrade grade = LinkGrade::Unknown;
    qsizetype drops = 0;                   //!< within the window, or healed within it
    std::optional<double> connectedShare;  //!< 0–1, within the window
    std::optional<Milliseconds> sinceDrop; //!< since the last of these
    Milliseconds window{0};                //!< how long back it looks; shorter where less is known

    bool operator==(const LinkQuality &) const = default;
};

//! By drops and time lost within the last hour, but not before the first connection; round trips come with the link
//! analysis. Pure.
//! Excellent: no drop. Good: one drop, connected ≥ 99 %. Fair: up to three drops, connected ≥ 95 %. Poor: all else.
LinkQuality qualityOf(const LinkTimeline &timeline, const QDateTime &now);

} // namespace Pollux
