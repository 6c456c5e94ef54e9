// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace Pollux::Test {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

//! What a client has asked.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; //!< path and query as they came
    HttpHeaders headers;
    QByteArray body;

    //! The first value of a header, whatever its case; empty if it is not there.
    QByteArray header(const QByteArray &name) const;
    QByteArray path() const;
    //! The decoded value of a query item; empty if it is not there.
    QString query(const QString &name) const;
};

//! Takes a whole HTTP/1.1 request, with a body of Content-Length bytes, from the front of `buffer`; nothing while it is
//! not all there.
std::optional<HttpRequest> takeRequest(QByteArray &buffer);

//! What a server answers. A Content-Length header is added.
struct HttpReply
{
    int status = 200;
    QByteArray reason = "OK";
    HttpHeaders headers;
    QByteArray body;

    QByteArray bytes() const;
    QByteArray bytesAsHttp10() const;

    static HttpReply text(const QByteArray &body);
    static HttpReply html(int status, const QByteArray &reason, const QByteArray &title);
    static HttpReply json(int status, const QByteArray &reason, const QByteArray &body);
    //! 101 to a WebSocket handshake.
    static HttpReply switchingProtocols(const HttpRequest &request);
};

} // namespace Pollux::Test
