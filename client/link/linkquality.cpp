// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkquality.h"

#include "link/linknumbers.h"
#include "link/sleepwitness.h"

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds fullWindow{3'600'000};
constexpr Milliseconds leastWindow{60'000};

LinkGrade byDrops(const LinkQuality &quality)
{
    const double share = quality.connectedShare.value_or(0);
    if (quality.drops == 0)
        return LinkGrade::Excellent;
    if (quality.drops == 1 && share >= 0.99)
        return LinkGrade::Good;
    if (quality.drops <= 3 && share >= 0.95)
        return LinkGrade::Fair;
    return LinkGrade::Poor;
}

LinkGrade byTime(std::optional<Microseconds> time, Milliseconds excellent, Milliseconds good, Milliseconds fair)
{
    if (!time)
        return LinkGrade::Unknown;
    if (*time <= excellent)
        return LinkGrade::Excellent;
    if (*time <= good)
        return LinkGrade::Good;
    return *time <= fair ? LinkGrade::Fair : LinkGrade::Poor;
}

LinkGrade byTransport(const LinkTimeline &timeline)
{
    if (timeline.transport() == "rest"_L1)
        return timeline.whyNotBetter() ? LinkGrade::Fair : LinkGrade::Unknown;
    const bool isSecondBest = timeline.condition() == LinkCondition::Polling && timeline.upgrade()
                              && timeline.upgrade()->result != UpgradeOutcome::Result::Upgraded;
    return isSecondBest ? LinkGrade::Good : LinkGrade::Unknown;
}

void addSamples(LinkQuality &quality, const LinkTimeline &timeline, const QList<LinkSample> &samples,
                const QDateTime &now)
{
    const QDateTime from = std::max(timeline.since(), now.addMSecs(-freshSamples.count()));
    QList<Microseconds> roundTrips;
    QList<Microseconds> latenesses;
    for (auto sample = samples.crbegin(); sample != samples.crend() && sample->time >= from; ++sample) {
        if (sample->time > now || sample->transport != timeline.transport())
            continue;
        if (sample->roundTrip && sample->transport != "rest"_L1)
            roundTrips += *sample->roundTrip;
        if (sample->pingLateness)
            latenesses += *sample->pingLateness;
    }
    quality.roundTrip = percentilesOf(std::move(roundTrips)).p50;
    if (latenesses.size() > 1) {
        std::sort(latenesses.begin(), latenesses.end());
        quality.pingLateness = latenesses[latenesses.size() - 2];
    }
}

// Unknown says nothing; the others are in order.
LinkGrade worst(const LinkQuality &quality)
{
    return std::max({quality.byDrops, quality.byRoundTrip, quality.byLateness, quality.byTransport});
}

// An outage that began before the window costs as much of it as one within.
bool reaches(const LinkDrop &drop, const LinkTimeline &timeline, const QDateTime &from)
{
    if (isBySleep(drop.cause))
        return false;
    if (drop.healedAfter)
        return drop.time.addMSecs(drop.healedAfter->count()) >= from;
    return drop.time >= from || timeline.downSince() == drop.time;
}

} // namespace

QString gradeName(LinkGrade grade)
{
    switch (grade) {
    case LinkGrade::Unknown:
        return {};
    case LinkGrade::Excellent:
        return u"excellent"_s;
    case LinkGrade::Good:
        return u"good"_s;
    case LinkGrade::Fair:
        return u"fair"_s;
    case LinkGrade::Poor:
        return u"poor"_s;
    case LinkGrade::Offline:
        return u"offline"_s;
    }
    return {};
}

LinkQuality qualityOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const QDateTime &now)
{
    LinkQuality quality;
    const QDateTime first = timeline.firstConnected();
    if (first.isValid()) {
        const QDateTime from = std::max(first, now.addMSecs(-fullWindow.count()));
        quality.window = Milliseconds(std::max<qint64>(from.msecsTo(now), 0));
        quality.connectedShare = timeline.connectedShare(from, now);
        quality.drops = std::count_if(timeline.drops().begin(), timeline.drops().end(),
                                      [&](const LinkDrop &drop) { return reaches(drop, timeline, from); });
        if (quality.drops > 0)
            quality.sinceDrop = Milliseconds(std::max<qint64>(timesThatCount(timeline.drops()).constLast().msecsTo(now), 0));
    }
    if (timeline.condition() == LinkCondition::Starting) {
        quality.grade = LinkGrade::Unknown;
    } else if (!isConnected(timeline.condition())) {
        quality.grade = LinkGrade::Offline;
    } else {
        addSamples(quality, timeline, samples, now);
        quality.byDrops = byDrops(quality);
        quality.byRoundTrip = byTime(quality.roundTrip, Milliseconds(150), Milliseconds(400), Milliseconds(1'000));
        quality.byLateness = byTime(quality.pingLateness, Milliseconds(1'000), Milliseconds(3'000), Milliseconds(8'000));
        quality.byTransport = byTransport(timeline);
        if (quality.window >= leastWindow)
            quality.grade = worst(quality);
    }
    return quality;
}

} // namespace Pollux
