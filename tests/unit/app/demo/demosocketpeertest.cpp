// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"
#include "demo/demoserver.h"
#include "pollingclient.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The namespace "/" as the reference server keeps it, seen from the wire over polling.
class DemoSocketPeerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void joinsAndIsToldOfOpenJobs();
    void getsEventsOnceJoined();
    void otherNamespacesAreInvalid();
    void leavesAndJoinsAgain();
    void echoesBinary();
    void breachEndsTheSession_data();
    void breachEndsTheSession();
    void harmless_data();
    void harmless();
    void mustJoinInTime();

private:
    static QByteArrayList join(PollingClient &client);

    ManualClock m_clock;
    std::unique_ptr<DemoServer> m_server;
};

void DemoSocketPeerTest::init()
{
    m_server = std::make_unique<DemoServer>(EngineSettings(), &m_clock, SystemRandom::instance());
    QVERIFY(m_server->listen());
}

// The packets that follow the wish to join.
QByteArrayList DemoSocketPeerTest::join(PollingClient &client)
{
    return client.post("40").status == 200 ? client.fetch().split('\x1e') : QByteArrayList();
}

void DemoSocketPeerTest::joinsAndIsToldOfOpenJobs()
{
    PollingClient client(m_server->url());
    const QByteArrayList packets = join(client);
    QVERIFY(packets.size() > DemoQueue::workers);
    QVERIFY(packets.first().startsWith(R"(40{"sid":")"));
    int running = 0;
    for (const QByteArray &packet : packets.sliced(1)) {
        QVERIFY(packet.startsWith("42["));
        const QJsonArray event = QJsonDocument::fromJson(packet.sliced(2)).array();
        QCOMPARE(event.size(), 2);
        QVERIFY(!event.at(1)["jobId"_L1].toString().isEmpty());
        running += event.at(0).toString().endsWith(":started"_L1);
    }
    QCOMPARE(running, DemoQueue::workers);
    QVERIFY(packets.at(1).contains("第三章 · 夜航西飞"));
}

void DemoSocketPeerTest::getsEventsOnceJoined()
{
    PollingClient outside(m_server->url());
    PollingClient inside(m_server->url());
    QVERIFY(!join(inside).isEmpty());
    outside.get();
    inside.get();
    QVERIFY(inside.poll.isWaiting());
    for (int i = 0; i < 5; ++i)
        m_clock.advance(1s);
    QVERIFY(inside.poll.receive().body.contains(":progress"));
    QVERIFY(outside.poll.isWaiting());
}

void DemoSocketPeerTest::otherNamespacesAreInvalid()
{
    PollingClient client(m_server->url());
    QCOMPARE(client.post(R"(40/queues,{"token":"x"})").status, 200);
    QCOMPARE(client.fetch(), R"(44/queues,{"message":"Invalid namespace"})"_ba);
    QVERIFY(!join(client).isEmpty());
}

void DemoSocketPeerTest::leavesAndJoinsAgain()
{
    PollingClient client(m_server->url());
    const QByteArray first = join(client).value(0);
    QCOMPARE(client.post("41").status, 200);
    const QByteArray second = join(client).value(0);
    QVERIFY(second.startsWith(R"(40{"sid":")"));
    QVERIFY(first != second);
    QCOMPARE(m_server->sessionCount(), 1);
}

void DemoSocketPeerTest::echoesBinary()
{
    PollingClient client(m_server->url());
    QVERIFY(!join(client).isEmpty());
    const QByteArray bytes = "bAAEC/w==";
    const QByteArray event = PollingClient::payload({R"(451-9["echo",{"_placeholder":true,"num":0}])", bytes});
    QCOMPARE(client.post(event).status, 200);
    QCOMPARE(client.fetch(), PollingClient::payload({R"(461-9[{"_placeholder":true,"num":0}])", bytes}));
}

void DemoSocketPeerTest::breachEndsTheSession_data()
{
    QTest::addColumn<bool>("joined");
    QTest::addColumn<QByteArray>("packet");

    const auto row = [](const char *name, bool joined, const QByteArray &packet) {
        QTest::newRow(name) << joined << packet;
    };
    row("event before joining", false, R"(42["echo"])");
    row("leaving before joining", false, "41");
    row("event elsewhere", true, R"(42/a,["echo"])");
    row("joining twice", true, "40");
    row("refusing", true, R"(44{"message":"no"})");
    row("not JSON", true, "42[\"echo\"");
    row("not an event", true, "42{}");
    row("unknown type", true, "49");
    row("empty", true, "4");
    row("stray bytes", true, "bAAEC");
    row("text for bytes", true, PollingClient::payload({R"(451-["a",{"_placeholder":true,"num":0}])", R"(42["a"])"}));
    row("eleven attachments", true, R"(4511-["a"])");
}

void DemoSocketPeerTest::breachEndsTheSession()
{
    QFETCH(const bool, joined);
    QFETCH(const QByteArray, packet);
    PollingClient client(m_server->url());
    if (joined)
        QVERIFY(!join(client).isEmpty());
    QCOMPARE(client.post(packet).status, 200);
    QCOMPARE(client.fetch(), "1"_ba);
    QCOMPARE(client.refusalOfGet(), 1);
}

void DemoSocketPeerTest::harmless_data()
{
    QTest::addColumn<QByteArray>("packet");
    const auto row = [](const char *name, const QByteArray &packet) { QTest::newRow(name) << packet; };
    row("acknowledgement nobody asked for", "433[1]");
    row("unknown event", R"(42["a",1])");
    row("unknown event with id", R"(425["a",1])");
    row("noop", "6");
    row("unasked pong", "3");
}

void DemoSocketPeerTest::harmless()
{
    QFETCH(const QByteArray, packet);
    PollingClient client(m_server->url());
    QVERIFY(!join(client).isEmpty());
    QCOMPARE(client.post(packet).status, 200);
    client.get();
    QVERIFY(client.poll.isWaiting());
    QCOMPARE(client.post(R"(421["echo",2])").status, 200);
    QCOMPARE(client.poll.receive().body, "431[2]"_ba);
}

void DemoSocketPeerTest::mustJoinInTime()
{
    PollingClient client(m_server->url());
    m_clock.advance(25s);
    QCOMPARE(client.fetch(), "2"_ba);
    QCOMPARE(client.post("3").status, 200);
    client.get();
    QVERIFY(client.poll.isWaiting());
    m_clock.advance(19999ms);
    QVERIFY(client.poll.isWaiting());
    m_clock.advance(1ms);
    QCOMPARE(client.poll.receive().body, "1"_ba);
}

QTEST_GUILESS_MAIN(DemoSocketPeerTest)
#include "demosocketpeertest.moc"
