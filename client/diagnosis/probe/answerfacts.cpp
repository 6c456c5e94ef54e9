// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/answerfacts.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "diagnosis/facts/checkfacts.h"
#include "engineio/upgradequestion.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 500;

void note(QJsonObject &data, const QString &name, const QByteArray &header)
{
    if (!header.isEmpty())
        data.insert(name, plainLine(QString::fromUtf8(header), longestText));
}

void noteEngineIo(QJsonObject &data, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.value("code"_L1).isDouble() || !object.value("message"_L1).isString())
        return;
    data.insert(Fact::engineIoCode, object.value("code"_L1).toInt());
    data.insert(Fact::engineIoMessage, plainLine(object.value("message"_L1).toString(), longestText));
}

bool isGood(int status)
{
    return status == 101 || (status >= 200 && status < 300);
}

// Without the query: only the profile knows under which name a secret stands there.
QString shownUrl(const QUrl &url)
{
    return redactUrl(url.adjusted(QUrl::RemoveQuery));
}

} // namespace

QString factText(const QByteArray &text)
{
    const QByteArray beginning = text.first(std::min<qsizetype>(text.size(), 64 * 1024));
    const bool isJson = !QJsonDocument::fromJson(beginning).isNull();
    return plainLine(QString::fromUtf8(isJson ? redactJson(beginning) : beginning), longestText);
}

void noteAnswer(QJsonObject &data, const EngineIo::HttpAnswer &answer, Asked asked)
{
    data.insert(Fact::status, answer.status);
    note(data, Fact::server, answer.server);
    note(data, Fact::via, answer.via);
    note(data, Fact::cfRay, answer.cfRay);
    note(data, Fact::contentType, answer.contentType);
    if (!answer.location.isEmpty())
        data.insert(Fact::location, plainLine(shownUrl(QUrl(QString::fromUtf8(answer.location))), longestText));
    if (const auto wish = EngineIo::retryAfterWish(answer.retryAfter))
        data.insert(Fact::retryAfterMs, qint64(wish->count()));
    const bool isHtml = answer.contentType.contains("html") || answer.body.trimmed().startsWith('<');
    if (isGood(answer.status) && !isHtml)
        return;
    if (const QString body = factText(answer.body); !body.isEmpty())
        data.insert(Fact::body, body);
    if (asked == Asked::EngineIo)
        noteEngineIo(data, answer.body);
}

void noteFinding(QJsonObject &data, const HttpFinding &finding, Asked asked)
{
    if (!finding.url.isEmpty())
        data.insert(Fact::url, shownUrl(finding.url));
    if (finding.isAnswered())
        noteAnswer(data, finding.answer, asked);
    QJsonArray hops;
    bool isMoved = false;
    for (const HttpHop &hop : finding.hops) {
        hops += QJsonObject{{Fact::status, hop.status}, {Fact::url, shownUrl(hop.url)}};
        isMoved = isMoved || (hop.status >= 300 && hop.status < 400);
    }
    if (isMoved)
        data.insert(Fact::hops, hops);
}

void noteAnsweredBy(QJsonObject &data, const std::optional<Error> &cause)
{
    const auto isFromAnswer = [](const Error &error) { return error.httpStatus != 0; };
    if (!cause) {
        data.insert(Fact::answeredBy, u"engine.io"_s);
        return;
    }
    const Error &root = cause->root();
    const bool isAnswered = isFromAnswer(root) || isFromAnswer(*cause);
    const bool isEngineIo = root.layer == Layer::EngineIo && root.code != "not-engine-io"_L1;
    // Engine.IO has seen the request, though something on the way has damaged it.
    const bool isDamaged = root.code == "upgrade-headers-stripped"_L1;
    if (!isAnswered)
        data.insert(Fact::answeredBy, u"nobody"_s);
    else
        data.insert(Fact::answeredBy, isEngineIo || isDamaged ? u"engine.io"_s : u"hop"_s);
}

Error refusalOf(const EngineIo::HttpAnswer &answer)
{
    const Error cause = EngineIo::httpCause(answer);
    if (cause.layer != Layer::Http)
        return cause;
    const Error words = EngineIo::upgradeCause(answer); // knows Engine.IO's bare messages
    return words.layer == Layer::EngineIo ? words : cause;
}

} // namespace Pollux::Diagnosis
