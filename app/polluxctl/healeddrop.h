// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/dropanalysis.h"

namespace Pollux::Ctl {

//! The drop that a connection has just healed, and what it looks to have been.
struct HealedDrop
{
    LinkDrop drop;
    DropReading reading;
};

} // namespace Pollux::Ctl
