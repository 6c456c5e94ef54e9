// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linktimeline.h"

#include "link/sleepwitness.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

Milliseconds between(const QDateTime &begin, const QDateTime &end)
{
    return Milliseconds(std::max<qint64>(begin.msecsTo(end), 0));
}

LinkCondition conditionOver(const QString &transport)
{
    return transport == "polling"_L1 || transport == "rest"_L1 ? LinkCondition::Polling : LinkCondition::WebSocket;
}

void limitTo(QDateTime &time, const QDateTime &latest)
{
    if (time.isValid())
        time = std::min(time, latest);
}

} // namespace

void LinkTimeline::add(const LinkEvent &event)
{
    if (!m_begin.isValid())
        m_begin = m_since = m_spanBegin = event.time;
    else if (event.time < m_spanBegin)
        turnBack(event.time);
    if (!m_isWatched)
        m_since = m_spanBegin = event.time;
    m_isWatched = true;
    if (const auto *outcome = std::get_if<UpgradeOutcome>(&event.what))
        onUpgrade(*outcome, event.time);
    else
        onState(std::get<LinkStateChange>(event.what), event.time);
}

void LinkTimeline::endWatch(const QDateTime &time)
{
    if (!m_begin.isValid() || !m_isWatched)
        return;
    enter(LinkCondition::Disconnected, std::max(time, m_spanBegin));
    keepStretch(std::max(time, m_spanBegin));
    m_condition = LinkCondition::Starting;
    m_since = {};
    m_isWatched = false;
    m_isWanted = true;
    m_firstConnected = {};
    m_upgrade.reset();
    m_isHealing = false;
    m_hasTried = false;
    forgetTries();
}

void LinkTimeline::onState(const LinkStateChange &change, const QDateTime &time)
{
    switch (change.state) {
    case LinkState::Connected:
        onConnected(change, time);
        break;
    case LinkState::Disconnected:
        onDisconnected(change, time);
        break;
    case LinkState::Connecting:
        m_upgrade.reset();
        m_hasTried = true;
        onDown(change, time);
        if (m_condition != LinkCondition::Starting || change.attempt.value_or(1) > 1)
            enter(LinkCondition::Connecting, time);
        break;
    case LinkState::Waiting:
        keepFailure(change);
        onDown(change, time);
        if (change.delay)
            m_nextTry = time.addMSecs(change.delay->count());
        enter(LinkCondition::Disconnected, time);
        break;
    case LinkState::Failed:
        keepFailure(change);
        onDown(change, time);
        enter(LinkCondition::Refused, time);
        break;
    }
}

void LinkTimeline::onConnected(const LinkStateChange &change, const QDateTime &time)
{
    const bool isNew = !isConnected(m_condition);
    m_transport = change.transport;
    m_whyNotBetter = change.cause;
    m_askingInterval = change.delay;
    enter(conditionOver(change.transport), time);
    if (!isNew)
        return;
    m_isWanted = true;
    m_isRecovered = change.recovered.value_or(false);
    const auto downSince = m_downSince; // of the time after a sleep, where there has been one
    forgetTries();
    if (!m_firstConnected.isValid())
        m_firstConnected = time;
    if (m_isHealing)
        m_drops.last().healedAfter = between(downSince.value_or(time), time);
    m_isHealing = false;
}

void LinkTimeline::setAskingInterval(std::optional<Milliseconds> interval)
{
    if (interval && m_transport == "rest"_L1 && isConnected(m_condition))
        m_askingInterval = interval;
}

void LinkTimeline::onDisconnected(const LinkStateChange &change, const QDateTime &time)
{
    const bool isLeft = change.reason == "io client disconnect"_L1;
    if (isConnected(m_condition) && !isLeft) {
        m_drops.append({time, change.reason, change.cause, between(m_since, time), {}, {}});
        if (m_drops.size() > maxDrops)
            m_drops.removeFirst();
        m_isHealing = true;
        m_hasTried = false;
    }
    m_upgrade.reset();
    const bool isAsleep = isBySleep(change.cause);
    if (!isLeft && !isAsleep) {
        onDown(change, time);
        enter(LinkCondition::Disconnected, time);
        return;
    }
    keepStretch(time); // even if it looks the same from here on, it is not wanted any more
    enter(LinkCondition::Disconnected, time);
    m_isWanted = false;
    m_isHealing = m_isHealing && isAsleep;
    forgetTries();
    if (isAsleep)
        m_cause = change.cause;
}

// Before the first try, a wait tells the drop's own cause.
void LinkTimeline::keepFailure(const LinkStateChange &change)
{
    if (!m_isHealing || !m_hasTried || !change.cause)
        return;
    QList<Error> &failures = m_drops.last().failures;
    if (failures.size() == maxFailures)
        failures.removeLast();
    failures.append(*change.cause);
    failures.last().because.clear();
}

void LinkTimeline::forgetTries()
{
    m_attempt.reset();
    m_nextTry.reset();
    m_cause.reset();
    m_downSince.reset();
}

