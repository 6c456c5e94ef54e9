// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/websocketupgradecheck.h"

#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/probe/engineplan.h"
#include "engineio/endpoint.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::Engine;

void WebSocketUpgradeCheck::run()
{
    if (!context().uses(EngineIo::pollingName) || !context().uses(EngineIo::webSocketName)) {
        skip(SkipReason::OneTransport);
        return;
    }
    const CheckResult *const handshake = resultOf(context().results, CheckId::pollingHandshake);
    if (handshake && !handshake->data.value(Fact::upgrades).toArray().contains(EngineIo::webSocketName)) {
        skip(SkipReason::NotOffered);
        return;
    }
    waitFor(context().options.step * 4); // handshake, probe and swap have their own deadlines
    EngineIo::EngineOptions options =
        visitOptions(context(), {EngineIo::pollingName, EngineIo::webSocketName}).engine;
    options.tryAllTransports = false;
    m_engine = std::make_unique<Engine>(options, clock());
    connect(m_engine.get(), &Engine::upgraded, this, [this](Milliseconds elapsed) {
        data().insert(Fact::answeredBy, u"engine.io"_s);
        data().insert(Fact::upgradeMs, qint64(elapsed.count()));
        pass(u"from polling to WebSocket in %1 ms"_s.arg(elapsed.count()));
    });
    connect(m_engine.get(), &Engine::upgradeFailed, this,
            [this](const Error &cause) { refuse(cause, upgradeUrl(), Asked::EngineIo); });
    connect(m_engine.get(), &Engine::upgradeSkipped, this, [this] { skip(SkipReason::NotOffered); });
    connect(m_engine.get(), &Engine::closed, this, [this](EngineIo::CloseReason, const Error &cause) {
        if (isConcluded())
            left();
        else
            refuse(cause, upgradeUrl(), Asked::EngineIo);
    });
    m_engine->open();
}

QUrl WebSocketUpgradeCheck::upgradeUrl() const
{
    return EngineIo::webSocketUrl(context().connection, m_engine->handshake().sid,
                                  m_engine->protocolVersion() == 3 ? 3 : 4);
}

void WebSocketUpgradeCheck::leaveSession()
{
    if (!m_engine || m_engine->state() == Engine::State::Closed)
        left();
    else
        m_engine->close();
}

} // namespace Pollux::Diagnosis
