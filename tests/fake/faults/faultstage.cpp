// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "faultstage.h"

#include "support/summary.h"
#include "support/waituntil.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace SocketIo;

namespace {

Behaviour healthy()
{
    Behaviour behaviour;
    behaviour.noopInterval = 5ms; // real time, of which there is little
    return behaviour;
}

} // namespace

QString viaName(Via via)
{
    switch (via) {
    case Via::Polling:
        return u"polling"_s;
    case Via::WebSocket:
        return u"websocket"_s;
    case Via::Upgrade:
        return u"upgrade"_s;
    }
    return {};
}

FaultStage::FaultStage(Via via) : m_via(via)
{
    server.behaviour = healthy();
    if (via == Via::WebSocket)
        options.engine.transports = {EngineIo::webSocketName};
    else if (via == Via::Upgrade)
        options.engine.transports = {EngineIo::pollingName, EngineIo::webSocketName};
}

void FaultStage::trickle(const QByteArray &bytes)
{
    if (FakeConnection *const newest = connection())
        newest->send(bytes);
}

void FaultStage::answerPoll(const Answer &answer)
{
    for (const Exchange &exchange : http().waiting(RequestKind::Poll))
        answer(exchange);
}

void FaultStage::proceed(RequestKind kind)
{
    for (const Exchange &exchange : http().waiting(kind))
        http().proceed(exchange);
}

void FaultStage::make()
{
    makeManager();
    Manager *const owner = manager.get();
    EngineIo::Engine *const engine = owner->engine();
    QObject::connect(owner, &Manager::attemptFailed, owner,
                     [this](const Error &cause) { tell(u"attempt failed"_s, cause); });
    QObject::connect(owner, &Manager::dropped, owner,
                     [this](const QString &reason, const Error &cause) { tell(reason, cause); });
    QObject::connect(engine, &EngineIo::Engine::upgradeFailed, owner,
                     [this](const Error &cause) { tell(u"upgrade failed"_s, cause); });
    QObject::connect(engine, &EngineIo::Engine::upgraded, owner, [this] { ++upgrades; });
    QObject::connect(engine, &EngineIo::Engine::packetTraced, owner,
                     [this](bool outgoing, const QString &, const EngineIo::Packet &packet) {
                         confirmed += !outgoing && packet.type == EngineIo::PacketType::Pong;
                     });
    QObject::connect(socket, &Socket::refused, owner, [this](const Error &cause) { tell(u"refused"_s, cause); });
    QObject::connect(socket, &Socket::disconnected, owner, [this](const QString &reason, const Error &cause) {
        if (reason.startsWith("io "_L1)) // the others are drops of the manager's
            tell(reason, cause);
    });
}

void FaultStage::tell(const QString &what, const Error &cause)
{
    told += summary(what, cause);
    causes += cause;
}

bool FaultStage::isQuiet()
{
    if (!socket || socket->state() != Socket::State::Connected || !http().waiting(RequestKind::Post).isEmpty())
        return false;
    return server.transport() == EngineIo::webSocketName || !http().waiting(RequestKind::Poll).isEmpty();
}

bool FaultStage::works()
{
    bool isAnswered = false;
    const auto accepted = socket->emitEvent(
        u"echo"_s, {u"proof"_s}, [&](const AckResult &result) { isAnswered = bool(result); }, 10min);
    return accepted && waitUntil([&] { return isAnswered; }, 15s);
}

QString FaultStage::story()
{
    QString text = told.join(u'\n');
    for (const ReceivedRequest &request : http().requests())
        text += u"\n#%1 %2 %3"_s.arg(request.connection)
                    .arg(QString::fromLatin1(request.http.method + ' ' + request.http.target),
                         QString::fromLatin1(request.http.body.left(80)));
    for (const RequestKind kind :
         {RequestKind::Handshake, RequestKind::Poll, RequestKind::Post, RequestKind::WebSocket})
        text += u"\nwaiting: %1"_s.arg(http().waiting(kind).size());
    return text;
}

void FaultStage::heal()
{
    http().clearRules();
    http().setAccept(FakeServer::Accept::Serve);
    http().setStep(0);
    http().setHttp10(false);
    (void)http().resumeListening();
    const int protocol = server.behaviour.protocol; // a fact, not a fault
    server.behaviour = healthy();
    server.behaviour.protocol = protocol;
}

} // namespace Pollux::Test
