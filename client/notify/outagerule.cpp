// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/outagerule.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

OutageRule::OutageRule(Milliseconds outageAfter, Milliseconds steadyAfter)
    : m_outageAfter(outageAfter)
    , m_steadyAfter(steadyAfter)
{}

std::optional<LinkAlarm> OutageRule::onLink(const LinkStateChange &change, Instant now)
{
    if (change.state == LinkState::Connected) {
        onConnected(now);
        return {};
    }
    if (change.reason == "io client disconnect"_L1) {
        rest();
        return {};
    }
    if (change.cause)
        m_cause = change.cause;
    if (change.state == LinkState::Failed && change.cause && !change.cause->transient)
        return onRefused(*change.cause);
    onDown(now);
    return {};
}

void OutageRule::onConnected(Instant now)
{
    switch (m_state) {
    case State::Failing:
        m_state = State::Healing;
        m_connectedSince = now;
        break;
    case State::Outage:
        m_state = State::Recovering;
        m_connectedSince = now;
        break;
    case State::Resting:
    case State::Refused:
        m_state = State::Up;
        m_toldRefusal.clear();
        break;
    case State::Up:
    case State::Healing:
    case State::Recovering:
        break;
    }
}

void OutageRule::onDown(Instant now)
{
    switch (m_state) {
    case State::Resting:
    case State::Up:
    case State::Refused: // somebody tries again
        m_state = State::Failing;
        m_failingSince = now;
        m_alarmAt = now + m_outageAfter;
        break;
    case State::Healing:
        m_state = State::Failing;
        break;
    case State::Recovering:
        m_state = State::Outage;
        break;
    case State::Failing:
    case State::Outage:
        break;
    }
}

std::optional<LinkAlarm> OutageRule::onRefused(const Error &cause)
{
    const bool wasTold = m_state == State::Outage || m_state == State::Recovering;
    m_state = wasTold ? State::Outage : State::Refused; // an outage that was told has an end to be told
    if (m_toldRefusal == cause.code)
        return {};
    m_toldRefusal = cause.code;
    return LinkAlarm{LinkAlarm::Kind::Refused, Milliseconds(0), cause};
}

void OutageRule::onKnownRestart(Milliseconds usual)
{
    if (m_state == State::Failing)
        m_alarmAt = std::max(m_alarmAt, m_failingSince + 2 * usual);
}

void OutageRule::onResume(Milliseconds slept, Instant now)
{
    m_failingSince = std::min(m_failingSince + slept, now);
    m_connectedSince = std::min(m_connectedSince + slept, now);
    m_alarmAt = std::max(m_alarmAt, now + m_outageAfter);
}

std::optional<Instant> OutageRule::due() const
{
    switch (m_state) {
    case State::Failing:
        return m_alarmAt;
    case State::Healing:
    case State::Recovering:
        return m_connectedSince + m_steadyAfter;
    case State::Resting:
    case State::Up:
    case State::Outage:
    case State::Refused:
        return {};
    }
    return {};
}

std::optional<LinkAlarm> OutageRule::take(Instant now)
{
    const auto at = due();
    if (!at || now < *at)
        return {};
    if (m_state == State::Failing) {
        m_state = State::Outage;
        return LinkAlarm{LinkAlarm::Kind::Outage, toMilliseconds(now - m_failingSince), m_cause};
    }
    const bool wasTold = m_state == State::Recovering;
    rest();
    m_state = State::Up;
    if (!wasTold)
        return {};
    return LinkAlarm{LinkAlarm::Kind::Back, toMilliseconds(m_connectedSince - m_failingSince), {}};
}

void OutageRule::rest()
{
    m_state = State::Resting;
    m_cause.reset();
    m_toldRefusal.clear();
}

} // namespace Pollux
