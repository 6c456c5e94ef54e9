// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/proxycheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/answerfacts.h"
#include "engineio/proxyquestion.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

QString proxyText(const QNetworkProxy &proxy)
{
    const QString scheme = proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    const QString host = proxy.hostName().contains(u':') ? u'[' + proxy.hostName() + u']' : proxy.hostName();
    return u"%1://%2:%3"_s.arg(scheme, host).arg(proxy.port());
}

} // namespace

ProxyCheck::ProxyCheck(const CheckContext &context, QObject *parent) : Check(context, parent)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        pass(u"%1 connects to %2:%3"_s.arg(proxyText(this->context().proxy), this->context().host())
                 .arg(this->context().port()));
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyCheck::onError);
}

ProxyCheck::~ProxyCheck()
{
    m_socket.disconnect(this);
}

void ProxyCheck::run()
{
    if (context().isDirect()) {
        skip(SkipReason::NoProxy);
        return;
    }
    data().insert(Fact::proxy, proxyText(context().proxy));
    data().insert(Fact::proxySource, context().settings.proxy ? u"given"_s : u"system"_s);
    m_socket.setProxy(context().proxy);
    m_socket.connectToHost(context().host(), context().port());
}

void ProxyCheck::onError(QAbstractSocket::SocketError error)
{
    if (isConcluded() || m_question)
        return;
    const Error cause = EngineIo::socketCause(error, m_socket.errorString(), {});
    if (cause.code != "proxy-auth-required"_L1 && !EngineIo::mayBeProxyRefusal(context().proxy, cause)) {
        refuse(cause);
        return;
    }
    if (context().proxy.type() != QNetworkProxy::HttpProxy) {
        refuse(cause);
        return;
    }
    m_question = EngineIo::makeProxyQuestion(context().proxy, context().connection.url, clock(), this);
    connect(m_question, &EngineIo::RawQuestion::finished, this,
            [this, cause](const std::optional<EngineIo::HttpAnswer> &answer) {
                if (!answer) {
                    refuse(cause);
                    return;
                }
                noteAnswer(data(), *answer, Asked::Other);
                refuse(EngineIo::proxyRefusalCause(cause, *answer));
            });
    m_question->ask(context().options.step);
}

// For a plain http URL an HTTP proxy is asked by GET; CONNECT is for the WebSocket alone, and many allow it to port 443
// only.
void ProxyCheck::refuse(const Error &cause)
{
    const bool isOnlyConnect = context().proxy.type() == QNetworkProxy::HttpProxy && !context().isSecure()
                            && cause.code == "proxy-refused"_L1;
    if (isOnlyConnect)
        conclude(CheckStatus::Warn, cause.toString(), cause);
    else
        fail(cause);
}

void ProxyCheck::onDeadline()
{
    fail(makeError(Layer::Proxy, u"proxy-timeout"_s,
                   u"%1 has not connected within %2 s"_s.arg(proxyText(context().proxy))
                       .arg(double(context().options.step.count()) / 1000)));
}

void ProxyCheck::leave()
{
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    left();
}

} // namespace Pollux::Diagnosis
