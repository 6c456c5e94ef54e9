// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/heartbeat.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace std::chrono_literals;

class HeartbeatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsFromTheHandshake();
    void countsFromTheLastPing();
    void tellsHowLateAPingIs();
    void aNewSessionStartsAfresh();

private:
    const Instant m_start{1h};
};

void HeartbeatTest::countsFromTheHandshake()
{
    Heartbeat heartbeat;
    heartbeat.start(m_start, 25s, 20s);
    QVERIFY(heartbeat.deadline() == m_start + 45s);
}

void HeartbeatTest::countsFromTheLastPing()
{
    Heartbeat heartbeat;
    heartbeat.start(m_start, 25s, 20s);
    heartbeat.ping(m_start + 44s);
    QVERIFY(heartbeat.deadline() == m_start + 89s);
}

void HeartbeatTest::tellsHowLateAPingIs()
{
    Heartbeat heartbeat;
    heartbeat.start(m_start, 25s, 20s);
    QVERIFY(heartbeat.ping(m_start + 25s) == 0us);
    QVERIFY(heartbeat.ping(m_start + 50s + 30ms) == 30ms);
    QVERIFY(heartbeat.ping(m_start + 75s) == -30ms);
}

void HeartbeatTest::aNewSessionStartsAfresh()
{
    Heartbeat heartbeat;
    heartbeat.start(m_start, 25s, 20s);
    heartbeat.ping(m_start + 25s);
    heartbeat.start(m_start + 30s, 1s, 2s);
    QVERIFY(heartbeat.deadline() == m_start + 33s);
}

QTEST_APPLESS_MAIN(HeartbeatTest)
#include "heartbeattest.moc"
