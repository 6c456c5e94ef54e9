// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Events and acknowledgements to the server.

#include "socketio/arguments.h"
#include "socketio/socketprivate.h"

#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// Names that mean something to the client library itself (socket.io-client, RESERVED_EVENTS).
constexpr std::array reservedNames = {"connect"_L1,    "connect_error"_L1, "disconnect"_L1,
                                      "disconnecting"_L1, "newListener"_L1, "removeListener"_L1};

Error clientError(const QString &code, const QString &detail, bool transient = true)
{
    Error error = socketError(code, detail, transient);
    error.layer = Layer::Client;
    return error;
}

} // namespace

Result<Packet, Error> Socket::Private::makeEvent(const QString &name, const QCborArray &arguments) const
{
    if (std::find(reservedNames.begin(), reservedNames.end(), name) != reservedNames.end())
        return Failure{clientError(u"reserved-name"_s, u"\"%1\" is a reserved event name"_s.arg(name), false)};
    QCborArray whole{name};
    for (const auto &argument : arguments)
        whole += argument;
    WireArguments wire = toWire(whole);
    const auto type = wire.attachments.isEmpty() ? PacketType::Event : PacketType::BinaryEvent;
    return Packet{type, nsp, std::nullopt, std::move(wire.json), std::move(wire.attachments)};
}

Result<void, Error> Socket::Private::emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                               Milliseconds timeout)
{
    auto packet = makeEvent(name, arguments);
    if (!packet)
        return Failure{packet.error()};
    if (handler) {
        packet->id = acks.add(std::move(handler), clock->now() + timeout);
        armAckTimer();
    }
    // A listener who watches the wire may destroy us here, but not when it is refused.
    auto accepted = state == State::Connected ? manager->send(*packet) : outbox.add(*packet);
    if (!accepted && packet->id) {
        (void)acks.take(*packet->id); // refused events call nothing
        armAckTimer();
    }
    return accepted;
}

Result<void, Error> Socket::Private::emitVolatile(const QString &name, const QCborArray &arguments)
{
    const auto packet = makeEvent(name, arguments);
    if (!packet)
        return Failure{packet.error()};
    if (state != State::Connected)
        return Failure{clientError(u"volatile-dropped"_s, u"there is no connection to the namespace"_s)};
    if (!manager->engine.isWritable())
        return Failure{clientError(u"volatile-dropped"_s, u"the transport is still busy with what came before"_s)};
    return manager->send(*packet);
}

void Socket::Private::acknowledge(quint64 ackId, const QCborArray &arguments)
{
    if (state != State::Connected)
        return;
    WireArguments wire = toWire(arguments);
    const auto type = wire.attachments.isEmpty() ? PacketType::Ack : PacketType::BinaryAck;
    if (const auto sent = manager->send({type, nsp, ackId, wire.json, wire.attachments}); !sent)
        Q_EMIT q->eventDropped(u"acknowledgement"_s, sent.error());
}

void Socket::Private::sendOutbox()
{
    const QPointer<Socket> alive(q);
    for (const Packet &packet : outbox.takeAll()) {
        const auto sent = manager->send(packet);
        if (alive && !sent)
            drop(packet, sent.error());
        if (!alive)
            return;
    }
    armAckTimer();
}

void Socket::Private::drop(const Packet &packet, const Error &cause)
{
    if (const auto handler = packet.id ? acks.take(*packet.id) : std::nullopt)
        (*handler)(Failure{cause});
    else
        Q_EMIT q->eventDropped(Event{packet.payload, {}, {}}.name(), cause);
}

} // namespace Pollux::SocketIo