// What is the same for all that is not connected though somebody wants it to be.
void LinkTimeline::onDown(const LinkStateChange &change, const QDateTime &time)
{
    if (!m_isWanted)
        keepStretch(time);
    m_isWanted = true;
    if (!m_downSince)
        m_downSince = time;
    if (change.attempt)
        m_attempt = change.attempt;
    if (change.cause)
        m_cause = change.cause;
    m_nextTry.reset();
}

void LinkTimeline::onUpgrade(const UpgradeOutcome &outcome, const QDateTime &time)
{
    if (m_condition == LinkCondition::Disconnected || m_condition == LinkCondition::Refused)
        return; // of a connection that is over
    m_upgrade = outcome;
    if (m_condition == LinkCondition::Polling && outcome.result == UpgradeOutcome::Result::Upgraded)
        enter(LinkCondition::WebSocket, time);
    if (outcome.result == UpgradeOutcome::Result::Upgraded)
        m_transport = u"websocket"_s;
}

void LinkTimeline::enter(LinkCondition condition, const QDateTime &time)
{
    if (m_condition == condition)
        return;
    keepStretch(time);
    if (!isConnected(condition) || !isConnected(m_condition))
        m_since = time;
    if (!isConnected(condition)) {
        m_transport.clear();
        m_whyNotBetter.reset();
        m_askingInterval.reset();
        m_isRecovered = false;
    }
    m_condition = condition;
}

void LinkTimeline::keepStretch(const QDateTime &end)
{
    if (m_spanBegin == end)
        return;
    m_stretches.push_back({{m_spanBegin, end, m_condition}, m_isWanted});
    if (qsizetype(m_stretches.size()) > maxSpans)
        m_stretches.pop_front();
    m_spanBegin = end;
}

// The clock was set back to before what we have already written: that part of the story is written anew.
void LinkTimeline::turnBack(const QDateTime &time)
{
    while (!m_stretches.empty() && m_stretches.back().span.begin >= time)
        m_stretches.pop_back();
    if (!m_stretches.empty())
        limitTo(m_stretches.back().span.end, time);
    for (QDateTime *known : {&m_begin, &m_since, &m_spanBegin, &m_firstConnected})
        limitTo(*known, time);
    if (m_downSince)
        limitTo(*m_downSince, time);
    for (LinkDrop &drop : m_drops)
        limitTo(drop.time, time);
}

QList<LinkTimeline::Stretch> LinkTimeline::stretches(const QDateTime &from, const QDateTime &to) const
{
    QList<Stretch> found;
    const auto add = [&](Stretch stretch) {
        stretch.span.begin = std::max(stretch.span.begin, from);
        stretch.span.end = std::min(stretch.span.end, to);
        if (stretch.span.begin < stretch.span.end)
            found.append(stretch);
    };
    const auto first = std::partition_point(m_stretches.begin(), m_stretches.end(),
                                            [&](const Stretch &stretch) { return stretch.span.end <= from; });
    for (auto at = first; at != m_stretches.end() && at->span.begin < to; ++at)
        add(*at);
    if (m_begin.isValid() && m_isWatched)
        add({{m_spanBegin, to, m_condition}, m_isWanted});
    return found;
}

QList<LinkSpan> LinkTimeline::spans(const QDateTime &from, const QDateTime &to) const
{
    QList<LinkSpan> found;
    for (const Stretch &stretch : stretches(from, to)) {
        if (!found.isEmpty() && found.constLast().condition == stretch.span.condition
            && found.constLast().end == stretch.span.begin)
            found.last().end = stretch.span.end;
        else
            found.append(stretch.span);
    }
    return found;
}

std::optional<double> LinkTimeline::connectedShare(const QDateTime &from, const QDateTime &to) const
{
    Milliseconds connected{0};
    Milliseconds known{0};
    for (const auto &[span, isWanted] : stretches(from, to)) {
        const Milliseconds lasted = isWanted ? between(span.begin, span.end) : Milliseconds(0);
        known += lasted;
        if (isConnected(span.condition))
            connected += lasted;
    }
    if (known.count() == 0)
        return {};
    return double(connected.count()) / double(known.count());
}

qsizetype LinkTimeline::dropsBetween(const QDateTime &from, const QDateTime &to) const
{
    return std::count_if(m_drops.begin(), m_drops.end(),
                         [&](const LinkDrop &drop) {
                             return drop.time >= from && drop.time <= to && !isBySleep(drop.cause);
                         });
}

std::optional<Milliseconds> LinkTimeline::medianRecovery(const QDateTime &from, const QDateTime &to) const
{
    QList<Milliseconds> recoveries;
    for (const LinkDrop &drop : m_drops) {
        if (drop.healedAfter && drop.time >= from && drop.time <= to && !isBySleep(drop.cause))
            recoveries.append(*drop.healedAfter);
    }
    if (recoveries.isEmpty())
        return {};
    std::sort(recoveries.begin(), recoveries.end());
    const qsizetype middle = recoveries.size() / 2;
    return recoveries.size() % 2 == 1 ? recoveries[middle] : (recoveries[middle - 1] + recoveries[middle]) / 2;
}

} // namespace Pollux
