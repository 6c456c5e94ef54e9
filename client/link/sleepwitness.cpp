// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/sleepwitness.h"

#include "base/makeerror.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

bool isLeft(const LinkStateChange &change)
{
    return change.state == LinkState::Disconnected && change.reason == "io client disconnect"_L1;
}

Error causeFor(std::optional<Milliseconds> slept, const std::optional<Error> &seen)
{
    Error cause = makeError(Layer::Client, sleepCode, u"this computer was asleep"_s);
    cause.elapsed = slept;
    if (seen)
        cause.addCause(*seen);
    return cause;
}

} // namespace

bool isBySleep(const std::optional<Error> &cause)
{
    return cause && cause->layer == Layer::Client && cause->code == sleepCode;
}

QList<QDateTime> timesThatCount(const QList<LinkDrop> &drops)
{
    QList<QDateTime> times;
    for (const LinkDrop &drop : drops) {
        if (!isBySleep(drop.cause))
            times += drop.time;
    }
    return times;
}

void SleepWitness::onSleep(const QDateTime &time)
{
    m_isAsleep = true;
    m_asleepSince = time;
    m_slept.reset();
}

std::optional<LinkEvent> SleepWitness::onWake(Milliseconds slept, const QDateTime &time, Instant now)
{
    // Who was told of it in time may have been too slow to write it down.
    const QDateTime latest = time.addMSecs(-slept.count());
    m_asleepSince = m_isAsleep ? std::min(m_asleepSince, latest) : latest;
    m_isAsleep = false;
    m_slept = slept;
    m_blamedUntil = now + noticedWithin;
    if (!m_state || *m_state == LinkState::Connected || *m_state == LinkState::Failed)
        return std::nullopt;
    LinkStateChange change;
    change.cause = causeFor(slept, {});
    return LinkEvent{momentOfSleep(time), change};
}

LinkEvent SleepWitness::explained(LinkEvent event, Instant now)
{
    if (auto *const change = std::get_if<LinkStateChange>(&event.what)) {
        if (isToBlame(*change, now)) {
            event.time = momentOfSleep(event.time);
            change->cause = causeFor(m_slept, change->cause);
        }
        if (!m_isAsleep && (change->state == LinkState::Connected || change->state == LinkState::Disconnected))
            m_asleepSince = {};
        m_state = isLeft(*change) ? std::nullopt : std::optional(change->state);
    }
    m_last = event.time;
    return event;
}

bool SleepWitness::isToBlame(const LinkStateChange &change, Instant now) const
{
    return m_asleepSince.isValid() && (m_isAsleep || now < m_blamedUntil) && m_state == LinkState::Connected
        && change.state == LinkState::Disconnected && !isLeft(change) && change.reason != "io server disconnect"_L1;
}

// The story goes forward only, and a clock may have been set meanwhile.
QDateTime SleepWitness::momentOfSleep(const QDateTime &latest) const
{
    const QDateTime moment = std::min(m_asleepSince, latest);
    return m_last.isValid() ? std::min(std::max(moment, m_last), latest) : moment;
}

} // namespace Pollux
