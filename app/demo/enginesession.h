// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "demo/enginerequest.h"
#include "demo/enginesettings.h"
#include "engineio/packet.h"

#include <QQueue>

class QWebSocket;

namespace Pollux::Demo {

class HttpConnection;
class PollChannel;
class WebSocketChannel;

//! One Engine.IO 4 session, server side: opened over polling or WebSocket, upgraded at most once, pinging its client.
//! It sends in order and exactly once; what a client does not fetch is bounded, and ends the session.
class EngineSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Opening,   //!< no transport yet
        Polling,   //!< packets leave with the client's GETs
        Probing,   //!< still polling, while a WebSocket is open as a candidate
        WebSocket, //!< packets leave over the WebSocket, for good
        Closing,   //!< the server ended it; the client has to fetch the news, under a deadline
        Closed,    //!< over; closed() has been emitted
    };
    Q_ENUM(State)

    EngineSession(const QString &sid, const EngineSettings &settings, Clock *clock, QObject *parent = nullptr);

    const QString &sid() const { return m_sid; }
    State state() const { return m_state; }
    EngineTransport transport() const;

    // From Opening: the first request becomes the transport.
    void openPolling(HttpConnection *get);
    void openWebSocket(QWebSocket *socket);

    // Later requests with this sid, verified.
    void beginGet(HttpConnection *connection);
    void beginPost(HttpConnection *connection);
    void endPost(HttpConnection *connection);
    //! A WebSocket for this session. Unless the session is just polling, it is closed at once.
    void probe(QWebSocket *socket);

    //! Sends a message, or queues it until the client fetches it. Dropped when Closing or Closed.
    void send(const QByteArray &data, bool binary = false);
    //! Ends the session from here.
    void close();

Q_SIGNALS:
    void messageReceived(const Pollux::EngineIo::Packet &message);
    //! Once, with the reference's words: "ping timeout", "transport close", "transport error", "parse error",
    //! "forced close". The session may be on the stack: delete it later.
    void closed(const QString &reason);

private:
    bool transition(State to);
    void open(State state, const QStringList &upgrades);
    void setWebSocket(QWebSocket *socket);
    void enqueue(EngineIo::Packet packet);
    void flush();
    void onPacket(const EngineIo::Packet &packet);
    void onProbePacket(const EngineIo::Packet &packet);
    void onWebSocketPacket(const EngineIo::Packet &packet);
    void onMalformedFrame();
    void onWebSocketClosed();
    void onDeadline();
    void ping();
    void releaseGet();
    void completeUpgrade();
    void abandonProbe();
    void finish(const QString &reason);

    const QString m_sid;
    const EngineSettings m_settings;
    State m_state = State::Opening;
    PollChannel *m_polling = nullptr;        // while packets travel by polling
    WebSocketChannel *m_webSocket = nullptr; // the transport, or in Probing the candidate
    QQueue<EngineIo::Packet> m_queue;
    qsizetype m_queuedBytes = 0;
    Timer m_nextPing;
    Timer m_pongDeadline;
    Timer m_stateDeadline; // of Probing and Closing
    Timer m_nextNoop;      // after the probe's answer
};

} // namespace Pollux::Demo
