// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/endpoint.h"

#include "base/redact.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

bool isSecure(const QUrl &url)
{
    return url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
}

// As the reference: "/socket.io" means "/socket.io/", and the server answers 404 to anything else.
QString requestPath(QString path)
{
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    if (!path.endsWith(u'/'))
        path.append(u'/');
    return path;
}

// Without a query.
QUrl place(const ConnectionOptions &options, const QString &scheme, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(options.url.host());
    url.setPort(options.url.port());
    url.setPath(path);
    return url;
}

QUrl endpoint(const ConnectionOptions &options, const QString &scheme, const QString &transport, const QString &sid,
              int protocol)
{
    QUrl url = place(options, scheme, requestPath(options.path));
    QUrlQuery query = options.query;
    query.addQueryItem(u"EIO"_s, QString::number(protocol));
    query.addQueryItem(u"transport"_s, transport);
    if (!sid.isEmpty())
        query.addQueryItem(u"sid"_s, QString::fromLatin1(QUrl::toPercentEncoding(sid)));
    url.setQuery(query);
    return url;
}

// Asked with the http(s) URL for both transports: environment variables know no "ws".
QNetworkProxy systemProxy(const ConnectionOptions &options)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(pollingUrl(options, {}, {})));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

} // namespace

QString endpointProblem(const ConnectionOptions &options)
{
    const QUrl &url = options.url;
    const QString scheme = url.scheme();
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "ws"_L1 && scheme != "wss"_L1)
        return u"\"%1\" is not an http, https, ws or wss URL"_s.arg(redactUrl(url));
    // Behind the semicolon the error repeats the URL, secrets included.
    if (!url.isValid())
        return u"\"%1\" is no valid URL: %2"_s.arg(url.host(), url.errorString().section(u';', 0, 0));
    if (url.host().isEmpty())
        return u"\"%1\" names no host"_s.arg(redactUrl(url));
    if (!options.pins.isEmpty() && !isSecure(url))
        return u"\"%1\" has no certificate that a pin could hold for; https or wss is needed"_s.arg(redactUrl(url));
    return {};
}

QUrl pollingUrl(const ConnectionOptions &options, const QString &sid, const QString &cacheBuster, int protocol)
{
    QUrl url = endpoint(options, isSecure(options.url) ? u"https"_s : u"http"_s, pollingName, sid, protocol);
    QUrlQuery query(url);
    query.addQueryItem(u"t"_s, cacheBuster);
    url.setQuery(query);
    return url;
}

QUrl webSocketUrl(const ConnectionOptions &options, const QString &sid, int protocol)
{
    return endpoint(options, isSecure(options.url) ? u"wss"_s : u"ws"_s, webSocketName, sid, protocol);
}

QUrl plainWebSocketUrl(const ConnectionOptions &options)
{
    const QString path = options.path.startsWith(u'/') ? options.path : u'/' + options.path;
    QUrl url = place(options, isSecure(options.url) ? u"wss"_s : u"ws"_s, path);
    if (!options.query.isEmpty())
        url.setQuery(options.query);
    return url;
}

QUrl httpUrl(QUrl url)
{
    url.setScheme(isSecure(url) ? u"https"_s : u"http"_s);
    return url;
}

QNetworkProxy proxyFor(const ConnectionOptions &options)
{
    QNetworkProxy proxy = options.proxy ? *options.proxy : systemProxy(options);
    if (proxy.user().isEmpty() && !options.proxyUser.isEmpty() && proxy.type() != QNetworkProxy::NoProxy) {
        proxy.setUser(options.proxyUser);
        proxy.setPassword(options.proxyPassword);
    }
    return proxy;
}

QByteArray proxyAuthorization(const QNetworkProxy &proxy)
{
    return "Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
}

} // namespace Pollux::EngineIo
