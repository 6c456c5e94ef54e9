// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/restartwindow.h"

#include "link/sleepwitness.h"

#include <algorithm>

namespace Pollux {

namespace {

// As Periodicity reads its own drops: a clock may be off by a tenth. Where it is exact, so are we.
Milliseconds toleranceOf(const Periodicity &period)
{
    return std::min(std::max(Milliseconds(2'000), period.spread * 4), period.interval / 10);
}

} // namespace

bool RestartWindow::explains(const QDateTime &time) const
{
    if (period.interval <= Milliseconds(0) || !period.last.isValid())
        return false;
    const qint64 interval = period.interval.count();
    const qint64 past = period.last.msecsTo(time) % interval;
    const qint64 since = past < 0 ? past + interval : past;
    return Milliseconds(std::min(since, interval - since)) <= toleranceOf(period);
}

std::optional<RestartWindow> restartWindowOf(const LinkTimeline &timeline)
{
    const auto period = periodicityOf(timesThatCount(timeline.drops()));
    if (!period)
        return std::nullopt;
    RestartWindow window{*period, {}};
    for (const LinkDrop &drop : timeline.drops()) {
        if (!isBySleep(drop.cause) && drop.healedAfter && window.explains(drop.time))
            window.longest = std::max(window.longest, *drop.healedAfter);
    }
    return window;
}

} // namespace Pollux
