// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/pin.h"

#include <QSslCertificate>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

namespace {

// Its digests, as `openssl x509 -fingerprint -sha256` and curl's recipe for --pinnedpubkey give them.
const QByteArray pem = "-----BEGIN CERTIFICATE-----\n"
                       "MIIBijCCAS+gAwIBAgIUNn8pU1OQGejlDjipYLvPWIPbp/gwCgYIKoZIzj0EAwIw\n"
                       "GTEXMBUGA1UEAwwOcG9sbHV4LmV4YW1wbGUwIBcNMjYxMTIxMTgyODUwWhgPMjEy\n"
                       "NjEwMjgxODI4NTBaMBkxFzAVBgNVBAMMDnBvbGx1eC5leGFtcGxlMFkwEwYHKoZI\n"
                       "zj0CAQYIKoZIzj0DAQcDQgAExJO7MJNDyBJw5KZKFBks1qKURmGkktVDfxypSJZn\n"
                       "pSrcoNgJtVCQI9ncQ9D+iUc5TO24vHEJWjqa6/mty2F9+6NTMFEwHQYDVR0OBBYE\n"
                       "FKfydByHiK01eeIESY6bINVdDWXwMB8GA1UdIwQYMBaAFKfydByHiK01eeIESY6b\n"
                       "INVdDWXwMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAMnaQBOd\n"
                       "YgfcALWzzPkzAHC4jyNMh9SorkHfq6J3MEJRAiEA0oBYOAQMJql/icez0TyXo1Sw\n"
                       "AtAmJVVcyhpiVkmSARI=\n"
                       "-----END CERTIFICATE-----\n";
const QString fingerprint = u"C3:F3:33:56:77:FF:95:DC:EE:54:9B:D6:B0:B5:2A:58:BC:16:12:EF:91:EC:C5:FF:D8:24:35:61:96:23:B6:22"_s;
const QString curlPin = u"sha256//b+vBMx0Hnl1AjBLu8C4Xpg+mGtIUtsvn2m8SLMUwC6c="_s;

QSslCertificate certificate()
{
    return QSslCertificate(pem, QSsl::Pem);
}

} // namespace

//! Pins as people write them, and what they hold for.
class PinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void holdsForCertificateAndKey();
    void anyOfThemWillDo();
    void tellsBothDigests();
};

void PinTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("digest");
    const QByteArray counting = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff");
    QTest::newRow("hexadecimal") << u"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff"_s << counting;
    QTest::newRow("upper case") << u"000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1EFF"_s << counting;
    QTest::newRow("colons") << u"00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:"
                               "10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:FF"_s
                            << counting;
    QTest::newRow("curl") << u"sha256//AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHv8="_s << counting;
    QTest::newRow("blanks around it") << u" sha256//AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHv8=\n"_s << counting;
}

void PinTest::reads()
{
    QFETCH(const QString, text);
    const auto pin = parsePin(text);
    QVERIFY2(pin, pin ? "" : qPrintable(pin.error()));
    QTEST(*pin, "digest");
}

void PinTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("63 digits") << QString(63, u'a');
    QTest::newRow("65 digits") << QString(65, u'a');
    QTest::newRow("SHA-1") << QString(40, u'a');
    QTest::newRow("no digit") << QString(63, u'a') + u'g';
    QTest::newRow("a colon at the end") << fingerprint + u':';
    QTest::newRow("one colon missing") << QString(fingerprint).remove(2, 1);
    QTest::newRow("one colon") << QString(30, u'a') + u':' + QString(34, u'a');
    QTest::newRow("base64 without its prefix") << curlPin.sliced(8);
    QTest::newRow("31 bytes") << u"sha256//AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg=="_s;
    QTest::newRow("not base64") << u"sha256//AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH?8="_s;
    QTest::newRow("empty base64") << u"sha256//"_s;
    QTest::newRow("two in one") << curlPin + u';' + curlPin;
    QTest::newRow("a control character") << u"\u001b[31m"_s;
}

void PinTest::refuses()
{
    QFETCH(const QString, text);
    const auto pin = parsePin(text);
    QVERIFY(!pin);
    QVERIFY(!pin.error().isEmpty());
    QVERIFY(!pin.error().contains(u'\u001b'));
}

void PinTest::holdsForCertificateAndKey()
{
    QVERIFY(!certificate().isNull());
    QVERIFY(matchesPins(certificate(), {}));
    QVERIFY(matchesPins(certificate(), {*parsePin(fingerprint)}));
    QVERIFY(matchesPins(certificate(), {*parsePin(curlPin)}));
    QVERIFY(!matchesPins(certificate(), {QByteArray(32, 'x')}));
    QVERIFY(!matchesPins(certificate(), {QByteArray()}));
    QVERIFY(!matchesPins(QSslCertificate(), {*parsePin(fingerprint)}));
    QVERIFY(!matchesPins(QSslCertificate(), {QByteArray()}));
}

void PinTest::anyOfThemWillDo()
{
    QVERIFY(matchesPins(certificate(), {QByteArray(32, 'x'), *parsePin(curlPin)}));
    QVERIFY(!matchesPins(certificate(), {QByteArray(32, 'x'), QByteArray(32, 'y')}));
}

void PinTest::tellsBothDigests()
{
    QVERIFY(!pinProblem(certificate(), {*parsePin(curlPin)}));
    const auto problem = pinProblem(certificate(), {QByteArray(32, 'x')});
    QVERIFY(problem);
    QCOMPARE(problem->layer, Layer::Tls);
    QCOMPARE(problem->code, u"tls-pin-mismatch"_s);
    QVERIFY(!problem->transient);
    QVERIFY2(problem->detail.contains(QString(fingerprint).remove(u':').toLower()), qPrintable(problem->detail));
    QVERIFY2(problem->detail.contains(curlPin), qPrintable(problem->detail));
    QCOMPARE(pinProblem(QSslCertificate(), {QByteArray(32, 'x')})->code, u"tls-pin-mismatch"_s);
}

QTEST_GUILESS_MAIN(PinTest)
#include "pintest.moc"
