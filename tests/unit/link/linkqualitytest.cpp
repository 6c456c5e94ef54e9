// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkquality.h"

#include "linkscript.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LinkQualityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grades_data();
    void grades();
    void reasons();
    void anOutageThatReachesIntoTheWindowCounts();
    void samplesCount_data();
    void samplesCount();
    void aBlockedWebSocketIsNeitherExcellentNorPoor();
    void everyGradeHasItsReason();
};

namespace {

QList<LinkSample> samples(const QString &transport, const QDateTime &newest, const QList<int> &roundTrips,
                          const QList<int> &latenesses = {})
{
    QList<LinkSample> list;
    const qsizetype count = std::max(roundTrips.size(), latenesses.size());
    for (qsizetype i = 0; i < count; ++i) {
        LinkSample sample;
        sample.time = newest.addSecs(-25 * (count - 1 - i));
        sample.transport = transport;
        if (i < roundTrips.size())
            sample.roundTrip = Milliseconds(roundTrips[i]);
        if (i < latenesses.size())
            sample.pingLateness = Milliseconds(latenesses[i]);
        list += sample;
    }
    return list;
}

} // namespace

void LinkQualityTest::samplesCount_data()
{
    QTest::addColumn<QString>("transport"); // of the samples; the link is a WebSocket since 0
    QTest::addColumn<int>("age");           // of the newest, s
    QTest::addColumn<QList<int>>("roundTrips");
    QTest::addColumn<QList<int>>("latenesses");
    QTest::addColumn<LinkGrade>("grade");
    const QString ws = u"websocket"_s;
    const auto row = [](const char *name, const QString &transport, int age, const QList<int> &roundTrips,
                        const QList<int> &latenesses, LinkGrade grade) {
        QTest::newRow(name) << transport << age << roundTrips << latenesses << grade;
    };
    row("none", ws, 0, {}, {}, LinkGrade::Excellent);
    row("150 ms", ws, 0, {150}, {}, LinkGrade::Excellent);
    row("151 ms", ws, 0, {151}, {}, LinkGrade::Good);
    row("400 ms", ws, 0, {400}, {}, LinkGrade::Good);
    row("401 ms", ws, 0, {401}, {}, LinkGrade::Fair);
    row("1 s", ws, 0, {1000}, {}, LinkGrade::Fair);
    row("1001 ms", ws, 0, {1001}, {}, LinkGrade::Poor);
    row("one spike", ws, 0, {20, 20, 5000, 20, 20}, {}, LinkGrade::Excellent);
    row("mostly slow", ws, 0, {500, 20, 500, 500, 20}, {}, LinkGrade::Fair);
    row("stale", ws, 301, {2000, 2000}, {9000, 9000}, LinkGrade::Excellent);
    row("just fresh", ws, 300, {2000}, {}, LinkGrade::Poor);
    row("of another transport", u"polling"_s, 0, {2000, 2000}, {9000, 9000}, LinkGrade::Excellent);
    row("from the future", ws, -1, {2000}, {}, LinkGrade::Excellent);
    row("early", ws, 0, {}, {-3000, -20000}, LinkGrade::Excellent);
    row("late once", ws, 0, {}, {0, 9000, 0}, LinkGrade::Excellent);
    row("1 s late", ws, 0, {}, {1000, 1000}, LinkGrade::Excellent);
    row("3 s late", ws, 0, {}, {3000, 0, 3000}, LinkGrade::Good);
    row("8 s late", ws, 0, {}, {8000, 8000}, LinkGrade::Fair);
    row("later", ws, 0, {}, {8001, 8001}, LinkGrade::Poor);
    row("the worst counts", ws, 0, {20, 20}, {4000, 4000}, LinkGrade::Fair);
}

void LinkQualityTest::samplesCount()
{
    QFETCH(const QString, transport);
    QFETCH(const int, age);
    QFETCH(const QList<int>, roundTrips);
    QFETCH(const QList<int>, latenesses);
    const LinkTimeline timeline = timelineOf(u"0 websocket"_s);
    QTEST(qualityOf(timeline, samples(transport, at(3600 - age), roundTrips, latenesses), at(3600)).grade, "grade");
}

