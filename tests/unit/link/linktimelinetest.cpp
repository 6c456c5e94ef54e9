// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linktimeline.h"

#include "link/sleepwitness.h"

#include "linkscript.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LinkTimelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beforeTheFirstEvent();
    void conditions_data();
    void conditions();
    void spans_data();
    void spans();
    void drops_data();
    void drops();
    void share_data();
    void share();
    void triesWhileNotConnected();
    void theUpgradeIsThatOfTheConnection();
    void knowsWhatTheConnectionGoesOver();
    void theTimeBetweenQuestionsFollows();
    void dropsAndRecoveriesOfATime();
    void aClockThatIsSetBackDoesNoHarm();
    void beginsAgainWhereNobodyWatched();
    void isBounded();
};

void LinkTimelineTest::beforeTheFirstEvent()
{
    const LinkTimeline timeline;
    QCOMPARE(timeline.condition(), LinkCondition::Starting);
    QVERIFY(!timeline.since().isValid());
    QVERIFY(!timeline.begin().isValid());
    QVERIFY(!timeline.firstConnected().isValid());
    QVERIFY(!timeline.downSince());
    QVERIFY(!timeline.lastDrop());
    QVERIFY(timeline.spans(at(0), at(100)).isEmpty());
    QVERIFY(!timeline.connectedShare(at(0), at(100)));
    QVERIFY(!timeline.medianRecovery(at(0), at(100)));
}

void LinkTimelineTest::conditions_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<LinkCondition>("condition");
    QTest::addColumn<int>("since"); // s
    const auto row = [](const char *script, LinkCondition condition, int since) {
        QTest::newRow(script) << QString::fromUtf8(script) << condition << since;
    };
    row("0 try1", LinkCondition::Starting, 0);
    row("0 try2", LinkCondition::Connecting, 0);
    row("0 try1, 2 wait", LinkCondition::Disconnected, 2);
    row("0 try1, 2 wait, 3 try2", LinkCondition::Connecting, 3);
    row("0 try1, 2 wait, 3 try2, 4 wait, 9 try3", LinkCondition::Connecting, 9);
    row("0 try1, 1 polling", LinkCondition::Polling, 1);
    row("0 try1, 1 websocket", LinkCondition::WebSocket, 1);
    row("0 websocket", LinkCondition::WebSocket, 0);
    row("0 try1, 1 rest", LinkCondition::Polling, 1);
    row("0 try1, 1 rest, 9 websocket", LinkCondition::WebSocket, 1);
    row("0 try1, 1 polling, 3 upgraded", LinkCondition::WebSocket, 1);
    row("0 try1, 1 polling, 3 upgrade-failed", LinkCondition::Polling, 1);
    row("0 try1, 1 polling, 3 upgrade-skipped", LinkCondition::Polling, 1);
    row("0 try1, 1 polling, 3 websocket", LinkCondition::WebSocket, 1);
    row("0 try1, 1 polling, 3 polling", LinkCondition::Polling, 1);
    row("0 try1, 1 polling, 3 drop", LinkCondition::Disconnected, 3);
    row("0 try1, 1 polling, 3 drop, 4 wait", LinkCondition::Disconnected, 3);
    row("0 try1, 1 polling, 3 drop, 4 upgraded", LinkCondition::Disconnected, 3);
    row("0 try1, 1 polling, 3 drop, 4 wait, 6 try2", LinkCondition::Connecting, 6);
    row("0 try1, 1 polling, 3 drop, 4 wait, 6 try2, 7 websocket", LinkCondition::WebSocket, 7);
    row("0 try1, 1 fail", LinkCondition::Refused, 1);
    row("0 try1, 1 fail, 2 fail", LinkCondition::Refused, 1);
    row("0 try1, 1 fail, 5 try1", LinkCondition::Connecting, 5);
    row("0 try1, 1 polling, 3 leave", LinkCondition::Disconnected, 3);
    row("0 try1, 1 polling, 3 leave, 9 try1", LinkCondition::Connecting, 9);
}

void LinkTimelineTest::conditions()
{
    QFETCH(const QString, script);
    const LinkTimeline timeline = timelineOf(script);
    QTEST(timeline.condition(), "condition");
    QFETCH(const int, since);
    QCOMPARE(timeline.since(), at(since));
    QCOMPARE(timeline.begin(), at(0));
}

