// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/parser.h"
#include "support/fakeserver.h"
#include "support/fakesession.h"

#include <memory>

namespace Pollux::Test {

//! A Socket.IO 5 server on a FakeServer: correct as long as nobody changes its behaviour or gives its server() a rule.
//! "The session" below is the newest one.
class FakeEngine : public QObject
{
    Q_OBJECT
public:
    explicit FakeEngine(QObject *parent = nullptr);

    //! May be changed at any time; counts from the next step on.
    Behaviour behaviour;

    FakeServer &server() { return m_server; }
    const FakeServer &server() const { return m_server; }
    QUrl url() const { return m_server.url(); }

    //! How many sessions there have been.
    int sessions() const { return m_sessionCount; }
    //! "polling" or "websocket"; empty without an open session.
    QString transport() const;
    QString sid() const;

    //! Every Engine.IO packet of the client, in order.
    const QList<SeenPacket> &packets() const { return m_packets; }
    //! Data of its messages ("40", "42[…]"), those of the transport only if one is given.
    QByteArrayList messages(const QString &transport = {}) const;
    //! Every Socket.IO packet of the client, whole.
    const QList<SocketIo::Packet> &received() const { return m_received; }
    //! Whatever a client must not do, from the server's and from the engine's view.
    const QStringList &violations() const { return m_server.violations(); }

    // What the server does by itself. All go to the session and do nothing without one.
    void send(const EngineIo::Packet &packet);
    void sendMessage(const QByteArray &data);
    void sendBinary(const QByteArray &data);
    //! A Socket.IO packet with its attachments.
    void send(const SocketIo::Packet &packet);
    //! An EVENT; `payload` is the JSON array.
    void emitEvent(const QByteArray &payload, const QByteArray &nsp = "/");
    void ping();
    //! DISCONNECT from a namespace.
    void disconnectNamespace(const QByteArray &nsp = "/");
    //! The Engine.IO close packet; the session ends.
    void closeSession();
    void releasePoll();
    void finishTransport();
    void resetTransport();
    //! The server was restarted: sessions are unknown from now on. Open connections stay.
    void forgetSessions();

Q_SIGNALS:
    void packetReceived(const Pollux::Test::SeenPacket &seen);
    //! CONNECT to a namespace was accepted.
    void connected(const QByteArray &nsp);
    void upgraded();

private:
    void onRequest(const Exchange &exchange);
    void onHandshake(const Exchange &exchange);
    void onWebSocket(const Exchange &exchange);
    FakeSession *startSession();
    FakeSession *findSession(const QString &sid) const;
    void onPacket(FakeSession *session, const SeenPacket &seen);
    void onConnect(const SocketIo::Packet &packet);
    void acknowledge(const SocketIo::Packet &packet);

    FakeServer m_server;
    QPointer<FakeSession> m_session;
    QList<QPointer<FakeSession>> m_known;
    std::unique_ptr<SocketIo::Parser> m_parser = SocketIo::makeParser(SocketIo::ParserKind::Json, {});
    QList<SeenPacket> m_packets;
    QList<SocketIo::Packet> m_received;
    int m_sessionCount = 0;
    int m_socketCount = 0;
};

} // namespace Pollux::Test
