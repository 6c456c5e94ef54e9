// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/engine.h"

#include "base/logging.h"
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/pollingtransport.h"
#include "engineio/upgradeprobe.h"
#include "engineio/websockettransport.h"

#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// A poll is the heartbeat's to end; where that has been fed by something else, this much later it ends by itself.
constexpr Milliseconds pollMargin{5'000};

struct Step
{
    Engine::State from;
    Engine::State to;
};
constexpr std::array steps = {
    Step{Engine::State::Closed, Engine::State::Opening}, // open()
    Step{Engine::State::Opening, Engine::State::Open},   // the open packet
    Step{Engine::State::Opening, Engine::State::Closed}, // refused, timed out, or given up
    Step{Engine::State::Open, Engine::State::Closing},   // close()
    Step{Engine::State::Open, Engine::State::Closed},    // a drop
    Step{Engine::State::Closing, Engine::State::Closed}, // done, or closeTimeout
};

Error clientCause(const QString &code, const QString &detail)
{
    Error cause;
    cause.layer = Layer::Client;
    cause.code = code;
    cause.detail = detail;
    return cause;
}

// Of a binary message as it stands in a polling payload.
qint64 base64Size(const QByteArray &data)
{
    return (data.size() + 2) / 3 * 4 + 1;
}

// For what may be on the stack, as the sender of the signal that led here.
template<typename T>
void deleteSoon(std::unique_ptr<T> object)
{
    if (!object)
        return;
    object->disconnect();
    object.release()->deleteLater();
}

} // namespace

Engine::Engine(const EngineOptions &options, Clock *clock, QObject *parent)
    : QObject(parent), m_options(options), m_clock(clock), m_deadline(clock)
{
    connect(&m_deadline, &Timer::expired, this, &Engine::onDeadline);
}

Engine::~Engine()
{
    dropProbe();
    deleteSoon(releaseTransport());
}

bool Engine::transition(State next)
{
    const bool known = std::any_of(steps.begin(), steps.end(),
                                   [&](const Step &step) { return step.from == m_state && step.to == next; });
    Q_ASSERT(known);
    if (!known)
        return false;
    qCDebug(lcEngineIo) << m_state << "->" << next;
    m_state = next;
    const QPointer<Engine> alive(this);
    Q_EMIT stateChanged(next);
    return alive && m_state == next;
}

QString Engine::transportName() const
{
    return m_transport ? m_transport->name() : QString();
}

Traffic Engine::traffic() const
{
    Traffic sum = m_traffic;
    if (m_transport) {
        sum.bytesReceived += m_transport->bytesReceived();
        sum.bytesSent += m_transport->bytesSent();
    }
    return sum;
}

void Engine::open()
{
    if (m_state != State::Closed)
        return;
    m_opening = m_clock->now();
    m_deadline.start(m_options.connection.connectTimeout);
    if (!transition(State::Opening))
        return;
    if (const QString problem = endpointProblem(m_options.connection); !problem.isEmpty()) {
        Error cause = clientCause(u"invalid-url"_s, problem);
        cause.transient = false;
        finish(CloseReason::TransportError, cause);
        return;
    }
    adoptTransport(makeTransport(m_options.transports.value(0)));
    m_transport->open();
}

void Engine::close()
{
    switch (m_state) {
    case State::Closed:
    case State::Closing:
        return;
    case State::Opening:
        finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed before it was open"_s));
        return;
    case State::Open:
        break;
    }
    if (m_probe) {
        dropProbe();
        if (PollingTransport *polling = pollingTransport())
            polling->resume();
    }
    m_deadline.start(m_options.closeTimeout);
    if (transition(State::Closing))
        flush();
}

void Engine::abort(CloseReason reason, const Error &cause)
{
    if (m_state != State::Closed)
        finish(reason, cause);
}

Result<void, Error> Engine::checkSize(qint64 size) const
{
    if (m_handshake.maxPayload == 0 || size <= m_handshake.maxPayload)
        return {};
    Error cause = clientCause(u"payload-too-large"_s, u"a message of %1 bytes; the server takes at most %2"_s.arg(size).arg(
                                                          m_handshake.maxPayload));
    cause.transient = false;
    return Failure{cause};
}