void LinkTimelineTest::spans_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    const QString story = u"0 try1, 2 polling, 4 upgraded, 20 drop, 20 wait, 22 try2, 23 wait, 27 try3, 30 polling"_s;
    const auto row = [](const char *name, const QString &script, int from, int to, const char *expected) {
        QTest::newRow(name) << script << from << to << QString::fromUtf8(expected);
    };
    row("a whole story", story, 0, 40,
        "starting 0-2, polling 2-4, websocket 4-20, disconnected 20-22, connecting 22-23, disconnected 23-27, "
        "connecting 27-30, polling 30-40");
    row("before it, nothing is known", story, -50, 3, "starting 0-2, polling 2-3");
    row("clipped on both sides", story, 3, 21, "polling 3-4, websocket 4-20, disconnected 20-21");
    row("within one", story, 5, 6, "websocket 5-6");
    row("from one edge to another", story, 4, 20, "websocket 4-20");
    row("within the one of now", story, 35, 36, "polling 35-36");
    row("all before", story, -50, -40, "");
    row("none at all", story, 5, 5, "");
    row("the wrong way round", story, 21, 3, "");
    row("what took no time", u"0 websocket, 5 drop, 5 try1, 5 websocket, 9 drop, 9 leave"_s, 0, 20,
        "websocket 0-9, disconnected 9-20");
    row("nobody watched for a while", u"0 try1, 1 polling, 5 unwatched, 60 try1, 62 websocket"_s, 0, 70,
        "starting 0-1, polling 1-5, starting 60-62, websocket 62-70");
    row("the same before and after", u"0 websocket, 5 unwatched, 60 websocket"_s, 0, 70, "websocket 0-5, websocket 60-70");
    row("unwatched until now", u"0 websocket, 5 drop, 9 unwatched"_s, 0, 70, "websocket 0-5, disconnected 5-9");
    row("left, and wanted again", u"0 websocket, 5 leave, 9 wait, 12 try2"_s, 0, 20,
        "websocket 0-5, disconnected 5-12, connecting 12-20");
}

void LinkTimelineTest::spans()
{
    QFETCH(const QString, script);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QTEST(spansText(timelineOf(script).spans(at(from), at(to))), "expected");
}

void LinkTimelineTest::drops_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("drops"); // "<when>:<connected for>:<healed after>"
    const auto row = [](const char *name, const char *script, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(expected);
    };
    row("none", "0 try1, 1 polling", "");
    row("tries in vain", "0 try1, 1 wait, 2 try2, 3 fail", "");
    row("a drop", "0 try1, 1 polling, 11 drop, 12 wait", "11:10:-");
    row("one that heals", "0 try1, 1 polling, 5 upgraded, 11 drop, 12 wait, 14 try2, 15 polling", "11:10:4");
    row("a connection over polling, then WebSocket, is one", "0 polling, 5 websocket, 11 drop", "11:11:-");
    row("two", "0 websocket, 1 drop, 2 websocket, 5 drop, 9 websocket", "1:1:1 5:3:4");
    row("nobody watched as it healed", "0 websocket, 4 drop, 5 unwatched, 900 try1, 901 websocket", "4:4:-");
    row("unwatched is no drop", "0 websocket, 4 unwatched, 900 websocket", "");
    row("told to go", "0 websocket, 4 kick, 5 wait, 7 websocket", "4:4:3");
    row("left on purpose", "0 websocket, 4 leave, 9 try1, 10 websocket", "");
    row("told of twice", "0 websocket, 4 drop, 5 drop, 6 websocket", "4:4:2");
    row("left while down, back long after", "0 websocket, 4 drop, 5 leave, 900 try1, 901 websocket", "4:4:-");
    row("asleep", "0 websocket, 4 sleep, 900 wait, 900 try1, 903 websocket", "4:4:3");
    row("down, then asleep", "0 websocket, 4 drop, 6 wait, 10 sleep, 900 try2, 901 websocket", "4:4:1");
    row("asleep, then a drop of its own", "0 websocket, 4 sleep, 900 websocket, 910 drop, 912 websocket", "4:4:0 910:10:2");
    row("asleep, and unwatched then", "0 websocket, 4 drop, 5 sleep, 9 unwatched, 900 websocket, 910 drop, 912 websocket",
        "4:4:- 910:10:2");
    row("refused, then tried by hand", "0 websocket, 4 drop, 5 try2, 6 fail, 20 try1, 21 websocket", "4:4:17");
}

