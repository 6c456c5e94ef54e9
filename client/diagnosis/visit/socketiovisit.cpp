// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/visit/socketiovisit.h"

#include "diagnosis/probe/engineplan.h"
#include "engineio/packettimeline.h"
#include "feed/connectionplan.h"
#include "socketio/socket.h"

#include <utility>

namespace Pollux::Diagnosis {

using EngineIo::Engine;
using SocketIo::Manager;
using SocketIo::Socket;

SocketIoVisit::SocketIoVisit(const CheckContext &context, const QStringList &transports)
    : m_manager(visitOptions(context, transports), context.clock, context.random),
      m_socket(m_manager.socket(namespaceOf(context.profile, context.settings)))
{
    m_socket->setAuth(authPayload(context.profile, context.settings));
    connect(m_socket, &Socket::connected, this, [this] {
        noteTransport();
        Q_EMIT ready();
    });
    connect(m_socket, &Socket::eventReceived, this, [this] { Q_EMIT eventReceived(); });
    connect(m_socket, &Socket::refused, this, [this](const Error &cause) { end({}, cause); });
    connect(m_socket, &Socket::disconnected, this, &SocketIoVisit::end);
    connect(&m_manager, &Manager::attemptFailed, this, [this](const Error &cause) { end({}, cause); });
    connect(&m_manager, &Manager::dropped, this, [this](const QString &, const Error &cause) { end({}, cause); });
    watchEngine();
    if (context.packets)
        context.packets->watch(m_manager.engine());
}

void SocketIoVisit::watchEngine()
{
    Engine *const engine = m_manager.engine();
    connect(engine, &Engine::packetTraced, this, [this](bool isOutgoing) {
        noteTransport();
        if (!isOutgoing)
            Q_EMIT heard();
    });
    connect(engine, &Engine::upgraded, this, &SocketIoVisit::noteTransport);
    connect(engine, &Engine::roundTripMeasured, this,
            [this](EngineIo::RoundTripSource, Microseconds elapsed) { Q_EMIT roundTripMeasured(elapsed); });
    connect(engine, &Engine::pingReceived, this, &Visit::pingReceived);
    connect(engine, &Engine::closed, this, &SocketIoVisit::checkLeft);
}

void SocketIoVisit::open()
{
    m_socket->open();
}

void SocketIoVisit::measure()
{
    m_manager.engine()->measureRoundTrip();
}

// The engine forgets it at its end, where it is wanted.
void SocketIoVisit::noteTransport()
{
    if (const QString name = m_manager.engine()->transportName(); !name.isEmpty())
        m_transport = name;
}

void SocketIoVisit::end(const QString &reason, const Error &cause)
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended(reason, cause, {});
}

void SocketIoVisit::close()
{
    m_isOver = true;
    m_isLeaving = true;
    m_manager.close();
    checkLeft();
}

void SocketIoVisit::checkLeft()
{
    if (m_manager.engine()->state() == Engine::State::Closed && std::exchange(m_isLeaving, false))
        Q_EMIT left();
}

} // namespace Pollux::Diagnosis
