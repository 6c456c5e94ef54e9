// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/pin.h"

#include "base/plaintext.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digestBytes = 32;
constexpr auto curlPrefix = "sha256//"_L1;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Empty for a key that Qt cannot read.
QByteArray keyDigest(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.publicKey().toDer();
    return der.isEmpty() ? QByteArray() : sha256(der);
}

Result<Pin, QString> parseBase64(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != digestBytes)
        return Failure{u"behind \"sha256//\" stand not 32 bytes in base64"_s};
    return *decoded;
}

} // namespace

Result<Pin, QString> parsePin(const QString &given)
{
    static const QRegularExpression hex(u"\\A(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){31})\\z"_s);
    const QString text = given.trimmed();
    if (text.startsWith(curlPrefix))
        return parseBase64(QStringView(text).sliced(curlPrefix.size()));
    if (!hex.match(text).hasMatch())
        return Failure{u"\"%1\" is no SHA-256 digest: neither 64 hexadecimal digits nor sha256//BASE64"_s.arg(
            plainLine(text, 100))};
    return QByteArray::fromHex(QString(text).remove(u':').toLatin1());
}

bool matchesPins(const QSslCertificate &certificate, const Pins &pins)
{
    if (pins.isEmpty())
        return true;
    if (certificate.isNull())
        return false;
    const QByteArray key = keyDigest(certificate);
    return pins.contains(sha256(certificate.toDer())) || (!key.isEmpty() && pins.contains(key));
}

std::optional<Error> pinProblem(const QSslCertificate &certificate, const Pins &pins)
{
    if (matchesPins(certificate, pins))
        return std::nullopt;
    Error cause;
    cause.layer = Layer::Tls;
    cause.code = u"tls-pin-mismatch"_s;
    cause.transient = false;
    if (certificate.isNull()) {
        cause.detail = u"there is no certificate to compare with the pins"_s;
        return cause;
    }
    const QByteArray key = keyDigest(certificate);
    cause.detail = plainLine(u"none of the pins is that of the certificate of %1 (SHA-256 %2%3)"_s.arg(
        certificate.subjectDisplayName(), QString::fromLatin1(sha256(certificate.toDer()).toHex()),
        key.isEmpty() ? QString() : u", its key sha256//%1"_s.arg(QString::fromLatin1(key.toBase64()))));
    return cause;
}

} // namespace Pollux::EngineIo
