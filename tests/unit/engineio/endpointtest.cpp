// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/endpoint.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

namespace {

ConnectionOptions optionsFor(const QString &url)
{
    ConnectionOptions options;
    options.url = QUrl(url);
    return options;
}

} // namespace

class EndpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buildsUrls_data();
    void buildsUrls();
    void keepsEverySid_data();
    void keepsEverySid();
    void addsTheQuery();
    void namesTheProblem_data();
    void namesTheProblem();
    void takesTheProxyThatWasSet();
};

void EndpointTest::buildsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("polling");
    QTest::addColumn<QString>("webSocket");
    QTest::newRow("http") << u"http://host"_s << u"/socket.io/"_s
                          << u"http://host/socket.io/?EIO=4&transport=polling&t=7"_s
                          << u"ws://host/socket.io/?EIO=4&transport=websocket"_s;
    QTest::newRow("https and port") << u"https://host:8443/"_s << u"/socket.io/"_s
                                    << u"https://host:8443/socket.io/?EIO=4&transport=polling&t=7"_s
                                    << u"wss://host:8443/socket.io/?EIO=4&transport=websocket"_s;
    QTest::newRow("ws") << u"ws://host"_s << u"/socket.io/"_s << u"http://host/socket.io/?EIO=4&transport=polling&t=7"_s
                        << u"ws://host/socket.io/?EIO=4&transport=websocket"_s;
    QTest::newRow("wss") << u"wss://host"_s << u"/socket.io/"_s
                         << u"https://host/socket.io/?EIO=4&transport=polling&t=7"_s
                         << u"wss://host/socket.io/?EIO=4&transport=websocket"_s;
    QTest::newRow("path without slashes") << u"http://host"_s << u"api/live"_s
                                        << u"http://host/api/live/?EIO=4&transport=polling&t=7"_s
                                        << u"ws://host/api/live/?EIO=4&transport=websocket"_s;
    QTest::newRow("the URL's own path and user do not count")
        << u"http://me:pass@host/admin?x=1#f"_s << u"/socket.io/"_s
        << u"http://host/socket.io/?EIO=4&transport=polling&t=7"_s
        << u"ws://host/socket.io/?EIO=4&transport=websocket"_s;
    QTest::newRow("IPv6") << u"http://[::1]:3000"_s << u"/socket.io/"_s
                          << u"http://[::1]:3000/socket.io/?EIO=4&transport=polling&t=7"_s
                          << u"ws://[::1]:3000/socket.io/?EIO=4&transport=websocket"_s;
}

void EndpointTest::buildsUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, path);
    ConnectionOptions options = optionsFor(url);
    options.path = path;
    QTEST(pollingUrl(options, {}, u"7"_s).toString(), "polling");
    QTEST(webSocketUrl(options, {}).toString(), "webSocket");
}

void EndpointTest::keepsEverySid_data()
{
    QTest::addColumn<QString>("sid");
    QTest::newRow("plain") << u"lv_VI97HAXpY6yYWAAAC"_s;
    QTest::newRow("base64") << u"a+b/c=="_s;
    QTest::newRow("what separates items") << u"a&b=c#d?e"_s;
    QTest::newRow("percent") << u"100%25"_s;
    QTest::newRow("all printable") << u"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s;
}

void EndpointTest::keepsEverySid()
{
    QFETCH(const QString, sid);
    const ConnectionOptions options = optionsFor(u"http://host"_s);
    for (const QUrl &url : {pollingUrl(options, sid, u"7"_s), webSocketUrl(options, sid)}) {
        const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
        QByteArrayList values;
        for (const QByteArray &item : query.split('&')) {
            if (item.startsWith("sid="))
                values += QByteArray::fromPercentEncoding(item.mid(4));
        }
        QCOMPARE(values, QByteArrayList{sid.toLatin1()});
        QVERIFY(!query.contains('+')); // which servers read as a blank
    }
}

void EndpointTest::addsTheQuery()
{
    ConnectionOptions options = optionsFor(u"http://host"_s);
    options.query.addQueryItem(u"tenant"_s, u"夜航"_s);
    const QUrl url = pollingUrl(options, u"s"_s, u"7"_s);
    QCOMPARE(url.query(QUrl::FullyEncoded), u"tenant=%E5%A4%9C%E8%88%AA&EIO=4&transport=polling&sid=s&t=7"_s);
}

void EndpointTest::namesTheProblem_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("part");
    QTest::newRow("http") << u"http://host"_s << QString();
    QTest::newRow("wss") << u"wss://host:1/a"_s << QString();
    QTest::newRow("nothing") << QString() << u"not an http"_s;
    QTest::newRow("ftp") << u"ftp://host/"_s << u"not an http"_s;
    QTest::newRow("no scheme") << u"localhost"_s << u"not an http"_s;
    QTest::newRow("host where the scheme should be") << u"localhost:3000"_s << u"not an http"_s;
    QTest::newRow("no host") << u"http:///a"_s << u"names no host"_s;
    QTest::newRow("bad port") << u"http://me:hidden@host:99999"_s << u"port"_s;
}

void EndpointTest::namesTheProblem()
{
    QFETCH(const QString, url);
    QFETCH(const QString, part);
    const QString problem = endpointProblem(optionsFor(url));
    QCOMPARE(problem.isEmpty(), part.isEmpty());
    QVERIFY2(problem.contains(part), qPrintable(problem));
    QVERIFY2(!problem.contains(u"hidden"_s), qPrintable(problem));
}

void EndpointTest::takesTheProxyThatWasSet()
{
    ConnectionOptions options = optionsFor(u"http://host"_s);
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy"_s, 3128);
    QCOMPARE(proxyFor(options), *options.proxy);
    options.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(options).type(), QNetworkProxy::NoProxy);
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "endpointtest.moc"
