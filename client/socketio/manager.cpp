// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/manager.h"

#include "base/logging.h"
#include "socketio/encoder.h"
#include "socketio/socket.h"

#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;
using EngineIo::Engine;

namespace {

struct Step
{
    Manager::State from;
    Manager::State to;
};
constexpr std::array steps = {
    Step{Manager::State::Closed, Manager::State::Opening},  // open()
    Step{Manager::State::Failed, Manager::State::Opening},  // open() again
    Step{Manager::State::Waiting, Manager::State::Opening}, // the delay is over, or open() now
    Step{Manager::State::Opening, Manager::State::Open},    // the engine is open
    Step{Manager::State::Opening, Manager::State::Waiting}, // the try failed
    Step{Manager::State::Open, Manager::State::Waiting},    // a drop
    Step{Manager::State::Opening, Manager::State::Failed},  // the last try failed
    Step{Manager::State::Open, Manager::State::Failed},     // a drop, and no reconnection is wanted
    Step{Manager::State::Opening, Manager::State::Closed},  // close()
    Step{Manager::State::Open, Manager::State::Closed},     // close(), or no namespace is wanted any more
    Step{Manager::State::Waiting, Manager::State::Closed},  // close()
    Step{Manager::State::Failed, Manager::State::Closed},   // close()
};

Error closedByUs()
{
    Error cause;
    cause.layer = Layer::Client;
    cause.code = u"closed"_s;
    cause.detail = u"closed as asked"_s;
    return cause;
}

} // namespace

