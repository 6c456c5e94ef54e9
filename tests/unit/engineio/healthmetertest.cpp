// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/healthmeter.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(QList<Pollux::Microseconds>)
Q_DECLARE_METATYPE(Pollux::EngineIo::RoundTrip)

class HealthMeterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smoothsRoundTrips_data();
    void smoothsRoundTrips();
    void keepsSourcesApart();
    void keepsLateness();
    void countsTrafficByTransport();
    void knowsTheQueueAndTheTimes();
    void aNewSessionForgetsAllButTraffic();

private:
    const Instant m_start{1h};
};

void HealthMeterTest::smoothsRoundTrips_data()
{
    QTest::addColumn<QList<Microseconds>>("trips");
    QTest::addColumn<RoundTrip>("expected");
    // By hand after RFC 6298 §2.2 and §2.3, in whole microseconds.
    QTest::newRow("the first") << QList<Microseconds>{80ms} << RoundTrip{80ms, 80ms, 80ms, 40ms, 1};
    QTest::newRow("the same again") << QList<Microseconds>{80ms, 80ms} << RoundTrip{80ms, 80ms, 80ms, 30ms, 2};
    QTest::newRow("a slow one") << QList<Microseconds>{80ms, 160ms} << RoundTrip{160ms, 80ms, 90ms, 50ms, 2};
    QTest::newRow("a fast one") << QList<Microseconds>{80ms, 40ms} << RoundTrip{40ms, 40ms, 75ms, 40ms, 2};
    QTest::newRow("none at all is possible") << QList<Microseconds>{0us} << RoundTrip{0us, 0us, 0us, 0us, 1};
    QTest::newRow("a clock that was set") << QList<Microseconds>{80ms, -1us} << RoundTrip{80ms, 80ms, 80ms, 40ms, 1};
}

void HealthMeterTest::smoothsRoundTrips()
{
    QFETCH(const QList<Microseconds>, trips);
    QFETCH(const RoundTrip, expected);
    HealthMeter meter;
    for (const Microseconds trip : trips)
        meter.addRoundTrip(RoundTripSource::Probe, trip);
    QVERIFY(meter.health(m_start).roundTrip(RoundTripSource::Probe) == std::optional(expected));
}

void HealthMeterTest::keepsSourcesApart()
{
    HealthMeter meter;
    meter.addRoundTrip(RoundTripSource::Post, 10ms);
    meter.addRoundTrip(RoundTripSource::WebSocketPing, 20ms);
    const Health health = meter.health(m_start);
    QVERIFY(!health.roundTrip(RoundTripSource::Probe));
    QVERIFY(health.roundTrip(RoundTripSource::Post)->last == 10ms);
    QVERIFY(health.roundTrip(RoundTripSource::WebSocketPing)->last == 20ms);
    QVERIFY(!health.roundTrip(RoundTripSource::EnginePing));
}

void HealthMeterTest::keepsLateness()
{
    HealthMeter meter;
    QVERIFY(!meter.health(m_start).pingLateness);
    meter.addPing(8ms);
    meter.addPing(88ms);
    meter.addPing(-54ms);
    QVERIFY(meter.health(m_start).pingLateness == (PingLateness{-54ms, 9ms, 88ms, 3}));
}

void HealthMeterTest::countsTrafficByTransport()
{
    HealthMeter meter;
    meter.traffic(u"polling"_s).bytesSent += 7;
    ++meter.traffic(u"websocket"_s).packetsReceived;
    QCOMPARE(meter.health(m_start).polling.bytesSent, 7);
    QCOMPARE(meter.health(m_start).webSocket.packetsReceived, 1);
}

void HealthMeterTest::knowsTheQueueAndTheTimes()
{
    HealthMeter meter;
    QVERIFY(!meter.health(m_start).uptime);
    meter.sessionOpened(m_start, 120ms);
    meter.setUpgradeTime(300ms);
    meter.setQueued(5);
    meter.setQueued(2);
    Health health = meter.health(m_start + 3s);
    QVERIFY(health.uptime == std::optional<Microseconds>(3s));
    QVERIFY(health.openingTime == std::optional<Milliseconds>(120ms));
    QVERIFY(health.upgradeTime == std::optional<Milliseconds>(300ms));
    QCOMPARE(health.queuedPackets, 2);
    QCOMPARE(health.mostQueuedPackets, 5);
    meter.sessionClosed();
    health = meter.health(m_start + 4s);
    QVERIFY(!health.uptime);
    QVERIFY(health.upgradeTime == std::optional<Milliseconds>(300ms)); // still to be read
    QCOMPARE(health.queuedPackets, 0);
}

void HealthMeterTest::aNewSessionForgetsAllButTraffic()
{
    HealthMeter meter;
    meter.sessionOpened(m_start, 1ms);
    meter.addRoundTrip(RoundTripSource::Post, 10ms);
    meter.addPing(1ms);
    meter.setUpgradeTime(1ms);
    meter.setQueued(9);
    meter.traffic(u"polling"_s).bytesReceived = 11;
    meter.sessionClosed();
    meter.sessionOpened(m_start + 1h, 2ms);
    Health expected;
    expected.polling.bytesReceived = 11;
    expected.openingTime = 2ms;
    expected.uptime = 0us;
    QVERIFY(meter.health(m_start + 1h) == expected);
}

QTEST_APPLESS_MAIN(HealthMeterTest)
#include "healthmetertest.moc"
