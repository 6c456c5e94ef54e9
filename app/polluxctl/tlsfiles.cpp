// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/tlsfiles.h"

#include "polluxctl/inputfile.h"

#include <QSslCertificate>
#include <QSslKey>

#include <array>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

Result<QList<QSslCertificate>, Refusal> certificatesIn(const QString &option, const QString &path)
{
    const auto bytes = readInputFile(option, path);
    if (!bytes)
        return Failure{bytes.error()};
    const auto certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return Failure{Refusal{ExitCode::NoInput, u"--%1: there is no PEM certificate in \"%2\""_s.arg(option, path)}};
    return certificates;
}

Result<QSslKey, Refusal> keyIn(const QString &option, const QString &path)
{
    const auto bytes = readInputFile(option, path);
    if (!bytes)
        return Failure{bytes.error()};
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*bytes, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return Failure{
        Refusal{ExitCode::NoInput, u"--%1: there is no PEM key without a passphrase in \"%2\""_s.arg(option, path)}};
}

} // namespace

Result<QSslConfiguration, Refusal> tlsFromFiles(const TlsFiles &files)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!files.authorities.isEmpty()) {
        const auto authorities = certificatesIn(u"cacert"_s, files.authorities);
        if (!authorities)
            return Failure{authorities.error()};
        tls.addCaCertificates(*authorities);
    }
    if (files.certificate.isEmpty()) {
        if (!files.key.isEmpty())
            return Failure{usageError(u"--client-key needs --client-cert"_s)};
        return tls;
    }
    const auto chain = certificatesIn(u"client-cert"_s, files.certificate);
    if (!chain)
        return Failure{chain.error()};
    const auto key =
        files.key.isEmpty() ? keyIn(u"client-cert"_s, files.certificate) : keyIn(u"client-key"_s, files.key);
    if (!key)
        return Failure{key.error()};
    tls.setLocalCertificateChain(*chain);
    tls.setPrivateKey(*key);
    return tls;
}

} // namespace Pollux::Ctl
