// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fake/feed/fakephoenix.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

FakePhoenix::FakePhoenix()
{
    m_server.on(RequestKind::WebSocket, [this](const Exchange &exchange) {
        m_connection = exchange.acceptWebSocket();
        connect(m_connection, &FakeConnection::frameReceived, this, &FakePhoenix::onFrame);
    });
}

void FakePhoenix::onFrame(const WebSocketFrame &frame)
{
    using Opcode = WebSocketFrame::Opcode;
    if (frame.opcode == Opcode::Close) {
        sendFrame(closeFrame(1000));
        return;
    }
    if (frame.opcode != Opcode::Text)
        return;
    const auto message = m_codec.decodeText(frame.payload);
    if (!message) {
        m_server.addViolation(u"not a message: "_s + QString::fromUtf8(frame.payload));
        return;
    }
    m_received += *message;
    if (!m_rule || !m_rule(*message))
        proceed(*message);
}

void FakePhoenix::proceed(const PhoenixMessage &message)
{
    if (message.event == PhoenixEvent::join) {
        if (!message.payload.contains("postgres_changes")) {
            reply(message, "ok", R"({"postgres_changes":[]})");
            return;
        }
        reply(message, "ok", R"({"postgres_changes":[{"id":7,"event":"*","schema":"public","table":"jobs"}]})");
        send({{},
              {},
              message.topic,
              PhoenixEvent::system,
              R"({"status":"ok","extension":"postgres_changes","message":"Subscribed to PostgreSQL"})",
              {}});
    } else if (message.event == PhoenixEvent::heartbeat || message.event == PhoenixEvent::leave) {
        reply(message, "ok");
    }
}

QList<PhoenixMessage> FakePhoenix::received(const QString &event) const
{
    QList<PhoenixMessage> found;
    for (const PhoenixMessage &message : m_received) {
        if (message.event == event)
            found += message;
    }
    return found;
}

void FakePhoenix::sendFrame(const WebSocketFrame &frame)
{
    if (m_connection)
        m_connection->sendFrame(frame);
}

void FakePhoenix::sendRaw(const QByteArray &text)
{
    sendFrame({WebSocketFrame::Opcode::Text, text});
}

void FakePhoenix::send(const PhoenixMessage &message)
{
    PhoenixMessage plain = message;
    plain.joinRef.clear();
    sendRaw(PhoenixCodec::encode(plain, PhoenixSerializer::Objects));
}

void FakePhoenix::reply(const PhoenixMessage &to, const QByteArray &status, const QByteArray &response)
{
    send({{},
          to.ref,
          to.topic,
          PhoenixEvent::reply,
          R"({"status":")" + status + R"(","response":)" + response + '}',
          {}});
}

void FakePhoenix::sendChange(const QString &topic, const QByteArray &type, const QByteArray &record, int id)
{
    send(
        {{},
         {},
         topic,
         PhoenixEvent::postgresChanges,
         R"({"ids":[)" + QByteArray::number(id) + R"(],"data":{"type":")" + type
             + R"(","schema":"public","table":"jobs","commit_timestamp":"2026-01-01T12:00:00Z","errors":null,"record":)"
             + record + "}}",
         {}});
}

} // namespace Pollux::Test
