// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/endfilter.h"

#include "queue/jobstore.h"
#include "support/manualclock.h"
#include "unit/queue/changescript.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a JobStore makes of changes, and the filter of that.
class EndFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meanings_data();
    void meanings();
    void aServerWhoseClockIsAhead();
    void aDeltaThatComesTwice_data();
    void aDeltaThatComesTwice();
    void aCorrectionInTheSameMoment();
    void whatIsForgottenAndRepeatedIsNotTold();

private:
    ManualClock m_clock;
};

namespace {

QString described(const EndFilter &filter, EndFilter::Meaning meaning, const JobDelta &delta)
{
    switch (meaning) {
    case EndFilter::Meaning::Nothing:
        return {};
    case EndFilter::Meaning::Reopened:
        return u"goes on"_s;
    case EndFilter::Meaning::Ended:
        return jobStateName(delta.job.state) + (filter.wasMissed(delta) ? u" missed"_s : QString());
    }
    return {};
}

} // namespace

void EndFilterTest::meanings_data()
{
    QTest::addColumn<QString>("script"); // a step every 100 ms: "connect", "drop", or changes
    QTest::addColumn<QString>("told");

    QTest::newRow("an end") << u"running; succeeded"_s << u"succeeded"_s;
    QTest::newRow("a failure") << u"running; failed !boom"_s << u"failed"_s;
    QTest::newRow("cancelled") << u"running; cancelled"_s << u"cancelled"_s;
    QTest::newRow("all in one") << u"queued,running,64%,succeeded"_s << u"succeeded"_s;
    QTest::newRow("an event of a job not known") << u"connect; succeeded"_s << u"succeeded"_s;
    QTest::newRow("repeated") << u"running; succeeded; succeeded; snapshot succeeded"_s << u"succeeded"_s;
    QTest::newRow("a late text") << u"running; failed; failed !boom"_s << u"failed"_s;
    QTest::newRow("a retry") << u"running #1; failed #1; running #2; succeeded #2"_s << u"failed, goes on, succeeded"_s;
    QTest::newRow("a retry without numbers")
        << u"running; failed; retrying; running; failed"_s << u"failed, goes on, goes on, failed"_s;
    QTest::newRow("a retry that was not seen") << u"running #1; failed #1; failed #2"_s << u"failed, failed"_s;
    QTest::newRow("the same end with its number, its retries not seen")
        << u"running; failed; failed #3; failed #3 !boom"_s << u"failed"_s;
    QTest::newRow("that number, once the job is forgotten") << u"running; failed; removed; failed #3"_s << u"failed"_s;
    QTest::newRow("its number, and one more") << u"running; failed; failed #3; failed #4"_s << u"failed, failed"_s;
    QTest::newRow("a number that ends a retry that was seen")
        << u"running; failed; retrying; failed #2"_s << u"failed, goes on, failed"_s;
    QTest::newRow("an earlier attempt, late") << u"running #2; failed #2; failed #1; succeeded #1"_s << u"failed"_s;
    QTest::newRow("reopened without a new number")
        << u"running #1 @0; failed #1 @100; snapshot running #1 @200; failed #1 @300"_s << u"failed, goes on, failed"_s;
    QTest::newRow("it succeeded after all") << u"running; failed; succeeded"_s << u"failed, succeeded"_s;
    QTest::newRow("it succeeded after all, told at once") << u"running; failed,succeeded"_s << u"failed, succeeded"_s;
    QTest::newRow("but it does not fail after all") << u"running; succeeded; failed"_s << u"succeeded"_s;

    QTest::newRow("settled after a drop")
        << u"connect; running; drop; connect; snapshot succeeded"_s << u"succeeded missed"_s;
    QTest::newRow("settled after a drop by a replay")
        << u"connect; running; drop; connect; failed"_s << u"failed missed"_s;
    QTest::newRow("settled and told again")
        << u"connect; running; drop; connect; snapshot succeeded; succeeded; drop; connect; snapshot succeeded"_s
        << u"succeeded missed"_s;
    QTest::newRow("settled as open, ended later")
        << u"connect; running; drop; connect; snapshot running; succeeded"_s << u"succeeded"_s;
    QTest::newRow("what had ended before the drop")
        << u"connect; running; succeeded; drop; connect; snapshot succeeded"_s << u"succeeded"_s;

    // Step 1 is at 0 ms, and a snapshot's row has the time of its end.
    QTest::newRow("history, in the first snapshot") << u"connect; snapshot succeeded @-500"_s << QString();
    QTest::newRow("history, in a later one") << u"connect; drop; connect; snapshot failed @-500"_s << QString();
    QTest::newRow("history, and nobody says when") << u"connect; drop; connect; snapshot failed"_s << QString();
    QTest::newRow("history stays history")
        << u"connect; snapshot failed @-500; snapshot failed @-500 !boom; failed @-500"_s << QString();
    QTest::newRow("history that goes on")
        << u"connect; snapshot failed #1 @-500; running #2; failed #2"_s << u"goes on, failed"_s;
    QTest::newRow("born and ended in a gap")
        << u"connect; drop; x; connect; snapshot failed @150"_s << u"failed missed"_s;
    QTest::newRow("born and ended unseen without a drop") << u"connect; x; x; snapshot failed @150"_s << u"failed"_s;
    QTest::newRow("never connected") << u"x; x; snapshot failed @150"_s << QString();

    QTest::newRow("removed") << u"running; removed"_s << QString();
    QTest::newRow("removed and replayed") << u"running; succeeded; removed; succeeded"_s << u"succeeded"_s;
    QTest::newRow("removed and replayed from its begin")
        << u"running @0; succeeded @100; removed; running @0; succeeded @100"_s << u"succeeded"_s;
    QTest::newRow("the same id again") << u"running; succeeded; removed; queued; running; succeeded"_s
                                       << u"succeeded, goes on, succeeded"_s;
}

