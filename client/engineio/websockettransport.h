// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "engineio/options.h"
#include "engineio/transport.h"
#include "engineio/websocketconnection.h"

class QNetworkCookieJar;

namespace Pollux::EngineIo {

//! Engine.IO over a WebSocket: one packet a frame (engine.io-protocol, "WebSocket").
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    //! With a `sid` it joins an open session (upgrade), without it opens one. `cookies` and `clock` outlive it.
    WebSocketTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies, const QString &sid, Clock *clock,
                       QObject *parent = nullptr);

    QString name() const override { return webSocketName; }
    void open() override;
    bool isWritable() const override;
    void write(QQueue<Packet> &queue) override;
    void close() override;
    void abort() override;
    void measureRoundTrip() override;

private:
    void onMessage(const QByteArray &data, bool isBinary);
    void take(const Result<Packet, ParseError> &packet);

    WebSocketConnection m_connection;
};

} // namespace Pollux::EngineIo
