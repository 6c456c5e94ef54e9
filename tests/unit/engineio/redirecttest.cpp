// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/endpoint.h"
#include "engineio/redirect.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

//! Which redirects are followed: never where credentials would reach somebody else.
class RedirectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void follows_data();
    void follows();
    void refuses_data();
    void refuses();
    void onlyByItsStatus_data();
    void onlyByItsStatus();
    void keepsEverythingElse();
};

void RedirectTest::follows_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("then"); // the next polling request
    const QString rest = u"?EIO=4&transport=polling&t=7"_s;
    QTest::newRow("another path") << u"http://host"_s << QByteArray("/app/live/") << u"http://host/app/live/"_s + rest;
    QTest::newRow("a relative path") << u"http://host"_s << QByteArray("live")
                                     << u"http://host/socket.io/live/"_s + rest;
    QTest::newRow("a whole URL") << u"http://host"_s << QByteArray("http://host/socket.io/?EIO=4&transport=polling")
                                 << u"http://host/socket.io/"_s + rest;
    QTest::newRow("the default port, named") << u"http://host"_s << QByteArray("http://host:80/a/")
                                             << u"http://host:80/a/"_s + rest;
    QTest::newRow("the same port") << u"https://host:8443"_s << QByteArray("https://host:8443/a/")
                                   << u"https://host:8443/a/"_s + rest;
    QTest::newRow("upper case") << u"http://host"_s << QByteArray("HTTP://HOST/a/") << u"http://host/a/"_s + rest;
    QTest::newRow("to https") << u"http://host"_s << QByteArray("https://host/socket.io/")
                              << u"https://host/socket.io/"_s + rest;
    QTest::newRow("to https elsewhere") << u"http://host:3000"_s << QByteArray("https://host:3443/socket.io/")
                                        << u"https://host:3443/socket.io/"_s + rest;
    QTest::newRow("no scheme") << u"https://host"_s << QByteArray("//host/a/") << u"https://host/a/"_s + rest;
    QTest::newRow("from ws") << u"ws://host"_s << QByteArray("/a/") << u"http://host/a/"_s + rest;
    QTest::newRow("to wss") << u"http://host"_s << QByteArray("wss://host/a/") << u"https://host/a/"_s + rest;
    QTest::newRow("its query does not count")
        << u"http://host"_s << QByteArray("/a/?sid=stolen&x=1") << u"http://host/a/"_s + rest;
    QTest::newRow("IPv6") << u"http://[::1]:80"_s << QByteArray("http://[0:0:0:0:0:0:0:1]/a/")
                          << u"http://[::1]/a/"_s + rest;
}

void RedirectTest::follows()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, location);
    QFETCH(const QString, then);
    ConnectionOptions options;
    options.url = QUrl(url);
    for (const QUrl &from : {pollingUrl(options, {}, u"1"_s), webSocketUrl(options, u"s"_s)}) {
        const auto adopted = redirected(options, from, 302, location);
        QVERIFY(adopted);
        QCOMPARE(pollingUrl(*adopted, {}, u"7"_s).toString(), then);
    }
}

void RedirectTest::refuses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("another host") << u"http://host"_s << QByteArray("http://other/socket.io/");
    QTest::newRow("another host, no scheme") << u"http://host"_s << QByteArray("//other/socket.io/");
    QTest::newRow("another host with backslashes") << u"http://host"_s << QByteArray("\\\\other/socket.io/");
    QTest::newRow("a host within") << u"http://host"_s << QByteArray("http://sub.host/socket.io/");
    QTest::newRow("a host around") << u"http://sub.host"_s << QByteArray("http://host/socket.io/");
    QTest::newRow("the host as a user") << u"http://host"_s << QByteArray("http://host@other/socket.io/");
    QTest::newRow("with a user") << u"http://host"_s << QByteArray("http://me:pass@host/socket.io/");
    QTest::newRow("a look-alike") << u"http://host.example"_s << QByteArray("http://host.example.evil/");
    QTest::newRow("another port") << u"http://host"_s << QByteArray("http://host:81/socket.io/");
    QTest::newRow("another port, https") << u"https://host:8443"_s << QByteArray("https://host/socket.io/");
    QTest::newRow("less safe") << u"https://host"_s << QByteArray("http://host/socket.io/");
    QTest::newRow("less safe, ws") << u"wss://host"_s << QByteArray("ws://host/socket.io/");
    QTest::newRow("another scheme") << u"http://host"_s << QByteArray("ftp://host/socket.io/");
    QTest::newRow("a file") << u"http://host"_s << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << u"http://host"_s << QByteArray("data:text/plain,0{}");
    QTest::newRow("no host") << u"http://host"_s << QByteArray("http:///socket.io/");
    QTest::newRow("a bad port") << u"http://host"_s << QByteArray("http://host:99999/");
    QTest::newRow("nothing") << u"http://host"_s << QByteArray();
}

void RedirectTest::refuses()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, location);
    ConnectionOptions options;
    options.url = QUrl(url);
    for (const QUrl &from : {pollingUrl(options, {}, u"1"_s), webSocketUrl(options, u"s"_s)}) {
        const auto adopted = redirected(options, from, 302, location);
        QVERIFY2(!adopted, location.constData());
    }
}

void RedirectTest::onlyByItsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isFollowed");
    for (const int status : {301, 302, 307, 308})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {0, 101, 200, 201, 300, 303, 304, 305, 306, 309, 400, 503})
        QTest::addRow("%d", status) << status << false;
}

void RedirectTest::onlyByItsStatus()
{
    QFETCH(const int, status);
    ConnectionOptions options;
    options.url = QUrl(u"http://host"_s);
    QTEST(redirected(options, pollingUrl(options, {}, u"1"_s), status, "/a/").has_value(), "isFollowed");
}

void RedirectTest::keepsEverythingElse()
{
    ConnectionOptions options;
    options.url = QUrl(u"http://host"_s);
    options.query.addQueryItem(u"token"_s, u"t"_s);
    options.headers = {{"A", "b"}};
    options.pins = {QByteArray(32, 'x')};
    const auto adopted = redirected(options, pollingUrl(options, {}, u"1"_s), 308, "https://host/a/");
    QVERIFY(adopted);
    QCOMPARE(adopted->query, options.query);
    QCOMPARE(adopted->headers, options.headers);
    QCOMPARE(adopted->pins, options.pins);
    QCOMPARE(adopted->path, u"/a/"_s);
}

QTEST_GUILESS_MAIN(RedirectTest)
#include "redirecttest.moc"
