// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/websocketcheck.h"

#include "engineio/endpoint.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using Connection = EngineIo::WebSocketConnection;

void WebSocketCheck::run()
{
    waitFor(context().options.step * 3); // the connection keeps its own deadline
    m_connection = std::make_unique<Connection>(context().connection, Connection::plain(), nullptr, clock());
    connect(m_connection.get(), &Connection::opened, this, [this] { pass(u"the WebSocket is open"_s); });
    connect(m_connection.get(), &Connection::failed, this, [this](EngineIo::CloseReason, const Error &cause) {
        if (isConcluded())
            left();
        else
            refuse(cause, EngineIo::plainWebSocketUrl(context().connection), Asked::Other);
    });
    connect(m_connection.get(), &Connection::closed, this, [this] { left(); });
    m_connection->open();
}

void WebSocketCheck::leaveSession()
{
    if (m_connection && m_connection->state() == Connection::State::Open) {
        m_connection->close(Connection::normalClosure, {}, context().options.leaving);
        return;
    }
    if (m_connection)
        m_connection->abort();
    left();
}

} // namespace Pollux::Diagnosis
