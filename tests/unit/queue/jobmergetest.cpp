// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobmerge.h"

#include "changescript.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

// Each change arrives 100 ms after the one before, the first at 100 ms.
constexpr int step = 100;

Job merged(const QString &script)
{
    Job job;
    job.key = {u"q"_s, u"1"_s};
    QDateTime now = epoch();
    for (const JobChange &change : changes(script)) {
        now = now.addMSecs(step);
        merge(job, change, now);
    }
    return job;
}

QString summary(const Job &job)
{
    QString text = jobStateName(job.state);
    if (job.progress)
        text += u" %1%"_s.arg(*job.progress);
    if (job.attempt)
        text += u" #%1"_s.arg(*job.attempt);
    if (!job.error.isEmpty())
        text += u" !"_s + job.error;
    return text;
}

} // namespace

class JobMergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stateAndProgress_data();
    void stateAndProgress();
    void aRepeatedChangeDoesNothing_data() { stateAndProgress_data(); }
    void aRepeatedChangeDoesNothing();
    void theOrderOfArrivalDoesNotMatter_data();
    void theOrderOfArrivalDoesNotMatter();
    void aGapIsSettled_data();
    void aGapIsSettled();
    void texts_data();
    void texts();
    void stack_data();
    void stack();
    void data_data();
    void data();
    void times();
    void timesOfANewAttempt();
    void onlyOpenJobsAreLostSightOf();
    void theNextChangeClearsTheGap();
};

void JobMergeTest::stateAndProgress_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *script, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(expected);
    };
    row("a name alone tells no state", "name=x", "unknown");
    row("the usual way", "queued, running, 30%, 64%, succeeded", "succeeded 100%");
    row("the usual way to fail", "queued, running, 30%, failed !boom", "failed 30% !boom");
    row("first seen with progress", "10%", "running 10%");
    row("progress before active", "queued, 10%, running", "running 10%");
    row("progress of none is progress", "queued, 0%", "running 0%");
    row("a scheduled job", "scheduled, queued", "queued");
    row("a parent", "running, blocked, queued, running", "running");
    row("stalled and taken up again", "running, stalled, running", "running");
    row("stalled and alive after all", "running 5%, stalled, 6%", "running 6%");

    row("progress does not go back", "running 64%, 30%", "running 64%");
    row("progress of an ended job", "succeeded, 30%", "succeeded 100%");
    row("active after the end", "failed, running", "failed");
    row("queued after the end", "cancelled, queued", "cancelled");
    row("queued after running is late", "running 5%, queued", "running 5%");
    row("what failed may succeed", "failed !boom, succeeded", "succeeded 100%");
    row("what succeeded does not fail", "succeeded, failed !boom", "succeeded 100%");
    row("what was cancelled does not fail", "cancelled, failed !boom", "cancelled");
    row("what was cancelled may succeed", "cancelled, succeeded", "succeeded 100%");
    row("what failed may be cancelled", "failed, cancelled", "cancelled");

    row("a retry", "running 64%, retrying", "retrying #2");
    row("a retry tells why", "running 64%, retrying !boom", "retrying #2 !boom");
    row("a retry after a failure", "running 64%, failed !boom, retrying", "retrying #2");
    row("a retry told twice", "running, retrying, retrying", "retrying #2");
    row("a retry that runs", "running 64%, retrying !boom, running 5%", "running 5% #2");
    row("a retry that waits is still one", "running, retrying, scheduled, queued", "retrying #2");
    row("two retries", "running, retrying, running 9%, retrying, running", "running #3");
    row("a retry of a job never seen", "retrying", "retrying");

    row("a higher attempt", "running 64% #1, 10% #2", "running 10% #2");
    row("a higher attempt after a failure", "failed 64% #1 !boom, running #2", "running #2");
    row("a higher attempt that waits", "failed #1, queued #2", "retrying #2");
    row("the first attempt's number, told late", "running 64%, 30% #1", "running 64% #1");
    row("the number of an attempt that has ended, told late", "failed !boom, failed #3", "failed #3 !boom");
    row("another failure of a higher attempt", "failed #1 !boom, failed #2", "failed #2");
    row("a lower attempt is late", "running 10% #2, failed #1 !boom, 90% #1", "running 10% #2");
    row("first seen in its third attempt", "running 10% #3", "running 10% #3");
    row("retrying with the next number", "running 64% #1, retrying #2, running #2", "running #2");
    row("retrying with the number that failed", "running 64% #1, retrying #1, running 5% #2", "running 5% #2");
    row("a late retry of a failed attempt", "failed #2 !boom, retrying #2", "failed #2 !boom");
    row("a late retry of a running attempt", "running 64% #2, retrying #2", "running 64% #2");
    row("an own count is no proof of lateness", "running, retrying, 5% #1, succeeded #1", "succeeded 100% #1");

    row("an older event", "running 50% @200, queued @100", "running 50%");
    row("an older end", "running 50% @200, failed @100", "running 50%");
    row("waiting again is a retry", "running 50% @100, queued @200", "retrying #2");
    row("delayed is a retry", "running 50% @100, scheduled @200, queued @300, running @400", "running #2");
    row("a newer failure", "succeeded @100, failed @200 !boom", "failed 100% !boom");
    row("an older retry", "running @300, succeeded @400, retrying @200", "succeeded 100%");
    row("a retry of the same moment as the end", "succeeded @400, retrying @400", "succeeded 100%");
    row("a newer retry", "succeeded @400, retrying @500, 5% @600", "running 5% #2");

    row("a snapshot tells the truth", "snapshot running 40%, snapshot succeeded", "succeeded 100%");
    row("a snapshot ends a running job", "running 40%, snapshot failed !boom", "failed 40% !boom");
    row("a snapshot's progress does not go back", "running 40%, snapshot running 20%", "running 40%");
    row("a snapshot finds a retry", "running 40%, snapshot queued", "retrying #2");
    row("a snapshot from before an event", "queued, running 40%, snapshot queued asof=150", "running 40%");
    row("a snapshot of the moment of an event", "queued, running 40%, snapshot queued asof=200", "running 40%");
    row("a snapshot from after an event", "queued, running 40%, snapshot queued asof=250", "retrying #2");
    row("a snapshot's end is believed", "running 40%, snapshot succeeded asof=50", "succeeded 100%");
    row("a snapshot does not open an ended job", "succeeded, snapshot running 40%", "succeeded 100%");
    row("a snapshot corrects an end", "succeeded, snapshot failed !boom", "failed 100% !boom");
    row("a snapshot older than the end", "succeeded @300, snapshot failed @200", "succeeded 100%");
    row("a newer snapshot opens an ended job", "failed @300, snapshot running 10% @400", "running 10% #2");
    row("a snapshot asked for before an untimed end does not", "queued @50, succeeded, snapshot running 10% @150 asof=150",
        "succeeded 100%");
    row("a snapshot asked for after an untimed end opens it", "queued @50, succeeded, snapshot running 10% @150 asof=250",
        "running 10% #2");
    row("an older snapshot does not", "failed @300, snapshot running 10% @200", "failed");
    row("a row's last step may be older", "queued @100, snapshot running @50", "running");
}

