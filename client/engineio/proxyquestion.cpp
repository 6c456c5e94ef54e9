// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/proxyquestion.h"

#include "engineio/endpoint.h"

#include <algorithm>
#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// What Qt makes of an answer to CONNECT that is not 200 (403, 404, 503, any other).
constexpr std::array doubtful = {"proxy-refused"_L1, "host-not-found"_L1, "connection-refused"_L1, "network-error"_L1};

} // namespace

bool mayBeProxyRefusal(const QNetworkProxy &proxy, const Error &cause)
{
    if (proxy.type() != QNetworkProxy::HttpProxy)
        return false;
    if (cause.httpStatus == 401)
        return !proxy.user().isEmpty();
    return cause.httpStatus == 0 && std::find(doubtful.begin(), doubtful.end(), cause.code) != doubtful.end();
}

RawQuestion *makeProxyQuestion(const QNetworkProxy &proxy, const QUrl &given, Clock *clock, QObject *parent)
{
    const QUrl url = httpUrl(given);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    const QByteArray authority = (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(port);
    QByteArray request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\nUser-Agent: Pollux\r\n";
    if (!proxy.user().isEmpty())
        request += "Proxy-Authorization: " + proxyAuthorization(proxy) + "\r\n";
    RawQuestion::Target target;
    target.host = proxy.hostName();
    target.port = proxy.port();
    return new RawQuestion(target, request + "\r\n", clock, parent);
}

Error proxyRefusalCause(const Error &before, const HttpAnswer &answer)
{
    const bool isPassword = answer.status == 401;
    const bool isOther = before.httpStatus == 401; // the server's own, unless the proxy says the same
    if (answer.status == 407 || (answer.status >= 200 && answer.status < 300) || (isOther && !isPassword))
        return before;
    Error link = httpCause(answer);
    link.layer = Layer::Proxy;
    Error cause = before;
    cause.layer = Layer::Proxy;
    cause.code = isPassword ? u"proxy-auth-required"_s : u"proxy-refused"_s;
    cause.detail = u"the proxy does not connect: it answers CONNECT with %1"_s.arg(answer.status);
    cause.transient = link.transient;
    cause.httpStatus = answer.status;
    cause.retryAfter = link.retryAfter;
    cause.addCause(link);
    return cause;
}

} // namespace Pollux::EngineIo
