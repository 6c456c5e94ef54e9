// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linksample.h"
#include "link/linktimeline.h"

namespace Pollux {

//! A stretch of time in which a link was watched, and what happened in it.
struct WatchedStretch
{
    QDateTime begin; //!< UTC
    QDateTime end;   //!< until when it is known to have been watched
    QList<LinkEvent> events; //!< in the order in which they happened

    bool operator==(const WatchedStretch &) const = default;
};

//! A link's story from before, as it was kept. A plain value.
struct LinkPast
{
    QList<WatchedStretch> stretches; //!< in order; between them nobody watched
    QList<LinkSample> samples;       //!< in order
    qsizetype unreadable = 0;        //!< entries that could not be read, and are left out

    bool operator==(const LinkPast &) const = default;
};

//! The story as a timeline, which live events may go on with. Pure.
LinkTimeline timelineOf(const LinkPast &past);

//! All its events, in order. Pure.
QList<LinkEvent> eventsOf(const LinkPast &past);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::LinkPast)
