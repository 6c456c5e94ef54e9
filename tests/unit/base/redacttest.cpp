// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/redact.h"

#include <QRegularExpression>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class RedactTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knowsSecretNames_data();
    void knowsSecretNames();
    void hidesSecretsInUrls_data();
    void hidesSecretsInUrls();
    void hidesSecretsInHeaders_data();
    void hidesSecretsInHeaders();
    void hidesSecretsInJson_data();
    void hidesSecretsInJson();
    void hidesSecretsInText_data();
    void hidesSecretsInText();
};

void RedactTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void RedactTest::knowsSecretNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const QString &name : {u"token"_s, u"access_token"_s, u"X-Auth-Token"_s, u"Authorization"_s, u"PASSWORD"_s,
                                u"Set-Cookie"_s, u"api-key"_s, u"X-Api-Key"_s, u"apiKey"_s, u"client_secret"_s,
                                u"jwt"_s, u"sid"_s, u"auth"_s, u"pid"_s, u"sessionId"_s})
        QTest::addRow("%s", qPrintable(name)) << name << true;
    for (const QString &name : {u""_s, u"inside"_s, u"author"_s, u"keyboard"_s, u"transport"_s, u"EIO"_s, u"jobId"_s,
                                u"rapid"_s, u"message"_s, u"Content-Type"_s})
        QTest::addRow("not %s", qPrintable(name)) << name << false;
}

void RedactTest::knowsSecretNames()
{
    QFETCH(const QString, name);
    QTEST(isSecretName(name), "secret");
}

void RedactTest::hidesSecretsInUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing to hide") << QByteArray("https://host:8443/socket.io/?EIO=4&transport=polling")
                                     << u"https://host:8443/socket.io/?EIO=4&transport=polling"_s;
    QTest::newRow("no query") << QByteArray("http://host/a") << u"http://host/a"_s;
    QTest::newRow("user and password") << QByteArray("https://me:pass@host/") << u"https://host/"_s;
    QTest::newRow("user") << QByteArray("https://ghp_secret@host/") << u"https://host/"_s;
    QTest::newRow("secret items") << QByteArray("http://host/?EIO=4&sid=abc&token=x%20y")
                                  << u"http://host/?EIO=4&sid=[redacted]&token=[redacted]"_s;
    QTest::newRow("twice") << QByteArray("http://host/?token=a&token=b")
                           << u"http://host/?token=[redacted]&token=[redacted]"_s;
    QTest::newRow("encoded name") << QByteArray("http://host/?%74oken=a") << u"http://host/?token=[redacted]"_s;
    QTest::newRow("encoded bracket") << QByteArray("http://host/?auth%5Btoken%5D=a")
                                     << u"http://host/?auth%5Btoken%5D=[redacted]"_s;
    QTest::newRow("value with =") << QByteArray("http://host/?token=a=b") << u"http://host/?token=[redacted]"_s;
    QTest::newRow("fragment") << QByteArray("http://host/?a=1#access_token=abc") << u"http://host/?a=1"_s;
    QTest::newRow("Chinese") << QByteArray("http://host/%E5%A4%9C") << u"http://host/夜"_s;
    QTest::newRow("an encoded line end stays encoded") << QByteArray("http://host/a%0Ab") << u"http://host/a%0Ab"_s;
    QTest::newRow("an encoded & does not open a new item")
        << QByteArray("http://host/?a=1%26b=2") << u"http://host/?a=1%26b%3D2"_s;
}

void RedactTest::hidesSecretsInUrls()
{
    QFETCH(const QByteArray, url);
    QTEST(redactUrl(QUrl::fromEncoded(url)), "shown");
}

void RedactTest::hidesSecretsInHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("shown");
    const QByteArray mark("[redacted]");
    QTest::newRow("authorization") << QByteArray("Authorization") << mark;
    QTest::newRow("cookie") << QByteArray("cookie") << mark;
    QTest::newRow("set-cookie") << QByteArray("Set-Cookie") << mark;
    QTest::newRow("key") << QByteArray("X-API-Key") << mark;
    QTest::newRow("type") << QByteArray("Content-Type") << QByteArray("value");
}

void RedactTest::hidesSecretsInHeaders()
{
    QFETCH(const QByteArray, name);
    QTEST(redactHeader(name, "value"), "shown");
}

void RedactTest::hidesSecretsInJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("nothing to hide") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})");
    QTest::newRow("member") << QByteArray(R"({"token":"x"})") << QByteArray(R"({"token":"[redacted]"})");
    QTest::newRow("not only strings") << QByteArray(R"({"auth":{"user":"me"}})")
                                      << QByteArray(R"({"auth":"[redacted]"})");
    QTest::newRow("deep") << QByteArray(R"(["a",{"b":[{"password":"x"}]}])")
                          << QByteArray(R"(["a",{"b":[{"password":"[redacted]"}]}])");
    QTest::newRow("escaped name") << QByteArray(R"({"to\u006ben":"x"})") << QByteArray(R"({"token":"[redacted]"})");
    QTest::newRow("not JSON") << QByteArray("token=x") << QByteArray("[redacted, 7 bytes]");
    QTest::newRow("cut off") << QByteArray(R"({"token":"x)") << QByteArray("[redacted, 11 bytes]");
    QTest::newRow("empty") << QByteArray() << QByteArray("[redacted, 0 bytes]");
}

void RedactTest::hidesSecretsInJson()
{
    QFETCH(const QByteArray, json);
    QTEST(redactJson(json), "shown");
}

void RedactTest::hidesSecretsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *text, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("nothing to hide", "status 403: Forbidden from nginx (10.0.0.1:8080)",
        "status 403: Forbidden from nginx (10.0.0.1:8080)");
    row("a plain address", "redirected to https://host/path, twice.", "redirected to https://host/path, twice.");
    row("an address with all of it", "at https://me:s3cret@host:81/a?token=s3cret&room=1#s3cret.",
        "at https://host:81/a?token=[redacted]&room=1.");
    row("a pair", "refused: token=s3cret", "refused: token=[redacted]");
    row("JSON", R"(answered {"apiKey": "s3cret", "code": 1})", R"(answered {"apiKey": "[redacted]", "code": 1})");
    row("a header", "sent Authorization: Bearer s3cret and more", "sent Authorization: [redacted]");
    row("cookies", "got Set-Cookie: a=s3cret; b=s3cret", "got Set-Cookie: [redacted]");
    row("a bearer token", "bearer abc.s3cret was refused", "[redacted] was refused");
    row("a JSON Web Token", "no user for eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s3cret here",
        "no user for [redacted] here");
    row("words alone", "bearer tokens are not accepted; the session is unknown",
        "bearer tokens are not accepted; the session is unknown");
    row("empty", "", "");
}

void RedactTest::hidesSecretsInText()
{
    QFETCH(const QString, text);
    QTEST(redactText(text), "shown");
    QVERIFY(!redactText(text).contains(u"s3cret"_s));
    QCOMPARE(redactText(redactText(text)), redactText(text));
}

QTEST_APPLESS_MAIN(RedactTest)
#include "redacttest.moc"
