// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/timer.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace std::chrono_literals;

class TimerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiresAtItsDeadlineAndOnlyOnce();
    void tellsItsDeadline();
    void anEarlyWakeUpIsNotTheDeadline();
    void expiresByRealTime();
    void pastOrNegativeExpiresFromTheEventLoop_data();
    void pastOrNegativeExpiresFromTheEventLoop();
    void startReplacesTheDeadline();
    void stopForgetsTheDeadline();
    void waitsLongerThanQTimerCan();
    void mayBeRestartedByAListener();
    void mayBeStoppedByAListenerOfAnother();
    void mayBeDeletedByAListener();
};

void TimerTest::expiresAtItsDeadlineAndOnlyOnce()
{
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    timer.start(100ms);
    clock.advance(100ms - 1us);
    QCOMPARE(expired.count(), 0);
    QVERIFY(timer.isActive());
    clock.advance(1us);
    QCOMPARE(expired.count(), 1);
    QVERIFY(!timer.isActive());
    clock.advance(1h);
    QCOMPARE(expired.count(), 1);
}

void TimerTest::tellsItsDeadline()
{
    ManualClock clock;
    Timer timer(&clock);
    QVERIFY(!timer.deadline());
    timer.start(100ms);
    QVERIFY(timer.deadline() == clock.now() + 100ms);
    clock.advance(100ms);
    QVERIFY(!timer.deadline());
}

void TimerTest::anEarlyWakeUpIsNotTheDeadline()
{
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    timer.start(1ms);

    // Real time passes, so QTimer wakes the timer up; its own clock stands still.
    QTimer realTime;
    const QSignalSpy passed(&realTime, &QTimer::timeout);
    realTime.start(10ms);
    QTRY_VERIFY(passed.count() >= 3);
    QCOMPARE(expired.count(), 0);
    QVERIFY(timer.isActive());

    clock.advance(1ms);
    QCOMPARE(expired.count(), 1);
}

void TimerTest::expiresByRealTime()
{
    Timer timer(SystemClock::instance());
    const QSignalSpy expired(&timer, &Timer::expired);
    const Instant start = SystemClock::instance()->now();
    timer.start(20ms);
    QTRY_COMPARE(expired.count(), 1);
    QVERIFY(SystemClock::instance()->now() - start >= 20ms);
}

void TimerTest::pastOrNegativeExpiresFromTheEventLoop_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -5;
}

void TimerTest::pastOrNegativeExpiresFromTheEventLoop()
{
    QFETCH(const int, milliseconds);
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    timer.start(Milliseconds(milliseconds));
    QCOMPARE(expired.count(), 0);
    QTRY_COMPARE(expired.count(), 1);

    timer.startAt(clock.now() + Milliseconds(milliseconds));
    QCOMPARE(expired.count(), 1);
    QTRY_COMPARE(expired.count(), 2);
}

void TimerTest::startReplacesTheDeadline()
{
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    timer.start(10ms);
    timer.start(50ms);
    clock.advance(10ms);
    QCOMPARE(expired.count(), 0);
    timer.start(5ms);
    clock.advance(5ms);
    QCOMPARE(expired.count(), 1);
    clock.advance(1h);
    QCOMPARE(expired.count(), 1);
}

void TimerTest::stopForgetsTheDeadline()
{
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    timer.start(10ms);
    timer.stop();
    QVERIFY(!timer.isActive());
    clock.advance(1h);
    QCOMPARE(expired.count(), 0);
}

void TimerTest::waitsLongerThanQTimerCan()
{
    ManualClock clock;
    Timer timer(&clock);
    const QSignalSpy expired(&timer, &Timer::expired);
    const auto year = 24h * 365; // QTimer's int overflows after 24.8 days
    timer.start(year);
    QCoreApplication::processEvents();
    clock.advance(year - 1ms);
    QCoreApplication::processEvents();
    QCOMPARE(expired.count(), 0);
    clock.advance(1ms);
    QCOMPARE(expired.count(), 1);
}

void TimerTest::mayBeRestartedByAListener()
{
    ManualClock clock;
    Timer timer(&clock);
    int count = 0;
    connect(&timer, &Timer::expired, this, [&] {
        QVERIFY(!timer.isActive());
        if (++count < 3)
            timer.start(10ms);
    });
    timer.start(10ms);
    clock.advance(10ms);
    QCOMPARE(count, 1);
    clock.advance(10ms);
    QCOMPARE(count, 2);
    clock.advance(10ms);
    QCOMPARE(count, 3);
    QVERIFY(!timer.isActive());
}

void TimerTest::mayBeStoppedByAListenerOfAnother()
{
    ManualClock clock;
    Timer first(&clock);
    Timer second(&clock);
    const QSignalSpy expired(&second, &Timer::expired);
    connect(&first, &Timer::expired, &second, &Timer::stop);
    first.start(10ms);
    second.start(10ms);
    clock.advance(10ms);
    QCOMPARE(expired.count(), 0);
}

void TimerTest::mayBeDeletedByAListener()
{
    ManualClock clock;
    auto *const timer = new Timer(&clock);
    bool deleted = false;
    connect(timer, &Timer::expired, this, [timer] { delete timer; });
    connect(timer, &QObject::destroyed, this, [&deleted] { deleted = true; });
    timer->start(10ms);
    clock.advance(10ms);
    QVERIFY(deleted);
    clock.advance(10ms);
}

QTEST_GUILESS_MAIN(TimerTest)
#include "timertest.moc"
