// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/fakeconnection.h"

#include <QPointer>

#include <chrono>
#include <memory>

namespace Pollux::Test {

//! What a request wants, as an Engine.IO server sees it.
enum class RequestKind {
    Handshake, //!< GET, transport=polling, no sid
    Poll,      //!< GET, transport=polling, with a sid
    Post,      //!< POST
    WebSocket, //!< a request with Upgrade: websocket
    Other,
};

struct ReceivedRequest
{
    RequestKind kind = RequestKind::Other;
    int ordinal = 0;                //!< of its kind, from 1
    int connection = 0;             //!< FakeConnection::number()
    std::chrono::milliseconds at{}; //!< since the server was made
    HttpRequest http;
};

//! A request and the way to its answer. A handle: copies mean the same exchange.
class Exchange
{
public:
    Exchange(const ReceivedRequest &request, FakeConnection *connection);

    const ReceivedRequest &request() const { return m_state->request; }
    //! Null once the connection is gone.
    FakeConnection *connection() const { return m_state->connection; }
    //! No answer has been given, and the client still waits for one.
    bool isWaiting() const;

    //! Gives the answer (nothing happens when the client has gone).
    void answer(const HttpReply &reply) const;
    //! Gives an answer of whatever bytes.
    void answerRaw(const QByteArray &bytes) const;
    //! Takes the WebSocket handshake; frames go over the returned connection.
    FakeConnection *acceptWebSocket() const;
    //! From now on the request counts as answered; for those who write to connection() themselves.
    void markAnswered() const { m_state->answered = true; }

private:
    struct State
    {
        ReceivedRequest request;
        QPointer<FakeConnection> connection;
        bool answered = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace Pollux::Test
