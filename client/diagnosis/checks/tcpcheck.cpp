// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/tcpcheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "engineio/causes.h"

#include <QHostAddress>
#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

TcpCheck::TcpCheck(const CheckContext &context, QObject *parent) : Check(context, parent)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        const QString address = m_socket.peerAddress().toString();
        data().insert(Fact::address, address);
        pass(u"connected to %1, port %2"_s.arg(address).arg(this->context().port()));
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        Error cause = EngineIo::socketCause(error, m_socket.errorString(), {});
        if (cause.code == "connection-refused"_L1)
            cause.detail = u"nothing listens at %1:%2"_s.arg(this->context().host()).arg(this->context().port());
        fail(cause);
    });
}

TcpCheck::~TcpCheck()
{
    m_socket.disconnect(this);
}

void TcpCheck::run()
{
    data().insert(Fact::host, context().host());
    data().insert(Fact::port, context().port());
    if (!context().isDirect()) {
        skip(SkipReason::ProxyConnects);
        return;
    }
    // The first to be tried, for whoever reads of a failure.
    if (const CheckResult *const dns = resultOf(context().results, CheckId::dns))
        data().insert(Fact::address, dns->data.value(Fact::addresses).toArray().first().toString());
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(context().host(), context().port());
}

void TcpCheck::onDeadline()
{
    fail(makeError(Layer::Tcp, u"connect-timeout"_s,
                   u"no connection to %1:%2 within %3 s"_s.arg(context().host())
                       .arg(context().port())
                       .arg(double(context().options.step.count()) / 1000)));
}

void TcpCheck::leave()
{
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    left();
}

} // namespace Pollux::Diagnosis
