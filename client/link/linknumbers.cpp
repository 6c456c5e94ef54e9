// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linknumbers.h"

#include "link/sleepwitness.h"

#include <algorithm>

namespace Pollux {

namespace {

constexpr Milliseconds hour{3'600'000};
constexpr Milliseconds leastForARate{600'000};

void addDrops(LinkNumbers &numbers, const LinkTimeline &timeline, const QDateTime &from, const QDateTime &to)
{
    const QList<LinkDrop> &drops = timeline.drops();
    for (qsizetype at = 0; at < drops.size(); ++at) {
        const LinkDrop &drop = drops[at];
        if (drop.time < from || drop.time > to || isBySleep(drop.cause))
            continue;
        ++numbers.drops;
        ++numbers.dropsByClass[readingOf(drops, at).kind];
        if (drop.healedAfter)
            numbers.longestRecovery = std::max(numbers.longestRecovery, drop.healedAfter); // nothing is the least
    }
    numbers.medianRecovery = timeline.medianRecovery(from, to);
}

void addSamples(LinkNumbers &numbers, const QList<LinkSample> &samples, const QDateTime &from, const QDateTime &to)
{
    QList<Microseconds> roundTrips;
    for (const LinkSample &sample : samples) {
        if (sample.time < from || sample.time > to)
            continue;
        TransportTraffic &traffic = numbers.traffic[sample.transport];
        traffic.bytesReceived += sample.bytesReceived;
        traffic.bytesSent += sample.bytesSent;
        traffic.packetsReceived += sample.packetsReceived;
        traffic.packetsSent += sample.packetsSent;
        if (sample.roundTrip)
            roundTrips += *sample.roundTrip;
        numbers.mostLateness = std::max(numbers.mostLateness, sample.pingLateness);
    }
    numbers.roundTrips = percentilesOf(std::move(roundTrips));
}

} // namespace

std::optional<double> LinkNumbers::perHour(qsizetype count) const
{
    if (known < leastForARate)
        return std::nullopt;
    return double(count) * double(hour.count()) / double(known.count());
}

LinkPercentiles percentilesOf(QList<Microseconds> roundTrips)
{
    LinkPercentiles percentiles;
    percentiles.count = roundTrips.size();
    if (roundTrips.isEmpty())
        return percentiles;
    std::sort(roundTrips.begin(), roundTrips.end());
    const auto rank = [&roundTrips](qsizetype percent) {
        return roundTrips[std::max<qsizetype>((roundTrips.size() * percent + 99) / 100, 1) - 1];
    };
    percentiles.p50 = rank(50);
    percentiles.p95 = rank(95);
    percentiles.p99 = rank(99);
    percentiles.most = roundTrips.constLast();
    return percentiles;
}

LinkNumbers numbersOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const QDateTime &from,
                      const QDateTime &to)
{
    LinkNumbers numbers;
    for (const LinkSpan &span : timeline.spans(from, to))
        numbers.known += Milliseconds(span.begin.msecsTo(span.end));
    if (isConnected(timeline.condition())) {
        if (timeline.since() <= to)
            numbers.connectionAge = Milliseconds(timeline.since().msecsTo(to));
        if (timeline.upgrade())
            numbers.upgradeTime = timeline.upgrade()->elapsed;
    }
    numbers.connectedShare = timeline.connectedShare(from, to);
    addDrops(numbers, timeline, from, to);
    addSamples(numbers, samples, from, to);
    return numbers;
}

} // namespace Pollux