Result<void, Error> Engine::send(const QByteArray &text, const QByteArrayList &attachments)
{
    if (m_state != State::Open)
        return Failure{clientCause(u"not-open"_s, u"there is no open session"_s)};
    // A packet must fit as it stands in a polling payload, for that may be what carries it.
    if (auto fits = checkSize(text.size() + 1); !fits)
        return fits;
    for (const QByteArray &data : attachments) {
        if (auto fits = checkSize(base64Size(data)); !fits)
            return fits;
    }
    m_queue.enqueue({PacketType::Message, text, false});
    for (const QByteArray &data : attachments)
        m_queue.enqueue({PacketType::Message, data, true});
    flush();
    return {};
}

Result<void, Error> Engine::sendBinary(const QByteArray &data)
{
    if (m_state != State::Open)
        return Failure{clientCause(u"not-open"_s, u"there is no open session"_s)};
    if (auto fits = checkSize(base64Size(data)); !fits)
        return fits;
    m_queue.enqueue({PacketType::Message, data, true});
    flush();
    return {};
}

bool Engine::isWritable() const
{
    return m_state == State::Open && m_queue.isEmpty() && m_transport && m_transport->isWritable();
}

std::unique_ptr<Transport> Engine::makeTransport(const QString &name, const QString &sid)
{
    std::unique_ptr<Transport> transport;
    // A session that was redirected is upgraded where it is.
    const PollingTransport *const before = pollingTransport();
    const ConnectionOptions &connection = before ? before->connection() : m_options.connection;
    if (name == webSocketName)
        transport = std::make_unique<WebSocketTransport>(connection, &m_cookies, sid, m_clock);
    else
        transport = std::make_unique<PollingTransport>(m_options.connection, &m_cookies, m_clock);
    connect(transport.get(), &Transport::packetReceived, this, [this, name](const Packet &packet) {
        ++m_traffic.packetsReceived;
        Q_EMIT packetTraced(false, name, packet);
    });
    connect(transport.get(), &Transport::packetSent, this, [this, name](const Packet &packet) {
        ++m_traffic.packetsSent;
        Q_EMIT packetTraced(true, name, packet);
    });
    return transport;
}

void Engine::adoptTransport(std::unique_ptr<Transport> transport)
{
    m_transport = std::move(transport);
    connect(m_transport.get(), &Transport::packetReceived, this, &Engine::onPacket);
    connect(m_transport.get(), &Transport::drained, this, &Engine::flush);
    connect(m_transport.get(), &Transport::failed, this, &Engine::finish);
    connect(m_transport.get(), &Transport::closed, this, [this] {
        finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed as asked"_s));
    });
    if (PollingTransport *polling = pollingTransport())
        connect(polling, &PollingTransport::paused, this, &Engine::onPollingPaused);
}

std::unique_ptr<Transport> Engine::releaseTransport()
{
    if (m_transport) {
        m_traffic.bytesReceived += m_transport->bytesReceived();
        m_traffic.bytesSent += m_transport->bytesSent();
        m_transport->disconnect(this);
        m_transport->abort();
    }
    return std::move(m_transport);
}

PollingTransport *Engine::pollingTransport() const
{
    return qobject_cast<PollingTransport *>(m_transport.get());
}

void Engine::onPacket(const Packet &packet)
{
    if ((m_state == State::Opening) != (packet.type == PacketType::Open)) {
        finish(CloseReason::ParseError,
               parseCause({ParseError::Code::Unexpected, 0,
                           m_state == State::Opening ? u"expected an open packet first"_s
                                                     : u"a second open packet"_s}));
        return;
    }
    switch (packet.type) {
    case PacketType::Open:
        onOpenPacket(packet);
        break;
    case PacketType::Close: {
        if (m_state == State::Closing) { // the answer to our own farewell, by the other connection
            finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed as asked"_s));
            return;
        }
        Error cause;
        cause.layer = Layer::EngineIo;
        cause.code = u"server-closed"_s;
        cause.detail = u"the server ended the session"_s;
        finish(CloseReason::TransportClose, cause);
        break;
    }
    case PacketType::Ping:
        onPing(packet);
        break;
    case PacketType::Message:
        Q_EMIT messageReceived(packet.data, packet.binary);
        break;
    case PacketType::Pong:
    case PacketType::Upgrade:
    case PacketType::Noop:
        break;
    }
}

