// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"
#include "link/periodicity.h"

namespace Pollux {

//! When a server is known to go away, and for how long it then does.
struct RestartWindow
{
    Periodicity period;
    Milliseconds longest{0}; //!< that one of the drops in step has taken to heal

    //! A drop at `time` is one of these.
    bool explains(const QDateTime &time) const;

    bool operator==(const RestartWindow &) const = default;
};

//! Learned from the link's drops up to now; nothing where they may as well be random (see periodicityOf()). Pure.
std::optional<RestartWindow> restartWindowOf(const LinkTimeline &timeline);

} // namespace Pollux
