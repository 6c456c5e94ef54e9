// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/websocketdirectcheck.h"

#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/engineplan.h"
#include "diagnosis/probe/handshakefacts.h"
#include "engineio/endpoint.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::Engine;

void WebSocketDirectCheck::run()
{
    if (!context().uses(EngineIo::webSocketName)) {
        skip(SkipReason::PollingAlone);
        return;
    }
    waitFor(context().options.step * 3); // the engine keeps its own deadline
    m_engine = std::make_unique<Engine>(visitOptions(context(), {EngineIo::webSocketName}).engine, clock());
    connect(m_engine.get(), &Engine::opened, this, [this](const EngineIo::Handshake &handshake) {
        noteHandshake(data(), handshake, m_engine->protocolVersion());
        data().insert(Fact::answeredBy, u"engine.io"_s);
        pass(handshakeText(handshake, m_engine->protocolVersion()));
    });
    connect(m_engine.get(), &Engine::closed, this, [this](EngineIo::CloseReason, const Error &cause) {
        if (isConcluded())
            left();
        else
            refuse(cause, EngineIo::webSocketUrl(context().connection, {}), Asked::EngineIo);
    });
    m_engine->open();
}

void WebSocketDirectCheck::leaveSession()
{
    if (!m_engine || m_engine->state() == Engine::State::Closed)
        left();
    else
        m_engine->close();
}

} // namespace Pollux::Diagnosis
