// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/timescale.h"

#include <QTest>

using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(int day, int hour, int minute)
{
    return {QDate(2026, 3, day), QTime(hour, minute), Qt::UTC};
}

QStringList labels(const QList<TimeTick> &ticks)
{
    QStringList texts;
    for (const TimeTick &tick : ticks)
        texts += tick.label;
    return texts;
}

} // namespace

class TimeScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("TZ", "CST-8"); }

    void placesTimes()
    {
        const TimeScale scale(utc(1, 10, 0), utc(1, 12, 0), 600);
        QCOMPARE(scale.x(utc(1, 10, 0)), 0.0);
        QCOMPARE(scale.x(utc(1, 11, 0)), 300.0);
        QCOMPARE(scale.x(utc(1, 12, 0)), 600.0);
        QCOMPARE(scale.x(utc(1, 9, 0)), 0.0);
        QCOMPARE(scale.x(utc(1, 13, 0)), 600.0);
        QCOMPARE(scale.timeAt(150), utc(1, 10, 30));
        QCOMPARE(scale.timeAt(-5), utc(1, 10, 0));
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<qreal>("gap");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("an hour") << utc(1, 10, 7) << utc(1, 11, 7) << 100.0
                                 << QStringList{u"18:10"_s, u"18:20"_s, u"18:30"_s, u"18:40"_s, u"18:50"_s, u"19:00"_s};
        QTest::newRow("less room") << utc(1, 10, 7) << utc(1, 11, 7) << 200.0 << QStringList{u"18:30"_s, u"19:00"_s};
        QTest::newRow("a day") << utc(1, 4, 30) << utc(2, 4, 30) << 90.0
                               << QStringList{u"15:00"_s, u"18:00"_s, u"21:00"_s, u"00:00"_s,
                                              u"03:00"_s, u"06:00"_s, u"09:00"_s, u"12:00"_s};
        QTest::newRow("no room") << utc(1, 10, 0) << utc(1, 11, 0) << 10'000.0 << QStringList{};
        QTest::newRow("at both ends") << utc(1, 10, 0) << utc(1, 11, 0) << 300.0
                                      << QStringList{u"18:00"_s, u"18:30"_s, u"19:00"_s};
    }

    void ticksAreRound()
    {
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        QFETCH(qreal, gap);
        QFETCH(QStringList, expected);
        QCOMPARE(labels(TimeScale(from, to, 720).ticks(gap)), expected);
    }

    // Clocks go from 02:00 to 03:00 at 07:00 UTC: round hours stay round.
    void clocksThatAreChanged()
    {
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        const auto ticks = TimeScale(utc(8, 3, 30), utc(8, 13, 30), 1000).ticks(150);
        QCOMPARE(labels(ticks), (QStringList{u"00:00"_s, u"04:00"_s, u"06:00"_s, u"08:00"_s}));
    }

    // And back from 02:00 to 01:00 at 06:00 UTC.
    void clocksThatAreChangedBack()
    {
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        const QDateTime begin(QDate(2026, 11, 1), QTime(3, 30), Qt::UTC);
        const auto ticks = TimeScale(begin, begin.addSecs(10 * 3'600), 1000).ticks(150);
        QCOMPARE(labels(ticks), (QStringList{u"00:00"_s, u"02:00"_s, u"04:00"_s, u"06:00"_s, u"08:00"_s}));
        QCOMPARE(ticks.at(1).x - ticks.at(0).x, 300.0);
        QCOMPARE(ticks.at(2).x - ticks.at(1).x, 200.0);
    }

    void daysAreOfTheirOwnLength()
    {
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        const auto ticks = TimeScale(utc(5, 12, 0), utc(12, 12, 0), 1680).ticks(200);
        QCOMPARE(labels(ticks), (QStringList{u"6 Mar"_s, u"7 Mar"_s, u"8 Mar"_s, u"9 Mar"_s, u"10 Mar"_s, u"11 Mar"_s,
                                             u"12 Mar"_s}));
        for (qsizetype i = 1; i < ticks.size(); ++i)
            QVERIFY(std::abs(ticks.at(i).x - ticks.at(i - 1).x - (i == 3 ? 230.0 : 240.0)) < 1e-6);
    }

    void ticksKeepTheirDistance()
    {
        for (int minutes = 10; minutes <= 24 * 60; minutes += 17) {
            const auto ticks = TimeScale(utc(1, 10, 3), utc(1, 10, 3).addSecs(minutes * 60), 800).ticks(72);
            for (qsizetype i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks.at(i).x - ticks.at(i - 1).x >= 72);
        }
    }
};

QTEST_GUILESS_MAIN(TimeScaleTest)
#include "timescaletest.moc"
