// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/phoenixcodec.h"
#include "support/fakeserver.h"

#include <QPointer>

#include <functional>

namespace Pollux::Test {

//! A Phoenix server that does what a test says: by default joins are accepted, their changes confirmed and heartbeats
//! answered. Speaks 1.0.0.
class FakePhoenix : public QObject
{
    Q_OBJECT
public:
    FakePhoenix();

    FakeServer &server() { return m_server; }
    QUrl url() const { return m_server.url(); }

    //! True: the message is dealt with.
    using Rule = std::function<bool(const PhoenixMessage &)>;
    //! Goes before the default.
    void setRule(const Rule &rule) { m_rule = rule; }

    //! Everything that came, in order.
    const QList<PhoenixMessage> &received() const { return m_received; }
    QList<PhoenixMessage> received(const QString &event) const;
    //! Over the newest connection.
    void send(const PhoenixMessage &message);
    void sendRaw(const QByteArray &text);
    void sendFrame(const WebSocketFrame &frame);
    //! A phx_reply.
    void reply(const PhoenixMessage &to, const QByteArray &status, const QByteArray &response = "{}");
    //! What is done by itself.
    void proceed(const PhoenixMessage &message);
    void sendChange(const QString &topic, const QByteArray &type, const QByteArray &record, int id = 7);
    FakeConnection *connection() const { return m_connection; }

private:
    void onFrame(const WebSocketFrame &frame);

    FakeServer m_server;
    PhoenixCodec m_codec;
    Rule m_rule;
    QPointer<FakeConnection> m_connection;
    QList<PhoenixMessage> m_received;
};

} // namespace Pollux::Test
