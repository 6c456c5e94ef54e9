// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linkpast.h"
#include "polluxctl/healeddrop.h"

#include <functional>
#include <optional>

namespace Pollux::Ctl {

//! What to do with a stretch before its events, and with each event as `watch` tells it.
struct LinkReplay
{
    std::function<void(const WatchedStretch &)> stretch;
    std::function<void(const LinkEvent &, const std::optional<HealedDrop> &)> event;
};

//! Tells a story from before once more, in order. Returns its timeline.
LinkTimeline replay(const LinkPast &past, const LinkReplay &told);

} // namespace Pollux::Ctl
