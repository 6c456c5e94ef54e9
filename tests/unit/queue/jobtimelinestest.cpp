// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobtimelines.h"

#include "changescript.h"
#include "queue/jobstore.h"
#include "support/manualclock.h"

#include <QTest>

#include <ctime>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

const JobKey jobOne{u"q"_s, u"1"_s};

JobKey key(int id)
{
    return {u"q"_s, QString::number(id)};
}

JobDelta inserted(int id)
{
    JobDelta delta;
    delta.kind = JobDelta::Kind::Inserted;
    delta.job.key = key(id);
    delta.job.state = JobState::Running;
    return delta;
}

//! "<ms> <state> <progress>% #<attempt> <step>: <message>", with what is not there left out.
QString textOf(const JobMoment &moment)
{
    QStringList words{QString::number(epoch().msecsTo(moment.time)), jobStateName(moment.state)};
    if (moment.progress)
        words += u"%1%"_s.arg(*moment.progress);
    if (moment.attempt)
        words += u"#%1"_s.arg(*moment.attempt);
    if (!moment.step.isEmpty())
        words += moment.step + u':';
    words += moment.message;
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

class JobTimelinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moments_data();
    void moments();
    void aDropIsAMoment();
    void aClockThatIsSetBackKeepsTheOrder();
    void theNewestMomentsOfAJobStay();
    void theJobsHeardOfLastStay();
    void aFullHouseStaysFast();
    void longTextsAreCut();
};

void JobTimelinesTest::moments_data()
{
    QTest::addColumn<QString>("script"); // a change a second, the first after one
    QTest::addColumn<QStringList>("moments");
    const auto row = [](const char *name, const char *script, const QStringList &moments) {
        QTest::newRow(name) << QString::fromUtf8(script) << moments;
    };
    row("states", "queued, running, succeeded", {u"1000 queued"_s, u"2000 running"_s, u"3000 succeeded 100%"_s});
    row("progress moves the last one on", "running, 10%, 20% message=a, 30% message=b", {u"1000 running 30% b"_s});
    row("steps", "running 10% step=a, 20%, 30% step=b message=x, 40%",
        {u"1000 running 20% a:"_s, u"3000 running 40% b: x"_s});
    row("a step told later", "running, 10% step=a", {u"1000 running"_s, u"2000 running 10% a:"_s});
    row("attempts", "running #1 50%, running #2 10%", {u"1000 running 50% #1"_s, u"2000 running 10% #2"_s});
    row("the first attempt told later is no new one", "running 10%, 20% #1", {u"1000 running 20% #1"_s});
    row("a retry", "running 50% step=a, retrying, running",
        {u"1000 running 50% a:"_s, u"2000 retrying #2"_s, u"3000 running #2"_s});
    row("what changes nothing a person sees", "queued, queued, queued", {u"1000 queued"_s});
    row("the server forgot it", "queued, running, removed", {});
    row("and heard of it again", "queued, removed, running", {u"3000 running"_s});
}

void JobTimelinesTest::moments()
{
    QFETCH(const QString, script);
    ManualClock clock;
    clock.setWallTime(epoch());
    JobStore store(&clock);
    JobTimelines timelines;
    connect(&store, &JobStore::changed, this, [&](const QList<JobDelta> &deltas) { timelines.add(deltas); });
    for (const JobChange &change : changes(script)) {
        clock.advance(std::chrono::seconds(1));
        store.apply(change);
    }
    QStringList texts;
    for (const JobMoment &moment : timelines.of(jobOne))
        texts += textOf(moment);
    QTEST(texts, "moments");
}

void JobTimelinesTest::aDropIsAMoment()
{
    ManualClock clock;
    clock.setWallTime(epoch());
    JobStore store(&clock);
    JobTimelines timelines;
    connect(&store, &JobStore::changed, this, [&](const QList<JobDelta> &deltas) { timelines.add(deltas); });
    store.apply(changes(u"running 10%"_s));
    store.markGap(epoch().addSecs(7));
    const auto moments = timelines.of(jobOne);
    QCOMPARE(moments.size(), 2);
    QCOMPARE(textOf(moments[1]), u"7000 unknown 10%"_s);
}

void JobTimelinesTest::aClockThatIsSetBackKeepsTheOrder()
{
    JobTimelines timelines;
    JobDelta delta = inserted(1);
    delta.job.updated = epoch().addSecs(100);
    timelines.add({delta});
    delta.job.state = JobState::Failed;
    delta.job.updated = epoch();
    timelines.add({delta});
    QCOMPARE(timelines.of(jobOne).last().state, JobState::Failed);
    QCOMPARE(timelines.of(jobOne).last().time, epoch().addSecs(100));
}

void JobTimelinesTest::theNewestMomentsOfAJobStay()
{
    JobTimelines timelines;
    JobDelta delta = inserted(1);
    for (int i = 1; i <= 1'000; ++i) {
        delta.job.step = QString::number(i);
        timelines.add({delta});
    }
    QCOMPARE(timelines.of(jobOne).size(), JobTimelines::maxMoments);
    QCOMPARE(timelines.of(jobOne).constLast().step, u"1000"_s);
    QCOMPARE(timelines.of(jobOne).constFirst().step, u"901"_s);
}

void JobTimelinesTest::theJobsHeardOfLastStay()
{
    JobTimelines timelines(16);
    JobDelta begin = inserted(1);
    begin.job.state = JobState::Queued;
    timelines.add({begin});
    for (int id = 1; id <= 100; ++id) {
        timelines.add({inserted(id)});
        timelines.add({inserted(1)}); // heard of again and again
    }
    QCOMPARE(timelines.of(key(1)).size(), 2); // from its beginning on
    for (int id = 86; id <= 100; ++id)
        QVERIFY2(!timelines.of(key(id)).isEmpty(), qPrintable(QString::number(id)));
    int known = 0;
    for (int id = 1; id <= 100; ++id)
        known += timelines.of(key(id)).isEmpty() ? 0 : 1;
    QVERIFY(known <= 18); // an eighth more
    QVERIFY(timelines.of(key(2)).isEmpty());
    QVERIFY(timelines.of(key(101)).isEmpty());
}

// Forgetting one job at a time by looking through all of them would take minutes.
void JobTimelinesTest::aFullHouseStaysFast()
{
    JobTimelines timelines;
    QList<JobDelta> deltas;
    for (int id = 1; id <= 200'000; ++id)
        deltas += inserted(id);
    const std::clock_t begin = std::clock(); // of the processor: others may be at work
    timelines.add(deltas);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 6, qPrintable(QString::number(seconds)));
    QVERIFY(!timelines.of(key(200'000 - JobTimelines::defaultJobs + 1)).isEmpty());
    QVERIFY(timelines.of(key(1)).isEmpty());
}

void JobTimelinesTest::longTextsAreCut()
{
    JobTimelines timelines;
    JobDelta delta = inserted(1);
    delta.job.step = QString(20'000, u's');
    delta.job.message = QString(20'000, u'm');
    timelines.add({delta, delta});
    QCOMPARE(timelines.of(jobOne).size(), 1);
    const JobMoment moment = timelines.of(jobOne).constFirst();
    QCOMPARE(moment.step.size(), JobTimelines::maxText);
    QCOMPARE(moment.message.size(), JobTimelines::maxText);
    QVERIFY(moment.message.endsWith(u'…'));
}

QTEST_GUILESS_MAIN(JobTimelinesTest)
#include "jobtimelinestest.moc"
