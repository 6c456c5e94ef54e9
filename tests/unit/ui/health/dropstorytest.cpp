// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/dropstory.h"
#include "ui/health/dropwords.h"

#include <QTest>

#include <numeric>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// 12:00:00 in Taipei.
const QDateTime noon(QDate(2026, 5, 4), QTime(4, 0), Qt::UTC);

Error answer(int status)
{
    Error error;
    error.layer = Layer::Http;
    error.code = u"http-%1"_s.arg(status);
    error.httpStatus = status;
    return error;
}

LinkDrop drop(int seconds, const QList<int> &answers = {})
{
    LinkDrop made;
    made.time = noon.addSecs(seconds);
    made.reason = u"transport error"_s;
    made.connectedFor = 290s;
    made.healedAfter = 6s;
    for (const int status : answers)
        made.failures.append(answer(status));
    return made;
}

// Every five minutes, as a restart by a timer leaves them.
QList<LinkDrop> byTheClock(int count)
{
    QList<LinkDrop> drops;
    for (int i = 0; i < count; ++i)
        drops.append(drop(300 * i + 2 + (i % 4 == 0 ? 1 : 0), {502, 502, 521}));
    return drops;
}

int total(const QList<IntervalBin> &bins)
{
    return std::accumulate(bins.begin(), bins.end(), 0,
                           [](int sum, const IntervalBin &bin) { return sum + int(bin.count); });
}

} // namespace

class DropStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init() { qputenv("TZ", "CST-8"); }

    void aRestartByATimer()
    {
        const DropStory story = dropStory(byTheClock(12), noon.addSecs(-60), noon.addSecs(7'200));
        QVERIFY(story.period);
        QCOMPARE(story.intervals.size(), 11);
        QCOMPARE(story.answers, (QList<int>{502, 521}));
        QCOMPARE(story.recovery, 6s);
        QCOMPARE(story.causes.size(), 1);
        QCOMPARE(story.causes.first().count, 12);
        QCOMPARE(story.causes.first().kind, DropClass::Restart);
        QCOMPARE(findingTitle(story), u"A scheduled restart"_s);
        const QString text = findingText(story);
        QVERIFY2(text.startsWith(u"12 drop(s), 5 min 00 s ± "_s), qPrintable(text));
        QVERIFY2(text.contains(u"at :x0 and :x5."_s), qPrintable(text));
        QVERIFY2(text.contains(u"Each time 502, then 521, then connected again after 6.0 s."_s), qPrintable(text));
    }

    void onlyWhatIsShownCounts()
    {
        const auto drops = byTheClock(12);
        const DropStory story = dropStory(drops, drops.at(2).time, drops.at(4).time);
        QCOMPARE(story.causes.first().count, 3);
        QCOMPARE(story.intervals.size(), 2);
        QVERIFY(!story.period);
        QCOMPARE(dropStory(drops, noon.addDays(1), noon.addDays(2)), DropStory());
    }

    void causesAreCountedMostFirst()
    {
        QList<LinkDrop> drops{drop(0), drop(1'000), drop(3'000, {502})};
        drops[0].reason = u"io server disconnect"_s;
        drops[1].reason = u"io server disconnect"_s;
        const DropStory story = dropStory(drops, noon, noon.addSecs(3'600));
        QCOMPARE(story.causes.first().kind, DropClass::ServerKick);
        QCOMPARE(story.causes.first().count, 2);
        QVERIFY(!story.causes.first().evidence.isEmpty());
        QVERIFY2(causesText(story.causes).startsWith(u"Sent away by the server 2"_s),
                 qPrintable(causesText(story.causes)));
        QVERIFY(story.answers.isEmpty()); // they differ
    }

    void intervalsInBins_data()
    {
        QTest::addColumn<QList<Milliseconds>>("intervals");
        QTest::addColumn<Milliseconds>("first");
        QTest::addColumn<Milliseconds>("width");
        QTest::newRow("one") << QList<Milliseconds>{300s} << Milliseconds(270s) << Milliseconds(5s);
        QTest::newRow("a clock") << QList<Milliseconds>{299s, 300s, 300s, 301s, 304s} << Milliseconds(270s)
                                 << Milliseconds(5s);
        QTest::newRow("a night between") << QList<Milliseconds>{299s, 300s, 300s, 301s, 8h} << Milliseconds(270s)
                                         << Milliseconds(5s);
        QTest::newRow("anything") << QList<Milliseconds>{5s, 40s, 60s, 100s, 170s} << Milliseconds(0s)
                                  << Milliseconds(10s);
        QTest::newRow("hours") << QList<Milliseconds>{1h, 2h, 3h, 5h} << Milliseconds(1h) << Milliseconds(30min);
    }

    void intervalsInBins()
    {
        QFETCH(QList<Milliseconds>, intervals);
        QFETCH(Milliseconds, first);
        QFETCH(Milliseconds, width);
        const auto bins = intervalBins(intervals, {});
        QCOMPARE(total(bins), int(intervals.size()));
        QVERIFY(bins.size() <= 24);
        QCOMPARE(bins.first().from, first);
        for (qsizetype i = 0; i < bins.size(); ++i) {
            QCOMPARE(bins.at(i).to - bins.at(i).from, width);
            QVERIFY(i == 0 || bins.at(i).from == bins.at(i - 1).to);
        }
    }

    void thePeriodsBinIsMarked()
    {
        Periodicity period;
        period.interval = 300s;
        const auto bins = intervalBins({298s, 300s, 301s, 600s}, period);
        int marked = 0;
        for (const IntervalBin &bin : bins) {
            marked += bin.inStep ? 1 : 0;
            QCOMPARE(bin.inStep, bin.from <= 300s && 300s < bin.to);
        }
        QCOMPARE(marked, 1);
        QVERIFY(intervalBins({}, period).isEmpty());
        QCOMPARE(binText({298s, 300s, 3, true}), u"4 min 58 s – 5 min 00 s apart: 3 drop(s)"_s);
    }

    void minutesAreLocal()
    {
        qputenv("TZ", "IST-5:30");
        const MinuteCounts counts = dropMinutes({drop(0), drop(3'600), drop(65)}, noon, noon.addSecs(3'600));
        QCOMPARE(counts[30], 2);
        QCOMPARE(counts[31], 1);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), 3);
    }

    void phases_data()
    {
        QTest::addColumn<Milliseconds>("interval");
        QTest::addColumn<Milliseconds>("phase");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("expected");
        QTest::newRow("five minutes") << Milliseconds(300s) << Milliseconds(2s) << QByteArray("CST-8")
                                      << u":x0 and :x5"_s;
        QTest::newRow("measured a little short")
            << Milliseconds(299'800) << Milliseconds(122s) << QByteArray("CST-8") << u":x2 and :x7"_s;
        QTest::newRow("ten minutes") << Milliseconds(600s) << Milliseconds(3min) << QByteArray("CST-8") << u":x3"_s;
        QTest::newRow("a quarter") << Milliseconds(15min) << Milliseconds(5min) << QByteArray("CST-8")
                                   << u":05, :20, :35, and :50"_s;
        QTest::newRow("an hour") << Milliseconds(1h) << Milliseconds(7min) << QByteArray("CST-8") << u":07"_s;
        QTest::newRow("half an hour away")
            << Milliseconds(1h) << Milliseconds(7min) << QByteArray("IST-5:30") << u":37"_s;
        QTest::newRow("a minute: no help") << Milliseconds(60s) << Milliseconds(2s) << QByteArray("CST-8") << QString();
    }

    void phases()
    {
        QFETCH(Milliseconds, interval);
        QFETCH(Milliseconds, phase);
        QFETCH(QByteArray, zone);
        QFETCH(QString, expected);
        qputenv("TZ", zone);
        Periodicity period;
        period.interval = interval;
        period.phase = phase;
        period.last = noon;
        QCOMPARE(phaseText(phasesOfHour(period)), expected);
        period.phase.reset();
        QVERIFY(phasesOfHour(period).isEmpty());
    }

    void periodsInWords()
    {
        QCOMPARE(periodText(45s), u"45 s"_s);
        QCOMPARE(periodText(300s), u"5 min 00 s"_s);
        QCOMPARE(periodText(299'700ms), u"5 min 00 s"_s);
        QCOMPARE(periodText(3'905s), u"1 h 05 min 05 s"_s);
    }

    void everyKindHasWords()
    {
        QStringList known;
        for (int i = 0; i <= int(DropClass::Unknown); ++i) {
            const auto kind = DropClass(i);
            QVERIFY(!known.contains(dropClassText(kind)));
            QVERIFY(!dropClassMeaning(kind).isEmpty());
            known.append(dropClassText(kind));
        }
    }
};

QTEST_GUILESS_MAIN(DropStoryTest)
#include "dropstorytest.moc"
