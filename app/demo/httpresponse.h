// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QDateTime;
class QJsonObject;

namespace Pollux::Demo {

//! The status codes that this server answers (RFC 9110 §15, RFC 6585 §5); the value is the code.
enum class HttpStatus : int {
    Ok = 200,
    BadRequest = 400,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    ContentTooLarge = 413,
    UriTooLong = 414,
    HeaderFieldsTooLarge = 431,
    InternalServerError = 500,
    NotImplemented = 501,
    ServiceUnavailable = 503,
    VersionNotSupported = 505,
};

//! An answer, whole: its length is known and it is sent at once.
struct HttpResponse
{
    HttpStatus status = HttpStatus::Ok;
    QByteArray contentType; //!< empty: no Content-Type is sent
    QByteArray body;

    static HttpResponse json(HttpStatus status, const QJsonObject &object);
};

//! The bytes of an answer (RFC 9112 §4). `now` in UTC becomes the Date field; without `keepAlive` the connection is
//! announced to close.
QByteArray encode(const HttpResponse &response, bool keepAlive, const QDateTime &now);

} // namespace Pollux::Demo
