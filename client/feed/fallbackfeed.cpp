// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/fallbackfeed.h"

#include "base/logging.h"
#include "base/makeerror.h"
#include "base/transition.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

using State = FallbackFeed::State;
constexpr std::array steps = {
    Step{State::Idle, State::NoSocket},       // start()
    Step{State::NoSocket, State::OnSocket},   // the socket is there
    Step{State::AskingRest, State::OnSocket}, // the socket is there
    Step{State::OnRest, State::OnSocket},     // the socket is back
    Step{State::NoSocket, State::AskingRest}, // it takes too long
    Step{State::AskingRest, State::OnRest},   // REST has answered
    Step{State::OnRest, State::AskingRest},   // REST does not answer any more
    Step{State::OnSocket, State::NoSocket},   // a drop
    Step{State::NoSocket, State::Idle},       // the socket is refused for good
    Step{State::AskingRest, State::Idle},     // the socket is refused for good
    Step{State::OnRest, State::Idle},         // the socket is refused for good
    Step{State::OnSocket, State::Idle},       // the socket has given up
    Step{State::Idle, State::Leaving},        // stop()
    Step{State::NoSocket, State::Leaving},    // stop()
    Step{State::AskingRest, State::Leaving},  // stop()
    Step{State::OnRest, State::Leaving},      // stop()
    Step{State::OnSocket, State::Leaving},    // stop()
    Step{State::Leaving, State::Idle},        // both have left
};

// Whoever guards the path in front of the server says nothing about who we are; REST may be open beside it.
bool isBarred(const Error &cause)
{
    return cause.layer != Layer::Application && cause.layer != Layer::SocketIo && cause.layer != Layer::Client
           && cause.httpStatus != 401 && cause.code != "tls-pin-mismatch"_L1;
}

Error tooSlow()
{
    return makeError(Layer::Client, u"no-socket"_s,
                     u"no socket within %1 s; it is tried on"_s.arg(FallbackFeed::patience.count() / 1000));
}

} // namespace

FallbackFeed::FallbackFeed(std::unique_ptr<JobFeed> socket, std::unique_ptr<JobFeed> rest, Clock *clock,
                           QObject *parent)
    : JobFeed(parent),
      m_clock(clock),
      m_socket(std::move(socket)),
      m_rest(std::move(rest)),
      m_patience(clock),
      m_again(clock)
{
    watchSocket();
    watchRest();
    connect(&m_patience, &Timer::expired, this, &FallbackFeed::onPatienceOver);
    connect(&m_again, &Timer::expired, m_socket.get(), &JobFeed::start);
}

FallbackFeed::~FallbackFeed() = default;

void FallbackFeed::watchSocket()
{
    JobFeed *const feed = m_socket.get();
    connect(feed, &JobFeed::linkChanged, this, &FallbackFeed::onSocket);
    connect(feed, &JobFeed::changesReceived, this, &JobFeed::changesReceived);
    connect(feed, &JobFeed::eventReceived, this, &JobFeed::eventReceived);
    connect(feed, &JobFeed::problemFound, this, &JobFeed::problemFound);
    connect(feed, &JobFeed::healthChanged, this, &JobFeed::healthChanged);
    connect(feed, &JobFeed::stopped, this, &FallbackFeed::onStopped);
    connect(feed, &JobFeed::upgradeFinished, this, [this](const UpgradeOutcome &outcome) {
        if (m_state != State::OnRest)
            Q_EMIT upgradeFinished(outcome);
    });
}

