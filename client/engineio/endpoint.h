// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"

namespace Pollux::EngineIo {

//! What is wrong with the URL of `options`, in one line for people; empty when nothing is.
POLLUX_ENGINEIO_EXPORT QString endpointProblem(const ConnectionOptions &options);

//! The URL of a polling request: http(s)://host<path>?<query>&EIO=<protocol>&transport=polling&t=<cacheBuster>[&sid=…].
//! `protocol`: 3 or 4.
//! (engine.io-protocol, "HTTP long-polling"; the cache buster keeps middleboxes from answering for the server.)
POLLUX_ENGINEIO_EXPORT QUrl pollingUrl(const ConnectionOptions &options, const QString &sid, const QString &cacheBuster,
                                       int protocol = 4);

//! The URL of the WebSocket: ws(s)://host<path>?<query>&EIO=<protocol>&transport=websocket[&sid=…].
POLLUX_ENGINEIO_EXPORT QUrl webSocketUrl(const ConnectionOptions &options, const QString &sid, int protocol = 4);

//! The URL of a WebSocket that is not Engine.IO's: ws(s)://host<path>?<query>, the path as it stands.
POLLUX_ENGINEIO_EXPORT QUrl plainWebSocketUrl(const ConnectionOptions &options);

//! The same place by HTTP: https for https and wss, http for anything else. REST calls and cookies belong there.
POLLUX_ENGINEIO_EXPORT QUrl httpUrl(QUrl url);

//! The proxy for this connection: the one set, or the system's for this URL; with the options' user and password where it
//! has none.
POLLUX_ENGINEIO_EXPORT QNetworkProxy proxyFor(const ConnectionOptions &options);

//! The value of Proxy-Authorization for it, as Basic (RFC 7617).
POLLUX_ENGINEIO_EXPORT QByteArray proxyAuthorization(const QNetworkProxy &proxy);

} // namespace Pollux::EngineIo
