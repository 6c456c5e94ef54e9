// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/manager.h"

#include "base/logging.h"
#include "base/makeerror.h"
#include "base/transition.h"
#include "socketio/managerprivate.h"
#include "socketio/socketprivate.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;
using EngineIo::Engine;

namespace {

using State = Manager::State;
constexpr std::array steps = {
    Step{State::Closed, State::Opening},  // open()
    Step{State::Failed, State::Opening},  // open() again
    Step{State::Waiting, State::Opening}, // the delay is over, or open() now
    Step{State::Opening, State::Open},    // the engine is open
    Step{State::Opening, State::Waiting}, // the try failed
    Step{State::Open, State::Waiting},    // a drop
    Step{State::Opening, State::Failed},  // the last try failed
    Step{State::Open, State::Failed},     // a drop, and no reconnection is wanted
    Step{State::Opening, State::Closed},  // close()
    Step{State::Open, State::Closed},     // close(), or no namespace is wanted any more
    Step{State::Waiting, State::Closed},  // close()
    Step{State::Failed, State::Closed},   // close()
};

Error clientCause(const QString &code, const QString &detail, bool transient = true)
{
    return makeError(Layer::Client, code, detail, transient);
}

Error closedByUs()
{
    return clientCause(u"closed"_s, u"closed as asked"_s);
}

Error parserMismatch()
{
    return clientCause(u"parser-mismatch"_s, u"a Socket.IO 2 server, and MessagePack is for version 3 and later"_s, false);
}

} // namespace

Manager::Manager(const ManagerOptions &options, Clock *clock, Random *random, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, options, clock, random))
{
}

Manager::~Manager()
{
    // Sockets are QObject children and would otherwise outlive what they use.
    for (Socket *socket : d->sockets.values())
        delete socket;
}

Manager::State Manager::state() const
{
    return d->state;
}

int Manager::attempt() const
{
    return d->policy.attempt();
}

Engine *Manager::engine()
{
    return &d->engine;
}

Socket *Manager::socket(const QString &nsp)
{
    const QByteArray name = (nsp.startsWith(u'/') ? nsp : u'/' + nsp).toUtf8();
    Socket *&socket = d->sockets[name];
    if (!socket) {
        socket = new Socket(name, this);
        connect(socket, &QObject::destroyed, this, [this, name] { d->sockets.remove(name); });
    }
    return socket;
}

void Manager::open()
{
    d->open();
}

void Manager::close()
{
    d->close();
}

void Manager::retryNow()
{
    if (d->state == State::Waiting)
        d->startAttempt();
}

Manager::Private::Private(Manager *manager, const ManagerOptions &managerOptions, Clock *managerClock,
                          Random *managerRandom)
    : q(manager),
      options(managerOptions),
      clock(managerClock),
      random(managerRandom),
      engine(managerOptions.engine, managerClock),
      parser(makeParser(managerOptions.parser, managerOptions.limits)),
      retry(managerClock),
      joinDelay(managerClock),
      policy({managerOptions.backoff, managerOptions.maxAttempts, managerOptions.stableAfter})
{
    connect(&engine, &Engine::opened, q, [this] { onEngineOpened(); });
    connect(&engine, &Engine::closed, q,
            [this](CloseReason reason, const Error &cause) { onEngineClosed(reason, cause); });
    connect(&engine, &Engine::messageReceived, q,
            [this](const QByteArray &data, bool binary) { onMessage(data, binary); });
    connect(&retry, &Timer::expired, q, [this] { startAttempt(); });
    connect(&joinDelay, &Timer::expired, q, [this] { rejoin(); });
    if (options.retryOnReturn)
        connect(clock, &Clock::jumped, q, [this] { onClockJumped(); });
}

bool Manager::Private::transition(State next)
{
    return takeStep(q, state, next, steps, lcSocketIo);
}

bool Manager::Private::isWanted() const
{
    return std::any_of(sockets.begin(), sockets.end(),
                       [](const Socket *socket) { return socket->state() != Socket::State::Disconnected; });
}

void Manager::Private::open()
{
    switch (state) {
    case State::Opening:
    case State::Open:
        return;
    case State::Closed:
    case State::Failed:
        policy.reset();
        break;
    case State::Waiting:
        break;
    }
    startAttempt();
}

void Manager::Private::close()
{
    if (state == State::Closed)
        return;
    const QPointer<Manager> alive(q);
    forEachSocket([](Socket::Private &socket) { socket.close(); });
    if (!alive)
        return;
    retry.stop();
    joinDelay.stop();
    if (state != State::Closed && transition(State::Closed))
        engine.close();
}

// A listener of one of them may destroy the others, or us.
void Manager::Private::forEachSocket(const std::function<void(Socket::Private &)> &action)
{
    const QPointer<Manager> alive(q);
    QList<QPointer<Socket>> all;
    for (Socket *const socket : std::as_const(sockets))
        all += socket;
    for (const QPointer<Socket> &socket : all) {
        if (socket)
            action(*socket->d);
        if (!alive)
            return;
    }
}

void Manager::Private::startAttempt()
{
    retry.stop();
    joinDelay.stop();
    joinAttempt = 0;
    policy.onTry();
    if (!transition(State::Opening))
        return;
    // A farewell of the session before may still be under way.
    const QPointer<Manager> alive(q);
    engine.abort(CloseReason::ClientClosed, closedByUs());
    if (alive && state == State::Opening)
        engine.open();
}

void Manager::Private::onEngineOpened()
{
    revision = engine.protocolVersion() == 3 ? Revision::SocketIo2 : Revision::SocketIo5;
    root = Root::Awaited;
    parser->reset(revision);
    if (revision == Revision::SocketIo2 && options.parser == ParserKind::MessagePack) {
        engine.abort(CloseReason::ParseError, parserMismatch());
        return;
    }
    if (!transition(State::Open))
        return;
    forEachSocket([this](Socket::Private &socket) {
        if (state == State::Open)
            socket.onEngineOpened();
    });
}

void Manager::Private::onMessage(const QByteArray &data, bool binary)
{
    auto outcome = parser->add(data, binary);
    if (!outcome) {
        Error cause = socketError(
            u"parse-error"_s, u"%1 (at byte %2)"_s.arg(outcome.error().message).arg(outcome.error().offset), false);
        endWithParseError(cause);
        return;
    }
    if (!*outcome)
        return;
    const Packet &packet = **outcome;
    if (revision == Revision::SocketIo2 && packet.nsp == "/" && onRootPacket(packet))
        return;
    if (Socket *const socket = sockets.value(packet.nsp))
        socket->d->onPacket(packet);
    else
        qCDebug(lcSocketIo) << "a packet for a namespace that nobody opened";
}

// Socket.IO 2: every other namespace waits for "/". True: nobody else need see the packet.
bool Manager::Private::onRootPacket(const Packet &packet)
{
    if (packet.type == PacketType::Disconnect) {
        root = Root::Left;
        return false;
    }
    if (packet.type == PacketType::Connect) {
        root = Root::Joined;
        forEachSocket([](Socket::Private &socket) { socket.onRootJoined(); });
        return true;
    }
    if (packet.type == PacketType::ConnectError && root == Root::Awaited) {
        forEachSocket([&packet](Socket::Private &socket) { socket.onConnectError(packet); });
        return true;
    }
    return false;
}

Result<void, Error> Manager::Private::send(const Packet &packet)
{
    const WireMessages wire = parser->encode(packet);
    return wire.isBinary ? engine.sendBinary(wire.first) : engine.send(wire.first, wire.attachments);
}

} // namespace Pollux::SocketIo
