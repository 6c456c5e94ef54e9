// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrlQuery>

namespace Pollux::Demo {

//! One header field; the name in lower case, the value without blanks around it.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

//! An HTTP/1 request as it came; a plain value.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; //!< begins with '/'; still percent-encoded
    QUrlQuery query;
    QList<HttpHeader> headers; //!< in the order of the request
    qsizetype contentLength = 0;
    bool keepAlive = true; //!< may the connection serve another request?
    QByteArray body;

    bool operator==(const HttpRequest &) const = default;

    //! The first field of that (lower-case) name; empty where there is none.
    QByteArray header(QByteArrayView name) const;
    //! Does the comma-separated field `name` hold `token` (lower case)?
    bool hasToken(QByteArrayView name, QByteArrayView token) const;
    //! An opening handshake of RFC 6455 §4.1, be it a good one or not.
    bool wantsWebSocket() const;
};

} // namespace Pollux::Demo
