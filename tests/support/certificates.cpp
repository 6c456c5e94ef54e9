// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int opensslTimeoutMs = 30'000;

} // namespace

Certificates::Certificates()
{
    make(u"ca"_s, u"Pollux test authority"_s, {u"basicConstraints=critical,CA:TRUE"_s});
    make(u"server"_s, u"Pollux test server"_s, {u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s});
    make(u"other"_s, u"Pollux test server, renewed"_s, {u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s});
    make(u"stranger"_s, u"stranger.example"_s, {u"subjectAltName=DNS:stranger.example"_s});
    make(u"client"_s, u"Pollux test client"_s, {u"extendedKeyUsage=clientAuth"_s});
}

void Certificates::make(const QString &name, const QString &subject, const QStringList &extensions)
{
    // With a configuration of our own: the machine's might add extensions that contradict these.
    QFile configuration(path(u"%1.cnf"_s.arg(name)));
    if (!m_problem.isEmpty() || !configuration.open(QFile::WriteOnly))
        return;
    configuration.write("[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=" + subject.toUtf8()
                        + "\n[ext]\n" + extensions.join(u'\n').toUtf8() + '\n');
    configuration.close();
    QStringList arguments{u"req"_s,  u"-x509"_s, u"-newkey"_s,  u"ec"_s,   u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                          u"-nodes"_s, u"-days"_s, u"2"_s,      u"-config"_s, configuration.fileName(),
                          u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".pem"_s)};
    if (name != "ca"_L1)
        arguments += {u"-CA"_s, path(u"ca.pem"_s), u"-CAkey"_s, path(u"ca.key"_s)};
    isMade(arguments);
}

bool Certificates::isMade(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    const bool hasEnded = openssl.waitForFinished(opensslTimeoutMs);
    if (hasEnded && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0)
        return true;
    m_problem = u"openssl: %1 %2"_s.arg(openssl.errorString(), QString::fromUtf8(openssl.readAllStandardError()));
    return false;
}

QSslCertificate Certificates::certificate(const QString &name) const
{
    return QSslCertificate::fromPath(path(name + u".pem"_s)).value(0);
}

void Certificates::show(QSslConfiguration &tls, const QString &name) const
{
    QFile key(path(name + u".key"_s));
    if (key.open(QFile::ReadOnly))
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setLocalCertificate(certificate(name));
}

QSslConfiguration Certificates::serverSide(const QString &name, bool asksClient) const
{
    auto tls = QSslConfiguration::defaultConfiguration();
    show(tls, name);
    tls.setCaCertificates({certificate(u"ca"_s)});
    tls.setPeerVerifyMode(asksClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    return tls;
}

QSslConfiguration Certificates::clientSide(const QString &name) const
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({certificate(u"ca"_s)});
    if (!name.isEmpty())
        show(tls, name);
    return tls;
}

} // namespace Pollux::Test
