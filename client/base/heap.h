// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

namespace Pollux {

//! For a program that runs for weeks: what a burst has needed goes back to the system afterwards. glibc learns from a burst
//! to keep up to 64 MB for the next one; after 100,000 jobs at once that was up to 20 MB that held nothing. Call it before
//! there are other threads. Does nothing where there is no glibc, nor where the environment says otherwise.
POLLUX_BASE_EXPORT void giveFreeMemoryBack();

} // namespace Pollux
