// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkquality.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds fullWindow{3'600'000};
constexpr Milliseconds leastWindow{60'000};

LinkGrade gradeOf(const LinkQuality &quality)
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

// An outage that began before the window costs as much of it as one within.
bool reaches(const LinkDrop &drop, const LinkTimeline &timeline, const QDateTime &from)
{
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

LinkQuality qualityOf(const LinkTimeline &timeline, const QDateTime &now)
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
            quality.sinceDrop = Milliseconds(std::max<qint64>(timeline.lastDrop()->time.msecsTo(now), 0));
    }
    if (timeline.condition() == LinkCondition::Starting)
        quality.grade = LinkGrade::Unknown;
    else if (!isConnected(timeline.condition()))
        quality.grade = LinkGrade::Offline;
    else if (quality.window < leastWindow)
        quality.grade = LinkGrade::Unknown;
    else
        quality.grade = gradeOf(quality);
    return quality;
}

} // namespace Pollux
