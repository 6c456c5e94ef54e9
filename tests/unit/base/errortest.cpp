// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <QSet>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

Error named(const QString &code)
{
    Error error;
    error.code = code;
    return error;
}

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layersHaveTheNamesOfTheOutput_data();
    void layersHaveTheNamesOfTheOutput();
    void readsAsOneLine();
    void comparesEachField();
    void theChainIsFlatAndNearestFirst();
    void aLongChainKeepsItsEnds();
    void aLinkOfItsOwnMayBeAdded();
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
    other = error;
    other.addCause(error);
    QVERIFY(!(error == other));
    QCOMPARE(other, Error(other));
}

void ErrorTest::theChainIsFlatAndNearestFirst()
{
    Error upgrade = named(u"upgrade-failed"_s);
    Error refused = named(u"upgrade-refused"_s);
    QCOMPARE(upgrade.root(), upgrade);
    refused.addCause(named(u"http-403"_s));
    upgrade.addCause(refused);
    QCOMPARE(upgrade.toString(), u"client upgrade-failed, because client upgrade-refused, because client http-403"_s);
    QCOMPARE(upgrade.because.size(), 2U);
    QVERIFY(upgrade.because.front().because.empty());
    QCOMPARE(upgrade.root(), named(u"http-403"_s));
}

void ErrorTest::aLongChainKeepsItsEnds()
{
    Error error = named(u"e"_s);
    for (int i = 0; i < 100; ++i)
        error.addCause(named(QString::number(i)));
    QCOMPARE(error.because.size(), 8U);
    QCOMPARE(error.because.front().code, u"0"_s);
    QCOMPARE(error.root().code, u"99"_s);
}

void ErrorTest::aLinkOfItsOwnMayBeAdded()
{
    Error error = named(u"e"_s);
    error.addCause(named(u"a"_s));
    error.addCause(error.because.front());
    QCOMPARE(error.toString(), u"client e, because client a, because client a"_s);
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "errortest.moc"
