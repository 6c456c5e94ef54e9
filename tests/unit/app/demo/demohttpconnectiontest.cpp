// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"
#include "demo/demoserver.h"
#include "pollingclient.h"
#include "support/manualclock.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! How the server treats a TCP connection, seen from the wire.
class DemoHttpConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsAlive();
    void closesOnRequest();
    void answersPipelinedRequestsInOrder();
    void readsByteByByte();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void tooLargeIsAnsweredWhileTheBodyComes();
    void slowRequestTimesOut();
    void slowBodyTimesOut();
    void idleConnectionIsClosed();
    void longPollHasNoDeadline();
    void tooManyConnections();
    void websocketElsewhereIsNotFound();

private:
    ManualClock m_clock;
    std::unique_ptr<DemoServer> m_server;
};

void DemoHttpConnectionTest::init()
{
    m_server = std::make_unique<DemoServer>(EngineSettings(), &m_clock, SystemRandom::instance());
    QVERIFY(m_server->listen());
}

void DemoHttpConnectionTest::keepsAlive()
{
    RawClient client(m_server->url());
    for (int i = 0; i < 3; ++i) {
        client.get("/health");
        const auto reply = client.receive();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray(R"({"status":"ok"})"));
        QVERIFY(reply.head.contains("Connection: keep-alive"));
        QVERIFY(reply.head.contains("Date: Thu, 01 Jan 2026 12:00:00 GMT"));
    }
}

void DemoHttpConnectionTest::closesOnRequest()
{
    RawClient client(m_server->url());
    client.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const auto reply = client.receive();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.head.contains("Connection: close"));
    QVERIFY(client.isClosedByServer());
}

void DemoHttpConnectionTest::answersPipelinedRequestsInOrder()
{
    RawClient client(m_server->url());
    QByteArray requests;
    for (int i = 0; i < 50; ++i)
        requests += i % 2 ? "GET /health HTTP/1.1\r\nHost: a\r\n\r\n" : "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
    client.send(requests);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.receive().status, i % 2 ? 200 : 404);
}

void DemoHttpConnectionTest::readsByteByByte()
{
    RawClient client(m_server->url());
    const QByteArray request = "POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    for (const char byte : request) {
        QVERIFY(client.isWaiting());
        client.send(QByteArray(1, byte));
    }
    QCOMPARE(client.receive().status, 405);
    client.get("/health");
    QCOMPARE(client.receive().status, 200);
}

void DemoHttpConnectionTest::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("TLS greeting") << QByteArray("\x16\x03\x01\x02\x00", 5) << 400;
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                             << 501;
    QTest::newRow("endless head") << QByteArray(20'000, 'G') << 431;
    QTest::newRow("endless target") << QByteArray("GET /" + QByteArray(9'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n")
                                    << 414;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
}

void DemoHttpConnectionTest::refusesAndCloses()
{
    QFETCH(const QByteArray, bytes);
    RawClient client(m_server->url());
    client.send(bytes);
    const auto reply = client.receive();
    QTEST(reply.status, "status");
    QVERIFY(reply.head.contains("Connection: close"));
    client.get("/health"); // thrown away
    QVERIFY(client.isWaiting());
    m_clock.advance(2s);
    QVERIFY(client.isClosedByServer());
}

void DemoHttpConnectionTest::tooLargeIsAnsweredWhileTheBodyComes()
{
    RawClient client(m_server->url());
    client.post("/health", QByteArray(3'000'000, 'x'));
    QCOMPARE(client.receive().status, 413);
}

void DemoHttpConnectionTest::slowRequestTimesOut()
{
    RawClient client(m_server->url());
    client.send("GET /health HT");
    QVERIFY(client.isWaiting());
    m_clock.advance(60s);
    QCOMPARE(client.receive().status, 408);
    m_clock.advance(2s);
    QVERIFY(client.isClosedByServer());
}

void DemoHttpConnectionTest::slowBodyTimesOut()
{
    RawClient client(m_server->url());
    client.send("POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
    QVERIFY(client.isWaiting());
    m_clock.advance(60s);
    QCOMPARE(client.receive().status, 408);
}

void DemoHttpConnectionTest::idleConnectionIsClosed()
{
    RawClient client(m_server->url());
    client.get("/health");
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.isWaiting());
    m_clock.advance(59s);
    QVERIFY(client.isWaiting());
    m_clock.advance(1s);
    QVERIFY(client.isClosedByServer());
}

// A GET that comes late on an idle connection waits past the time at which the idle connection would be closed.
void DemoHttpConnectionTest::longPollHasNoDeadline()
{
    RawClient late(m_server->url());
    PollingClient session(m_server->url());
    session.joinAndLeave();
    m_clock.advance(25s);
    QCOMPARE(session.fetch(), "2"_ba);
    m_clock.advance(19s);
    QCOMPARE(session.post("3").status, 200); // the next ping comes 25 s from now
    m_clock.advance(15s);
    late.get(session.target());
    QVERIFY(late.isWaiting());
    m_clock.advance(9999ms);
    QVERIFY(late.isWaiting());
    m_clock.advance(1ms);
    QCOMPARE(late.receive().body, "2"_ba);
}

void DemoHttpConnectionTest::tooManyConnections()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 256; ++i)
        clients.push_back(std::make_unique<RawClient>(m_server->url()));
    clients.back()->get("/health");
    QCOMPARE(clients.back()->receive().status, 200);
    RawClient oneTooMany(m_server->url());
    QVERIFY(oneTooMany.isClosedByServer());
    clients.clear();
    const auto served = [&] {
        RawClient later(m_server->url());
        later.get("/health");
        return later.receive().status == 200;
    };
    QTRY_VERIFY(served());
}

void DemoHttpConnectionTest::websocketElsewhereIsNotFound()
{
    RawClient client(m_server->url());
    client.send("GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    QCOMPARE(client.receive().status, 404);
    QVERIFY(client.isClosedByServer());
}

QTEST_GUILESS_MAIN(DemoHttpConnectionTest)
#include "demohttpconnectiontest.moc"