void JobMergeTest::stateAndProgress()
{
    QFETCH(const QString, script);
    QTEST(summary(merged(script)), "expected");
}

void JobMergeTest::aRepeatedChangeDoesNothing()
{
    QFETCH(const QString, script);
    Job job;
    QDateTime now = epoch();
    for (const JobChange &change : changes(script)) {
        now = now.addMSecs(step);
        merge(job, change, now);
        const Job once = job;
        // A retry's own words tell one retry from two only by time or number.
        const bool isTellable = change.time || change.attempt || change.state != JobState::Retrying;
        if (!isTellable)
            continue;
        QVERIFY(!merge(job, change, now.addMSecs(1)));
        QCOMPARE(job, once);
    }
}

void JobMergeTest::theOrderOfArrivalDoesNotMatter_data()
{
    QTest::addColumn<QString>("script"); // in every order, each change once more behind all
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *script, const char *state, const char *error = "") {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(state) << QString::fromUtf8(error);
    };
    row("events, by time", "queued @100, running @200, 30% @300, succeeded @400", "succeeded");
    row("a failure, by time", "running @200, 30% @300, failed @400 !boom", "failed", "boom");
    row("events, by attempt", "running #1, failed #1 !boom, running #2, succeeded #2", "succeeded");
    row("failures, by attempt", "failed #1 !one, running #2, failed #2 !two", "failed", "two");
    row("an end and progress, by time", "succeeded @400, 90% @300, 30% @200", "succeeded");
    row("an end and progress, by attempt", "failed #2 !boom, 90% #2, 30% #1", "failed", "boom");
    row("a row of before the end, by time", "running @100, snapshot running @200, succeeded @300", "succeeded");
    row("a row of the end and what led to it", "snapshot succeeded @300, running @100, 40% @200", "succeeded");
    row("a row of the end and its event", "snapshot failed @300 !boom, failed @300 !boom, 40% @200", "failed", "boom");
    row("a row and events, by attempt", "snapshot running #2, failed #1 !boom, running #1", "running");
    row("a row of the end, by attempt", "snapshot succeeded #2, failed #1 !boom, 40% #2", "succeeded");
    row("a row asked for before the events", "snapshot running asof=0, succeeded", "succeeded");
    row("a row asked for before a failure", "snapshot queued asof=0, failed !boom", "failed", "boom");
}

