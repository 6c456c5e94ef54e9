// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/healthmeter.h"

#include "engineio/options.h"

#include <algorithm>

namespace Pollux::EngineIo {

void HealthMeter::sessionOpened(Instant now, Milliseconds opening)
{
    Health fresh;
    fresh.polling = m_health.polling;
    fresh.webSocket = m_health.webSocket;
    fresh.openingTime = opening;
    m_health = fresh;
    m_opened = now;
}

void HealthMeter::sessionClosed()
{
    m_opened.reset();
    m_health.queuedPackets = 0;
}

// RFC 6298 §2.2 and §2.3: the variation first, for it needs the old SRTT.
void HealthMeter::addRoundTrip(RoundTripSource source, Microseconds elapsed)
{
    if (elapsed < Microseconds::zero())
        return;
    std::optional<RoundTrip> &trip = m_health.roundTrips[std::size_t(source)];
    if (!trip) {
        trip = RoundTrip{elapsed, elapsed, elapsed, elapsed / 2, 1};
        return;
    }
    trip->variation = (3 * trip->variation + std::chrono::abs(trip->smoothed - elapsed)) / 4;
    trip->smoothed = (7 * trip->smoothed + elapsed) / 8;
    trip->least = std::min(trip->least, elapsed);
    trip->last = elapsed;
    ++trip->count;
}

void HealthMeter::addPing(Microseconds lateness)
{
    std::optional<PingLateness> &pings = m_health.pingLateness;
    if (!pings) {
        pings = PingLateness{lateness, lateness, lateness, 1};
        return;
    }
    pings->last = lateness;
    pings->smoothed = (7 * pings->smoothed + lateness) / 8;
    pings->most = std::max(pings->most, lateness);
    ++pings->count;
}

void HealthMeter::setUpgradeTime(Milliseconds elapsed)
{
    m_health.upgradeTime = elapsed;
}

void HealthMeter::setQueued(qsizetype packets)
{
    m_health.queuedPackets = packets;
    m_health.mostQueuedPackets = std::max(m_health.mostQueuedPackets, packets);
}

Traffic &HealthMeter::traffic(const QString &transport)
{
    return transport == webSocketName ? m_health.webSocket : m_health.polling;
}

Health HealthMeter::health(Instant now) const
{
    Health health = m_health;
    if (m_opened)
        health.uptime = now - *m_opened;
    return health;
}

} // namespace Pollux::EngineIo
