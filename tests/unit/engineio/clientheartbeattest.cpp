// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/clientheartbeat.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace std::chrono_literals;

using Due = ClientHeartbeat::Due;

class ClientHeartbeatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pingsAfterTheInterval();
    void wantsThePongInTime();
    void measuresTheRoundTrip();
    void givesAPingTimeToGoOut();
    void anyPacketIsASignOfLife();
    void ignoresAPongNobodyAskedFor();
    void noticesALaptopThatHasSlept();
    void aNewSessionStartsAfresh();

private:
    const Instant m_start{1h};
    ClientHeartbeat m_heartbeat;
};

void ClientHeartbeatTest::init()
{
    m_heartbeat = {};
    m_heartbeat.start(m_start, 25s, 5s);
}

void ClientHeartbeatTest::pingsAfterTheInterval()
{
    QVERIFY(m_heartbeat.deadline() == m_start + 25s);
    QCOMPARE(m_heartbeat.due(m_start + 25s - 1us), Due::Nothing);
    QCOMPARE(m_heartbeat.due(m_start + 25s), Due::Ping);
}

void ClientHeartbeatTest::wantsThePongInTime()
{
    m_heartbeat.queued(m_start + 25s);
    m_heartbeat.sent(m_start + 26s);
    QVERIFY(m_heartbeat.deadline() == m_start + 31s);
    QCOMPARE(m_heartbeat.due(m_start + 31s - 1us), Due::Nothing);
    QCOMPARE(m_heartbeat.due(m_start + 31s), Due::Dead);
}

void ClientHeartbeatTest::measuresTheRoundTrip()
{
    m_heartbeat.queued(m_start + 25s);
    m_heartbeat.sent(m_start + 26s);
    m_heartbeat.heard(m_start + 26s + 10ms);
    QVERIFY(m_heartbeat.pong(m_start + 26s + 40ms) == std::optional<Microseconds>(40ms));
    QVERIFY(m_heartbeat.deadline() == m_start + 51s + 40ms); // pingInterval after the pong
    QCOMPARE(m_heartbeat.due(m_start + 51s + 40ms), Due::Ping);
}

// The transport may be resting for an upgrade, but not for ever.
void ClientHeartbeatTest::givesAPingTimeToGoOut()
{
    m_heartbeat.queued(m_start + 25s);
    QCOMPARE(m_heartbeat.due(m_start + 31s), Due::Nothing);
    QVERIFY(m_heartbeat.deadline() == m_start + 55s);
    QCOMPARE(m_heartbeat.due(m_start + 55s), Due::Dead);
}

void ClientHeartbeatTest::anyPacketIsASignOfLife()
{
    m_heartbeat.queued(m_start + 25s);
    m_heartbeat.sent(m_start + 25s);
    m_heartbeat.heard(m_start + 29s);
    QVERIFY(m_heartbeat.deadline() == m_start + 34s);
    // But it is no pong, and does not put off the next ping.
    m_heartbeat.pong(m_start + 30s);
    m_heartbeat.heard(m_start + 40s);
    QVERIFY(m_heartbeat.deadline() == m_start + 55s);
}

void ClientHeartbeatTest::ignoresAPongNobodyAskedFor()
{
    QVERIFY(!m_heartbeat.pong(m_start + 1s));
    QVERIFY(m_heartbeat.deadline() == m_start + 25s);
    m_heartbeat.sent(m_start + 2s); // a ping that was none of the heartbeat's
    QVERIFY(!m_heartbeat.pong(m_start + 3s));
    m_heartbeat.queued(m_start + 25s);
    QVERIFY(!m_heartbeat.pong(m_start + 25s)); // before the ping went out
}

void ClientHeartbeatTest::noticesALaptopThatHasSlept()
{
    QCOMPARE(m_heartbeat.due(m_start + 10h), Due::Ping); // the answer tells
    m_heartbeat.queued(m_start + 25s);
    m_heartbeat.sent(m_start + 25s);
    QCOMPARE(m_heartbeat.due(m_start + 10h), Due::Dead);
}

void ClientHeartbeatTest::aNewSessionStartsAfresh()
{
    m_heartbeat.queued(m_start + 25s);
    m_heartbeat.sent(m_start + 25s);
    m_heartbeat.start(m_start + 26s, 1s, 2s);
    QVERIFY(m_heartbeat.deadline() == m_start + 27s);
    QCOMPARE(m_heartbeat.due(m_start + 27s), Due::Ping);
}

QTEST_APPLESS_MAIN(ClientHeartbeatTest)
#include "clientheartbeattest.moc"
