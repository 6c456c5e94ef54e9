// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/parseerror.h"
#include "engineio/export.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QNetworkReply>

class QSslError;

namespace Pollux::EngineIo {

// From what Qt and HTTP say to a structured cause: layer, code, detail, transient. No state and no I/O (a Retry-After
// that is a date is measured against the wall clock). Text of the other side goes into `detail` through plainLine().

//! An HTTP answer other than the one that was needed.
struct HttpAnswer
{
    int status = 0;
    QByteArray reasonPhrase;
    QByteArray server;      //!< Server header
    QByteArray contentType; //!< Content-Type header
    QByteArray retryAfter;  //!< Retry-After header
    QByteArray location;    //!< Location header
    QByteArray body;        //!< the first few kilobytes are enough
    QByteArray via{};       //!< Via header: the proxies on the way back
    QByteArray cfRay{};     //!< CF-RAY header: Cloudflare has had it in hand, whoever has answered
};

//! A finished reply that has less body (`received`, bytes) than its Content-Length promised. Qt 6.4 finishes without an
//! error where the connection ended between two of its readings; whoever takes a body asks here (RFC 9112, 8).
POLLUX_ENGINEIO_EXPORT bool isCutShort(const QNetworkReply &reply, qsizetype received);

POLLUX_ENGINEIO_EXPORT HttpAnswer answerOf(const QNetworkReply &reply, const QByteArray &body);

//! A status other than 200: Engine.IO's own {"code","message"}, a redirect, or an answer of something in front.
POLLUX_ENGINEIO_EXPORT Error httpCause(const HttpAnswer &answer);

//! What a Retry-After header asks for: seconds, or a date. A cause has it capped, for no server is waited for for ever.
POLLUX_ENGINEIO_EXPORT std::optional<Milliseconds> retryAfterWish(const QByteArray &value);

//! Status 200, but the body is no Engine.IO payload: HTML, an Engine.IO 3 payload, anything else.
POLLUX_ENGINEIO_EXPORT Error notEngineIoCause(const HttpAnswer &answer, const ParseError &error);

//! A reply that did not come to its end, or not with 200. `proxy`: what it went through.
POLLUX_ENGINEIO_EXPORT Error replyCause(const QNetworkReply &reply, const QByteArray &body,
                                        const QList<QSslError> &tlsErrors,
                                        const QNetworkProxy &proxy = QNetworkProxy::NoProxy);

//! A request that got no HTTP answer at all.
POLLUX_ENGINEIO_EXPORT Error networkCause(const QNetworkReply &reply, const QList<QSslError> &tlsErrors,
                                          const QNetworkProxy &proxy = QNetworkProxy::NoProxy);

//! A TCP, TLS or proxy failure of a WebSocket.
POLLUX_ENGINEIO_EXPORT Error socketCause(QAbstractSocket::SocketError error, const QString &text,
                                         const QList<QSslError> &tlsErrors);

//! The first thing that is wrong with the certificate.
POLLUX_ENGINEIO_EXPORT Error tlsCause(const QList<QSslError> &errors);

//! What came over an open transport breaks Engine.IO.
Error parseCause(const ParseError &error);

} // namespace Pollux::EngineIo