void Engine::onOpenPacket(const Packet &packet)
{
    auto handshake = parseHandshake(packet.data);
    if (!handshake) {
        finish(CloseReason::ParseError, parseCause(handshake.error()));
        return;
    }
    m_handshake = std::move(*handshake);
    if (PollingTransport *polling = pollingTransport()) {
        polling->setSession(m_handshake.sid, {qsizetype(m_handshake.maxPayload), m_options.maxPacketsPerPost});
        polling->setPollTimeout(m_handshake.pingInterval + m_handshake.pingTimeout + pollMargin);
    }
    m_heartbeat.start(m_clock->now(), m_handshake.pingInterval, m_handshake.pingTimeout);
    m_deadline.startAt(m_heartbeat.deadline());
    if (!transition(State::Open))
        return;
    const QPointer<Engine> alive(this);
    Q_EMIT opened(m_handshake);
    if (!alive || m_state != State::Open)
        return;
    flush();
    if (alive)
        considerUpgrade();
}

void Engine::onPing(const Packet &packet)
{
    const Microseconds lateness = m_heartbeat.ping(m_clock->now());
    if (m_state == State::Open)
        m_deadline.startAt(m_heartbeat.deadline());
    // One waiting pong says it all; a flood of pings must not fill the memory.
    const bool pongWaits = std::any_of(m_queue.cbegin(), m_queue.cend(),
                                       [](const Packet &queued) { return queued.type == PacketType::Pong; });
    if (!pongWaits)
        m_queue.enqueue({PacketType::Pong, packet.data, false});
    const QPointer<Engine> alive(this);
    flush();
    if (alive)
        Q_EMIT pingReceived(lateness);
}

void Engine::onDeadline()
{
    switch (m_state) {
    case State::Opening: {
        Error cause;
        cause.layer = Layer::EngineIo;
        cause.code = u"handshake-timeout"_s;
        cause.detail = u"no handshake within %1 ms"_s.arg(m_options.connection.connectTimeout.count());
        cause.phase = u"handshake"_s;
        finish(CloseReason::TransportError, cause);
        break;
    }
    case State::Open: {
        Error cause;
        cause.layer = Layer::EngineIo;
        cause.code = u"ping-timeout"_s;
        cause.detail = u"no ping from the server within %1 ms"_s.arg(
            (m_handshake.pingInterval + m_handshake.pingTimeout).count());
        cause.phase = u"heartbeat"_s;
        cause.elapsed = m_handshake.pingInterval + m_handshake.pingTimeout;
        finish(CloseReason::PingTimeout, cause);
        break;
    }
    case State::Closing:
        finish(CloseReason::ClientClosed, clientCause(u"close-timeout"_s, u"the server did not take the farewell"_s));
        break;
    case State::Closed:
        break;
    }
}

void Engine::flush()
{
    if (!m_transport)
        return;
    // Once the probe is confirmed nothing goes out before the swap (isWritable() of a pausing transport is false).
    if (!m_queue.isEmpty() && m_transport->isWritable()) {
        const QPointer<Engine> alive(this);
        m_transport->write(m_queue);
        if (!alive || !m_transport)
            return;
    }
    if (m_state == State::Closing && m_queue.isEmpty() && m_transport->state() == Transport::State::Open
        && m_transport->isWritable()) {
        m_transport->close();
    }
}

void Engine::finish(CloseReason reason, Error cause)
{
    if (m_state == State::Closed)
        return;
    if (cause.transport.isEmpty())
        cause.transport = transportName();
    if (m_state == State::Opening && !cause.elapsed)
        cause.elapsed = toMilliseconds(m_clock->now() - m_opening);
    if (m_state == State::Closing)
        reason = CloseReason::ClientClosed;
    m_deadline.stop();
    m_queue.clear();
    dropProbe();
    deleteSoon(releaseTransport());
    if (transition(State::Closed))
        Q_EMIT closed(reason, cause);
}

} // namespace Pollux::EngineIo