// What it finds counts only while it stands in: a socket knows better.
void FallbackFeed::watchRest()
{
    JobFeed *const feed = m_rest.get();
    connect(feed, &JobFeed::linkChanged, this, &FallbackFeed::onRest);
    connect(feed, &JobFeed::stopped, this, &FallbackFeed::onStopped);
    connect(feed, &JobFeed::changesReceived, this, [this](const QList<Change> &changes) {
        if (m_state == State::OnRest)
            Q_EMIT changesReceived(changes);
    });
    connect(feed, &JobFeed::healthChanged, this, [this] {
        if (m_state == State::OnRest)
            Q_EMIT healthChanged();
    });
    connect(feed, &JobFeed::lookedThrough, this, [this] {
        if (m_state == State::OnRest)
            Q_EMIT lookedThrough();
    });
    connect(feed, &JobFeed::jobMissed, this, [this](const JobKey &key) {
        if (m_state == State::OnRest)
            Q_EMIT jobMissed(key);
    });
    connect(feed, &JobFeed::problemFound, this, [this](const QString &text) {
        if (m_state == State::OnRest)
            Q_EMIT problemFound(text);
    });
}

void FallbackFeed::start()
{
    if (m_state == State::Idle) {
        m_whyNot.reset();
        m_restRefused = false;
        m_patience.start(patience);
        if (!transition(State::NoSocket))
            return;
    }
    if (m_state != State::Leaving)
        m_socket->start();
}

void FallbackFeed::stop()
{
    m_patience.stop();
    m_again.stop();
    if (m_state == State::Leaving)
        return;
    m_told = m_state == State::OnRest ? m_rest.get() : m_socket.get();
    m_leaving = 2;
    const QPointer<FallbackFeed> alive(this);
    if (!transition(State::Leaving))
        return;
    m_rest->stop();
    if (alive)
        m_socket->stop();
}

void FallbackFeed::retryNow()
{
    if (m_again.isActive()) {
        m_again.stop();
        m_socket->start();
    } else {
        m_socket->retryNow();
    }
    if (m_state == State::AskingRest || m_state == State::OnRest)
        m_rest->retryNow();
}

JobFeed::Traffic FallbackFeed::traffic() const
{
    const Traffic socket = m_socket->traffic();
    const Traffic rest = m_rest->traffic();
    return {socket.received + rest.received, socket.sent + rest.sent};
}

JobFeed::TrafficByTransport FallbackFeed::trafficByTransport() const
{
    TrafficByTransport all = m_socket->trafficByTransport();
    all.insert(m_rest->trafficByTransport()); // no socket goes over "rest"
    return all;
}

JobFeed::Health FallbackFeed::health() const
{
    return m_state == State::OnRest ? m_rest->health() : m_socket->health();
}

void FallbackFeed::ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use)
{
    JobFeed *const feed = m_state == State::OnRest ? m_rest.get() : m_socket.get();
    feed->ask(event, arguments, timeout, std::move(use));
}

void FallbackFeed::setWaitedFor(const std::function<QList<JobKey>()> &ask)
{
    m_socket->setWaitedFor(ask);
    m_rest->setWaitedFor(ask);
}

bool FallbackFeed::transition(State next)
{
    return takeStep(this, m_state, next, steps, lcFeed);
}

void FallbackFeed::onSocket(const LinkStateChange &change)
{
    if (m_state == State::Idle)
        return;
    if (m_state == State::Leaving) {
        if (m_told == m_socket.get())
            Q_EMIT linkChanged(change);
        return;
    }
    switch (change.state) {
    case LinkState::Connected:
        onSocketConnected(change);
        return;
    case LinkState::Disconnected:
        onSocketDropped(change);
        return;
    case LinkState::Failed:
        onSocketFailed(change);
        return;
    case LinkState::Connecting:
    case LinkState::Waiting:
        break;
    }
    m_socketIs = change;
    m_socketSaidSo = m_clock->now();
    if (change.cause)
        m_whyNot = change.cause;
    if (m_state != State::OnRest)
        Q_EMIT linkChanged(change);
}

void FallbackFeed::onSocketConnected(LinkStateChange change)
{
    m_patience.stop();
    m_again.stop();
    m_whyNot.reset();
    m_restRefused = false;
    if (m_state == State::OnRest)
        change.reason = u"socket available"_s;
    const bool wasOnSocket = m_state == State::OnSocket;
    const bool wasRestAsked = m_state == State::AskingRest || m_state == State::OnRest;
    const QPointer<FallbackFeed> alive(this);
    if (!wasOnSocket && !transition(State::OnSocket))
        return;
    if (wasRestAsked)
        m_rest->stop();
    if (alive && m_state == State::OnSocket)
        Q_EMIT linkChanged(change);
}

