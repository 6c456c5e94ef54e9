// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/tlscheck.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "engineio/causes.h"
#include "engineio/pin.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSslCertificate>

#include <algorithm>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 50; // a CDN's certificate has hundreds

QString versionText(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    default:
        return u"older than TLS 1.2"_s;
    }
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString nameText(const QString &commonName, const QString &organization)
{
    if (commonName.isEmpty())
        return plainLine(organization, 200);
    return plainLine(organization.isEmpty() ? commonName : u"%1 (%2)"_s.arg(commonName, organization), 200);
}

// A server's alert about a certificate can only mean ours.
bool isAboutOurCertificate(const QString &text)
{
    if (!text.contains("alert"_L1))
        return false;
    for (const QLatin1StringView word : {"certificate"_L1, "unknown ca"_L1, "access denied"_L1}) {
        if (text.contains(word))
            return true;
    }
    return false;
}

} // namespace

TlsCheck::TlsCheck(const CheckContext &context, QObject *parent) : Check(context, parent)
{
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsCheck::onSslErrors);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsCheck::onEncrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsCheck::onError);
}

TlsCheck::~TlsCheck()
{
    m_socket.disconnect(this);
}

void TlsCheck::run()
{
    if (!context().isSecure()) {
        skip(SkipReason::PlainHttp);
        return;
    }
    data().insert(Fact::host, context().host());
    data().insert(Fact::port, context().port());
    m_socket.setProxy(context().proxy);
    m_socket.setSslConfiguration(context().connection.tls);
    m_socket.connectToHostEncrypted(context().host(), context().port());
}

// The errors stand, and the connection ends with them.
void TlsCheck::onSslErrors(const QList<QSslError> &errors)
{
    m_errors = errors;
    noteCertificate();
    QJsonArray texts;
    for (const QSslError &error : errors)
        texts += plainLine(error.errorString(), 200);
    data().insert(Fact::tlsErrors, texts);
}

void TlsCheck::onEncrypted()
{
    m_isEncrypted = true;
    noteCertificate();
    data().insert(Fact::tlsVersion, versionText(m_socket.sessionProtocol()));
    if (const auto problem = EngineIo::pinProblem(m_socket.peerCertificate(), context().connection.pins))
        fail(*problem);
    else
        waitFor(std::min(settleTime, context().options.step));
}

void TlsCheck::onError(QAbstractSocket::SocketError error)
{
    const QString text = plainLine(m_socket.errorString());
    Error cause = EngineIo::socketCause(error, m_socket.errorString(), m_errors);
    if (m_errors.isEmpty() && isAboutOurCertificate(text)) {
        fail(makeError(Layer::Tls, u"client-certificate-refused"_s,
                       u"the server refuses the client's certificate: %1"_s.arg(text), false));
        return;
    }
    if (m_isEncrypted && cause.layer == Layer::Tcp) {
        passEncrypted(); // it may end what says nothing
        return;
    }
    if (cause.layer == Layer::Tcp) { // TCP has its own step: something that ends the connection speaks no TLS
        Error handshake = makeError(Layer::Tls, u"tls-handshake-failed"_s,
                                    u"the connection ended in the TLS handshake"_s, false);
        handshake.addCause(cause);
        cause = handshake;
    }
    fail(cause);
}

void TlsCheck::noteCertificate()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull())
        return;
    const auto first = [](const QStringList &texts) { return texts.value(0); };
    data().insert(Fact::subject, nameText(first(certificate.subjectInfo(QSslCertificate::CommonName)),
                                          first(certificate.subjectInfo(QSslCertificate::Organization))));
    data().insert(Fact::issuer, nameText(first(certificate.issuerInfo(QSslCertificate::CommonName)),
                                         first(certificate.issuerInfo(QSslCertificate::Organization))));
    QJsonArray names;
    for (const QString &name : certificate.subjectAlternativeNames()) {
        if (names.size() < mostNames)
            names += plainLine(name, 200);
    }
    data().insert(Fact::names, names);
    data().insert(Fact::validFrom, timeText(certificate.effectiveDate()));
    data().insert(Fact::validUntil, timeText(certificate.expiryDate()));
    data().insert(Fact::fingerprint, QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()));
}

void TlsCheck::passEncrypted()
{
    pass(u"%1; certificate of %2, issued by %3, valid until %4"_s.arg(
        data().value(Fact::tlsVersion).toString(), data().value(Fact::subject).toString(),
        data().value(Fact::issuer).toString(), data().value(Fact::validUntil).toString().left(10)));
}

void TlsCheck::onDeadline()
{
    if (m_isEncrypted)
        passEncrypted();
    else
        fail(makeError(Layer::Tls, u"tls-timeout"_s,
                       u"connected, and no TLS handshake within %1 s"_s.arg(
                           double(context().options.step.count()) / 1000)));
}

void TlsCheck::leave()
{
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    left();
}

} // namespace Pollux::Diagnosis
