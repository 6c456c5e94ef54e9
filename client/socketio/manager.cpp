// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/manager.h"

#include "base/logging.h"
#include "base/transition.h"
#include "socketio/encoder.h"
#include "socketio/managerprivate.h"
#include "socketio/socketprivate.h"

#include <QPointer>

#include <algorithm>
#include <array>

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
    return d->attempt;
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

Manager::Private::Private(Manager *manager, const ManagerOptions &managerOptions, Clock *managerClock,
                          Random *managerRandom)
    : q(manager),
      options(managerOptions),
      clock(managerClock),
      random(managerRandom),
      engine(managerOptions.engine, managerClock),
      decoder(managerOptions.limits),
      retry(managerClock)
{
    connect(&engine, &Engine::opened, q, [this] { onEngineOpened(); });
    connect(&engine, &Engine::closed, q,
            [this](CloseReason reason, const Error &cause) { onEngineClosed(reason, cause); });
    connect(&engine, &Engine::messageReceived, q,
            [this](const QByteArray &data, bool binary) { onMessage(data, binary); });
    connect(&retry, &Timer::expired, q, [this] { startAttempt(); });
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
        attempt = 0;
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
    for (const QPointer<Socket> socket : sockets.values()) {
        if (socket)
            socket->close();
        if (!alive)
            return;
    }
    retry.stop();
    if (state != State::Closed && transition(State::Closed))
        engine.close();
}

void Manager::Private::startAttempt()
{
    retry.stop();
    decoder.reset();
    connectedSince.reset();
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
    if (!transition(State::Open))
        return;
    const QPointer<Manager> alive(q);
    for (const QPointer<Socket> socket : sockets.values()) {
        if (socket)
            socket->d->onEngineOpened();
        if (!alive || state != State::Open)
            return;
    }
}

void Manager::Private::onMessage(const QByteArray &data, bool binary)
{
    auto outcome = binary ? decoder.addBinary(data) : decoder.addText(data);
    if (!outcome) {
        Error cause;
        cause.layer = Layer::SocketIo;
        cause.code = u"parse-error"_s;
        cause.detail = u"%1 (at byte %2)"_s.arg(outcome.error().message).arg(outcome.error().offset);
        cause.transient = false;
        engine.abort(CloseReason::ParseError, cause);
        return;
    }
    if (!*outcome)
        return;
    const Packet &packet = **outcome;
    if (Socket *socket = sockets.value(packet.nsp))
        socket->d->onPacket(packet);
    else
        qCDebug(lcSocketIo) << "a packet for a namespace that nobody opened";
}

Result<void, Error> Manager::Private::send(const Packet &packet)
{
    return engine.send(encode(packet), packet.attachments);
}

} // namespace Pollux::SocketIo
