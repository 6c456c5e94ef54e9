// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linknumbers.h"

#include "linkscript.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LinkNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void percentiles_data();
    void percentiles();
    void nothingIsKnownOfNothing();
    void aWindowOfAStory();
    void whatLiesOutsideDoesNotCount();
    void aRateNeedsTime();
};

void LinkNumbersTest::percentiles_data()
{
    QTest::addColumn<int>("count"); // 1 ms, 2 ms, … shuffled
    QTest::addColumn<int>("p50");
    QTest::addColumn<int>("p95");
    QTest::addColumn<int>("p99");
    QTest::newRow("1") << 1 << 1 << 1 << 1;
    QTest::newRow("2") << 2 << 1 << 2 << 2;
    QTest::newRow("3") << 3 << 2 << 3 << 3;
    QTest::newRow("10") << 10 << 5 << 10 << 10;
    QTest::newRow("20") << 20 << 10 << 19 << 20;
    QTest::newRow("100") << 100 << 50 << 95 << 99;
    QTest::newRow("1000") << 1000 << 500 << 950 << 990;
}

void LinkNumbersTest::percentiles()
{
    QFETCH(const int, count);
    QList<Microseconds> trips;
    for (int i = 0; i < count; ++i)
        trips += Milliseconds(1 + (i * 7) % count); // 7 divides none of them: each once
    const LinkPercentiles result = percentilesOf(trips);
    QCOMPARE(result.count, count);
    QTEST(int(result.p50->count() / 1000), "p50");
    QTEST(int(result.p95->count() / 1000), "p95");
    QTEST(int(result.p99->count() / 1000), "p99");
    QCOMPARE(result.most, Microseconds(Milliseconds(count)));
}

void LinkNumbersTest::nothingIsKnownOfNothing()
{
    QCOMPARE(numbersOf({}, {}, at(0), at(3600)), LinkNumbers());
    QCOMPARE(percentilesOf({}), LinkPercentiles());
    QVERIFY(!LinkNumbers().perHour(3));
}

void LinkNumbersTest::aWindowOfAStory()
{
    const LinkTimeline timeline = timelineOf(u"0 try1, 0 polling, 1 upgraded, 1000 drop, 1001 try1, 1001 wait:502, 1004 websocket, "
                                             "2000 kick, 2001 try1, 2010 websocket"_s);
    QList<LinkSample> samples{{at(10), u"polling"_s, 50ms, {}, 100, 10, 3, 1},
                              {at(20), u"websocket"_s, 20ms, -2ms, 1, 2, 1, 1},
                              {at(45), u"websocket"_s, 30ms, 40ms, 3, 4, 2, 2},
                              {at(70), u"websocket"_s, {}, {}, 5, 6}};
    const LinkNumbers numbers = numbersOf(timeline, samples, at(-1000), at(3600));
    QCOMPARE(numbers.known, Milliseconds(3600s));
    QCOMPARE(numbers.connectionAge, Milliseconds(1590s));
    QCOMPARE(numbers.connectedShare, 1 - 14 / 3600.0);
    QCOMPARE(numbers.drops, 2);
    QCOMPARE(numbers.dropsByClass, (QMap<DropClass, qsizetype>{{DropClass::Restart, 1}, {DropClass::ServerKick, 1}}));
    QCOMPARE(numbers.perHour(numbers.drops), 2.0);
    QCOMPARE(numbers.longestRecovery, Milliseconds(10s));
    QVERIFY(numbers.medianRecovery);
    QCOMPARE(numbers.traffic, (QMap<QString, TransportTraffic>{{u"polling"_s, {100, 10, 3, 1}},
                                                               {u"websocket"_s, {9, 12, 3, 3}}}));
    QCOMPARE(numbers.roundTrips.count, 3);
    QCOMPARE(numbers.roundTrips.p50, Microseconds(30ms));
    QCOMPARE(numbers.roundTrips.p99, Microseconds(50ms));
    QCOMPARE(numbers.mostLateness, Microseconds(40ms));
}

void LinkNumbersTest::whatLiesOutsideDoesNotCount()
{
    const LinkTimeline timeline = timelineOf(u"0 websocket, 1000 drop, 1004 websocket, 2000 drop, 2100 websocket"_s);
    const QList<LinkSample> samples{{at(10), u"websocket"_s, 50ms, 9s, 100, 10},
                                    {at(1500), u"websocket"_s, 20ms, {}, 1, 2},
                                    {at(2500), u"websocket"_s, 90ms, {}, 1, 2}};
    const LinkNumbers numbers = numbersOf(timeline, samples, at(1100), at(2050));
    QCOMPARE(numbers.drops, 1);
    QCOMPARE(numbers.known, Milliseconds(950s));
    QCOMPARE(numbers.roundTrips.count, 1);
    QCOMPARE(numbers.roundTrips.most, Microseconds(20ms));
    QVERIFY(!numbers.mostLateness);
    QCOMPARE(numbers.traffic.value(u"websocket"_s).bytesReceived, 1);
    QVERIFY(!numbers.connectionAge); // that of now is younger
    QCOMPARE(numbersOf(timeline, samples, at(-500), at(-100)), LinkNumbers());
}

void LinkNumbersTest::aRateNeedsTime()
{
    const LinkTimeline timeline = timelineOf(u"0 websocket, 10 drop, 12 websocket"_s);
    QVERIFY(!numbersOf(timeline, {}, at(0), at(599)).perHour(1));
    QCOMPARE(numbersOf(timeline, {}, at(0), at(600)).perHour(1), 6.0);
}

QTEST_APPLESS_MAIN(LinkNumbersTest)
#include "linknumberstest.moc"
