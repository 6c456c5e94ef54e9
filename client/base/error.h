// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace Pollux {

//! The layer at which something failed, outermost last. Names in NDJSON: see layerName().
enum class Layer { Dns, Tcp, Proxy, Tls, Http, WebSocket, EngineIo, SocketIo, Application, Client };

//! dns, tcp, proxy, tls, http, websocket, engine.io, socket.io, application, client.
POLLUX_BASE_EXPORT QString layerName(Layer layer);

//! A structured cause: what failed, where, and whether trying again can help.
//! A plain value; it never carries a secret (URLs in it have been through redactUrl()).
struct POLLUX_BASE_EXPORT Error
{
    Layer layer = Layer::Client;
    QString code;          //!< stable, kebab-case: "connection-refused", "http-502", "session-unknown"
    QString detail;        //!< one plain line for people
    bool transient = true; //!< false: the same try will fail again until somebody changes something
    QString phase;         //!< "handshake", "poll", "post", "probe", "connect", …; empty if it does not apply
    QString transport;     //!< "polling", "websocket"; empty if it does not apply
    int httpStatus = 0;    //!< 0: no HTTP answer was seen
    std::optional<std::chrono::milliseconds> retryAfter; //!< the server's own wish (RFC 9110 §10.2.3)
    std::optional<std::chrono::milliseconds> elapsed;    //!< since the failed step began
    //! What led to it: the nearest cause first, the root last. Flat: the links have none of their own. See addCause().
    std::vector<Error> because;

    //! Appends `cause`, and what led to that, to the chain. What is longer than 8 loses its middle: the root stays.
    void addCause(const Error &cause);
    //! The last of `because`; the error itself where it has none.
    const Error &root() const;

    bool operator==(const Error &) const = default;

    //! "websocket upgrade-refused: status 403, because http http-403: 403 Forbidden from nginx" – one line, for logs and
    //! text output.
    QString toString() const;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::Error)
