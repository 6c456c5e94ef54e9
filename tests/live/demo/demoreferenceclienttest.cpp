// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"
#include "demo/demoserver.h"

#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Qt::StringLiterals;

//! The npm client, socket.io-client 4.8, talks to the demo server: whatever it cannot do here is a fault of the
//! server, for the client is the reference.
class DemoReferenceClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void exchange_data();
    void exchange();
    void reconnectsToANewServer();

private:
    void startServer(quint16 port);
    void startClient(const QString &scenario);
    void expectOk();

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QProcess> m_client;
    QByteArray m_output;
};

void DemoReferenceClientTest::startServer(quint16 port)
{
    EngineSettings settings;
    settings.pingInterval = std::chrono::milliseconds(200); // so that every scenario lives through heartbeats
    settings.pingTimeout = std::chrono::seconds(5);
    m_server = std::make_unique<DemoServer>(settings, SystemClock::instance(), SystemRandom::instance());
    m_server->setRate(20);
    QVERIFY2(m_server->listen(port), qPrintable(m_server->errorString()));
}

void DemoReferenceClientTest::startClient(const QString &scenario)
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    QVERIFY2(!node.isEmpty(), "node is not installed");
    m_client = std::make_unique<QProcess>();
    connect(m_client.get(), &QProcess::readyReadStandardOutput, this,
            [this] { m_output += m_client->readAllStandardOutput(); });
    m_client->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_client->start(node, {QFINDTESTDATA("client.cjs"), m_server->url().toString(), scenario});
    QVERIFY2(m_client->waitForStarted(), qPrintable(m_client->errorString()));
}

void DemoReferenceClientTest::expectOk()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QProcess::NotRunning, 30'000);
    QCOMPARE(m_client->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_client->exitCode(), 0);
    QVERIFY2(m_output.endsWith("ok\n"), m_output.constData());
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

void DemoReferenceClientTest::init()
{
    m_output.clear();
    startServer(0);
}

void DemoReferenceClientTest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void DemoReferenceClientTest::exchange_data()
{
    QTest::addColumn<QString>("scenario");
    for (const char *scenario : {"polling", "websocket", "upgrade", "heartbeat", "invalid namespace", "no answer"})
        QTest::newRow(scenario) << QString::fromLatin1(scenario);
}

void DemoReferenceClientTest::exchange()
{
    QFETCH(const QString, scenario);
    startClient(scenario);
    expectOk();
}

void DemoReferenceClientTest::reconnectsToANewServer()
{
    startClient(u"reconnect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_output.contains("connected\n"), 30'000);
    const auto port = quint16(m_server->url().port());
    m_server.reset();
    QTcpSocket holder; // so that nobody else is given the port meanwhile
    QVERIFY(holder.bind(QHostAddress::LocalHost, port, QAbstractSocket::ShareAddress));
    QTRY_VERIFY_WITH_TIMEOUT(m_output.contains("disconnected: transport"), 30'000);
    startServer(port);
    expectOk();
}

QTEST_GUILESS_MAIN(DemoReferenceClientTest)
#include "demoreferenceclienttest.moc"
