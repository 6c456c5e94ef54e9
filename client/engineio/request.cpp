// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/request.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

QNetworkRequest makeRequest(const ConnectionOptions &options, const QUrl &url)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Pollux"_s);
    request.setSslConfiguration(options.tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One long poll and one POST side by side need two plain connections, not one multiplexed one.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!options.origin.isEmpty())
        request.setRawHeader("Origin", options.origin.toUtf8());
    for (const auto &[name, value] : options.headers)
        request.setRawHeader(name, value);
    return request;
}

QByteArray cookieHeader(const QNetworkCookieJar &jar, const QUrl &url)
{
    QUrl http = url;
    http.setScheme(url.scheme() == "wss"_L1 || url.scheme() == "https"_L1 ? u"https"_s : u"http"_s);
    QByteArray header;
    for (const QNetworkCookie &cookie : jar.cookiesForUrl(http)) {
        if (!header.isEmpty())
            header += "; ";
        header += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return header;
}

} // namespace Pollux::EngineIo
