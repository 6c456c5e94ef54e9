// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/demoqueue.h"
#include "seededrandom.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! An event and the time at which it was told.
struct TimedEvent
{
    DemoEvent event;
    Microseconds at{};

    QString verb() const { return event.name.section(u':', 1); }
    QString text(QLatin1StringView key) const { return event.payload.value(key).toString(); }
    int number(QLatin1StringView key) const { return event.payload.value(key).toInt(); }
    int percentage() const { return event.payload.value("progress"_L1)["percentage"_L1].toInt(); }

    bool operator==(const TimedEvent &) const = default;
};

class DemoQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstJobsAreVisibleAtOnce();
    void isRepeatable();
    void payload();
    void attemptsGoByTheRules_data();
    void attemptsGoByTheRules();
    void everythingHappens();
    void threeToFourRun();
    void rateMultipliesSpeed();
    void rateIsClamped_data();
    void rateIsClamped();
    void sleepingUntilTheNextInstantMissesNothing_data();
    void sleepingUntilTheNextInstantMissesNothing();
    void longGapIsSkipped();
    void aSlowMachineIsNotBuried();
    void clockBackwardsIsHarmless();
    void wakesOnlyWhenThereIsSomethingToTell();
    void forgetsOldJobs();

private:
    static QList<TimedEvent> run(DemoQueue &queue, Microseconds duration);
};

static const Instant epoch{1000h};
static const QDateTime wall(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC);

// Asks whenever the queue has something to tell.
QList<TimedEvent> DemoQueueTest::run(DemoQueue &queue, Microseconds duration)
{
    QList<TimedEvent> events;
    Microseconds at{};
    while (at <= duration) {
        const auto told = queue.advance(epoch + at, wall.addMSecs(at / 1ms));
        for (const DemoEvent &event : told)
            events += {event, at};
        at = queue.nextInstant() - epoch;
    }
    return events;
}

void DemoQueueTest::firstJobsAreVisibleAtOnce()
{
    SeededRandom random(1);
    DemoQueue queue(&random);
    const auto events = run(queue, 0s);
    QCOMPARE(events.first().event.name, u"audio:queued"_s);
    QCOMPARE(events.first().text("name"_L1), u"第三章 · 夜航西飞"_s);
    QCOMPARE(std::count_if(events.begin(), events.end(), [](const auto &e) { return e.verb() == u"started"_s; }),
             DemoQueue::workers);
    QVERIFY(queue.jobs().size() > DemoQueue::workers);
}

void DemoQueueTest::isRepeatable()
{
    SeededRandom one(7), same(7), other(8);
    DemoQueue first(&one), second(&same), third(&other);
    const auto events = run(first, 5min);
    QVERIFY(events == run(second, 5min));
    QVERIFY(events != run(third, 5min));
}

void DemoQueueTest::payload()
{
    SeededRandom random(3);
    DemoQueue queue(&random);
    const auto events = run(queue, 30min);
    for (const TimedEvent &event : events) {
        QVERIFY(!event.text("userId"_L1).isEmpty());
        QVERIFY(!event.text("projectId"_L1).isEmpty());
        QVERIFY(!event.text("chapterId"_L1).isEmpty());
        QVERIFY(!event.text("jobId"_L1).isEmpty());
        QVERIFY(!event.text("name"_L1).isEmpty());
        QVERIFY(event.number("attempt"_L1) >= 1);
        const bool tellsError = event.verb() == "failed"_L1 || event.verb() == "retrying"_L1;
        QCOMPARE(event.event.payload.contains("error"_L1), tellsError);
        const bool hasResult = event.event.payload.contains("result"_L1) || event.event.payload.contains("audioUrl"_L1);
        QCOMPARE(hasResult, event.verb() == "complete"_L1);
        const QJsonValue progress = event.event.payload.value("progress"_L1);
        if (event.verb() == "progress"_L1) {
            QVERIFY(!progress["message"_L1].toString().isEmpty());
            QVERIFY(!progress["currentStep"_L1].toString().isEmpty());
            QVERIFY(progress["totalSteps"_L1].toInt() >= 3);
        } else if (event.verb() == "queued"_L1 || event.verb() == "started"_L1) {
            QVERIFY(progress.isUndefined());
        }
    }
}

