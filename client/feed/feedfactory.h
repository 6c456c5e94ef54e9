// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "feed/connectionsettings.h"
#include "feed/jobfeed.h"
#include "profile/profile.h"

#include <memory>

namespace Pollux {

//! The feed for the profile's kind of link, with REST to stand in for a socket where the profile says how. `clock` and `random` outlive it.
std::unique_ptr<JobFeed> makeFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                                  Random *random);

} // namespace Pollux
