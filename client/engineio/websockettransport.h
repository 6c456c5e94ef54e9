// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "base/timer.h"
#include "engineio/causes.h"
#include "engineio/options.h"
#include "engineio/transport.h"

#include <QAbstractSocket>
#include <QNetworkRequest>

#include <optional>

class QNetworkCookieJar;
class QSslError;
class QWebSocket;

namespace Pollux::EngineIo {

class RawQuestion;

//! Engine.IO over a WebSocket: one packet a frame (engine.io-protocol, "WebSocket").
//!
//! A handshake that got an HTTP answer instead of 101 is asked once more over a raw socket (upgradequestion.h), and the
//! failure `websocket upgrade-refused` carries as its root who has refused and why. A redirect that may be followed
//! (redirect.h) is.
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    //! With a `sid` it joins an open session (upgrade), without it opens one. `cookies` and `clock` outlive it.
    WebSocketTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies, const QString &sid, Clock *clock,
                       QObject *parent = nullptr);
    ~WebSocketTransport() override;

    QString name() const override { return webSocketName; }
    void open() override;
    bool isWritable() const override;
    void write(QQueue<Packet> &queue) override;
    void close() override;
    void abort() override;
    void measureRoundTrip() override;

private:
    void connectSocket();
    void guardPins();
    void onConnected();
    void onPong();
    void take(const Result<Packet, ParseError> &packet);
    void onTextMessage(const QString &text);
    void onBinaryMessage(const QByteArray &data);
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    bool isAboveCap() const;
    Error closeCause() const;
    void onRefused(QAbstractSocket::SocketError error);
    void failUnanswered(const Error &cause);
    void askWhy(const Error &refusal);
    void onAnswer(Error refusal, const HttpAnswer &answer);
    void fail(CloseReason reason, Error cause);
    void dropSocket();
    void dropQuestion();

    ConnectionOptions m_options; // a redirect changes where it leads
    QNetworkCookieJar *const m_cookies;
    const QString m_sid;
    QWebSocket *m_socket = nullptr; // not a member: it may be on the stack when we are deleted
    RawQuestion *m_question = nullptr; // likewise
    QNetworkRequest m_request;
    Clock *const m_clock;
    Instant m_stepBegan{}; // open(), then connected
    int m_redirects = 0;
    Timer m_openDeadline;
    std::optional<Instant> m_pinged; // a WebSocket ping is out (RFC 6455 §5.5.2)
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_socketError; // seen while open; disconnected() follows it
    bool m_backlogged = false;
};

} // namespace Pollux::EngineIo
