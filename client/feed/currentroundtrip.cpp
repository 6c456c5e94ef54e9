// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/currentroundtrip.h"

#include "engineio/options.h"

#include <initializer_list>

namespace Pollux {

using EngineIo::RoundTripSource;

namespace {

std::optional<Microseconds> firstOf(const EngineIo::Health &health, std::initializer_list<RoundTripSource> sources)
{
    for (const RoundTripSource source : sources) {
        if (const auto &roundTrip = health.roundTrip(source))
            return roundTrip->smoothed;
    }
    return std::nullopt;
}

} // namespace

std::optional<Microseconds> currentRoundTrip(const EngineIo::Health &health)
{
    if (health.transport == EngineIo::webSocketName)
        return firstOf(health, {RoundTripSource::WebSocketPing, RoundTripSource::EnginePing, RoundTripSource::Probe});
    if (health.transport == EngineIo::pollingName)
        return firstOf(health, {RoundTripSource::EnginePing, RoundTripSource::Post});
    return std::nullopt;
}

} // namespace Pollux
