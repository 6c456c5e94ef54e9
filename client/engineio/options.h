// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "engineio/pin.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QPair>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace Pollux::EngineIo {

//! Where to connect and how; the same for every transport, so that what holds for HTTP holds for the WebSocket.
struct ConnectionOptions
{
    QUrl url;                       //!< http, https, ws or wss; host and port count, a path does not
    QString path = QStringLiteral("/socket.io/");
    QUrlQuery query;                //!< added to every request; values may be secrets
    QList<QPair<QByteArray, QByteArray>> headers; //!< sent with every HTTP and WebSocket request
    QString origin;                 //!< Origin header; empty: none
    QStringList subprotocols;       //!< offered in a WebSocket's handshake (RFC 6455 §1.9); Engine.IO has none
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); //!< verification is on
    //! The server's certificate must match one of them, besides being trusted; empty: none. Compared on both transports
    //! before the first byte of a request leaves. With an http or ws URL nothing is opened at all.
    Pins pins;
    //! Nothing: the system's proxy for this URL. HTTP and SOCKS5, with user and password if the proxy wants them. An HTTP
    //! proxy is asked for the whole URL when an http URL is polled, for many connect (CONNECT) to no port but 443; it has
    //! to take Basic then. Anything else goes through CONNECT, and there Qt answers Digest and NTLM, too.
    std::optional<QNetworkProxy> proxy;
    QString proxyUser;     //!< for a proxy that brings no user of its own, as the system's does
    QString proxyPassword; //!< a secret
    Milliseconds connectTimeout{20'000}; //!< handshake, from open() to the open packet
    Milliseconds requestTimeout{20'000}; //!< one POST, from its start to its answer
    qint64 maxIncomingBytes = 64 * 1024 * 1024; //!< one HTTP body (unpacked) or WebSocket message
};

//! Names of transports as they stand in URLs and handshakes.
inline const QString pollingName = QStringLiteral("polling");
inline const QString webSocketName = QStringLiteral("websocket");

class TransportMemory;

//! How an Engine opens and keeps a session; copied when it is made. Times are above 0.
struct EngineOptions
{
    ConnectionOptions connection;
    //! Allowed transports in order: the first one opens the session. Polling upgrades where "websocket" is among them, at
    //! whatever place. Other names and repetitions are passed over; an empty list means polling.
    QStringList transports{pollingName, webSocketName};
    //! Engine.IO 3 or 4 and nothing else is spoken. Nothing, or another number: found out from the first answer of the
    //! server, without asking anybody; over a WebSocket whose handshake does not tell, opened() waits up to 300 ms for it.
    std::optional<int> protocol;
    //! Where a transport cannot open the session for a reason that need not hold for the others (a proxy without
    //! WebSockets, a path without polling), the next one tries within the same connectTimeout. Not after failures of DNS,
    //! TCP and TLS, and not after 3xx, 401, 407, 429 and 5xx.
    bool tryAllTransports = true;
    //! Once an upgrade has succeeded, sessions begin on WebSocket, until that fails.
    bool rememberUpgrade = false;
    //! Shared with others that connect to the same hosts; outlives the engine. Null: the engine learns for itself.
    TransportMemory *memory = nullptr;
    Milliseconds probeTimeout{10'000}; //!< from opening the WebSocket to 3probe; also for a WebSocket that polling may follow
    Milliseconds swapTimeout{5'000};   //!< from 3probe until polling has come to rest
    Milliseconds closeTimeout{3'000};  //!< close(): for what is still to be sent
    int maxPacketsPerPost = 16;        //!< at least 1; python-engineio refuses more
};

} // namespace Pollux::EngineIo
