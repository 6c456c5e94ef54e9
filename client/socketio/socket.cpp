// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/socket.h"

#include "base/logging.h"
#include "base/makeerror.h"
#include "base/transition.h"
#include "socketio/socketprivate.h"

#include <array>

namespace Pollux::SocketIo {

namespace {

using State = Socket::State;
constexpr std::array steps = {
    Step{State::Disconnected, State::Connecting}, // open()
    Step{State::Connecting, State::Connected},    // the answer to CONNECT
    Step{State::Connecting, State::Disconnected}, // refused, or close()
    Step{State::Connected, State::Disconnected},  // left by either side
    Step{State::Connected, State::Connecting},    // the engine dropped; the manager will be back
};

} // namespace

Error socketError(const QString &code, const QString &detail, bool transient)
{
    return makeError(Layer::SocketIo, code, detail, transient);
}

Error socketErrorBecause(const QString &code, const QString &detail, const Error &cause)
{
    Error error = socketError(code, detail, cause.transient);
    error.addCause(cause);
    return error;
}

Socket::Socket(const QByteArray &nsp, Manager *manager)
    : QObject(manager), d(std::make_unique<Private>(this, nsp, manager->d.get()))
{
}

Socket::~Socket() = default;

QString Socket::nsp() const
{
    return QString::fromUtf8(d->nsp);
}

Socket::State Socket::state() const
{
    return d->state;
}

QString Socket::sid() const
{
    return d->sid;
}

bool Socket::recovered() const
{
    return d->recovery.recovered();
}

void Socket::setAuth(const QCborMap &auth)
{
    d->auth = auth;
}

void Socket::setAuthProvider(const AuthProvider &provider)
{
    d->authProvider = provider;
}

void Socket::open()
{
    d->open();
}

void Socket::close()
{
    d->close();
}

Result<void, Error> Socket::emitEvent(const QString &name, const QCborArray &arguments)
{
    return d->emitEvent(name, arguments, {}, {});
}

Result<void, Error> Socket::emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                      Milliseconds timeout)
{
    return d->emitEvent(name, arguments, std::move(handler), timeout);
}

Result<void, Error> Socket::emitVolatile(const QString &name, const QCborArray &arguments)
{
    return d->emitVolatile(name, arguments);
}

Result<QString, Error> Socket::emitReliably(const QString &name, const QCborArray &arguments, AckHandler handler)
{
    return d->emitReliably(name, arguments, std::move(handler));
}

void Socket::acknowledge(quint64 ackId, const QCborArray &arguments)
{
    d->acknowledge(ackId, arguments);
}

Socket::Private::Private(Socket *socket, const QByteArray &name, Manager::Private *owner)
    : q(socket),
      manager(owner),
      clock(owner->clock),
      nsp(name),
      acks(owner->options.parser == ParserKind::MessagePack ? 1 : 0), // python-socketio 5.7 loses the id 0 there
      outbox(owner->options.outbox),
      retryQueue(owner->options.retryQueue, owner->options.retries),
      early(owner->options.early),
      joinDeadline(clock),
      ackDeadline(clock)
{
    connect(&joinDeadline, &Timer::expired, q, [this] { onDeadline(); });
    connect(&ackDeadline, &Timer::expired, q, [this] { expireAcks(); });
}

bool Socket::Private::transition(State next)
{
    return takeStep(q, state, next, steps, lcSocketIo);
}

void Socket::Private::onPacket(const Packet &packet)
{
    switch (packet.type) {
    case PacketType::Connect:
        onConnectReply(packet);
        break;
    case PacketType::ConnectError:
        onConnectError(packet);
        break;
    case PacketType::Disconnect:
        onServerDisconnect();
        break;
    case PacketType::Event:
    case PacketType::BinaryEvent:
        onEvent(packet);
        break;
    case PacketType::Ack:
    case PacketType::BinaryAck:
        onAck(packet);
        break;
    }
}

} // namespace Pollux::SocketIo
