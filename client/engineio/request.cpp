// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/request.h"

#include "engineio/endpoint.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// What the person gave, then what the server set since; of two with one name the server's, as in a browser.
QByteArray cookieHeader(const QByteArray &given, const QNetworkCookieJar &jar, const QUrl &url)
{
    const QList<QNetworkCookie> set = jar.cookiesForUrl(httpUrl(url));
    QByteArrayList pairs;
    for (const QByteArray &part : given.split(';')) {
        const QByteArray pair = part.trimmed();
        const QByteArray name = pair.first(std::max<qsizetype>(pair.indexOf('='), 0)).trimmed();
        const bool isRenewed =
            std::any_of(set.begin(), set.end(), [&](const QNetworkCookie &cookie) { return cookie.name() == name; });
        if (!pair.isEmpty() && !isRenewed)
            pairs += pair;
    }
    for (const QNetworkCookie &cookie : set)
        pairs += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    return pairs.join("; ");
}

} // namespace

QNetworkRequest makeRequest(const ConnectionOptions &options, const QUrl &url, const QNetworkCookieJar &jar)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Pollux"_s);
    request.setSslConfiguration(options.tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One long poll and one POST side by side need two plain connections, not one multiplexed one.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // How much an answer may unpack to is ours to say (maxIncomingBytes); Qt would take a long list of like jobs for a bomb.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (!options.origin.isEmpty())
        request.setRawHeader("Origin", options.origin.toUtf8());
    for (const auto &[name, value] : options.headers)
        request.setRawHeader(name, value);
    // By itself QNetworkAccessManager replaces a Cookie header of ours by the jar's, and QWebSocket knows no jar.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    const QByteArray cookies = cookieHeader(request.rawHeader("Cookie"), jar, url);
    if (!cookies.isEmpty())
        request.setRawHeader("Cookie", cookies);
    return request;
}

void limitWhatWaits(QNetworkReply &reply, qint64 most)
{
    constexpr qint64 above = 64 * 1024; // so that the reader gets to see that it is too much
    reply.setReadBufferSize(most + above);
}

} // namespace Pollux::EngineIo
