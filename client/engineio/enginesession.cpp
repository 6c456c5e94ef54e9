// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The open session: packets, the heartbeat, and its end.
#include "engineio/causes.h"
#include "engineio/engineprivate.h"
#include "engineio/pollingtransport.h"

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// A packet as it stands in a polling payload, for that may be what carries it.
qint64 payloadSize(const Packet &packet)
{
    return packet.binary ? (packet.data.size() + 2) / 3 * 4 + 1 : packet.data.size() + 1;
}

Error sessionCause(const QString &code, const QString &detail)
{
    Error cause;
    cause.layer = Layer::EngineIo;
    cause.code = code;
    cause.detail = detail;
    return cause;
}

} // namespace

void Engine::Private::close()
{
    switch (state) {
    case State::Closed:
    case State::Closing:
        return;
    case State::Opening:
        finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed before it was open"_s));
        return;
    case State::Open:
        break;
    }
    if (probe) {
        dropProbe();
        if (PollingTransport *polling = pollingTransport())
            polling->resume();
    }
    deadline.start(options.closeTimeout);
    if (transition(State::Closing))
        flush();
}

Result<void, Error> Engine::Private::enqueue(const QList<Packet> &packets)
{
    if (state != State::Open)
        return Failure{clientCause(u"not-open"_s, u"there is no open session"_s)};
    for (const Packet &packet : packets) {
        const qint64 size = payloadSize(packet);
        if (handshake.maxPayload == 0 || size <= handshake.maxPayload)
            continue;
        Error cause = clientCause(
            u"payload-too-large"_s,
            u"a message of %1 bytes; the server takes at most %2"_s.arg(size).arg(handshake.maxPayload));
        cause.transient = false;
        return Failure{cause};
    }
    queue.append(packets);
    flush();
    return {};
}

void Engine::Private::onPacket(const Packet &packet)
{
    if (version == Version::Awaited && packet.type != PacketType::Open) {
        const QPointer<Engine> alive(q);
        onPacketWhileHeld(packet);
        if (!alive || state != State::Open)
            return;
    }
    if ((state == State::Opening) != (packet.type == PacketType::Open) || version == Version::Awaited) {
        onTransportFailed(CloseReason::ParseError,
                          parseCause({ParseError::Code::Unexpected, 0,
                                      state == State::Opening && version != Version::Awaited
                                          ? u"expected an open packet first"_s
                                          : u"a second open packet"_s}));
        return;
    }
    if (contradictsVersion(packet))
        return;
    if (protocol == 3)
        clientHeartbeat.heard(clock->now());
    switch (packet.type) {
    case PacketType::Open:
        onOpenPacket(packet);
        break;
    case PacketType::Close:
        if (state == State::Closing) // the answer to our own farewell, by the other connection
            finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed as asked"_s));
        else
            finish(CloseReason::TransportClose, sessionCause(u"server-closed"_s, u"the server ended the session"_s));
        break;
    case PacketType::Ping:
        onPing(packet);
        break;
    case PacketType::Pong:
        onPong();
        break;
    case PacketType::Message:
        Q_EMIT q->messageReceived(packet.data, packet.binary);
        break;
    case PacketType::Upgrade:
    case PacketType::Noop:
        break;
    }
}

// Engine.IO 4: the server asks, we answer.
void Engine::Private::onPing(const Packet &packet)
{
    if (protocol == 3)
        return;
    const Microseconds lateness = heartbeat.ping(clock->now());
    meter.addPing(lateness);
    if (state == State::Open)
        deadline.startAt(heartbeat.deadline());
    // One waiting pong says it all; a flood of pings must not fill the memory.
    const bool pongWaits = std::any_of(queue.cbegin(), queue.cend(),
                                       [](const Packet &queued) { return queued.type == PacketType::Pong; });
    if (!pongWaits)
        queue.enqueue({PacketType::Pong, packet.data, false});
    const QPointer<Engine> alive(q);
    flush();
    if (alive)
        Q_EMIT q->pingReceived(lateness);
    if (alive)
        beat();
}

