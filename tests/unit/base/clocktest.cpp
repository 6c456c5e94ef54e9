// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace std::chrono_literals;

//! The real clock, and the clock and random numbers that all other tests rely on.
class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systemClockGoesForward();
    void systemWallTimeIsUtc();
    void millisecondsAreRoundedDown_data();
    void millisecondsAreRoundedDown();
    void manualClockMovesOnlyWhenAdvanced();
    void manualWallTimeIsIndependent();
    void randomNumbersAreInRange();
    void sequenceComesInTurn();
};

void ClockTest::systemClockGoesForward()
{
    const Instant before = SystemClock::instance()->now();
    QTRY_VERIFY(SystemClock::instance()->now() > before);
}

void ClockTest::systemWallTimeIsUtc()
{
    const QDateTime wallTime = SystemClock::instance()->wallTime();
    QCOMPARE(wallTime.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(wallTime.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
}

void ClockTest::millisecondsAreRoundedDown_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("zero") << qint64(0) << qint64(0);
    QTest::newRow("just below") << qint64(999) << qint64(0);
    QTest::newRow("exact") << qint64(1000) << qint64(1);
    QTest::newRow("negative") << qint64(-1) << qint64(-1);
}

void ClockTest::millisecondsAreRoundedDown()
{
    QFETCH(const qint64, microseconds);
    QFETCH(const qint64, milliseconds);
    QCOMPARE(qint64(toMilliseconds(Microseconds(microseconds)).count()), milliseconds);
}

void ClockTest::manualClockMovesOnlyWhenAdvanced()
{
    ManualClock clock;
    const QSignalSpy jumped(&clock, &Clock::jumped);
    const Instant start = clock.now();
    QCOMPARE(jumped.count(), 0);

    clock.advance(1500us);
    QVERIFY(clock.now() - start == 1500us);
    QCOMPARE(jumped.count(), 1);
}

void ClockTest::manualWallTimeIsIndependent()
{
    ManualClock clock;
    const Instant start = clock.now();
    const QDateTime wallTime(QDate(2026, 3, 29), QTime(1, 0), Qt::UTC);
    clock.setWallTime(wallTime);
    QVERIFY(clock.now() == start);
    clock.advance(2s);
    QCOMPARE(clock.wallTime(), wallTime.addSecs(2));
}

void ClockTest::randomNumbersAreInRange()
{
    bool differ = false;
    const double first = SystemRandom::instance()->unit();
    for (int i = 0; i < 1000; ++i) {
        const double number = SystemRandom::instance()->unit();
        QVERIFY(number >= 0 && number < 1);
        differ = differ || number != first;
    }
    QVERIFY(differ);
}

void ClockTest::sequenceComesInTurn()
{
    SequenceRandom random({0.25, 0.75});
    QCOMPARE(random.unit(), 0.25);
    QCOMPARE(random.unit(), 0.75);
    QCOMPARE(random.unit(), 0.25);
    QCOMPARE(random.drawn(), 3);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
