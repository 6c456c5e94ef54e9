// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux::Test {

class OrdealBackend;

//! Watches the backend while jobs keep coming and blows fall at random moments (see OrdealPlan), then holds what the
//! monitor has made of it against the backend's own word:
//! - every job is in its true state, and nothing is left open or unknown;
//! - each end was told a person once, and ended once;
//! - each blow that cuts the link was seen as a drop; jobs open at a drop were unknown until something settled them, and
//!   what did says that there was a gap;
//! - no progress went back within an attempt.
//! Prints the seed first and a line of counts last. Fails the running test function; look at
//! QTest::currentTestFailed().
void runOrdeal(OrdealBackend &backend);

} // namespace Pollux::Test
