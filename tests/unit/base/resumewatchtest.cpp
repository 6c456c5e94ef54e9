// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/resumewatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace std::chrono_literals;

class ResumeWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsEachSleepOnce();
    void aClockThatWasSetIsNoSleep();
    void sleepsOfLongAgoAreNoNews();
    void watchesTheRealClockInSilence();
    void mayBeDestroyedByItsListener();
};

void ResumeWatchTest::tellsEachSleepOnce()
{
    Microseconds suspended = 0s;
    ResumeWatch watch([&] { return suspended; });
    QSignalSpy resumed(&watch, &ResumeWatch::resumed);
    suspended = 1h;
    watch.check();
    watch.check();
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(resumed[0][0].value<Milliseconds>(), Milliseconds(1h));
    suspended += 2s;
    watch.check();
    QCOMPARE(resumed.size(), 2);
    QCOMPARE(resumed[1][0].value<Milliseconds>(), 2'000ms);
}

void ResumeWatchTest::aClockThatWasSetIsNoSleep()
{
    Microseconds suspended = 5min;
    ResumeWatch watch([&] { return suspended; });
    QSignalSpy resumed(&watch, &ResumeWatch::resumed);
    suspended += 40us; // the two clocks are read one after the other
    watch.check();
    suspended -= 90us;
    watch.check();
    QCOMPARE(resumed.size(), 0);
}

void ResumeWatchTest::sleepsOfLongAgoAreNoNews()
{
    ResumeWatch watch([] { return Microseconds(24h); });
    QSignalSpy resumed(&watch, &ResumeWatch::resumed);
    watch.check();
    QCOMPARE(resumed.size(), 0);
}

void ResumeWatchTest::watchesTheRealClockInSilence()
{
    ResumeWatch watch;
    QSignalSpy resumed(&watch, &ResumeWatch::resumed);
    watch.check();
    QCoreApplication::processEvents();
    QCOMPARE(resumed.size(), 0);
}

void ResumeWatchTest::mayBeDestroyedByItsListener()
{
    Microseconds suspended = 0s;
    auto *const watch = new ResumeWatch([&] { return suspended; });
    QSignalSpy destroyed(watch, &QObject::destroyed);
    connect(watch, &ResumeWatch::resumed, this, [watch] { delete watch; });
    suspended = 1min;
    watch->check();
    QCOMPARE(destroyed.size(), 1);
}

QTEST_GUILESS_MAIN(ResumeWatchTest)
#include "resumewatchtest.moc"