// Engine.IO 3: the answer to our ping.
void Engine::Private::onPong()
{
    if (protocol != 3)
        return;
    const auto elapsed = clientHeartbeat.pong(clock->now());
    if (!elapsed)
        return;
    if (state == State::Open)
        deadline.startAt(clientHeartbeat.deadline());
    const QPointer<Engine> alive(q);
    noteRoundTrip(RoundTripSource::EnginePing, *elapsed);
    if (alive)
        beat();
}

// What rides along with the heartbeat, whoever began it: no timer of its own.
void Engine::Private::beat()
{
    if (state != State::Open)
        return;
    transport->measureRoundTrip();
    if (!probe && pollingTransport() && whyNever().isEmpty() && memory->isDue(host, stayed))
        considerUpgrade();
}

void Engine::Private::onPacketSent(const Packet &packet)
{
    if (protocol != 3 || packet.type != PacketType::Ping)
        return;
    clientHeartbeat.sent(clock->now());
    if (state == State::Open)
        deadline.startAt(clientHeartbeat.deadline());
}

void Engine::Private::onDeadline()
{
    const Instant now = clock->now();
    switch (state) {
    case State::Opening: {
        Error cause = sessionCause(u"handshake-timeout"_s, u"no handshake within %1 ms"_s.arg(
                                                               options.connection.connectTimeout.count()));
        cause.phase = u"handshake"_s;
        cause.transport = transport ? transport->name() : QString();
        failOpening(CloseReason::TransportError, cause);
        break;
    }
    case State::Open:
        if (protocol == 3 && clientHeartbeat.due(now) != ClientHeartbeat::Due::Dead)
            ping();
        else
            finish(CloseReason::PingTimeout, pingTimeout());
        break;
    case State::Closing:
        finish(CloseReason::ClientClosed, clientCause(u"close-timeout"_s, u"the server did not take the farewell"_s));
        break;
    case State::Closed:
        break;
    }
}

void Engine::Private::ping()
{
    const Instant now = clock->now();
    if (clientHeartbeat.due(now) == ClientHeartbeat::Due::Ping) {
        clientHeartbeat.queued(now);
        queue.enqueue({PacketType::Ping, {}, false});
    }
    deadline.startAt(clientHeartbeat.deadline());
    flush();
}

Error Engine::Private::pingTimeout() const
{
    const Milliseconds limit =
        protocol == 3 ? handshake.pingTimeout : handshake.pingInterval + handshake.pingTimeout;
    Error cause = sessionCause(u"ping-timeout"_s, protocol == 3
                                                      ? u"no answer to a ping within %1 ms"_s.arg(limit.count())
                                                      : u"no ping from the server within %1 ms"_s.arg(limit.count()));
    cause.phase = u"heartbeat"_s;
    cause.elapsed = limit;
    return cause;
}

void Engine::Private::flush()
{
    if (!transport)
        return;
    // Once the probe is confirmed nothing goes out before the swap (isWritable() of a pausing transport is false).
    if (!queue.isEmpty() && transport->isWritable()) {
        meter.setQueued(queue.size());
        const QPointer<Engine> alive(q);
        transport->write(queue);
        if (!alive || !transport)
            return;
    }
    meter.setQueued(queue.size());
    if (state == State::Closing && queue.isEmpty() && transport->state() == Transport::State::Open
        && transport->isWritable()) {
        transport->close();
    }
}

void Engine::Private::finish(CloseReason reason, Error cause)
{
    if (state == State::Closed)
        return;
    if (cause.transport.isEmpty() && transport)
        cause.transport = transport->name();
    if (state == State::Opening && !cause.elapsed)
        cause.elapsed = toMilliseconds(clock->now() - attempt.began);
    if (state == State::Closing)
        reason = CloseReason::ClientClosed;
    deadline.stop();
    patience.stop();
    queue.clear();
    meter.sessionClosed();
    version = Version::Seen;
    dropProbe();
    deleteSoon(releaseTransport());
    if (transition(State::Closed))
        Q_EMIT q->closed(reason, cause);
}

Health Engine::Private::health() const
{
    Health now = meter.health(clock->now());
    now.protocol = protocol;
    if (transport) {
        now.transport = transport->name();
        Traffic &current = transport->name() == webSocketName ? now.webSocket : now.polling;
        current.bytesReceived += transport->bytesReceived();
        current.bytesSent += transport->bytesSent();
    }
    return now;
}

} // namespace Pollux::EngineIo
