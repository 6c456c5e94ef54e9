// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/linkreplay.h"

namespace Pollux::Ctl {

LinkTimeline replay(const LinkPast &past, const LinkReplay &told)
{
    LinkTimeline timeline;
    for (const WatchedStretch &stretch : past.stretches) {
        told.stretch(stretch);
        for (const LinkEvent &event : stretch.events) {
            const bool wasDown = timeline.lastDrop() && !timeline.lastDrop()->healedAfter;
            timeline.add(event);
            const QList<LinkDrop> &drops = timeline.drops();
            const bool isBack = wasDown && timeline.lastDrop()->healedAfter;
            told.event(event, isBack ? std::optional(HealedDrop{drops.constLast(), readingOf(drops, drops.size() - 1)})
                                     : std::nullopt);
        }
        timeline.endWatch(stretch.end);
    }
    return timeline;
}

} // namespace Pollux::Ctl
