// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "link/linkfigures.h"
#include "queue/jobstore.h"

namespace Pollux::Ctl {

//! What a watch has come to.
struct Summary
{
    Milliseconds elapsed{};
    JobStore::Counts jobs{}; //!< by state, at the end
    LinkFigures link;
};

} // namespace Pollux::Ctl