void LinkTimelineTest::drops()
{
    QFETCH(const QString, script);
    QStringList texts;
    const LinkTimeline timeline = timelineOf(script);
    for (const LinkDrop &drop : timeline.drops()) {
        const auto healed = drop.healedAfter ? QString::number(drop.healedAfter->count() / 1000) : u"-"_s;
        texts += u"%1:%2:%3"_s.arg(at(0).secsTo(drop.time)).arg(drop.connectedFor.count() / 1000).arg(healed);
        QVERIFY(!drop.reason.isEmpty());
        QVERIFY(drop.cause);
    }
    QTEST(texts.join(u' '), "drops");
    QCOMPARE(timeline.lastDrop() != nullptr, !texts.isEmpty());
}

void LinkTimelineTest::share_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<double>("share");
    const auto row = [](const char *name, const char *script, int from, int to, double share) {
        QTest::newRow(name) << QString::fromUtf8(script) << from << to << share;
    };
    row("always", "0 websocket", 0, 100, 1);
    row("half", "0 websocket, 50 drop", 0, 100, 0.5);
    row("over both transports", "0 polling, 10 upgraded, 75 drop", 0, 100, 0.75);
    row("the start counts", "0 try1, 20 polling", 0, 100, 0.8);
    row("nothing is known of before", "0 websocket, 50 drop", -900, 100, 0.5);
    row("a window within", "0 websocket, 50 drop, 60 websocket", 40, 60, 0.5);
    row("what nobody watched does not count", "0 websocket, 40 drop, 50 unwatched, 90 websocket", 0, 100, 50.0 / 60);
    row("what was not wanted does not count", "0 websocket, 40 leave, 80 try1, 90 websocket", 0, 100, 50.0 / 60);
    row("not even where it was down before", "0 websocket, 40 drop, 50 leave, 90 wait", 0, 100, 40.0 / 60);
    row("asleep does not count", "0 websocket, 20 sleep, 80 wait, 90 websocket", 0, 100, 30.0 / 40);
    row("asleep while down", "0 websocket, 10 drop, 20 sleep, 80 try2, 90 websocket", 0, 100, 20.0 / 40);
    row("refused", "0 try1, 1 fail", 50, 100, 0);
}

void LinkTimelineTest::share()
{
    QFETCH(const QString, script);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QTEST(timelineOf(script).connectedShare(at(from), at(to)).value_or(-1), "share");
    QVERIFY(!timelineOf(script).connectedShare(at(-900), at(-800)));
    QVERIFY(!timelineOf(u"0 websocket, 5 leave"_s).connectedShare(at(10), at(20)));
}

void LinkTimelineTest::triesWhileNotConnected()
{
    LinkTimeline timeline = timelineOf(u"0 try1"_s);
    QCOMPARE(timeline.attempt(), 1);
    QCOMPARE(timeline.downSince(), at(0));
    addTo(timeline, u"2 wait"_s); // for 10 s
    QCOMPARE(timeline.nextTry(), at(12));
    QCOMPARE(timeline.cause()->code, u"wait"_s);
    addTo(timeline, u"12 try2"_s);
    QCOMPARE(timeline.attempt(), 2);
    QVERIFY(!timeline.nextTry());
    QCOMPARE(timeline.cause()->code, u"wait"_s);
    QCOMPARE(timeline.downSince(), at(0));
    addTo(timeline, u"13 polling"_s);
    QVERIFY(!timeline.attempt());
    QVERIFY(!timeline.cause());
    QVERIFY(!timeline.downSince());
    QCOMPARE(timeline.firstConnected(), at(13));
    addTo(timeline, u"20 drop, 21 wait, 31 try2, 32 fail"_s);
    QCOMPARE(timeline.downSince(), at(20));
    QCOMPARE(timeline.cause()->code, u"fail"_s);
    QVERIFY(!timeline.nextTry());
    addTo(timeline, u"40 try1, 41 polling, 50 drop, 51 wait, 52 leave"_s);
    QVERIFY(!timeline.downSince());
    QVERIFY(!timeline.cause());
    QVERIFY(!timeline.nextTry());
    QVERIFY(!timeline.attempt());
    QCOMPARE(timeline.firstConnected(), at(13));
}

