// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <functional>

namespace Pollux::Test {

//! Runs the event loop until `condition` holds; false when `limit` of real time has passed before. Where client and
//! server share a thread this is many times as fast as QTest::qWaitFor(), which sleeps 10 ms between two looks.
bool waitUntil(const std::function<bool()> &condition, Milliseconds limit = std::chrono::seconds(5));

} // namespace Pollux::Test
