// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/options.h"
#include "engineio/transport.h"

#include <QAbstractSocket>

#include <optional>

class QNetworkCookieJar;
class QSslError;
class QWebSocket;

namespace Pollux::EngineIo {

//! Engine.IO over a WebSocket: one packet a frame (engine.io-protocol, "WebSocket").
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

private:
    void onConnected();
    void onTextMessage(const QString &text);
    void onBinaryMessage(const QByteArray &data);
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    Error closeCause() const;
    Error refusedCause(QAbstractSocket::SocketError error) const;
    void fail(CloseReason reason, Error cause);
    void dropSocket();

    const ConnectionOptions m_options;
    QNetworkCookieJar *const m_cookies;
    const QString m_sid;
    QWebSocket *m_socket = nullptr; // not a member: it may be on the stack when we are deleted
    Timer m_openDeadline;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_socketError; // seen while open; disconnected() follows it
    bool m_backlogged = false;
};

} // namespace Pollux::EngineIo