Manager::Manager(const ManagerOptions &options, Clock *clock, Random *random, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_clock(clock),
      m_random(random),
      m_engine(options.engine, clock),
      m_decoder(options.limits),
      m_retry(clock)
{
    connect(&m_engine, &Engine::opened, this, &Manager::onEngineOpened);
    connect(&m_engine, &Engine::closed, this, &Manager::onEngineClosed);
    connect(&m_engine, &Engine::messageReceived, this, &Manager::onMessage);
    connect(&m_retry, &Timer::expired, this, &Manager::startAttempt);
}

Manager::~Manager()
{
    // Sockets are QObject children and would otherwise outlive the members that they use.
    for (Socket *socket : sockets())
        delete socket;
}

bool Manager::transition(State next)
{
    const bool known = std::any_of(steps.begin(), steps.end(),
                                   [&](const Step &step) { return step.from == m_state && step.to == next; });
    Q_ASSERT(known);
    if (!known)
        return false;
    qCDebug(lcSocketIo) << m_state << "->" << next;
    m_state = next;
    const QPointer<Manager> alive(this);
    Q_EMIT stateChanged(next);
    return alive && m_state == next;
}

Socket *Manager::socket(const QString &nsp)
{
    const QByteArray name = (nsp.startsWith(u'/') ? nsp : u'/' + nsp).toUtf8();
    Socket *&socket = m_sockets[name];
    if (!socket) {
        socket = new Socket(name, this, m_clock);
        connect(socket, &QObject::destroyed, this, [this, name] { m_sockets.remove(name); });
    }
    return socket;
}

QList<Socket *> Manager::sockets() const
{
    return m_sockets.values();
}

bool Manager::isWanted() const
{
    return std::any_of(m_sockets.begin(), m_sockets.end(),
                       [](const Socket *socket) { return socket->state() != Socket::State::Disconnected; });
}

void Manager::open()
{
    switch (m_state) {
    case State::Opening:
    case State::Open:
        return;
    case State::Closed:
    case State::Failed:
        m_attempt = 0;
        break;
    case State::Waiting:
        break;
    }
    startAttempt();
}

void Manager::close()
{
    if (m_state == State::Closed)
        return;
    const QPointer<Manager> alive(this);
    for (const QPointer<Socket> socket : sockets()) {
        if (socket)
            socket->onManagerClosed();
        if (!alive)
            return;
    }
    m_retry.stop();
    if (m_state != State::Closed && transition(State::Closed))
        m_engine.close();
}

void Manager::startAttempt()
{
    m_retry.stop();
    m_decoder.reset();
    m_connectedSince.reset();
    if (!transition(State::Opening))
        return;
    // A farewell of the session before may still be under way.
    const QPointer<Manager> alive(this);
    m_engine.abort(CloseReason::ClientClosed, closedByUs());
    if (alive && m_state == State::Opening)
        m_engine.open();
}

void Manager::onEngineOpened()
{
    if (!transition(State::Open))
        return;
    const QPointer<Manager> alive(this);
    for (const QPointer<Socket> socket : sockets()) {
        if (socket)
            socket->onEngineOpened();
        if (!alive || m_state != State::Open)
            return;
    }
}

void Manager::onMessage(const QByteArray &data, bool binary)
{
    auto outcome = binary ? m_decoder.addBinary(data) : m_decoder.addText(data);
    if (!outcome) {
        Error cause;
        cause.layer = Layer::SocketIo;
        cause.code = u"parse-error"_s;
        cause.detail = u"%1 (at byte %2)"_s.arg(outcome.error().message).arg(outcome.error().offset);
        cause.transient = false;
        m_engine.abort(CloseReason::ParseError, cause);
        return;
    }
    if (!*outcome)
        return;
    const Packet &packet = **outcome;
    if (Socket *socket = m_sockets.value(packet.nsp))
        socket->onPacket(packet);
    else
        qCDebug(lcSocketIo) << "a packet for a namespace that nobody opened";
}

Result<void, Error> Manager::send(const Packet &packet)
{
    return m_engine.send(encode(packet), packet.attachments);
}

void Manager::onNamespaceConnected()
{
    if (!m_connectedSince)
        m_connectedSince = m_clock->now();
}

void Manager::onNamespaceLeft()
{
    if (m_state == State::Closed || m_state == State::Failed || isWanted())
        return;
    m_retry.stop();
    if (transition(State::Closed))
        m_engine.close();
}

void Manager::abortSession(const Error &cause)
{
    m_engine.abort(CloseReason::TransportError, cause);
}

void Manager::onEngineClosed(CloseReason reason, const Error &cause)
{
    m_decoder.reset();
    const QPointer<Manager> alive(this);
    if (m_state == State::Opening) {
        if (reason == CloseReason::ClientClosed)
            return; // the farewell that startAttempt() cut short
        Q_EMIT attemptFailed(cause);
    } else if (m_state == State::Open) {
        if (m_connectedSince && m_clock->now() - *m_connectedSince >= m_options.stableAfter)
            m_attempt = 0;
        for (const QPointer<Socket> socket : sockets()) {
            if (socket)
                socket->onEngineClosed(EngineIo::closeReasonText(reason), cause);
            if (!alive)
                return;
        }
        Q_EMIT dropped(EngineIo::closeReasonText(reason), cause);
    } else {
        return; // the end that close() asked for
    }
    // A listener may have closed us, and even have begun anew.
    const bool isStillOver = alive && m_engine.state() == Engine::State::Closed;
    if (isStillOver && (m_state == State::Opening || m_state == State::Open))
        scheduleRetry(cause);
}

void Manager::scheduleRetry(const Error &cause)
{
    const bool isHopeless = cause.layer == Layer::Client && !cause.transient;
    const bool isLastTry = m_options.maxAttempts > 0 && m_attempt >= m_options.maxAttempts;
    if (!m_options.reconnect || isHopeless || isLastTry) {
        transition(State::Failed);
        return;
    }
    if (m_state == State::Open && !isWanted()) {
        transition(State::Closed);
        return;
    }
    const double unit = m_random->unit();
    Milliseconds delay = m_options.backoff.delay(m_attempt, unit);
    if (cause.retryAfter) {
        // The server's wish, and a little apart from all others that it told the same.
        const Milliseconds spread(qint64(unit * double(m_options.backoff.minimum.count())));
        delay = std::max(delay, *cause.retryAfter + spread);
    }
    ++m_attempt;
    m_retry.start(delay);
    const QPointer<Manager> alive(this);
    Q_EMIT retryScheduled(m_attempt, delay);
    if (alive && m_retry.isActive()) // else a listener has closed us or begun anew
        transition(State::Waiting);
}

} // namespace Pollux::SocketIo
