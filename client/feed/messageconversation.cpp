// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/messageconversation.h"

#include "base/makeerror.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;

namespace {

Error refusal(const PlainMessage &message)
{
    const QString words = refusalText(message);
    return makeError(Layer::Application, u"connect-refused"_s,
                     words.isEmpty() ? u"the server refused without saying why"_s : words, false);
}

} // namespace

auto MessageConversation::rules(const Link &link, const std::optional<QByteArray> &hello) -> Rules
{
    Rules rules;
    rules.hello = hello;
    rules.helloTimeout = link.connectTimeout;
    if (link.hello) {
        rules.accepted = link.hello->accepted;
        rules.refused = link.hello->refused;
    }
    if (link.heartbeat) {
        rules.beatInterval = link.heartbeat->interval;
        rules.beatTimeout = link.heartbeat->timeout;
        if (!link.heartbeat->message.isUndefined() && !link.heartbeat->message.isNull())
            rules.beat = plainText(link.heartbeat->message);
        rules.beatAnswer = link.heartbeat->answer;
    }
    return rules;
}

std::optional<Instant> MessageConversation::deadline() const
{
    if (m_state == State::Idle)
        return std::nullopt;
    if (m_state == State::Greeting)
        return m_stateEnds;
    const Instant beat = m_beaten ? *m_beaten + m_rules.beatTimeout : m_nextBeat;
    return m_state == State::Settling ? std::min(m_stateEnds, beat) : beat;
}

auto MessageConversation::onOpened(Instant now) -> Outcome
{
    Outcome outcome;
    if (m_rules.hello)
        outcome.send += *m_rules.hello;
    m_state = m_rules.accepted.isEmpty() ? State::Settling : State::Greeting;
    m_stateEnds = now + (m_state == State::Greeting ? m_rules.helloTimeout : settleTime);
    m_nextBeat = now + m_rules.beatInterval;
    return outcome;
}

bool MessageConversation::isBeatAnswer(const PlainMessage &message) const
{
    return m_rules.beatAnswer.isEmpty() || message.name == m_rules.beatAnswer;
}

auto MessageConversation::onMessage(const PlainMessage &message, Instant now) -> Outcome
{
    Outcome outcome;
    const bool isRefused =
        m_state != State::Ready && !m_rules.refused.isEmpty() && message.name == m_rules.refused;
    if (isRefused) {
        outcome.end = refusal(message);
        return outcome;
    }
    if (m_beaten && isBeatAnswer(message)) {
        if (!m_rules.beatAnswer.isEmpty())
            outcome.roundTrip = now - *m_beaten;
        m_beaten.reset();
    }
    if (message.name == "ping"_L1) {
        outcome.isOurs = true;
        outcome.send += pongFor(message);
        return outcome;
    }
    outcome.isOurs = message.name == "pong"_L1 || (!m_rules.beatAnswer.isEmpty() && message.name == m_rules.beatAnswer);
    if (m_state == State::Settling && !outcome.isOurs)
        becomeReady(now, outcome);
    else if (m_state == State::Greeting && message.name == m_rules.accepted)
        becomeReady(now, outcome);
    else if (m_state == State::Greeting)
        outcome.isOurs = true; // nobody knows yet whose events these are
    return outcome;
}

auto MessageConversation::onPong(Microseconds elapsed) -> Outcome
{
    Outcome outcome;
    if (!m_rules.beatAnswer.isEmpty())
        return outcome; // the application's own beat is what counts
    outcome.roundTrip = elapsed;
    m_beaten.reset();
    return outcome;
}

auto MessageConversation::onTime(Instant now) -> Outcome
{
    Outcome outcome;
    if (m_state == State::Greeting && now >= m_stateEnds) {
        outcome.end = makeError(Layer::Application, u"hello-timeout"_s,
                                u"\"%1\" did not come within %2 ms"_s.arg(m_rules.accepted).arg(
                                    m_rules.helloTimeout.count()),
                              true);
        return outcome;
    }
    if (m_state == State::Settling && now >= m_stateEnds)
        becomeReady(now, outcome);
    if (m_state == State::Settling || m_state == State::Ready)
        beat(now, outcome);
    return outcome;
}

void MessageConversation::beat(Instant now, Outcome &outcome)
{
    if (m_beaten && now >= *m_beaten + m_rules.beatTimeout) {
        outcome.end = makeError(Layer::WebSocket, u"ping-timeout"_s,
                                u"no answer to the heartbeat within %1 ms"_s.arg(m_rules.beatTimeout.count()), true);
        outcome.reason = CloseReason::PingTimeout;
    } else if (!m_beaten && now >= m_nextBeat) {
        m_beaten = now;
        m_nextBeat = now + m_rules.beatInterval;
        if (!m_rules.beat.isEmpty())
            outcome.send += m_rules.beat;
        outcome.ping = m_rules.beatAnswer.isEmpty();
    }
}

void MessageConversation::becomeReady(Instant now, Outcome &outcome)
{
    m_state = State::Ready;
    m_nextBeat = std::max(m_nextBeat, now);
    outcome.ready = true;
}

} // namespace Pollux
