// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/upgradequestion.h"

#include "base/plaintext.h"
#include "engineio/endpoint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 500;

// What Engine.IO servers write when they refuse a WebSocket themselves: the reference as a page of one bare line, the
// Python one as a JSON text.
struct Refusal
{
    QLatin1StringView beginning;
    QLatin1StringView code;
    bool transient;
};
constexpr std::array refusals = {
    Refusal{"Transport unknown"_L1, "transport-unknown"_L1, false},
    Refusal{"Invalid transport"_L1, "transport-unknown"_L1, false},
    Refusal{"Session ID unknown"_L1, "session-unknown"_L1, true},
    Refusal{"Invalid session"_L1, "session-unknown"_L1, true},
    Refusal{"Bad handshake method"_L1, "bad-handshake-method"_L1, false},
    Refusal{"Bad request"_L1, "bad-request"_L1, true},
    Refusal{"The client is using an unsupported version"_L1, "unsupported-protocol-version"_L1, false},
    Refusal{"Unsupported protocol version"_L1, "unsupported-protocol-version"_L1, false},
};

// The server's bare message; empty where a page or anything else has answered.
QString bareMessage(const HttpAnswer &answer)
{
    if (answer.status != 400 && answer.status != 401 && answer.status != 403)
        return {};
    QByteArray body = answer.body.trimmed();
    const bool isJsonText = body.size() > 2 && body.startsWith('"') && body.endsWith('"');
    const bool isBareHtml = answer.contentType.toLower().startsWith("text/html") && !body.contains('<');
    if (body.isEmpty() || body.size() > longestMessage || !(isJsonText || isBareHtml))
        return {};
    if (isJsonText)
        body = body.sliced(1).chopped(1);
    return plainLine(QString::fromUtf8(body));
}

// What an application says in an answer of its own; empty where it says nothing, or a page has answered.
QString ownWords(const HttpAnswer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    for (const QLatin1StringView name : {"message"_L1, "error"_L1, "detail"_L1}) {
        if (const QString text = object.value(name).toString(); !text.isEmpty())
            return plainLine(text);
    }
    const bool isText = answer.contentType.toLower().startsWith("text/plain") && answer.body.size() <= longestMessage;
    return isText ? plainLine(QString::fromUtf8(answer.body.trimmed())) : QString();
}

Error withStatus(const HttpAnswer &answer, Layer layer, const QString &code, const QString &detail, bool transient)
{
    Error cause;
    cause.layer = layer;
    cause.code = code;
    cause.detail = detail;
    cause.transient = transient;
    cause.httpStatus = answer.status;
    return cause;
}

Error unsteadyCause(const HttpAnswer &answer)
{
    return withStatus(answer, Layer::WebSocket, u"upgrade-unsteady"_s, u"refused at first, accepted when asked again"_s,
                      true);
}

Error messageCause(const HttpAnswer &answer, const QString &message)
{
    const auto known = std::find_if(refusals.begin(), refusals.end(), [&](const Refusal &refusal) {
        return message.startsWith(refusal.beginning, Qt::CaseInsensitive);
    });
    if (known != refusals.end())
        return withStatus(answer, Layer::EngineIo, known->code, message, known->transient);
    return withStatus(answer, Layer::EngineIo, u"forbidden"_s,
                      u"refused by the server's own check of requests or origins: \"%1\""_s.arg(message), false);
}

void appendField(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    if (!name.contains('\n') && !name.contains('\r') && !value.contains('\n') && !value.contains('\r'))
        head += name + ": " + value + "\r\n";
}

QByteArray upgradeRequest(const ConnectionOptions &options, const QNetworkRequest &request)
{
    std::array<quint32, 4> key{};
    QRandomGenerator::global()->fillRange(key.data(), qsizetype(key.size()));
    const QUrl url = request.url();
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    QByteArray head = "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
                      + " HTTP/1.1\r\nHost: " + (host.contains(':') ? '[' + host + ']' : host);
    if (url.port() > 0)
        head += ':' + QByteArray::number(url.port());
    head += "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            + QByteArray(reinterpret_cast<const char *>(key.data()), sizeof key).toBase64() + "\r\n";
    if (!options.subprotocols.isEmpty())
        appendField(head, "Sec-WebSocket-Protocol", options.subprotocols.join(", "_L1).toUtf8());
    const auto names = request.rawHeaderList();
    for (const QByteArray &name : names)
        appendField(head, name, request.rawHeader(name));
    return head + "\r\n";
}

} // namespace

RawQuestion *makeUpgradeQuestion(const ConnectionOptions &options, const QNetworkRequest &request, Clock *clock,
                                 QObject *parent)
{
    const QUrl url = httpUrl(request.url());
    const bool isSecure = url.scheme() == "https"_L1;
    const RawQuestion::Target target{
        url.host(), quint16(url.port(isSecure ? 443 : 80)), isSecure, options.tls, options.pins, proxyFor(options)};
    return new RawQuestion(target, upgradeRequest(options, request), clock, parent);
}

Error upgradeCause(const HttpAnswer &answer)
{
    if (answer.status == 101)
        return unsteadyCause(answer);
    if (const QString message = bareMessage(answer); !message.isEmpty())
        return messageCause(answer, message);
    Error cause = httpCause(answer);
    if (cause.code == "bad-request"_L1) {
        cause =
            withStatus(answer, Layer::Http, u"upgrade-headers-stripped"_s,
                       u"a proxy in between has dropped the Upgrade headers: Engine.IO saw a plain request"_s, false);
    } else if (cause.code == "transport-unknown"_L1) {
        cause.detail = u"Engine.IO offers no WebSocket there, or something in between has lost the query"_s;
    } else if (cause.layer == Layer::Http && cause.code != "redirected"_L1) {
        cause.detail += u"; not Engine.IO's own answer"_s;
    }
    return cause;
}

Error plainUpgradeCause(const HttpAnswer &answer)
{
    if (answer.status == 101)
        return unsteadyCause(answer);
    HttpAnswer head = answer;
    if (!head.body.trimmed().startsWith('<'))
        head.body.clear(); // {"code":3,"message":…} is Engine.IO's only where Engine.IO is spoken
    Error cause = httpCause(head);
    if (const QString words = ownWords(answer); !words.isEmpty())
        cause.detail += u": \"%1\""_s.arg(words);
    return cause;
}

} // namespace Pollux::EngineIo
