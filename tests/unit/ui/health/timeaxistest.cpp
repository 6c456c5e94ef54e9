// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/timeaxis.h"
#include "ui/health/plotticks.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 5, 4), QTime(4, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return noon.addSecs(seconds);
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWithTime()
    {
        TimeAxis axis;
        axis.setSpan(1h);
        axis.setNow(noon);
        QCOMPARE(axis.from(), at(-3600));
        QCOMPARE(axis.to(), noon);
        axis.setNow(at(10));
        QCOMPARE(axis.to(), at(10));
        // Zoomed it stands still.
        axis.show(at(-600), at(-300));
        axis.setNow(at(60));
        QVERIFY(axis.isZoomed());
        QCOMPARE(axis.from(), at(-600));
        QCOMPARE(axis.to(), at(-300));
        axis.reset();
        QCOMPARE(axis.to(), at(60));
    }

    void keepsWithinItsSpan_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("shownFrom");
        QTest::addColumn<int>("shownTo");
        QTest::newRow("inside") << -600 << -300 << -600 << -300;
        QTest::newRow("into the future") << -200 << 100 << -300 << 0;
        QTest::newRow("before the span") << -4000 << -3500 << -3600 << -3100;
        QTest::newRow("too short") << -600 << -599 << -600 << -570;
        QTest::newRow("nothing") << -600 << -600 << -600 << -570;
        QTest::newRow("all of it") << -3600 << 0 << -3600 << 0;
        QTest::newRow("more than all") << -9000 << 9000 << -3600 << 0;
    }

    void keepsWithinItsSpan()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, shownFrom);
        QFETCH(int, shownTo);
        TimeAxis axis;
        axis.setSpan(1h);
        axis.setNow(noon);
        QSignalSpy changes(&axis, &TimeAxis::changed);
        axis.show(at(from), at(to));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(axis.from(), at(shownFrom));
        QCOMPARE(axis.to(), at(shownTo));
        QCOMPARE(axis.isZoomed(), shownTo - shownFrom < 3600);
    }

    void zoomsAroundAPlace()
    {
        TimeAxis axis;
        axis.setSpan(1h);
        axis.setNow(noon);
        axis.zoom(0.5, at(-900)); // three quarters to the right, and there it stays
        QCOMPARE(axis.from(), at(-900 - 1350));
        QCOMPARE(axis.to(), at(-900 + 450));
        axis.zoom(2, at(-900));
        QVERIFY(!axis.isZoomed());
        for (int i = 0; i < 100; ++i)
            axis.zoom(0.5, at(-900));
        QCOMPARE(axis.from().msecsTo(axis.to()), TimeAxis::shortest.count());
        QVERIFY(axis.from() <= at(-900) && at(-900) <= axis.to());
    }

    void moves()
    {
        TimeAxis axis;
        axis.setSpan(1h);
        axis.setNow(noon);
        axis.move(-0.5); // all is shown already
        QVERIFY(!axis.isZoomed());
        axis.show(at(-1000), at(0));
        axis.move(-0.5);
        QCOMPARE(axis.from(), at(-1500));
        axis.move(100);
        QCOMPARE(axis.to(), at(0));
        QCOMPARE(axis.from(), at(-1000));
    }

    void anotherSpanEndsTheZoom()
    {
        TimeAxis axis;
        axis.setSpan(1h);
        axis.setNow(noon);
        axis.show(at(-600), at(-300));
        axis.setSpan(24h);
        QVERIFY(!axis.isZoomed());
        QCOMPARE(axis.from(), noon.addDays(-1));
    }

    void pointsAndSelects()
    {
        TimeAxis axis;
        QSignalSpy marks(&axis, &TimeAxis::marked);
        axis.point(noon);
        axis.point(noon);
        QCOMPARE(marks.count(), 1);
        axis.select(TimeAxis::Range{noon, at(5)});
        axis.select({});
        axis.point({});
        QCOMPARE(marks.count(), 4);
    }

    void valuesAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("round trips") << 0.0 << 74.0 << QList<double>{0, 50, 100};
        QTest::newRow("exactly") << 0.0 << 60.0 << QList<double>{0, 20, 40, 60};
        QTest::newRow("early pings") << -3.0 << 95.0 << QList<double>{-50, 0, 50, 100};
        QTest::newRow("tiny") << 0.0 << 0.5 << QList<double>{0, 0.2, 0.4, 0.6};
        QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0, 5e-7, 1e-6};
    }

    void valuesAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QList<double>, expected);
        const auto values = niceValues(low, high, 4);
        QVERIFY(values.size() >= 2 && values.size() <= 4);
        QVERIFY(values.first() <= low && values.last() >= high);
        if (high > 0) {
            QCOMPARE(values.size(), expected.size());
            for (qsizetype i = 0; i < values.size(); ++i)
                QVERIFY(std::abs(values.at(i) - expected.at(i)) < 1e-9);
        }
    }

    void countsAreWhole()
    {
        QCOMPARE(niceCounts(1, 4), (QList<double>{0, 1}));
        QCOMPARE(niceCounts(0, 4), (QList<double>{0, 1}));
        QCOMPARE(niceCounts(3, 4), (QList<double>{0, 1, 2, 3}));
        QCOMPARE(niceCounts(11, 4), (QList<double>{0, 5, 10, 15}));
    }
};

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "timeaxistest.moc"
