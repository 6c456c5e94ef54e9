// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"
#include "demo/demoserver.h"
#include "pollingclient.h"
#include "support/manualclock.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Engine.IO sessions as the reference server holds them, seen from the wire.
class DemoEngineSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensByPolling();
    void refuses_data();
    void refuses();
    void messagesWaitForTheNextGet();
    void messagesReleaseAWaitingGet();
    void overlappingGetEndsTheSession();
    void overlappingPostEndsTheSession();
    void badPostEndsTheSession_data();
    void badPostEndsTheSession();
    void tooLargePostLeavesTheSession();
    void cutOffRequestEndsTheSession_data();
    void cutOffRequestEndsTheSession();
    void otherMethodIsAnError();
    void pingsAndWaitsForThePong();
    void endsWithoutPong();
    void serverCloseIsFetched();
    void serverCloseIsNotFetched();
    void unfetchedMessagesAreBounded();
    void tooManySessions();

private:
    ManualClock m_clock;
    std::unique_ptr<DemoServer> m_server;
};

void DemoEngineSessionTest::init()
{
    EngineSettings settings;
    settings.maxSessions = 3;
    m_server = std::make_unique<DemoServer>(settings, &m_clock, SystemRandom::instance());
    QVERIFY(m_server->listen());
}

void DemoEngineSessionTest::opensByPolling()
{
    RawClient client(m_server->url());
    client.get("/socket.io/?EIO=4&transport=polling&t=abc");
    const Reply reply = client.receive();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.head.contains("Content-Type: text/plain; charset=UTF-8"));
    QVERIFY(reply.head.contains("Cache-Control: no-store"));
    QVERIFY(reply.body.startsWith("0{"));
    const auto handshake = EngineIo::parseHandshake(QByteArrayView(reply.body).sliced(1));
    QVERIFY(handshake);
    QCOMPARE(handshake->sid.size(), 27);
    QCOMPARE(handshake->upgrades, QStringList{u"websocket"_s});
    QCOMPARE(handshake->pingInterval, 25s);
    QCOMPARE(handshake->pingTimeout, 20s);
    QCOMPARE(handshake->maxPayload, 1'000'000);
    QVERIFY(PollingClient(m_server->url()).handshake().sid != handshake->sid);
}

void DemoEngineSessionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &request, const QByteArray &body) {
        QTest::newRow(name) << request << body;
    };
    row("transport", "GET /socket.io/?EIO=4&transport=tachyon", R"({"code":0,"message":"Transport unknown"})");
    row("no query", "GET /socket.io/", R"({"code":0,"message":"Transport unknown"})");
    row("sid", "GET /socket.io/?EIO=4&transport=polling&sid=nobody", R"({"code":1,"message":"Session ID unknown"})");
    row("method", "POST /socket.io/?EIO=4&transport=polling", R"({"code":2,"message":"Bad handshake method"})");
    row("no upgrade", "GET /socket.io/?EIO=4&transport=websocket", R"({"code":3,"message":"Bad request"})");
    row("version", "GET /socket.io/?EIO=3&transport=polling", R"({"code":5,"message":"Unsupported protocol version"})");
}

void DemoEngineSessionTest::refuses()
{
    QFETCH(const QByteArray, request);
    RawClient client(m_server->url());
    client.send(request + " HTTP/1.1\r\nHost: a\r\n\r\n");
    const Reply reply = client.receive();
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.head.contains("Content-Type: application/json"));
    QTEST(reply.body, "body");
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::messagesWaitForTheNextGet()
{
    PollingClient client(m_server->url());
    const Reply posted = client.post(PollingClient::payload({"40/a,", "40/b,"}));
    QCOMPARE(posted.status, 200);
    QCOMPARE(posted.body, "ok"_ba);
    QVERIFY(posted.head.contains("Content-Type: text/html"));
    QCOMPARE(client.fetch(), PollingClient::payload({R"(44/a,{"message":"Invalid namespace"})",
                                                     R"(44/b,{"message":"Invalid namespace"})"}));
}

void DemoEngineSessionTest::messagesReleaseAWaitingGet()
{
    PollingClient client(m_server->url());
    client.get();
    QVERIFY(client.poll.isWaiting());
    QCOMPARE(client.post("40/a,").body, "ok"_ba);
    QCOMPARE(client.poll.receive().body, R"(44/a,{"message":"Invalid namespace"})"_ba);
}

void DemoEngineSessionTest::overlappingGetEndsTheSession()
{
    PollingClient client(m_server->url());
    client.get();
    QVERIFY(client.poll.isWaiting());
    client.data.get(client.target());
    QCOMPARE(client.data.receive().status, 400);
    QCOMPARE(client.poll.receive().body, "1"_ba);
    QCOMPARE(client.refusalOfGet(), 1);
}