void DemoQueueTest::attemptsGoByTheRules_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Per job: queued, started, rising progress through every step's end, then complete, failed, or retrying and again
// from queued on; an attempt that succeeds takes 10 to 40 s.
void DemoQueueTest::attemptsGoByTheRules()
{
    QFETCH(const quint32, seed);
    SeededRandom random(seed);
    DemoQueue queue(&random);
    const QHash<QString, QStringList> mayFollow{
        {u""_s, {u"queued"_s}},
        {u"queued"_s, {u"started"_s}},
        {u"started"_s, {u"progress"_s}},
        {u"progress"_s, {u"progress"_s, u"complete"_s, u"failed"_s, u"retrying"_s}},
        {u"retrying"_s, {u"queued"_s}},
        {u"complete"_s, {}},
        {u"failed"_s, {}}};
    QHash<QString, TimedEvent> last;
    QHash<QString, Microseconds> started;
    QHash<QString, QSet<int>> percentages;
    const auto events = run(queue, 30min);
    for (const TimedEvent &event : events) {
        const QString id = event.text("jobId"_L1);
        const TimedEvent before = last.value(id);
        QVERIFY2(mayFollow.value(before.verb()).contains(event.verb()), qPrintable(id));
        const bool isNextAttempt = before.verb().isEmpty() || event.verb() == "retrying"_L1;
        QCOMPARE(event.number("attempt"_L1), before.number("attempt"_L1) + isNextAttempt);
        if (event.verb() == "started"_L1) {
            started[id] = event.at;
            percentages[id].clear();
        } else if (event.verb() == "progress"_L1) {
            QVERIFY(event.percentage() > before.percentage());
            percentages[id] += event.percentage();
        } else if (event.verb() == "complete"_L1) {
            QCOMPARE(event.percentage(), 100);
            const auto duration = event.at - started.value(id);
            QVERIFY(duration >= 10s && duration <= 40s);
            if (event.event.name == "audio:complete"_L1)
                QVERIFY(percentages.value(id).contains({10, 30, 90, 100}));
        }
        last[id] = event;
    }
    QVERIFY(last.size() > 100);
}

void DemoQueueTest::everythingHappens()
{
    SeededRandom random(5);
    DemoQueue queue(&random);
    QHash<QString, int> verbs;
    QSet<QString> queues, succeededAgain;
    const auto events = run(queue, 60min);
    for (const TimedEvent &event : events) {
        ++verbs[event.verb()];
        queues += event.event.name.section(u':', 0, 0);
        if (event.verb() == "complete"_L1 && event.number("attempt"_L1) == 2)
            succeededAgain += event.text("jobId"_L1);
    }
    QCOMPARE(queues, (QSet{u"audio"_s, u"parse"_s, u"knowledge"_s, u"upload"_s, u"report"_s}));
    QVERIFY(verbs.value(u"failed"_s) > 10);
    QVERIFY(verbs.value(u"retrying"_s) > 10);
    QVERIFY(verbs.value(u"complete"_s) > 4 * verbs.value(u"failed"_s));
    QVERIFY(succeededAgain.size() >= verbs.value(u"retrying"_s) - 1); // one may still be under way
}

void DemoQueueTest::threeToFourRun()
{
    SeededRandom random(2);
    DemoQueue queue(&random);
    int samples = 0, few = 0, waiting = 0;
    for (Microseconds at{}; at <= 30min; at += 100ms) {
        queue.advance(epoch + at, wall);
        const auto count = [&](DemoJob::State state) {
            return std::count_if(queue.jobs().begin(), queue.jobs().end(),
                                 [=](auto &job) { return job.state == state; });
        };
        QVERIFY(count(DemoJob::State::Active) <= DemoQueue::workers);
        ++samples;
        few += count(DemoJob::State::Active) < 3;
        waiting += count(DemoJob::State::Waiting) > 0;
    }
    QVERIFY2(few < samples / 10, qPrintable(QString::number(few)));
    QVERIFY2(waiting > samples / 2, qPrintable(QString::number(waiting)));
}

void DemoQueueTest::rateMultipliesSpeed()
{
    SeededRandom one(4), same(4);
    DemoQueue calm(&one), fast(&same);
    fast.setRate(10);
    const auto slowly = run(calm, 1000s);
    const auto quickly = run(fast, 100s);
    QCOMPARE(quickly.size(), slowly.size());
    for (qsizetype i = 0; i < slowly.size(); ++i) {
        QVERIFY(quickly.at(i).event == slowly.at(i).event);
        QVERIFY(std::chrono::abs(quickly.at(i).at * 10 - slowly.at(i).at) < 20ms); // rounding adds up
    }
}

