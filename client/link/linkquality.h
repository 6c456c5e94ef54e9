// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linksample.h"
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

//! A grade and what it was made of: each part's own grade is Unknown where it says nothing, and the worst is the link's.
struct LinkQuality
{
    LinkGrade grade = LinkGrade::Unknown;
    qsizetype drops = 0;                      //!< within the window, or healed within it
    std::optional<double> connectedShare;     //!< 0–1, within the window
    std::optional<Milliseconds> sinceDrop;    //!< since the last of these
    Milliseconds window{0};                   //!< how long back drops count; shorter where less is known
    std::optional<Microseconds> roundTrip;    //!< the median of the fresh samples
    std::optional<Microseconds> pingLateness; //!< the second worst of the fresh samples: a single one is noise
    LinkGrade byDrops = LinkGrade::Unknown;
    LinkGrade byRoundTrip = LinkGrade::Unknown;
    LinkGrade byLateness = LinkGrade::Unknown;
    LinkGrade byTransport = LinkGrade::Unknown;

    bool operator==(const LinkQuality &) const = default;
};

//! How old a sample may be to count.
inline constexpr Milliseconds freshSamples{300'000};

//! Pure. While it is connected and has been for a minute since the first time, the worst of:
//! - drops and time lost within the last hour, but not before the first connection. Excellent: no drop. Good: one drop,
//!   connected ≥ 99 %. Fair: up to three drops, connected ≥ 95 %. Poor: all else.
//! - the round trip. Excellent: ≤ 150 ms. Good: ≤ 400 ms. Fair: ≤ 1 s. Poor: longer. Answers over REST have the server's
//!   work in them and do not count.
//! - how late heartbeats come. Excellent: ≤ 1 s. Good: ≤ 3 s. Fair: ≤ 8 s. Poor: later.
//! - the transport. Polling where the upgrade to a WebSocket failed or was left out: Good at best, since all events
//!   arrive, each a request later. REST in a socket's place: Fair at best, since what happens between two questions is
//!   seen late. What it is meant to be: says nothing.
//! Samples count that are fresh, and of the connection of now and its transport: a colour is never made of the past.
LinkQuality qualityOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const QDateTime &now);

} // namespace Pollux
