// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/reconnector.h"

#include "base/logging.h"
#include "base/transition.h"
#include "socketio/networkwatch.h"

#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

using State = Reconnector::State;
constexpr std::array steps = {
    Step{State::Idle, State::Trying},    // start()
    Step{State::GivenUp, State::Trying}, // start() again
    Step{State::Waiting, State::Trying}, // the delay is over, or somebody hurries
    Step{State::Trying, State::Up},      // onConnected()
    Step{State::Trying, State::Waiting}, // the try failed
    Step{State::Up, State::Waiting},     // a drop
    Step{State::Trying, State::GivenUp}, // refused, hopeless, the last try
    Step{State::Up, State::GivenUp},     // a drop after the last try
    Step{State::Trying, State::Idle},    // stop()
    Step{State::Up, State::Idle},        // stop()
    Step{State::Waiting, State::Idle},   // stop()
    Step{State::GivenUp, State::Idle},   // stop()
};

LinkStateChange changeTo(LinkState state)
{
    LinkStateChange change;
    change.state = state;
    return change;
}

LinkStateChange closedByUs()
{
    LinkStateChange change = changeTo(LinkState::Disconnected);
    change.reason = u"io client disconnect"_s;
    change.cause.emplace();
    change.cause->layer = Layer::Client;
    change.cause->code = u"closed"_s;
    change.cause->detail = u"closed as asked"_s;
    return change;
}

} // namespace

Reconnector::Reconnector(const SocketIo::RetryPolicy::Rules &rules, Clock *clock, Random *random,
                         SocketIo::NetworkWatch *network, QObject *parent)
    : QObject(parent), m_clock(clock), m_random(random), m_network(network), m_policy(rules), m_delay(clock)
{
    connect(&m_delay, &Timer::expired, this, &Reconnector::tryAgain);
    connect(clock, &Clock::jumped, this, &Reconnector::onClockJumped);
}

bool Reconnector::isRefusal(const Error &cause)
{
    return !cause.transient
        && (cause.layer == Layer::Application || cause.httpStatus == 401 || cause.httpStatus == 403);
}

bool Reconnector::transition(State next)
{
    return takeStep(this, m_state, next, steps, lcFeed);
}

// True: whoever heard it has left us as we were.
bool Reconnector::tell(const LinkStateChange &change)
{
    const State before = m_state;
    const QPointer<Reconnector> alive(this);
    Q_EMIT linkChanged(change);
    return alive && m_state == before;
}

void Reconnector::start()
{
    switch (m_state) {
    case State::Trying:
    case State::Up:
        return;
    case State::Idle:
    case State::GivenUp:
        m_policy.reset();
        m_wasConnected = false;
        break;
    case State::Waiting:
        break;
    }
    tryAgain();
}

void Reconnector::stop()
{
    const State before = m_state;
    m_delay.stop();
    if (before != State::Idle && transition(State::Idle) && before == State::Up)
        (void)tell(closedByUs());
}

void Reconnector::retryNow()
{
    if (m_state == State::Waiting)
        tryAgain();
}

void Reconnector::tryAgain()
{
    m_delay.stop();
    m_policy.onTry();
    if (!transition(State::Trying))
        return;
    LinkStateChange change = changeTo(LinkState::Connecting);
    change.attempt = m_policy.attempt() + 1;
    if (tell(change))
        Q_EMIT tryNow();
}

void Reconnector::onConnected(const QString &transport, const QString &sid, std::optional<bool> recovered,
                              const std::optional<Error> &fallback)
{
    if (m_state != State::Trying)
        return;
    m_policy.onConnected(m_clock->now());
    if (!transition(State::Up))
        return;
    LinkStateChange change = changeTo(LinkState::Connected);
    change.transport = transport;
    change.sid = sid;
    change.recovered = recovered;
    change.cause = fallback;
    (void)tell(change);
}

void Reconnector::onEnded(const QString &reason, const Error &cause, bool wasAccepted)
{
    if (m_state == State::Up) {
        m_wasConnected = m_wasConnected || wasAccepted;
        m_policy.onDropped(m_clock->now());
        LinkStateChange change = changeTo(LinkState::Disconnected);
        change.reason = reason;
        change.cause = cause;
        if (!tell(change))
            return;
    } else if (m_state != State::Trying) {
        return;
    }
    // What there was a link for may become possible again, whatever ended it.
    const bool isHopeless = m_state == State::Trying && cause.layer == Layer::Client && !cause.transient;
    if (isHopeless || (isRefusal(cause) && !m_wasConnected) || m_policy.isLastTry())
        giveUp(cause);
    else
        wait(cause);
}

void Reconnector::giveUp(const Error &cause)
{
    if (!transition(State::GivenUp))
        return;
    LinkStateChange change = changeTo(LinkState::Failed);
    change.cause = cause;
    (void)tell(change);
}

void Reconnector::wait(const Error &cause)
{
    const Milliseconds delay = m_policy.wait(cause.retryAfter, m_clock->now(), m_random->unit());
    m_delay.start(delay);
    m_awake.start();
    listenForReturn();
    if (!transition(State::Waiting))
        return;
    LinkStateChange change = changeTo(LinkState::Waiting);
    change.attempt = m_policy.attempt();
    change.delay = delay;
    change.cause = cause;
    (void)tell(change);
}

void Reconnector::listenForReturn()
{
    if (m_isListening)
        return;
    m_isListening = true;
    if (SocketIo::NetworkWatch *const network = m_network ? m_network : SocketIo::NetworkWatch::system())
        connect(network, &SocketIo::NetworkWatch::returned, this, &Reconnector::onReturn);
}

// What made us wait may be over, but not what the server asked for.
void Reconnector::onReturn()
{
    if (m_state == State::Waiting && m_policy.mayHurry(m_clock->now()))
        tryAgain();
}

void Reconnector::onClockJumped()
{
    if (m_state == State::Waiting && m_policy.hasSlept(m_clock->now(), Milliseconds(m_awake.elapsed())))
        onReturn();
}

} // namespace Pollux
