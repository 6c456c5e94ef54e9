// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/silencewatch.h"

#include "support/manualclock.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! "silent" and "heard" with the minute at which they were told.
class SilenceWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAtTheDeadline();
    void eventsDoNotWakeIt();
    void aSleepIsNoSilence();
    void stoppedItSaysNothing();
    void mayBeDestroyedByAListener();
};

namespace {

struct Scenario
{
    Scenario() : watch(std::make_unique<SilenceWatch>(&clock))
    {
        QObject::connect(watch.get(), &SilenceWatch::found, watch.get(), [this] { ++found; });
        QObject::connect(watch.get(), &SilenceWatch::changed, watch.get(), [this](const LinkSilence &silence) {
            const auto minute = std::chrono::floor<std::chrono::minutes>(clock.now() - begin).count();
            told += (silence.isSilent() ? u"silent %1"_s : u"heard %1"_s).arg(minute);
            newest = silence;
        });
        LinkStateChange change;
        change.state = LinkState::Connected;
        change.transport = u"websocket"_s;
        watch->onLink({clock.wallTime(), change});
    }

    ManualClock clock;
    const Instant begin = clock.now();
    std::unique_ptr<SilenceWatch> watch;
    int found = 0;
    LinkSilence newest;
    QStringList told;
};

} // namespace

void SilenceWatchTest::tellsAtTheDeadline()
{
    Scenario scenario;
    scenario.clock.advance(1h); // nothing runs
    scenario.watch->onJobs(3);
    scenario.clock.advance(9min);
    scenario.watch->onJobs(2);
    scenario.clock.advance(1min);
    QCOMPARE(scenario.told, QStringList({u"silent 70"_s}));
    QCOMPARE(scenario.found, 1);
    QCOMPARE(scenario.newest.since.msecsTo(scenario.newest.asOf), 600'000);
    scenario.clock.advance(5h);
    QCOMPARE(scenario.told.size(), 1);
    scenario.watch->onEvent();
    scenario.watch->onEvent();
    QCOMPARE(scenario.told, QStringList({u"silent 70"_s, u"heard 370"_s}));
    scenario.clock.advance(1h);
    QCOMPARE(scenario.told.constLast(), u"silent 430"_s);
}

void SilenceWatchTest::eventsDoNotWakeIt()
{
    Scenario scenario;
    scenario.watch->onJobs(1);
    for (int minute = 0; minute < 300; ++minute) {
        scenario.watch->onEvent();
        scenario.clock.advance(1min);
    }
    QVERIFY(scenario.told.isEmpty());
    scenario.clock.advance(59min);
    QCOMPARE(scenario.told, QStringList({u"silent 359"_s}));
}

void SilenceWatchTest::aSleepIsNoSilence()
{
    Scenario scenario;
    scenario.watch->onJobs(1);
    scenario.clock.advance(9min);
    scenario.watch->onResume();
    scenario.clock.advance(9min);
    QVERIFY(scenario.told.isEmpty());
    scenario.clock.advance(1min);
    QCOMPARE(scenario.told, QStringList({u"silent 19"_s}));
}

void SilenceWatchTest::stoppedItSaysNothing()
{
    Scenario scenario;
    scenario.watch->onJobs(1);
    scenario.watch->stop();
    scenario.clock.advance(2h);
    scenario.watch->onEvent();
    scenario.watch->onJobs(0);
    scenario.watch->onJobs(1);
    scenario.clock.advance(2h);
    QVERIFY(scenario.told.isEmpty());
}

void SilenceWatchTest::mayBeDestroyedByAListener()
{
    Scenario scenario;
    QObject::connect(scenario.watch.get(), &SilenceWatch::found, &scenario.clock, [&] { scenario.watch.reset(); });
    scenario.watch->onJobs(1);
    scenario.clock.advance(10min);
    QVERIFY(!scenario.watch);
}

QTEST_GUILESS_MAIN(SilenceWatchTest)
#include "silencewatchtest.moc"
