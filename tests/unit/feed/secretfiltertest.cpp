// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/secretfilter.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class SecretFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOut_data();
    void takesOut();
    void everyCauseIsCleaned();
    void whatIsTooShortIsNoSecret();
    void aPasswordAsItGoesOverTheWire();
    void asJsonHasIt();
};

void SecretFilterTest::takesOut_data()
{
    QTest::addColumn<ConnectionSettings>("settings");
    const auto row = [](const char *name, const auto &change) {
        ConnectionSettings settings;
        change(settings);
        QTest::newRow(name) << settings;
    };
    const QString secret = u"p ä/ss"_s;
    row("the token", [&](ConnectionSettings &settings) { settings.secret = secret; });
    row("the proxy's password", [&](ConnectionSettings &settings) { settings.proxyPassword = secret; });
    row("the given proxy's password", [&](ConnectionSettings &settings) {
        settings.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy"_s, 1, u"me"_s, secret);
    });
    row("a header", [&](ConnectionSettings &settings) { settings.headers = {{"X-Api-Key", secret.toUtf8()}}; });
    row("a variable", [&](ConnectionSettings &settings) { settings.variables = {{u"token"_s, secret}}; });
    row("the URL's password", [&](ConnectionSettings &settings) {
        settings.url = QUrl(u"https://queue.example.com"_s);
        settings.url.setPassword(secret);
    });
}

void SecretFilterTest::takesOut()
{
    QFETCH(ConnectionSettings, settings);
    const SecretFilter filter(settings);
    QCOMPARE(filter.cleaned(u"said \"p ä/ss\", and in a query p%20%C3%A4%2Fss"_s),
             u"said \"[redacted]\", and in a query [redacted]"_s);
}

void SecretFilterTest::everyCauseIsCleaned()
{
    ConnectionSettings settings;
    settings.headers = {{"Authorization", "Bearer hush-hush"}};
    const SecretFilter filter(settings);
    Error earlier;
    earlier.detail = u"hush-hush"_s;
    LinkStateChange change;
    change.reason = u"no to Hush-Hush"_s;
    change.cause.emplace().detail = u"no to hush-hush"_s;
    change.cause->addCause(earlier);
    const LinkStateChange cleaned = filter.cleaned(change);
    QCOMPARE(cleaned.reason, u"no to [redacted]"_s);
    QCOMPARE(cleaned.cause->detail, u"no to [redacted]"_s);
    QCOMPARE(cleaned.cause->because.front().detail, u"[redacted]"_s);
    UpgradeOutcome outcome;
    outcome.cause = change.cause;
    QCOMPARE(filter.cleaned(outcome).cause, cleaned.cause);
}

void SecretFilterTest::whatIsTooShortIsNoSecret()
{
    ConnectionSettings settings;
    settings.secret = u"a"_s;
    QCOMPARE(SecretFilter(settings).cleaned(u"a bad gateway"_s), u"a bad gateway"_s);
}

// A proxy that shows the header Proxy-Authorization as it came.
void SecretFilterTest::aPasswordAsItGoesOverTheWire()
{
    const QString wire = QString::fromLatin1(QByteArray("me:hush-hush").toBase64());
    ConnectionSettings asked;
    asked.proxyUser = u"me"_s;
    asked.proxyPassword = u"hush-hush"_s;
    ConnectionSettings given;
    given.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy"_s, 1, u"me"_s, u"hush-hush"_s);
    ConnectionSettings inUrl;
    inUrl.url = QUrl(u"https://me:hush-hush@queue.example.com"_s);
    for (const ConnectionSettings &settings : {asked, given, inUrl})
        QCOMPARE(SecretFilter(settings).cleaned(u"got "_s + wire), u"got [redacted]"_s);
}

void SecretFilterTest::asJsonHasIt()
{
    ConnectionSettings settings;
    settings.secret = uR"(hush"hush\)"_s;
    QCOMPARE(SecretFilter(settings).cleaned(uR"({"said":"hush\"hush\\"})"_s), u"{\"said\":\"[redacted]\"}"_s);
}

QTEST_APPLESS_MAIN(SecretFilterTest)
#include "secretfiltertest.moc"