void JobMergeTest::theOrderOfArrivalDoesNotMatter()
{
    QFETCH(const QString, script);
    QFETCH(const QString, state);
    QFETCH(const QString, error);
    const QList<JobChange> given = changes(script);
    std::vector<qsizetype> order(std::size_t(given.size()));
    std::iota(order.begin(), order.end(), 0);
    do {
        Job job;
        QDateTime now = epoch();
        QStringList came;
        for (int round = 0; round < 2; ++round) {
            for (const qsizetype index : order) {
                now = now.addMSecs(step);
                merge(job, given[index], now);
                came += QString::number(index);
            }
            QVERIFY2(jobStateName(job.state) == state && job.error == error,
                     qPrintable(summary(job) + u" after "_s + came.join(u' ')));
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

void JobMergeTest::aGapIsSettled_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("gap");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected, bool gap) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected)
                            << gap;
    };
    row("by progress", "running 30%", "64%", "running 64%", true);
    row("by the end", "running 30%", "succeeded", "succeeded 100%", true);
    row("by a snapshot", "running 30%", "snapshot running 30%", "running 30%", true);
    row("by an older row", "running 30% @90", "snapshot running @50 asof=1", "running 30%", true);
    row("by a snapshot that finds a retry", "running 30%", "snapshot scheduled", "retrying #2", true);
    row("by a snapshot of a waiting retry", "running 30%, retrying", "snapshot scheduled", "retrying #2", true);
    row("by any word of it", "queued", "message=hello", "queued", true);
    row("not by a late event", "running 30% @90", "failed @50", "unknown 30%", false);
    row("not by an older attempt", "running 30% #2", "succeeded #1", "unknown 30% #2", false);
    row("an ended job has none", "failed", "snapshot succeeded", "succeeded 100%", false);
}

void JobMergeTest::aGapIsSettled()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    Job job = merged(before);
    loseSight(job, epoch().addSecs(1));
    for (const JobChange &change : changes(after))
        merge(job, change, epoch().addSecs(2));
    QTEST(summary(job), "expected");
    QTEST(job.gap, "gap");
    QCOMPARE(job.unknownSince.has_value(), job.state == JobState::Unknown);
    QCOMPARE(job.beforeUnknown != JobState::Unknown, job.state == JobState::Unknown);
}

void JobMergeTest::texts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *script, const QStringList &expected) {
        QTest::newRow(name) << QString::fromUtf8(script) << expected[0] << expected[1] << expected[2] << expected[3];
    };
    row("all", "name=a message=b step=c result=d", {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    row("what is not told stays", "name=a message=b step=c, 5%", {u"a"_s, u"b"_s, u"c"_s, u""_s});
    row("the newest counts", "message=b step=c, message=x step=y", {u""_s, u"x"_s, u"y"_s, u""_s});
    row("an event does not rename", "name=a, name=b", {u"a"_s, u""_s, u""_s, u""_s});
    row("a snapshot renames", "name=a, snapshot name=b, name=a", {u"b"_s, u""_s, u""_s, u""_s});
    row("a late event may name", "running @200, name=a message=b @100", {u"a"_s, u""_s, u""_s, u""_s});
    row("the ended keep their words", "succeeded message=b result=d, 5% message=x", {u""_s, u"b"_s, u""_s, u"d"_s});
    row("a new attempt starts afresh", "running name=a message=b step=c, retrying", {u"a"_s, u""_s, u""_s, u""_s});
}

void JobMergeTest::texts()
{
    QFETCH(const QString, script);
    const Job job = merged(script);
    QTEST(job.name, "name");
    QTEST(job.message, "message");
    QTEST(job.step, "taken");
    QTEST(job.result, "result");
}

void JobMergeTest::stack_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("stack");
    const auto row = [](const char *name, const char *script, const char *stack) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(stack);
    };
    row("told with the failure", "running, failed !boom stack=here", "here");
    row("told again", "failed !boom stack=here, failed !boom stack=there", "there");
    row("kept while it waits to be retried", "running, retrying !boom stack=here", "here");
    row("gone with the next attempt", "running, retrying !boom stack=here, running", "");
    row("of no success", "running stack=here, succeeded stack=here", "");
    row("a row tells it after the event", "failed !boom, snapshot failed !boom stack=here", "here");
    row("a row tells it whose time is the end's, before the event's", "failed @300, snapshot failed @290 stack=here", "here");
    row("a row does not replace it by an older one", "failed @300 stack=here, snapshot failed @290 stack=there", "here");
    row("an older event is of an attempt before", "failed @300, failed @200 stack=there", "");
    row("a row of an attempt before", "failed #2, snapshot failed #1 stack=there", "");
    row("a row of another end", "succeeded @300, snapshot failed @290 stack=there", "");
}

