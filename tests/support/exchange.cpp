// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/exchange.h"

namespace Pollux::Test {

Exchange::Exchange(const ReceivedRequest &request, FakeConnection *connection)
    : m_state(std::make_shared<State>(State{request, connection, false}))
{}

bool Exchange::isWaiting() const
{
    return !m_state->answered && m_state->connection && m_state->connection->isOpen();
}

void Exchange::answer(const HttpReply &reply) const
{
    if (!connection() || !connection()->isHttp10()) {
        answerRaw(reply.bytes());
        return;
    }
    answerRaw(reply.bytesAsHttp10());
    connection()->finish();
}

void Exchange::answerRaw(const QByteArray &bytes) const
{
    markAnswered();
    if (connection())
        connection()->send(bytes);
}

FakeConnection *Exchange::acceptWebSocket() const
{
    markAnswered();
    if (connection())
        connection()->switchToWebSocket(request().http);
    return connection();
}

} // namespace Pollux::Test
