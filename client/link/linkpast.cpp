// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkpast.h"

namespace Pollux {

LinkTimeline timelineOf(const LinkPast &past)
{
    LinkTimeline timeline;
    for (const WatchedStretch &stretch : past.stretches) {
        for (const LinkEvent &event : stretch.events)
            timeline.add(event);
        timeline.endWatch(stretch.end);
    }
    return timeline;
}

QList<LinkEvent> eventsOf(const LinkPast &past)
{
    QList<LinkEvent> events;
    for (const WatchedStretch &stretch : past.stretches)
        events += stretch.events;
    return events;
}

} // namespace Pollux
