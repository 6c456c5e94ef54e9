// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/causes.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "base/redact.h"
#include "engineio/packetcodec3.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// Engine.IO's own error codes, by number (engine.io-protocol; packages/engine.io/lib/server.ts).
struct EngineCode
{
    QLatin1StringView name;
    bool transient;
};
constexpr std::array engineCodes = {
    EngineCode{"transport-unknown"_L1, false},
    EngineCode{"session-unknown"_L1, true}, // a restarted server or another instance: a new session will do
    EngineCode{"bad-handshake-method"_L1, false},
    EngineCode{"bad-request"_L1, true},
    EngineCode{"forbidden"_L1, false},
    EngineCode{"unsupported-protocol-version"_L1, false},
};

// A server may ask for patience, but not for ever.
constexpr auto longestRetryAfter = std::chrono::minutes(10);
constexpr qint64 mostSeconds = 1'000'000'000; // further off is no time

QString htmlTitle(const QByteArray &body)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]{1,200})"_s, QRegularExpression::CaseInsensitiveOption);
    return plainLine(title.match(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4096)))).captured(1));
}

// "502 Bad Gateway from nginx/1.22.1: "Bad gateway page title""
QString describe(const HttpAnswer &answer)
{
    QString text = QString::number(answer.status);
    if (!answer.reasonPhrase.isEmpty())
        text += u' ' + plainLine(QString::fromUtf8(answer.reasonPhrase), 100);
    if (!answer.server.isEmpty())
        text += u" from "_s + plainLine(QString::fromUtf8(answer.server), 100);
    const QString title = htmlTitle(answer.body);
    if (!title.isEmpty())
        text += u", page \"%1\""_s.arg(title);
    return text;
}

bool isTransientStatus(int status)
{
    return status >= 500 || status == 408 || status == 425 || status == 429;
}

// A redirect to https repeats our query, and only the profile knows under which name a secret stands there.
QUrl withoutQuery(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveQuery);
}

Error withStatus(const HttpAnswer &answer)
{
    Error error;
    error.httpStatus = answer.status;
    if (const auto wish = retryAfterWish(answer.retryAfter))
        error.retryAfter = std::min<Milliseconds>(*wish, longestRetryAfter);
    return error;
}

} // namespace

std::optional<Milliseconds> retryAfterWish(const QByteArray &value)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(std::min(seconds, mostSeconds));
    // RFC 9110 §5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT"
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    const QDateTime utc(date.date(), date.time(), Qt::UTC);
    return Milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(utc)));
}

HttpAnswer answerOf(const QNetworkReply &reply, const QByteArray &body)
{
    return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(),
            reply.rawHeader("Server"),
            reply.rawHeader("Content-Type"),
            reply.rawHeader("Retry-After"),
            reply.rawHeader("Location"),
            body,
            reply.rawHeader("Via"),
            reply.rawHeader("CF-RAY")};
}

Error httpCause(const HttpAnswer &answer)
{
    Error error = withStatus(answer);
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const int code = object.value("code"_L1).toInt(-1);
    if (code >= 0 && code < int(engineCodes.size()) && object.value("message"_L1).isString()) {
        error.layer = Layer::EngineIo;
        error.code = engineCodes[std::size_t(code)].name;
        error.transient = engineCodes[std::size_t(code)].transient;
        error.detail = plainLine(object.value("message"_L1).toString());
        return error;
    }
    error.layer = answer.status == 407 ? Layer::Proxy : Layer::Http;
    error.transient = isTransientStatus(answer.status);
    if (answer.status == 407) {
        error.code = u"proxy-auth-required"_s;
        error.detail = describe(answer);
    } else if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty()) {
        error.code = u"redirected"_s;
        error.detail = u"%1, to %2; give that URL instead"_s.arg(
            describe(answer), plainLine(redactUrl(withoutQuery(QUrl(QString::fromUtf8(answer.location))))));
    } else {
        error.code = u"http-%1"_s.arg(answer.status);
        error.detail = describe(answer);
    }
    return error;
}

bool isCutShort(const QNetworkReply &reply, qsizetype received)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool hasBody = reply.operation() != QNetworkAccessManager::HeadOperation && status != 204 && status != 304;
    // The length is that of what was sent, and Qt has unpacked it since; of chunks Qt sees the end itself.
    const bool isAsSent = !reply.hasRawHeader("Content-Encoding") && !reply.hasRawHeader("Transfer-Encoding");
    bool isNumber = false;
    const qlonglong length = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return hasBody && isAsSent && isNumber && received < length;
}

Error replyCause(const QNetworkReply &reply, const QByteArray &body, const QList<QSslError> &tlsErrors,
                 const QNetworkProxy &proxy)
{
    const HttpAnswer answer = answerOf(reply, body);
    if (answer.status == 0)
        return networkCause(reply, tlsErrors, proxy);
    if (answer.status != 200)
        return httpCause(answer);
    Error error = withStatus(answer);
    error.layer = Layer::Http;
    if (reply.error() == QNetworkReply::UnknownContentError) { // a damaged or a monstrous Content-Encoding
        error.code = u"undecodable-answer"_s;
        error.detail = plainLine(reply.errorString());
        error.transient = false;
        return error;
    }
    error.code = u"truncated-answer"_s;
    error.detail = u"the answer broke off after %1 bytes"_s.arg(body.size());
    return error;
}

Error notEngineIoCause(const HttpAnswer &answer, const ParseError &parseError)
{
    Error error = withStatus(answer);
    error.layer = Layer::EngineIo;
    error.transient = false;
    if (V3::startsSession(answer.body)) {
        error.code = u"protocol-version-mismatch"_s;
        error.detail = u"the server speaks Engine.IO 3 (Socket.IO 2)"_s;
        return error;
    }
    error.code = u"not-engine-io"_s;
    const bool isHtml = answer.contentType.contains("html") || answer.body.trimmed().startsWith('<');
    error.detail =
        isHtml ? u"an HTML page where Engine.IO was expected: %1"_s.arg(describe(answer))
               : u"the answer is not Engine.IO: %1 (at byte %2)"_s.arg(parseError.message).arg(parseError.offset);
    return error;
}

} // namespace Pollux::EngineIo
