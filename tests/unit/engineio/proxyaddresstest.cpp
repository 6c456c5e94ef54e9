// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/proxyaddress.h"

#include <QTest>

using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

class ProxyAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isUnderstood_data();
    void isUnderstood();
};

void ProxyAddressTest::isUnderstood_data()
{
    using Type = QNetworkProxy::ProxyType;
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isProxy");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto good = [](const char *url, Type type, const QString &host, int port) {
        QTest::newRow(url) << QString::fromUtf8(url) << true << type << host << port;
    };
    good("http://proxy.example:3128", Type::HttpProxy, u"proxy.example"_s, 3128);
    good("http://proxy.example", Type::HttpProxy, u"proxy.example"_s, 8080);
    good("http://proxy.example:8080/", Type::HttpProxy, u"proxy.example"_s, 8080);
    good("socks5://127.0.0.1", Type::Socks5Proxy, u"127.0.0.1"_s, 1080);
    good("socks5://[::1]:9050", Type::Socks5Proxy, u"::1"_s, 9050);
    for (const char *url : {"", "proxy.example:3128", "https://proxy.example:3128", "socks4://proxy.example", "http://",
                            "http://user@proxy.example", "http://user:secret@proxy.example:3128", "http://proxy.example:0",
                            "http://proxy.example:99999", "file:///etc/passwd"})
        QTest::newRow(*url ? url : "nothing") << QString::fromUtf8(url) << false << Type::NoProxy << QString() << 0;
}

void ProxyAddressTest::isUnderstood()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isProxy);
    const auto proxy = proxyAt(QUrl(url));
    QCOMPARE(proxy.has_value(), isProxy);
    if (!proxy)
        return;
    QTEST(proxy->type(), "type");
    QTEST(proxy->hostName(), "host");
    QTEST(int(proxy->port()), "port");
    QVERIFY(proxy->user().isEmpty());
}

QTEST_APPLESS_MAIN(ProxyAddressTest)
#include "proxyaddresstest.moc"