void EndFilterTest::meanings()
{
    QFETCH(const QString, script);
    QFETCH(const QString, told);
    m_clock.setWallTime(epoch());
    JobStore store(&m_clock);
    EndFilter filter(100);
    QStringList seen;
    connect(&store, &JobStore::changed, &store, [&](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas)
            seen += described(filter, filter.meaningOf(delta), delta);
    });
    for (const QString &step : script.split(u"; "_s)) {
        if (step == "connect"_L1)
            filter.onConnected(m_clock.wallTime());
        else if (step == "drop"_L1)
            store.markGap(m_clock.wallTime());
        else if (step != "x"_L1)
            store.apply(changes(step));
        m_clock.advance(100ms);
    }
    seen.removeAll(QString());
    QCOMPARE(seen.join(u", "_s), told);
}

void EndFilterTest::aServerWhoseClockIsAhead()
{
    constexpr int ahead = 60'000;
    EndFilter filter(100);
    filter.onConnected(epoch());
    JobDelta live;
    live.job.key.id = u"live"_s;
    live.job.state = JobState::Running;
    live.job.updated = epoch().addMSecs(10);
    live.job.serverTime = live.job.updated.addMSecs(ahead);
    QCOMPARE(filter.meaningOf(live), EndFilter::Meaning::Nothing);
    filter.onConnected(epoch().addMSecs(5'000));

    const auto listed = [&](const QString &id, int endedAt) {
        JobDelta row{JobDelta::Kind::Inserted, {}, JobState::Unknown, ChangeSource::Snapshot};
        row.job.key.id = id;
        row.job.state = JobState::Failed;
        row.job.updated = epoch().addMSecs(6'000);
        row.job.finished = epoch().addMSecs(endedAt + ahead);
        return row;
    };
    QCOMPARE(filter.meaningOf(listed(u"before we came"_s, -1'000)), EndFilter::Meaning::Nothing);
    const JobDelta missed = listed(u"in the gap"_s, 3'000);
    QCOMPARE(filter.meaningOf(missed), EndFilter::Meaning::Ended);
    QVERIFY(filter.wasMissed(missed));
    const JobDelta lost = listed(u"after the gap"_s, 5'500);
    QCOMPARE(filter.meaningOf(lost), EndFilter::Meaning::Ended);
    QVERIFY(!filter.wasMissed(lost));
}

void EndFilterTest::aDeltaThatComesTwice_data()
{
    QTest::addColumn<int>("milliseconds"); // from one change to the next
    QTest::newRow("one after the other") << 1;
    QTest::newRow("in the same moment") << 0;
}

void EndFilterTest::aDeltaThatComesTwice()
{
    QFETCH(const int, milliseconds);
    EndFilter filter(100);
    JobDelta running;
    running.job.key = {u"q"_s, u"1"_s};
    running.job.state = JobState::Running;
    running.job.updated = epoch();
    JobDelta ended = running;
    ended.previous = JobState::Running;
    ended.job.state = JobState::Succeeded;
    ended.job.updated = epoch().addMSecs(milliseconds);
    QCOMPARE(filter.meaningOf(running), EndFilter::Meaning::Nothing);
    QCOMPARE(filter.meaningOf(ended), EndFilter::Meaning::Ended);
    QCOMPARE(filter.meaningOf(running), EndFilter::Meaning::Nothing);
    QCOMPARE(filter.meaningOf(ended), EndFilter::Meaning::Nothing);
}

void EndFilterTest::aCorrectionInTheSameMoment()
{
    EndFilter filter(100);
    JobDelta failed;
    failed.job.key = {u"q"_s, u"1"_s};
    failed.job.state = JobState::Failed;
    failed.job.updated = epoch();
    failed.previous = JobState::Running;
    JobDelta succeeded = failed;
    succeeded.job.state = JobState::Succeeded;
    succeeded.previous = JobState::Failed;
    QCOMPARE(filter.meaningOf(failed), EndFilter::Meaning::Ended);
    QCOMPARE(filter.meaningOf(succeeded), EndFilter::Meaning::Ended);
    QCOMPARE(filter.meaningOf(failed), EndFilter::Meaning::Nothing);
    QCOMPARE(filter.meaningOf(succeeded), EndFilter::Meaning::Nothing);
}

// The memory is bounded. A job that the store still has changes into its end only once; that much is sure without it.
void EndFilterTest::whatIsForgottenAndRepeatedIsNotTold()
{
    EndFilter filter(2);
    JobDelta ended;
    ended.job.state = JobState::Failed;
    ended.previous = JobState::Running;
    for (int id = 0; id < 10; ++id) {
        ended.job.key = {u"q"_s, QString::number(id)};
        QCOMPARE(filter.meaningOf(ended), EndFilter::Meaning::Ended);
    }
    ended.job.key = {u"q"_s, u"0"_s};
    ended.job.error = u"boom"_s;
    ended.previous = JobState::Failed;
    QCOMPARE(filter.meaningOf(ended), EndFilter::Meaning::Nothing);
}

QTEST_GUILESS_MAIN(EndFilterTest)
#include "endfiltertest.moc"
