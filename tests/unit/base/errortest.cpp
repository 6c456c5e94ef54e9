// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <QSet>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layersHaveTheNamesOfTheOutput_data();
    void layersHaveTheNamesOfTheOutput();
    void readsAsOneLine();
    void comparesEachField();
};

void ErrorTest::layersHaveTheNamesOfTheOutput_data()
{
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<QString>("name");
    QTest::newRow("dns") << Layer::Dns << u"dns"_s;
    QTest::newRow("tcp") << Layer::Tcp << u"tcp"_s;
    QTest::newRow("proxy") << Layer::Proxy << u"proxy"_s;
    QTest::newRow("tls") << Layer::Tls << u"tls"_s;
    QTest::newRow("http") << Layer::Http << u"http"_s;
    QTest::newRow("websocket") << Layer::WebSocket << u"websocket"_s;
    QTest::newRow("engine.io") << Layer::EngineIo << u"engine.io"_s;
    QTest::newRow("socket.io") << Layer::SocketIo << u"socket.io"_s;
    QTest::newRow("application") << Layer::Application << u"application"_s;
    QTest::newRow("client") << Layer::Client << u"client"_s;
}

void ErrorTest::layersHaveTheNamesOfTheOutput()
{
    QFETCH(const Layer, layer);
    QTEST(layerName(layer), "name");
}

void ErrorTest::readsAsOneLine()
{
    Error error;
    error.layer = Layer::Http;
    error.code = u"http-502"_s;
    error.detail = u"Bad Gateway"_s;
    QCOMPARE(error.toString(), u"http http-502: Bad Gateway"_s);
    error.detail.clear();
    QCOMPARE(error.toString(), u"http http-502"_s);
}

void ErrorTest::comparesEachField()
{
    const Error error;
    QCOMPARE(error, Error(error));
    Error other = error;
    other.transient = false;
    QVERIFY(!(error == other));
    other = error;
    other.retryAfter = std::chrono::milliseconds(0);
    QVERIFY(!(error == other));
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "errortest.moc"
