// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/transportorder.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pollux::EngineIo::WebSocketOutlook)
Q_DECLARE_METATYPE(Pollux::Layer)

class TransportOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersTransports_data();
    void ordersTransports();
    void whatMayOpenElsewhere_data();
    void whatMayOpenElsewhere();
};

void TransportOrderTest::ordersTransports_data()
{
    using Outlook = WebSocketOutlook;
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<Outlook>("outlook");
    QTest::addColumn<QStringList>("order");
    const QString p = u"polling"_s;
    const QString w = u"websocket"_s;
    QTest::newRow("as chosen") << QStringList{p, w} << Outlook::Unknown << QStringList{p, w};
    QTest::newRow("the other way round") << QStringList{w, p} << Outlook::Unknown << QStringList{w, p};
    QTest::newRow("one") << QStringList{w} << Outlook::Unknown << QStringList{w};
    QTest::newRow("proven") << QStringList{p, w} << Outlook::Proven << QStringList{w, p};
    QTest::newRow("proven, but not allowed") << QStringList{p} << Outlook::Proven << QStringList{p};
    QTest::newRow("blocked") << QStringList{w, p} << Outlook::Blocked << QStringList{p, w};
    QTest::newRow("blocked, but nothing else is allowed") << QStringList{w} << Outlook::Blocked << QStringList{w};
    QTest::newRow("twice") << QStringList{p, p, w, p} << Outlook::Unknown << QStringList{p, w};
    QTest::newRow("no transport") << QStringList{u"webtransport"_s, w} << Outlook::Unknown << QStringList{w};
    QTest::newRow("nothing") << QStringList{} << Outlook::Proven << QStringList{p};
}

void TransportOrderTest::ordersTransports()
{
    QFETCH(const QStringList, chosen);
    QFETCH(const WebSocketOutlook, outlook);
    QTEST(transportOrder(chosen, outlook), "order");
}

void TransportOrderTest::whatMayOpenElsewhere_data()
{
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("may");
    QTest::newRow("404") << Layer::Http << u"http-404"_s << 404 << true;
    QTest::newRow("403 of a hop") << Layer::Http << u"http-403"_s << 403 << true;
    QTest::newRow("a page") << Layer::EngineIo << u"not-engine-io"_s << 200 << true;
    QTest::newRow("transport unknown") << Layer::EngineIo << u"transport-unknown"_s << 400 << true;
    QTest::newRow("upgrade refused") << Layer::WebSocket << u"upgrade-refused"_s << 0 << true;
    QTest::newRow("swallowed") << Layer::WebSocket << u"handshake-timeout"_s << 0 << true;
    QTest::newRow("a proxy without CONNECT") << Layer::Proxy << u"proxy-refused"_s << 0 << true;
    QTest::newRow("forbidden") << Layer::EngineIo << u"forbidden"_s << 403 << false;
    QTest::newRow("a redirect") << Layer::Http << u"redirected"_s << 301 << false;
    QTest::newRow("401") << Layer::Http << u"http-401"_s << 401 << false;
    QTest::newRow("407") << Layer::Proxy << u"proxy-auth-required"_s << 407 << false;
    QTest::newRow("407 without a status") << Layer::Proxy << u"proxy-auth-required"_s << 0 << false;
    QTest::newRow("429") << Layer::Http << u"http-429"_s << 429 << false;
    QTest::newRow("502") << Layer::Http << u"http-502"_s << 502 << false;
    QTest::newRow("502 to a WebSocket") << Layer::WebSocket << u"upgrade-refused"_s << 502 << false;
    QTest::newRow("DNS") << Layer::Dns << u"host-not-found"_s << 0 << false;
    QTest::newRow("TCP") << Layer::Tcp << u"connection-refused"_s << 0 << false;
    QTest::newRow("TLS") << Layer::Tls << u"tls-untrusted"_s << 0 << false;
    QTest::newRow("our own") << Layer::Client << u"invalid-url"_s << 0 << false;
}

void TransportOrderTest::whatMayOpenElsewhere()
{
    QFETCH(const Layer, layer);
    QFETCH(const QString, code);
    QFETCH(const int, status);
    Error cause;
    cause.layer = layer;
    cause.code = code;
    cause.httpStatus = status;
    QTEST(mayOpenElsewhere(cause), "may");
}

QTEST_APPLESS_MAIN(TransportOrderTest)
#include "transportordertest.moc"
