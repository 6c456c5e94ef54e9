// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/causes.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>
#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

Error cause(Layer layer, const QString &code, const QString &detail, bool transient = true)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.transient = transient;
    return error;
}

QString hostAndPort(const QUrl &url)
{
    return u"%1:%2"_s.arg(url.host()).arg(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

// QNetworkAccessManager knows no error of its own for most of what a proxy does, but passes on the text.
bool isUnreachable(const QNetworkReply &reply)
{
    struct Text
    {
        const char *context;
        const char *text;
    };
    static constexpr std::array texts = {Text{"QHttpSocketEngine", "Proxy connection refused"},
                                         Text{"QHttpSocketEngine", "Proxy server not found"},
                                         Text{"QHttpSocketEngine", "Proxy server connection timed out"},
                                         Text{"QSocks5SocketEngine", "Connection to proxy refused"},
                                         Text{"QSocks5SocketEngine", "Proxy host not found"},
                                         Text{"QSocks5SocketEngine", "Connection to proxy timed out"}};
    return reply.error() == QNetworkReply::ConnectionRefusedError
        || std::any_of(texts.begin(), texts.end(), [&](const Text &known) {
               return reply.errorString() == QCoreApplication::translate(known.context, known.text);
           });
}

// An http URL is asked of an HTTP proxy by a connection to nobody but the proxy.
bool isOfProxy(const QNetworkReply &reply, const QNetworkProxy &proxy)
{
    const bool isAsked = proxy.type() == QNetworkProxy::HttpProxy && reply.url().scheme() == "http"_L1;
    return reply.error() == QNetworkReply::UnknownNetworkError
        || (isAsked && reply.error() == QNetworkReply::ConnectionRefusedError);
}

} // namespace

Error networkCause(const QNetworkReply &reply, const QList<QSslError> &tlsErrors, const QNetworkProxy &proxy)
{
    const QString text = plainLine(reply.errorString());
    if (proxy.type() != QNetworkProxy::NoProxy && isOfProxy(reply, proxy))
        return cause(Layer::Proxy, isUnreachable(reply) ? u"proxy-unreachable"_s : u"proxy-refused"_s, text);
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return cause(Layer::Dns, u"host-not-found"_s, u"no address for \"%1\""_s.arg(reply.url().host()));
    case QNetworkReply::ConnectionRefusedError:
        return cause(Layer::Tcp, u"connection-refused"_s,
                     u"nothing listens at %1"_s.arg(hostAndPort(reply.url())));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // a POST on a connection that ended (onetimebody.h)
        return cause(Layer::Tcp, u"connection-closed"_s, u"the connection was closed before an answer came"_s);
    case QNetworkReply::TimeoutError:
        return cause(Layer::Tcp, u"connect-timeout"_s, text);
    case QNetworkReply::SslHandshakeFailedError:
        return tlsErrors.isEmpty() ? cause(Layer::Tls, u"tls-handshake-failed"_s, text, false) : tlsCause(tlsErrors);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return cause(Layer::Proxy, u"proxy-unreachable"_s, text);
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        return cause(Layer::Proxy, u"proxy-refused"_s, text);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return cause(Layer::Proxy, u"proxy-auth-required"_s, text, false);
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return cause(Layer::Http, u"not-http"_s, text, false);
    default:
        return cause(Layer::Tcp, u"network-error"_s, text);
    }
}

Error socketCause(QAbstractSocket::SocketError error, const QString &errorText, const QList<QSslError> &tlsErrors)
{
    const QString text = plainLine(errorText);
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return cause(Layer::Dns, u"host-not-found"_s, text);
    case QAbstractSocket::ConnectionRefusedError:
        return cause(Layer::Tcp, u"connection-refused"_s, text);
    case QAbstractSocket::RemoteHostClosedError:
        return cause(Layer::Tcp, u"connection-closed"_s, u"the other side closed the connection"_s);
    case QAbstractSocket::SocketTimeoutError:
        return cause(Layer::Tcp, u"connect-timeout"_s, text);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInvalidUserDataError:
    case QAbstractSocket::SslInternalError:
        return tlsErrors.isEmpty() ? cause(Layer::Tls, u"tls-handshake-failed"_s, text, false) : tlsCause(tlsErrors);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return cause(Layer::Proxy, u"proxy-auth-required"_s, text, false);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
        return cause(Layer::Proxy, u"proxy-unreachable"_s, text);
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::SocketAccessError: // an HTTP proxy has answered 403 or 405
        return cause(Layer::Proxy, u"proxy-refused"_s, text);
    default:
        return cause(Layer::Tcp, u"network-error"_s, text);
    }
}

Error tlsCause(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return cause(Layer::Tls, u"tls-handshake-failed"_s, u"the TLS handshake failed"_s, false);
    const QSslError &first = errors.first();
    const QString detail = plainLine(u"%1 (certificate of %2, issued by %3)"_s.arg(
        first.errorString(), first.certificate().subjectDisplayName(), first.certificate().issuerDisplayName()));
    switch (first.error()) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return cause(Layer::Tls, u"tls-expired"_s, detail, false);
    case QSslError::HostNameMismatch:
        return cause(Layer::Tls, u"tls-hostname-mismatch"_s, detail, false);
    default:
        return cause(Layer::Tls, u"tls-untrusted"_s, detail, false);
    }
}

Error parseCause(const ParseError &error)
{
    return cause(Layer::EngineIo, u"parse-error"_s, u"%1 (at byte %2)"_s.arg(error.message).arg(error.offset), false);
}

} // namespace Pollux::EngineIo
