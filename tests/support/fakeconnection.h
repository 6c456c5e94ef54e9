// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/http.h"
#include "support/nthoperation.h"
#include "support/websocketframe.h"

#include <QObject>

class QTcpSocket;

namespace Pollux::Test {

//! One TCP connection that a client has opened: HTTP requests, then WebSocket frames once switched. It sends whatever
//! bytes it is told to.
class FakeConnection : public QObject
{
    Q_OBJECT
public:
    //! Takes over `socket`. `trap`: may be null; outlives the connection.
    FakeConnection(QTcpSocket *socket, int number, QObject *parent, NthOperation *trap = nullptr);

    //! Counts from 1, in the order in which they were accepted.
    int number() const { return m_number; }
    bool isOpen() const;
    //! Everything that came, as it came.
    QByteArray received() const { return m_received; }

    void send(const QByteArray &bytes);
    //! From now on send() sends `step` bytes at each turn of the event loop; 0: all at once.
    void setStep(qsizetype step) { m_step = step; }
    //! Answers are those of an HTTP/1.0 server, each of which ends the connection.
    void setHttp10(bool isHttp10) { m_isHttp10 = isHttp10; }
    bool isHttp10() const { return m_isHttp10; }
    //! Sends `step` bytes at each turn of the event loop.
    void sendSlowly(const QByteArray &bytes, qsizetype step);
    //! Answers a WebSocket handshake; what comes from now on is frames.
    void switchToWebSocket(const HttpRequest &request);
    void sendFrame(const WebSocketFrame &frame) { send(encodeFrame(frame)); }
    void sendText(const QByteArray &text) { sendFrame({WebSocketFrame::Opcode::Text, text}); }

    //! Ends the connection with FIN, behind what was sent.
    void finish();
    //! Ends the connection with RST, at once: what was sent and not yet read is lost.
    void reset();
    //! Neither reads nor writes any more; the connection stays open.
    void freeze() { m_isFrozen = true; }
    //! One of the three.
    void fail(NthOperation::How how);

Q_SIGNALS:
    void requestReceived(const Pollux::Test::HttpRequest &request);
    void frameReceived(const Pollux::Test::WebSocketFrame &frame);
    //! The connection has ended, from whichever side.
    void closed();

private:
    enum class Protocol { Http, WebSocket };

    void read();
    void sendStep();

    QTcpSocket *const m_socket;
    const int m_number;
    QByteArray m_received;
    QByteArray m_buffer;
    QByteArray m_slow; // still to be sent, step by step
    qsizetype m_step = 0;
    NthOperation *const m_trap;
    bool m_isHttp10 = false;
    bool m_isFrozen = false;
    Protocol m_protocol = Protocol::Http;
};

} // namespace Pollux::Test