void FallbackFeed::onSocketDropped(const LinkStateChange &change)
{
    if (m_state == State::OnSocket) {
        m_whyNot = change.cause;
        m_patience.start(patience);
        if (!transition(State::NoSocket))
            return;
    }
    if (m_state != State::OnRest)
        Q_EMIT linkChanged(change);
}

void FallbackFeed::onSocketFailed(const LinkStateChange &change)
{
    const Error cause = change.cause.value_or(tooSlow());
    if (!isBarred(cause)) {
        refuse(cause);
        return;
    }
    m_again.start(pauseAfterRefusal);
    LinkStateChange waiting;
    waiting.state = LinkState::Waiting;
    waiting.attempt = m_socketIs && m_socketIs->attempt ? *m_socketIs->attempt : 1;
    waiting.delay = pauseAfterRefusal;
    waiting.cause = cause;
    onSocket(waiting);
}

void FallbackFeed::refuse(const Error &cause)
{
    m_patience.stop();
    LinkStateChange change;
    change.cause = cause;
    const bool wasOnRest = m_state == State::OnRest;
    const QPointer<FallbackFeed> alive(this);
    if (!transition(State::Idle))
        return;
    m_rest->stop();
    if (alive && wasOnRest) {
        change.state = LinkState::Disconnected;
        change.reason = u"io server disconnect"_s;
        Q_EMIT linkChanged(change);
    }
    if (!alive || m_state != State::Idle)
        return;
    change.state = LinkState::Failed;
    change.reason.clear();
    Q_EMIT linkChanged(change);
}

void FallbackFeed::onRest(const LinkStateChange &change)
{
    if (m_state == State::Leaving && m_told == m_rest.get()) {
        Q_EMIT linkChanged(change);
        return;
    }
    if (m_state != State::AskingRest && m_state != State::OnRest)
        return;
    switch (change.state) {
    case LinkState::Connected:
        onRestConnected(change);
        break;
    case LinkState::Disconnected:
        onRestDropped(change);
        break;
    case LinkState::Failed:
        onRestRefused(change);
        break;
    case LinkState::Connecting: // what is told meanwhile is how the socket is tried
    case LinkState::Waiting:
        break;
    }
}

void FallbackFeed::onRestConnected(LinkStateChange change)
{
    change.cause = m_whyNot.value_or(tooSlow());
    if (m_state == State::OnRest || transition(State::OnRest))
        Q_EMIT linkChanged(change);
}

void FallbackFeed::onRestDropped(const LinkStateChange &change)
{
    if (m_state != State::OnRest || !transition(State::AskingRest))
        return;
    const QPointer<FallbackFeed> alive(this);
    Q_EMIT linkChanged(change);
    if (alive && m_state == State::AskingRest)
        tellOfSocketAgain();
}

void FallbackFeed::onRestRefused(const LinkStateChange &change)
{
    if (std::exchange(m_restRefused, true))
        return;
    Q_EMIT problemFound(u"REST cannot stand in for the socket: %1"_s.arg(change.cause ? change.cause->toString() : QString()));
}

// It was not told while REST stood in, and what stands now is a while old.
void FallbackFeed::tellOfSocketAgain()
{
    if (!m_socketIs)
        return;
    LinkStateChange change = *m_socketIs;
    if (change.delay)
        change.delay = std::max(Milliseconds(0), *change.delay - toMilliseconds(m_clock->now() - m_socketSaidSo));
    Q_EMIT linkChanged(change);
}

void FallbackFeed::onPatienceOver()
{
    if (m_state == State::NoSocket && transition(State::AskingRest))
        m_rest->start();
}

void FallbackFeed::onStopped()
{
    if (m_state != State::Leaving || --m_leaving > 0)
        return;
    if (transition(State::Idle))
        Q_EMIT stopped();
}

} // namespace Pollux
