// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/currentroundtrip.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using EngineIo::RoundTripSource;

class CurrentRoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isThatOfTheTransport_data();
    void isThatOfTheTransport();
};

void CurrentRoundTripTest::isThatOfTheTransport_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QList<int>>("milliseconds"); // probe, WebSocket ping, POST, Engine.IO ping; 0: not measured
    QTest::addColumn<int>("expected");            // 0: nothing
    QTest::newRow("no session") << QString() << QList{1, 2, 3, 4} << 0;
    QTest::newRow("nothing measured") << u"websocket"_s << QList{0, 0, 0, 0} << 0;
    QTest::newRow("pings") << u"websocket"_s << QList{9, 2, 7, 0} << 2;
    QTest::newRow("Engine.IO 3 pings") << u"websocket"_s << QList{9, 0, 7, 4} << 4;
    QTest::newRow("just upgraded") << u"websocket"_s << QList{9, 0, 7, 0} << 9;
    QTest::newRow("a POST says nothing of a WebSocket") << u"websocket"_s << QList{0, 0, 7, 0} << 0;
    QTest::newRow("polling") << u"polling"_s << QList{0, 0, 7, 0} << 7;
    QTest::newRow("polling, Engine.IO 3") << u"polling"_s << QList{0, 0, 7, 4} << 4;
    QTest::newRow("a probe that did not lead to an upgrade") << u"polling"_s << QList{9, 0, 0, 0} << 0;
}

void CurrentRoundTripTest::isThatOfTheTransport()
{
    QFETCH(const QString, transport);
    QFETCH(const QList<int>, milliseconds);
    QFETCH(const int, expected);
    EngineIo::Health health;
    health.transport = transport;
    for (qsizetype i = 0; i < milliseconds.size(); ++i) {
        if (milliseconds[i] == 0)
            continue;
        EngineIo::RoundTrip roundTrip;
        roundTrip.smoothed = Milliseconds(milliseconds[i]);
        roundTrip.last = Milliseconds(1'000);
        health.roundTrips[std::size_t(i)] = roundTrip;
    }
    QCOMPARE(currentRoundTrip(health),
             expected ? std::optional<Microseconds>(Milliseconds(expected)) : std::nullopt);
}

QTEST_GUILESS_MAIN(CurrentRoundTripTest)
#include "currentroundtriptest.moc"
