// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/enginerequest.h"

#include "demo/httprequest.h"

#include <QJsonObject>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

QString message(EngineError error)
{
    switch (error) {
    case EngineError::UnknownTransport:
        return u"Transport unknown"_s;
    case EngineError::UnknownSid:
        return u"Session ID unknown"_s;
    case EngineError::BadHandshakeMethod:
        return u"Bad handshake method"_s;
    case EngineError::BadRequest:
        return u"Bad request"_s;
    case EngineError::Forbidden:
        return u"Forbidden"_s;
    case EngineError::UnsupportedProtocol:
        return u"Unsupported protocol version"_s;
    }
    return {};
}

constexpr auto supportedProtocol = "4"_L1;

std::optional<EngineError> verifyKnown(const EngineRequest &request, EngineTransport current)
{
    const bool usesCurrent = (request.transport == "polling"_L1) == (current == EngineTransport::Polling);
    if (!request.isUpgrade && !usesCurrent)
        return EngineError::BadRequest;
    if (request.protocol != supportedProtocol)
        return EngineError::BadRequest;
    return std::nullopt;
}

std::optional<EngineError> verifyNew(const EngineRequest &request)
{
    if (request.method != "GET")
        return EngineError::BadHandshakeMethod;
    if (request.transport == "websocket"_L1 && !request.isUpgrade)
        return EngineError::BadRequest;
    if (request.protocol != supportedProtocol)
        return EngineError::UnsupportedProtocol;
    return std::nullopt;
}

} // namespace

EngineRequest EngineRequest::from(const HttpRequest &request)
{
    const auto item = [&](const QString &name) { return request.query.queryItemValue(name, QUrl::FullyDecoded); };
    return {request.method,
            item(u"EIO"_s),
            item(u"transport"_s),
            item(u"sid"_s),
            request.wantsWebSocket(),
            request.method == "GET" && !request.header("sec-websocket-key").isEmpty()
                && request.header("sec-websocket-version") == "13"};
}

std::optional<EngineError> verify(const EngineRequest &request, std::optional<EngineTransport> current)
{
    if (request.transport != "polling"_L1 && request.transport != "websocket"_L1)
        return EngineError::UnknownTransport;
    if (!request.sid.isEmpty() && !current)
        return EngineError::UnknownSid;
    if (const auto error = current ? verifyKnown(request, *current) : verifyNew(request))
        return error;
    const bool cannotUpgrade = request.transport != "websocket"_L1 || !request.isGoodUpgrade;
    if (request.isUpgrade && cannotUpgrade)
        return EngineError::BadRequest;
    return std::nullopt;
}

HttpResponse refusal(EngineError error, bool isUpgrade)
{
    if (isUpgrade)
        return {HttpStatus::BadRequest, "text/html"_ba, message(error).toUtf8()};
    const HttpStatus status = error == EngineError::Forbidden ? HttpStatus::Forbidden : HttpStatus::BadRequest;
    return HttpResponse::json(status, {{u"code"_s, int(error)}, {u"message"_s, message(error)}});
}

} // namespace Pollux::Demo