void LinkTimelineTest::theUpgradeIsThatOfTheConnection()
{
    LinkTimeline timeline = timelineOf(u"0 try1"_s);
    QVERIFY(!timeline.upgrade());
    addTo(timeline, u"1 upgrade-skipped, 2 polling"_s); // it is known before the namespace is connected
    QCOMPARE(timeline.upgrade()->result, UpgradeOutcome::Result::Skipped);
    addTo(timeline, u"5 drop"_s);
    QVERIFY(!timeline.upgrade());
    addTo(timeline, u"5 upgrade-failed"_s); // what was under way ends with the connection
    QVERIFY(!timeline.upgrade());
    addTo(timeline, u"6 try2, 7 polling, 8 upgraded"_s);
    QCOMPARE(timeline.upgrade()->result, UpgradeOutcome::Result::Upgraded);
    addTo(timeline, u"9 wait, 10 try1"_s);
    QVERIFY(!timeline.upgrade());
}

void LinkTimelineTest::knowsWhatTheConnectionGoesOver()
{
    LinkTimeline timeline = timelineOf(u"0 try1"_s);
    QVERIFY(timeline.transport().isEmpty());
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"rest"_s;
    change.delay = 3s;
    change.cause = Error{};
    change.cause->code = u"connection-refused"_s;
    timeline.add({at(1), change});
    QCOMPARE(timeline.transport(), u"rest"_s);
    QCOMPARE(timeline.askingInterval(), Milliseconds(3'000));
    QVERIFY(timeline.whyNotBetter());
    QVERIFY(!timeline.isRecovered());

    addTo(timeline, u"9 websocket"_s);
    QCOMPARE(timeline.transport(), u"websocket"_s);
    QVERIFY(!timeline.whyNotBetter());
    QVERIFY(!timeline.askingInterval());

    addTo(timeline, u"12 drop"_s);
    QVERIFY(timeline.transport().isEmpty());
    LinkStateChange back;
    back.state = LinkState::Connected;
    back.transport = u"polling"_s;
    back.recovered = true;
    timeline.add({at(13), back});
    QVERIFY(timeline.isRecovered());
    addTo(timeline, u"14 upgraded"_s);
    QCOMPARE(timeline.transport(), u"websocket"_s);
    QVERIFY(timeline.isRecovered());
}

void LinkTimelineTest::theTimeBetweenQuestionsFollows()
{
    LinkTimeline timeline;
    timeline.setAskingInterval(Milliseconds(9'000)); // nobody asks yet
    QVERIFY(!timeline.askingInterval());
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"rest"_s;
    change.delay = Milliseconds(3'000);
    timeline.add({at(0), change});
    timeline.setAskingInterval(Milliseconds(4'500));
    QCOMPARE(timeline.askingInterval(), Milliseconds(4'500));
    timeline.setAskingInterval(std::nullopt);
    QCOMPARE(timeline.askingInterval(), Milliseconds(4'500));
    change.transport = u"websocket"_s;
    change.delay.reset();
    timeline.add({at(1), change});
    timeline.setAskingInterval(Milliseconds(9'000));
    QVERIFY(!timeline.askingInterval());
}

void LinkTimelineTest::dropsAndRecoveriesOfATime()
{
    const LinkTimeline timeline =
        timelineOf(u"0 websocket, 10 drop, 12 websocket, 20 drop, 30 websocket, 40 drop, 44 websocket, 50 drop"_s);
    QCOMPARE(timeline.dropsBetween(at(0), at(100)), 4);
    QCOMPARE(timeline.dropsBetween(at(10), at(20)), 2);
    QCOMPARE(timeline.dropsBetween(at(11), at(19)), 0);
    QCOMPARE(timeline.medianRecovery(at(0), at(100)), Milliseconds(4s));
    QCOMPARE(timeline.medianRecovery(at(0), at(25)), Milliseconds(6s));
    QVERIFY(!timeline.medianRecovery(at(45), at(100)));
    QCOMPARE(timesThatCount(timeline.drops()), (QList{at(10), at(20), at(40), at(50)}));
    const LinkTimeline asleep = timelineOf(u"0 websocket, 10 sleep, 60 try1, 62 websocket, 80 drop, 83 websocket"_s);
    QCOMPARE(asleep.dropsBetween(at(0), at(100)), 1);
    QCOMPARE(asleep.medianRecovery(at(0), at(100)), Milliseconds(3s));
    QCOMPARE(timesThatCount(asleep.drops()), QList{at(80)});
}

void LinkTimelineTest::aClockThatIsSetBackDoesNoHarm()
{
    LinkTimeline timeline = timelineOf(u"0 try1, 10 polling, 20 upgraded, 100 drop, 110 try2"_s);
    addTo(timeline, u"50 polling"_s); // a minute earlier than the last event
    QCOMPARE(timeline.since(), at(50));
    QCOMPARE(timeline.lastDrop()->time, at(50));
    QCOMPARE(timeline.lastDrop()->healedAfter, Milliseconds(0));
    QCOMPARE(spansText(timeline.spans(at(-900), at(60))), u"starting 0-10, polling 10-20, websocket 20-50, polling 50-60"_s);
    addTo(timeline, u"-500 drop"_s); // before all that is known
    QCOMPARE(timeline.begin(), at(-500));
    QCOMPARE(timeline.firstConnected(), at(-500));
    QCOMPARE(timeline.downSince(), at(-500));
    QCOMPARE(timeline.lastDrop()->connectedFor, Milliseconds(0));
    QCOMPARE(spansText(timeline.spans(at(-900), at(-400))), u"disconnected -500--400"_s);
    QCOMPARE(timeline.connectedShare(at(-900), at(-400)), 0.0);
    QVERIFY(timeline.spans(at(-900), at(-600)).isEmpty());
}

void LinkTimelineTest::beginsAgainWhereNobodyWatched()
{
    LinkTimeline timeline = timelineOf(u"0 try1, 1 polling, 2 upgraded, 5 drop, 6 wait, 7 unwatched, 8 unwatched"_s);
    QCOMPARE(timeline.condition(), LinkCondition::Starting);
    QVERIFY(!timeline.since().isValid());
    QVERIFY(!timeline.firstConnected().isValid());
    QVERIFY(!timeline.downSince());
    QVERIFY(!timeline.cause());
    QVERIFY(!timeline.nextTry());
    QCOMPARE(timeline.begin(), at(0));
    QVERIFY(!timeline.connectedShare(at(7), at(100)));
    addTo(timeline, u"60 try1"_s);
    QCOMPARE(timeline.condition(), LinkCondition::Starting);
    QCOMPARE(timeline.since(), at(60));
    QCOMPARE(timeline.downSince(), at(60));
    addTo(timeline, u"61 polling"_s);
    QCOMPARE(timeline.firstConnected(), at(61));
    QVERIFY(!timeline.lastDrop()->healedAfter);

    LinkTimeline empty;
    empty.endWatch(at(5));
    QVERIFY(!empty.begin().isValid());
}

void LinkTimelineTest::isBounded()
{
    LinkTimeline timeline;
    constexpr int rounds = 20'000;
    for (int i = 0; i < rounds; ++i)
        addTo(timeline, u"%1 websocket, %2 drop"_s.arg(i * 10).arg(i * 10 + 5));
    QCOMPARE(timeline.drops().size(), LinkTimeline::maxDrops);
    QCOMPARE(timeline.lastDrop()->time, at(rounds * 10 - 5));
    const auto spans = timeline.spans(at(0), at(rounds * 10));
    QCOMPARE(spans.size(), LinkTimeline::maxSpans + 1);
    QCOMPARE(spans.constLast().end, at(rounds * 10));
    QCOMPARE(timeline.begin(), at(0));
}

QTEST_APPLESS_MAIN(LinkTimelineTest)
#include "linktimelinetest.moc"
