// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkfindings.h"

#include "link/durationtext.h"
#include "link/sleepwitness.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Periodicity &period)
{
    QString text = u"%1 of %2 drops come every %3 (± %4)"_s.arg(
        QString::number(period.explained), QString::number(period.drops), secondsText(period.interval),
        secondsText(period.spread));
    if (period.phase) {
        const QTime past = QTime::fromMSecsSinceStartOfDay(int(period.phase->count()));
        text += u", first in the hour at %1"_s.arg(past.toString(u"mm:ss"_s));
    }
    return text + u": something restarts the server or cuts the connection by a timer"_s;
}

// A few drops more move the interval a little; that is no other finding.
bool isSame(Milliseconds one, Milliseconds other)
{
    return std::abs(one.count() - other.count()) * 10 < other.count();
}

// Asked at every drop, chance has many goes at it.
constexpr double mostChance = 1e-4;
// From here on it looks like one, and nothing else is said until it is clear.
constexpr double suspicion = 5e-2;

// The newest drop has not healed yet, when it is looked at.
std::optional<AgePattern> patternIn(const QList<LinkDrop> &drops, double chance)
{
    for (qsizetype at = drops.size() - 1; at >= std::max<qsizetype>(drops.size() - 2, 0); --at) {
        const auto pattern = agePatternOf(drops, at);
        if (pattern && pattern->chance <= chance)
            return pattern;
    }
    return std::nullopt;
}

LinkFinding findingOf(const AgePattern &pattern)
{
    LinkFinding finding;
    finding.code = u"idle-timeout"_s;
    finding.text = u"%1 of %2 connections ended after %3 each, and the next was there at once: something in between ends "
                   "connections by their age or their silence"_s.arg(QString::number(pattern.alike),
                                                                     QString::number(pattern.drops),
                                                                     secondsText(pattern.age));
    finding.period.drops = pattern.drops;
    finding.period.explained = pattern.alike;
    finding.age = pattern.age;
    return finding;
}

} // namespace

std::optional<AgePattern> idleTimeoutIn(const QList<LinkDrop> &drops)
{
    return patternIn(drops, mostChance);
}

// Connections of one age make drops at one interval, too; but what restarts by a clock keeps the clock's time, and the
// pauses between connections do not add up in it.
std::optional<LinkFinding> LinkFindings::look(const LinkTimeline &timeline)
{
    const LinkDrop *const last = timeline.lastDrop();
    if (!last || last->time == m_lastDrop)
        return std::nullopt;
    m_lastDrop = last->time;
    const auto period = periodicityOf(timesThatCount(timeline.drops()));
    const bool keepsTime = period && period->phase;
    if (const auto idle = keepsTime ? std::nullopt : patternIn(timeline.drops(), suspicion)) {
        if (idle->chance > mostChance || (m_toldAge && isSame(idle->age, *m_toldAge)))
            return std::nullopt;
        m_toldAge = idle->age;
        return findingOf(*idle);
    }
    if (!period || (m_toldInterval && isSame(period->interval, *m_toldInterval)))
        return std::nullopt;
    m_toldInterval = period->interval;
    return LinkFinding{u"periodic-restart"_s, textOf(*period), *period};
}

} // namespace Pollux
