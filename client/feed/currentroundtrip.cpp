// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/currentroundtrip.h"

#include "engineio/options.h"

#include <initializer_list>

namespace Pollux {

using EngineIo::RoundTripSource;

namespace {

const EngineIo::RoundTrip *firstOf(const EngineIo::Health &health, std::initializer_list<RoundTripSource> sources)
{
    for (const RoundTripSource source : sources) {
        if (const auto &roundTrip = health.roundTrip(source))
            return &*roundTrip;
    }
    return nullptr;
}

const EngineIo::RoundTrip *current(const EngineIo::Health &health)
{
    if (health.transport == EngineIo::webSocketName)
        return firstOf(health, {RoundTripSource::WebSocketPing, RoundTripSource::EnginePing, RoundTripSource::Probe});
    if (health.transport == EngineIo::pollingName)
        return firstOf(health, {RoundTripSource::EnginePing, RoundTripSource::Post});
    return nullptr;
}

} // namespace

std::optional<Microseconds> currentRoundTrip(const EngineIo::Health &health)
{
    const EngineIo::RoundTrip *const roundTrip = current(health);
    return roundTrip ? std::optional(roundTrip->smoothed) : std::nullopt;
}

std::optional<Microseconds> newestRoundTrip(const EngineIo::Health &health)
{
    const EngineIo::RoundTrip *const roundTrip = current(health);
    return roundTrip ? std::optional(roundTrip->last) : std::nullopt;
}

qint64 roundTripCount(const EngineIo::Health &health)
{
    qint64 count = 0;
    for (const auto &roundTrip : health.roundTrips)
        count += roundTrip ? roundTrip->count : 0;
    return count;
}

} // namespace Pollux
