// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"
#include "engineio/rawquestion.h"

class QNetworkRequest;

namespace Pollux::EngineIo {

// QWebSocket keeps status, headers and body of a refused handshake to itself. So the handshake is asked once more, by the
// same way and with the same headers, over a socket where the answer can be read. (Asking plainly would not do: without
// the Upgrade headers a healthy Engine.IO answers {"code":3} to everybody.)

//! The handshake that QWebSocket would make of `request`, to be asked.
POLLUX_ENGINEIO_EXPORT RawQuestion *makeUpgradeQuestion(const ConnectionOptions &options,
                                                        const QNetworkRequest &request, Clock *clock, QObject *parent);

//! What the answer says about who has refused, and why. Pure.
//!
//!   101                                        websocket upgrade-unsteady: it works now
//!   JSON {"code":3}                            http upgrade-headers-stripped: a hop has dropped the Upgrade headers
//!   JSON {"code":0}                            engine.io transport-unknown: no WebSocket there, or the query was lost
//!   400 or 403 with a bare message as HTML     engine.io: its own words, else forbidden (allowRequest, origin)
//!   a redirect                                 http redirected
//!   anything else                              http-<status>: a hop in front of Engine.IO
POLLUX_ENGINEIO_EXPORT Error upgradeCause(const HttpAnswer &answer);

//! The same of a server that does not speak Engine.IO: websocket upgrade-unsteady, http redirected, else http-<status>
//! with the answer's own words (JSON "message", "error" or "detail", a short plain text). Pure.
POLLUX_ENGINEIO_EXPORT Error plainUpgradeCause(const HttpAnswer &answer);

} // namespace Pollux::EngineIo
