// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include "support/summary.h"
#include "support/waituntil.h"

namespace Pollux::Test {

using namespace EngineIo;

EngineScenario::EngineScenario()
{
    options.connection.url = server.url();
    options.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
}

void EngineScenario::makeEngine()
{
    engine = std::make_unique<Engine>(options, &clock);
    Engine *const sender = engine.get();
    QObject::connect(sender, &Engine::opened, sender, [this] { ++opened; });
    QObject::connect(sender, &Engine::packetTraced, sender,
                     [this](bool outgoing, const QString &, const Packet &packet) {
                         confirmed += !outgoing && packet == Packet{PacketType::Pong, "probe", false};
                     });
    QObject::connect(sender, &Engine::upgraded, sender, [this] { ++upgraded; });
    QObject::connect(sender, &Engine::upgradeSkipped, sender, [this] { ++skipped; });
    QObject::connect(sender, &Engine::pingReceived, sender, [this] { ++pings; });
    QObject::connect(sender, &Engine::messageReceived, sender, [this](const QByteArray &data) { messages += data; });
    QObject::connect(sender, &Engine::upgradeFailed, sender, [this](const Error &cause) {
        upgradeFailures += summary(cause);
        upgradeCauses += cause;
    });
    QObject::connect(sender, &Engine::closed, sender, [this](CloseReason reason, const Error &cause) {
        closings += summary(closeReasonText(reason), cause);
        closeCauses += cause;
    });
}

void EngineScenario::open()
{
    if (!engine)
        makeEngine();
    engine->open();
}

bool EngineScenario::openAndSettle()
{
    open();
    return waitUntil([this] { return opened > 0; }) && (engine->transportName() == webSocketName || waitForPoll());
}

bool EngineScenario::waitForPoll()
{
    return waitUntil([this] { return !server.server().waiting(RequestKind::Poll).isEmpty(); });
}

bool EngineScenario::waitForUpgrade()
{
    return waitUntil([this] { return upgraded > 0 && server.transport() == webSocketName; });
}

} // namespace Pollux::Test