void JobMergeTest::stack()
{
    QFETCH(const QString, script);
    QTEST(merged(script).stack, "stack");
}

void JobMergeTest::data_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("data");
    const auto row = [](const char *name, const char *script, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(expected);
    };
    row("told", "queued data=a", "a");
    row("what is not told stays", "queued data=a, running 5% message=b", "a");
    row("the newest counts", "queued data=a, snapshot running data=b", "b");
    row("a late event may tell it", "running @200, queued data=a @100", "a");
    row("a late row may tell it", "running, snapshot asof=50 queued data=a", "a");
    row("but does not replace it", "running data=b @200, queued data=a @100", "b");
    row("a new attempt was given the same", "running data=a, retrying", "a");
    row("the ended keep it", "running data=a, failed !x", "a");
}

void JobMergeTest::data()
{
    QFETCH(const QString, script);
    QTEST(merged(script).data, "data");
}

void JobMergeTest::times()
{
    const Job seen = merged(u"queued, running, 50%, succeeded"_s);
    QCOMPARE(seen.created, epoch().addMSecs(step));
    QCOMPARE(seen.started, epoch().addMSecs(2 * step));
    QCOMPARE(seen.finished, epoch().addMSecs(4 * step));
    QCOMPARE(seen.updated, seen.finished);
    QVERIFY(!seen.serverTime);

    const Job told = merged(u"queued @5, running @6, succeeded @7, 50% @9"_s);
    QCOMPARE(told.created, epoch().addMSecs(5));
    QCOMPARE(told.started, epoch().addMSecs(6));
    QCOMPARE(told.finished, epoch().addMSecs(7));
    QCOMPARE(told.updated, epoch().addMSecs(3 * step));
    QCOMPARE(told.serverTime, epoch().addMSecs(9));
}

void JobMergeTest::timesOfANewAttempt()
{
    const Job waiting = merged(u"queued, running, failed, retrying"_s);
    QCOMPARE(waiting.created, epoch().addMSecs(step));
    QVERIFY(!waiting.started.isValid());
    QVERIFY(!waiting.finished.isValid());
    QCOMPARE(merged(u"queued, running, failed, retrying, 5%"_s).started, epoch().addMSecs(5 * step));
}

void JobMergeTest::onlyOpenJobsAreLostSightOf()
{
    for (const JobState state : allJobStates()) {
        Job job;
        job.state = state;
        const bool isOpen = !isTerminal(state) && state != JobState::Unknown;
        QCOMPARE(loseSight(job, epoch()), isOpen);
        QCOMPARE(job.state, isOpen ? JobState::Unknown : state);
        QCOMPARE(job.beforeUnknown, isOpen ? state : JobState::Unknown);
        QVERIFY(!loseSight(job, epoch().addSecs(1)));
        QVERIFY(!isOpen || job.unknownSince == epoch());
    }
}

void JobMergeTest::theNextChangeClearsTheGap()
{
    Job job = merged(u"running 30%"_s);
    loseSight(job, epoch());
    const auto next = changes(u"50%, 50%, succeeded"_s);
    merge(job, next[0], epoch());
    QVERIFY(job.gap);
    merge(job, next[1], epoch());
    QVERIFY2(job.gap, "nothing has changed");
    JobChange late = next[1];
    late.name = u"name"_s;
    late.attempt = 0;
    job.attempt = 1;
    job.attemptTold = true;
    QVERIFY(merge(job, late, epoch()));
    QVERIFY2(job.gap, "a name from a late event settles nothing");
    Job lostAgain = job;
    QVERIFY(loseSight(lostAgain, epoch()));
    QVERIFY(!lostAgain.gap);
    merge(job, next[2], epoch());
    QVERIFY(!job.gap);
}

QTEST_APPLESS_MAIN(JobMergeTest)
#include "jobmergetest.moc"