void DemoQueueTest::rateIsClamped_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("huge") << 1e300;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("zero") << 0.0;
    QTest::newRow("negative") << -5.0;
}

void DemoQueueTest::rateIsClamped()
{
    QFETCH(const double, rate);
    SeededRandom random(6);
    DemoQueue queue(&random);
    queue.setRate(rate);
    QVERIFY(!run(queue, 2s).isEmpty());
    QVERIFY(queue.nextInstant() > epoch);
    QVERIFY(queue.nextInstant() < epoch + 24h);
}

void DemoQueueTest::sleepingUntilTheNextInstantMissesNothing_data()
{
    QTest::addColumn<double>("rate");
    for (double rate : {0.01, 1.0, 50.0})
        QTest::addRow("rate %g", rate) << rate;
}

void DemoQueueTest::sleepingUntilTheNextInstantMissesNothing()
{
    QFETCH(const double, rate);
    SeededRandom one(10), same(10);
    DemoQueue sleeper(&one), restless(&same);
    sleeper.setRate(rate);
    restless.setRate(rate);
    const auto duration = Microseconds(std::llround(60e6 / rate));
    QList<DemoEvent> told;
    for (Microseconds at{}; at <= duration; at += duration / 10'000)
        told += restless.advance(epoch + at, wall);
    const auto events = run(sleeper, duration);
    QVERIFY(std::abs(events.size() - told.size()) <= 2); // rounding at the end
    for (qsizetype i = 0; i < std::min(events.size(), told.size()); ++i)
        QVERIFY(events.at(i).event == told.at(i));
}

void DemoQueueTest::longGapIsSkipped()
{
    SeededRandom one(9), same(9);
    DemoQueue suspended(&one), awake(&same);
    suspended.advance(epoch, wall);
    awake.advance(epoch, wall);
    const Instant soon = awake.nextInstant() + 1s;
    const auto afterHours = suspended.advance(epoch + 8h, wall);
    QVERIFY(!afterHours.isEmpty());
    QVERIFY(afterHours == awake.advance(soon, wall));
}

// Found by tests under AddressSanitizer on a busy machine: each tick took longer than the time that it made up for.
void DemoQueueTest::aSlowMachineIsNotBuried()
{
    SeededRandom random(9);
    DemoQueue queue(&random);
    queue.setRate(DemoQueue::maxRate);
    queue.advance(epoch, wall);
    for (int second = 1; second <= 20; ++second) {
        const auto events = queue.advance(epoch + std::chrono::seconds(second), wall);
        QVERIFY2(events.size() >= 100 && events.size() <= DemoQueue::mostEvents + 100, qPrintable(QString::number(events.size())));
        QVERIFY(queue.jobs().size() <= DemoQueue::maxFinished + DemoQueue::workers + DemoQueue::maxWaiting + 20);
    }
}

void DemoQueueTest::clockBackwardsIsHarmless()
{
    SeededRandom random(9);
    DemoQueue queue(&random);
    run(queue, 10s);
    QVERIFY(queue.advance(epoch, wall).isEmpty());
    QVERIFY(queue.nextInstant() > epoch);
}

void DemoQueueTest::wakesOnlyWhenThereIsSomethingToTell()
{
    SeededRandom random(11);
    DemoQueue queue(&random);
    queue.setRate(3);
    queue.advance(epoch, wall);
    int empty = 0;
    for (int i = 0; i < 1000; ++i) {
        const Instant next = queue.nextInstant();
        QVERIFY(queue.advance(next - 1us, wall).isEmpty());
        empty += queue.advance(next, wall).isEmpty(); // an arrival that found the queue full
    }
    QVERIFY2(empty < 200, qPrintable(QString::number(empty)));
}

void DemoQueueTest::forgetsOldJobs()
{
    SeededRandom random(12);
    DemoQueue queue(&random);
    queue.setRate(DemoQueue::maxRate);
    run(queue, 6s);
    const auto &jobs = queue.jobs();
    const auto open = std::count_if(jobs.begin(), jobs.end(), [](const DemoJob &job) { return job.isOpen(); });
    QCOMPARE(jobs.size() - open, DemoQueue::maxFinished);
    QVERIFY(open <= DemoQueue::workers + DemoQueue::maxWaiting + 20);
    QVERIFY(jobs.first().id > 500);
    QVERIFY(std::is_sorted(jobs.begin(), jobs.end(), [](auto &a, auto &b) { return a.id < b.id; }));
}

QTEST_GUILESS_MAIN(DemoQueueTest)
#include "demoqueuetest.moc"
