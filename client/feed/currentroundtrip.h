// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/health.h"

#include <optional>

namespace Pollux {

//! The one figure that a person wants of a connection's round trips: the smoothed one of the transport in use. The probe
//! stands in on a WebSocket that has not been pinged yet; a POST carries the server's work, and counts on polling alone.
//! Nothing without a session or a measurement. Pure.
std::optional<Microseconds> currentRoundTrip(const EngineIo::Health &health);
//! The newest of the same, as it was measured.
std::optional<Microseconds> newestRoundTrip(const EngineIo::Health &health);
//! How many have been measured in the session, from whatever source.
qint64 roundTripCount(const EngineIo::Health &health);

} // namespace Pollux
