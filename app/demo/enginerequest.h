// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/httpresponse.h"

#include <QString>

#include <optional>

namespace Pollux::Demo {

struct HttpRequest;

//! How a session can be reached at present.
enum class EngineTransport { Polling, WebSocket };

//! Error codes of engine.io-protocol; the value is the "code" of the answer.
enum class EngineError : int {
    UnknownTransport = 0,
    UnknownSid = 1,
    BadHandshakeMethod = 2,
    BadRequest = 3,
    Forbidden = 4,
    UnsupportedProtocol = 5,
};

//! The part of an HTTP request that Engine.IO reads.
struct EngineRequest
{
    QByteArray method;
    QString protocol;  //!< "EIO"
    QString transport; //!< "polling" or "websocket" in a good request
    QString sid;       //!< empty: a new session is wanted
    bool isUpgrade = false;
    bool isGoodUpgrade = false; //!< RFC 6455 §4.2.1: a GET with a key, version 13

    static EngineRequest from(const HttpRequest &request);
};

//! Why the request must be refused, in the reference server's order of checks; nothing if it is good.
//! `current`: the transport of the session that has the request's sid, if there is one. Pure.
std::optional<EngineError> verify(const EngineRequest &request, std::optional<EngineTransport> current);

//! The refusal as the reference words it: JSON, or bare text for a WebSocket handshake.
HttpResponse refusal(EngineError error, bool isUpgrade);

} // namespace Pollux::Demo
