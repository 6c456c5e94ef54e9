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
};

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
    QTEST(qualityOf(timelineOf(script), at(now)).grade, "grade");
}

void LinkQualityTest::reasons()
{
    const LinkTimeline timeline = timelineOf(u"0 try1, 10 websocket, 100 drop, 110 websocket"_s);
    const LinkQuality young = qualityOf(timeline, at(210));
    QCOMPARE(young.window, Milliseconds(200s));
    QCOMPARE(young.drops, 1);
    QCOMPARE(young.sinceDrop, Milliseconds(110s));
    QCOMPARE(young.connectedShare, 0.95);
    const LinkQuality old = qualityOf(timeline, at(5000));
    QCOMPARE(old.window, Milliseconds(3600s));
    QCOMPARE(old.drops, 0);
    QVERIFY(!old.sinceDrop);
    QCOMPARE(old.connectedShare, 1.0);
    const LinkQuality none = qualityOf({}, at(0));
    QCOMPARE(none, LinkQuality());
    QCOMPARE(qualityOf(timeline, at(-900)).window, Milliseconds(0)); // a clock that was set back
}

void LinkQualityTest::anOutageThatReachesIntoTheWindowCounts()
{
    LinkTimeline timeline = timelineOf(u"0 websocket, 1000 drop, 1001 wait"_s);
    QCOMPARE(qualityOf(timeline, at(5000)).drops, 1);
    QCOMPARE(qualityOf(timeline, at(5000)).sinceDrop, Milliseconds(4000s));
    addTo(timeline, u"5000 try2, 5001 websocket"_s);
    const LinkQuality quality = qualityOf(timeline, at(5100));
    QCOMPARE(quality.grade, LinkGrade::Poor);
    QCOMPARE(quality.drops, 1);
}

QTEST_APPLESS_MAIN(LinkQualityTest)
#include "linkqualitytest.moc"