void LinkQualityTest::aBlockedWebSocketIsNeitherExcellentNorPoor()
{
    for (const auto &script : {u"0 polling, 1 upgrade-failed"_s, u"0 polling, 1 upgrade-skipped"_s}) {
        LinkTimeline timeline = timelineOf(script);
        for (const int now : {100, 4000, 90'000}) {
            const LinkQuality quality = qualityOf(timeline, samples(u"polling"_s, at(now), {30}), at(now));
            QCOMPARE(quality.grade, LinkGrade::Good);
            QCOMPARE(quality.byTransport, LinkGrade::Good);
            QCOMPARE(quality.byDrops, LinkGrade::Excellent);
        }
        addTo(timeline, u"90001 upgraded"_s);
        QCOMPARE(qualityOf(timeline, {}, at(90'100)).grade, LinkGrade::Excellent);
    }
}

// What a person hovers: some part has the link's grade, and none has a worse one.
void LinkQualityTest::everyGradeHasItsReason()
{
    for (const int roundTrip : {10, 200, 600, 3000}) {
        for (const int lateness : {0, 2000, 5000, 20'000}) {
            for (const auto &script : {u"0 websocket"_s, u"0 websocket, 3000 drop, 3010 websocket"_s}) {
                const LinkQuality quality = qualityOf(
                    timelineOf(script), samples(u"websocket"_s, at(3600), {roundTrip, roundTrip}, {lateness, lateness}),
                    at(3600));
                const auto parts = {quality.byDrops, quality.byRoundTrip, quality.byLateness, quality.byTransport};
                QCOMPARE(std::max(parts), quality.grade);
            }
        }
    }
}

void LinkQualityTest::grades_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("now"); // s
    QTest::addColumn<LinkGrade>("grade");
    const auto row = [](const char *name, const char *script, int now, LinkGrade grade) {
        QTest::newRow(name) << QString::fromUtf8(script) << now << grade;
    };
    row("nothing yet", "", 0, LinkGrade::Unknown);
    row("the first try", "0 try1", 900, LinkGrade::Unknown);
    row("the second try", "0 try1, 1 wait, 2 try2", 900, LinkGrade::Offline);
    row("refused", "0 try1, 1 fail", 900, LinkGrade::Offline);
    row("connected just now", "0 try1, 1 polling", 60, LinkGrade::Unknown);
    row("connected for a minute", "0 try1, 1 polling", 61, LinkGrade::Excellent);
    row("however long the start took", "0 try1, 1 wait, 2 try2, 900 polling", 1000, LinkGrade::Excellent);
    row("dropped", "0 websocket, 3000 drop", 3001, LinkGrade::Offline);
    row("left", "0 websocket, 3000 leave", 3001, LinkGrade::Offline);
    row("a drop of 36 s", "0 websocket, 3000 drop, 3036 websocket", 3600, LinkGrade::Good);
    row("a drop of 37 s", "0 websocket, 3000 drop, 3037 websocket", 3600, LinkGrade::Fair);
    row("two drops", "0 websocket, 10 drop, 11 websocket, 20 drop, 21 websocket", 3600, LinkGrade::Fair);
    row("three drops, 180 s", "0 websocket, 9 drop, 99 websocket, 200 drop, 245 websocket, 300 drop, 345 websocket",
        3600, LinkGrade::Fair);
    row("three drops, 181 s", "0 websocket, 9 drop, 99 websocket, 200 drop, 245 websocket, 300 drop, 346 websocket",
        3600, LinkGrade::Poor);
    row("four drops", "0 websocket, 1 drop, 2 websocket, 3 drop, 4 websocket, 5 drop, 6 websocket, 7 drop, 8 websocket",
        3600, LinkGrade::Poor);
    row("a drop long ago", "0 websocket, 10 drop, 99 websocket", 3700, LinkGrade::Excellent);
    row("left and back again", "0 websocket, 1000 leave, 3000 try1, 3001 websocket", 3600, LinkGrade::Excellent);
    row("a drop from which somebody left, long ago", "0 websocket, 10 drop, 11 leave, 20 try1, 21 websocket", 9000,
        LinkGrade::Excellent);
}

void LinkQualityTest::grades()
{
    QFETCH(const QString, script);
    QFETCH(const int, now);
    QTEST(qualityOf(timelineOf(script), {}, at(now)).grade, "grade");
}

void LinkQualityTest::reasons()
{
    const LinkTimeline timeline = timelineOf(u"0 try1, 10 websocket, 100 drop, 110 websocket"_s);
    const LinkQuality young = qualityOf(timeline, {}, at(210));
    QCOMPARE(young.window, Milliseconds(200s));
    QCOMPARE(young.drops, 1);
    QCOMPARE(young.sinceDrop, Milliseconds(110s));
    QCOMPARE(young.connectedShare, 0.95);
    const LinkQuality old = qualityOf(timeline, {}, at(5000));
    QCOMPARE(old.window, Milliseconds(3600s));
    QCOMPARE(old.drops, 0);
    QVERIFY(!old.sinceDrop);
    QCOMPARE(old.connectedShare, 1.0);
    const LinkQuality none = qualityOf({}, {}, at(0));
    QCOMPARE(none, LinkQuality());
    QCOMPARE(qualityOf(timeline, {}, at(-900)).window, Milliseconds(0)); // a clock that was set back
}

void LinkQualityTest::anOutageThatReachesIntoTheWindowCounts()
{
    LinkTimeline timeline = timelineOf(u"0 websocket, 1000 drop, 1001 wait"_s);
    QCOMPARE(qualityOf(timeline, {}, at(5000)).drops, 1);
    QCOMPARE(qualityOf(timeline, {}, at(5000)).sinceDrop, Milliseconds(4000s));
    addTo(timeline, u"5000 try2, 5001 websocket"_s);
    const LinkQuality quality = qualityOf(timeline, {}, at(5100));
    QCOMPARE(quality.grade, LinkGrade::Poor);
    QCOMPARE(quality.drops, 1);
}

QTEST_APPLESS_MAIN(LinkQualityTest)
#include "linkqualitytest.moc"
