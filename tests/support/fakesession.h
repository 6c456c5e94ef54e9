// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/packet.h"
#include "support/behaviour.h"
#include "support/exchange.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>

namespace Pollux::Test {

//! One session of a FakeEngine: which transport it is on, what waits to be sent. The server's side of
//! engine.io-protocol.
class FakeSession : public QObject
{
    Q_OBJECT
public:
    FakeSession(const EngineIo::Handshake &handshake, const Behaviour *behaviour, QObject *parent);

    QString sid() const { return m_handshake.sid; }
    bool isOpen() const { return m_open; }
    //! Open, or something (a close packet) still waits for a poll.
    bool isKnown() const { return m_open || (!m_onWebSocket && !m_queue.isEmpty()); }
    //! "polling" or "websocket".
    QString transport() const;
    //! The answer to a handshake by polling, and what belongs right behind it.
    HttpReply openAnswer() const;

    //! A GET of this session.
    void onPoll(const Exchange &exchange);
    //! A POST of this session.
    void onPost(const Exchange &exchange);
    //! A WebSocket with this session's sid.
    void onProbe(const Exchange &exchange);
    //! The session begins on a WebSocket.
    void startOnWebSocket(FakeConnection *connection);

    //! Sends, over whichever transport is there, or keeps it.
    void send(const EngineIo::Packet &packet);
    //! Answers the poll in flight, or the next one, with a noop.
    void releasePoll();
    //! Ends the connections in use with FIN or RST. On polling the session is still known; a WebSocket takes it along.
    void finishTransport();
    void resetTransport();
    //! The session is over; a poll in flight is answered with a close packet. Nothing is sent on a WebSocket.
    void end();

Q_SIGNALS:
    void packetReceived(const Pollux::Test::SeenPacket &seen);
    void violated(const QString &what);
    void upgraded();

private:
    int protocol() const { return m_behaviour->protocol; }
    void sendPacket(FakeConnection *connection, const EngineIo::Packet &packet) const;
    HttpReply takeAnswer();
    void onProbeFrame(FakeConnection *connection, const WebSocketFrame &frame);
    void onProbePing(FakeConnection *connection);
    void onUpgrade(FakeConnection *connection);
    void adoptWebSocket(FakeConnection *connection);
    void onFrame(const WebSocketFrame &frame);
    void see(const EngineIo::Packet &packet, const QString &transport, int request = 0);
    void flush();
    QList<QPointer<FakeConnection>> connections() const;

    const EngineIo::Handshake m_handshake;
    const Behaviour *const m_behaviour;
    std::optional<Exchange> m_poll;
    QPointer<FakeConnection> m_candidate;
    QPointer<FakeConnection> m_webSocket;
    QQueue<EngineIo::Packet> m_queue;
    QTimer m_ping;
    QTimer m_noop;
    bool m_open = true;
    bool m_onWebSocket = false;
};

} // namespace Pollux::Test
