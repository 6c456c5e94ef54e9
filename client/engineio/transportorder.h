// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QStringList>

namespace Pollux::EngineIo {

// Which transport opens a session. Pure.

//! What is known of WebSockets on the way to this server.
enum class WebSocketOutlook {
    Unknown,  //!< take the chosen order
    Proven,   //!< the last upgrade succeeded and is to be remembered: WebSocket first
    Blocked,  //!< do not begin with it while there is another way
};

//! `chosen` without what is no transport and what stands there twice, moved as the outlook wants it. Polling where nothing
//! is left.
QStringList transportOrder(const QStringList &chosen, WebSocketOutlook outlook);

//! True when a session that could not be opened for `cause` may well open over another transport: the HTTP, Engine.IO or
//! WebSocket layer answered, or a proxy refused. False for DNS, TCP, TLS, redirects, 401, 407, 429 and 5xx, which all
//! transports share, and for a refusal by the server's own rule ("forbidden").
bool mayOpenElsewhere(const Error &cause);

} // namespace Pollux::EngineIo