void DemoEngineSessionTest::overlappingPostEndsTheSession()
{
    PollingClient client(m_server->url());
    client.data.send("POST " + client.target() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n40");
    QVERIFY(client.data.isWaiting());
    client.poll.post(client.target(), "40");
    QCOMPARE(client.poll.receive().status, 400);
    QCOMPARE(client.data.receive().status, 400);
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::badPostEndsTheSession_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &payload, int status) {
        QTest::newRow(name) << payload << "Content-Type: text/plain;charset=UTF-8\r\n"_ba << status;
    };
    QTest::newRow("octet-stream") << QByteArray("40") << "Content-Type: application/octet-stream\r\n"_ba << 400;
    row("empty", "", 400);
    row("HTML", "<html>", 400);
    row("packet type", "7", 400);
    row("base64", "b===", 400);
    row("empty packet", "40\x1e", 400);
    row("client pings", "2", 200);
    row("client closes", "1", 200);
    row("client closes first", PollingClient::payload({"1", "40"}), 200);
}

void DemoEngineSessionTest::badPostEndsTheSession()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, field);
    PollingClient client(m_server->url());
    client.get();
    QVERIFY(client.poll.isWaiting());
    client.data.post(client.target(), payload, field);
    QTEST(client.data.receive().status, "status");
    QCOMPARE(client.poll.receive().body, "1"_ba);
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::tooLargePostLeavesTheSession()
{
    PollingClient client(m_server->url());
    client.data.send("POST " + client.target() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n");
    QCOMPARE(client.data.receive().status, 413);
    RawClient other(m_server->url());
    other.post(client.target(), "40/a,");
    QCOMPARE(other.receive().body, "ok"_ba);
}

void DemoEngineSessionTest::cutOffRequestEndsTheSession_data()
{
    QTest::addColumn<bool>("post");
    QTest::newRow("GET") << false;
    QTest::newRow("POST") << true;
}

void DemoEngineSessionTest::cutOffRequestEndsTheSession()
{
    QFETCH(const bool, post);
    PollingClient client(m_server->url());
    if (post)
        client.data.send("POST " + client.target() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n40");
    else
        client.data.get(client.target());
    QVERIFY(client.data.isWaiting());
    client.data.abort();
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::otherMethodIsAnError()
{
    PollingClient client(m_server->url());
    client.data.send("PUT " + client.target() + " HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(client.data.receive().status, 500);
    QCOMPARE(m_server->sessionCount(), 1);
}

void DemoEngineSessionTest::pingsAndWaitsForThePong()
{
    PollingClient client(m_server->url());
    client.joinAndLeave();
    for (int i = 0; i < 5; ++i) {
        client.get();
        m_clock.advance(24999ms);
        QVERIFY(client.poll.isWaiting());
        m_clock.advance(1ms);
        QCOMPARE(client.poll.receive().body, "2"_ba);
        m_clock.advance(19999ms);
        QCOMPARE(client.post("3").status, 200);
    }
    QCOMPARE(m_server->sessionCount(), 1);
}

void DemoEngineSessionTest::endsWithoutPong()
{
    PollingClient client(m_server->url());
    client.joinAndLeave();
    m_clock.advance(25s);
    QCOMPARE(client.fetch(), "2"_ba);
    client.get();
    m_clock.advance(19999ms);
    QVERIFY(client.poll.isWaiting());
    m_clock.advance(1ms);
    QCOMPARE(client.poll.receive().body, "1"_ba);
    QCOMPARE(client.refusalOfGet(), 1);
}

void DemoEngineSessionTest::serverCloseIsFetched()
{
    PollingClient client(m_server->url());
    QCOMPARE(client.post(R"(42["before joining"])").status, 200);
    QCOMPARE(m_server->sessionCount(), 1);
    QCOMPARE(client.fetch(), "1"_ba);
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::serverCloseIsNotFetched()
{
    PollingClient client(m_server->url());
    QCOMPARE(client.post("4nonsense").status, 200);
    m_clock.advance(29s);
    QCOMPARE(m_server->sessionCount(), 1);
    m_clock.advance(1s);
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::unfetchedMessagesAreBounded()
{
    PollingClient client(m_server->url());
    QCOMPARE(client.post("40").status, 200);
    const QByteArray event = R"(420["echo",")" + QByteArray(900'000, 'x') + R"("])";
    int taken = 0;
    while (taken < 20 && client.post(event).status == 200)
        ++taken;
    QCOMPARE(taken, 10); // 8 MiB hold nine; the tenth is taken and ends the session
    QCOMPARE(m_server->sessionCount(), 0);
}

void DemoEngineSessionTest::tooManySessions()
{
    PollingClient first(m_server->url());
    PollingClient second(m_server->url());
    PollingClient third(m_server->url());
    RawClient fourth(m_server->url());
    fourth.get("/socket.io/?EIO=4&transport=polling");
    QCOMPARE(fourth.receive().status, 503);
    QCOMPARE(second.post("1").body, "ok"_ba);
    PollingClient again(m_server->url());
    QVERIFY(!again.handshake().sid.isEmpty());
}

QTEST_GUILESS_MAIN(DemoEngineSessionTest)
#include "demoenginesessiontest.moc"
