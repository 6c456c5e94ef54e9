// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/linksampler.h"

#include <cstdlib>

namespace Pollux {

QList<LinkSample> LinkSampler::look(const QDateTime &now, const JobFeed::Health &health,
                                    const JobFeed::TrafficByTransport &traffic)
{
    QList<LinkSample> samples;
    if (health.transport != m_transport) {
        for (auto at = traffic.cbegin(); at != traffic.cend(); ++at) {
            if (at.key() == health.transport)
                continue;
            const LinkSample rest = bytesOf(at.key(), at.value(), now);
            if (rest.bytesReceived > 0 || rest.bytesSent > 0)
                samples += rest;
        }
        change(health.transport);
    }
    if (m_transport.isEmpty() || !isDue(now, health))
        return samples;
    LinkSample sample = bytesOf(m_transport, traffic.value(m_transport), now);
    if (health.roundTrips != m_roundTrips)
        sample.roundTrip = health.newestRoundTrip;
    if (health.pings != m_pings)
        sample.pingLateness = health.pingLateness;
    m_roundTrips = health.roundTrips;
    m_pings = m_waitingPings = health.pings;
    m_last = now;
    return samples += sample;
}

void LinkSampler::change(const QString &transport)
{
    m_transport = transport;
    m_roundTrips = 0;
    m_pings = m_waitingPings = 0;
    m_last = {};
}

// A heartbeat is followed by its round trip within moments, and both make one sample; where that has not come by the
// next heartbeat, there is none.
bool LinkSampler::isDue(const QDateTime &now, const JobFeed::Health &health)
{
    if (m_last.isValid() && std::llabs(m_last.msecsTo(now)) < leastGap.count())
        return false;
    if (health.roundTrips != m_roundTrips)
        return true;
    const bool isSecondPing = health.pings != m_waitingPings && m_waitingPings != m_pings;
    m_waitingPings = health.pings;
    return isSecondPing;
}

LinkSample LinkSampler::bytesOf(const QString &transport, const JobFeed::Traffic &traffic, const QDateTime &now)
{
    JobFeed::Traffic &told = m_told[transport];
    LinkSample sample;
    sample.time = now;
    sample.transport = transport;
    sample.bytesReceived = traffic.received - told.received;
    sample.bytesSent = traffic.sent - told.sent;
    sample.packetsReceived = traffic.packetsReceived - told.packetsReceived;
    sample.packetsSent = traffic.packetsSent - told.packetsSent;
    told = traffic;
    return sample;
}

} // namespace Pollux
