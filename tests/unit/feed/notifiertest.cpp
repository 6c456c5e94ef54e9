// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/notifier.h"

#include "link/linkevent.h"
#include "support/laptopclock.h"
#include "support/manualclock.h"
#include "unit/feed/randomjobs.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = JobDelta::Kind;

namespace {

QList<JobDelta> ended(const QString &id)
{
    return {jobDelta(id, Kind::Updated, JobState::Running, JobState::Succeeded)};
}

LinkEvent link(const Clock &clock, LinkState state)
{
    LinkStateChange change;
    change.state = state;
    return {clock.wallTime(), change};
}

//! A notifier, and what it told.
struct Scenario
{
    explicit Scenario(Clock *clock) : notifier(std::make_unique<Notifier>(NotificationPolicy::Settings(), clock))
    {
        QObject::connect(notifier.get(), &Notifier::notified, notifier.get(),
                         [this](const Notification &notification) { told += notification; });
    }

    std::unique_ptr<Notifier> notifier;
    QList<Notification> told;
};

} // namespace

class NotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAtTheDeadline();
    void tellsOfTheLink();
    void finishTellsWhatIsHeldAndNothingMore();
    void aSleepIsNoOutage();
    void mayBeDestroyedByAListener();
};

void NotifierTest::comesBackAtTheDeadline()
{
    ManualClock clock;
    Scenario scenario(&clock);
    scenario.notifier->onJobs(ended(u"a"_s));
    scenario.notifier->onJobs(ended(u"b"_s));
    QVERIFY(scenario.told.isEmpty());
    clock.advance(2s);
    QCOMPARE(scenario.told.size(), 1);
    QCOMPARE(scenario.told[0].kind, Notification::Kind::JobsDone);
    QCOMPARE(scenario.told[0].jobs, QList<JobKey>({{u"q"_s, u"a"_s}, {u"q"_s, u"b"_s}}));
    clock.advance(1h);
    QCOMPARE(scenario.told.size(), 1);
}

void NotifierTest::tellsOfTheLink()
{
    ManualClock clock;
    Scenario scenario(&clock);
    scenario.notifier->onLink(link(clock, LinkState::Connecting));
    clock.advance(5min - 1us);
    QVERIFY(scenario.told.isEmpty());
    clock.advance(1us);
    QCOMPARE(scenario.told.size(), 1);
    QCOMPARE(scenario.told[0].kind, Notification::Kind::LinkOutage);
    scenario.notifier->onLink(link(clock, LinkState::Connected));
    clock.advance(15s);
    QCOMPARE(scenario.told.size(), 2);
    QCOMPARE(scenario.told[1].kind, Notification::Kind::LinkBack);
}

void NotifierTest::finishTellsWhatIsHeldAndNothingMore()
{
    ManualClock clock;
    Scenario scenario(&clock);
    scenario.notifier->onJobs(ended(u"a"_s));
    scenario.notifier->finish();
    QCOMPARE(scenario.told.size(), 1);
    scenario.notifier->finish();
    QList<JobDelta> flood; // so many that they would not be held
    for (int i = 0; i < 20'000; ++i)
        flood += ended(QString::number(i));
    scenario.notifier->onJobs(flood);
    scenario.notifier->onLink(link(clock, LinkState::Connecting));
    scenario.notifier->onSleep();
    scenario.notifier->onResume(1h);
    clock.advance(1h);
    QCOMPARE(scenario.told.size(), 1);
}

void NotifierTest::aSleepIsNoOutage()
{
    LaptopClock clock;
    Scenario scenario(&clock);
    scenario.notifier->onLink(link(clock, LinkState::Connecting));
    scenario.notifier->onSleep();
    clock.sleep(8h);
    scenario.notifier->onResume(8h);
    Q_EMIT clock.jumped();
    QVERIFY(scenario.told.isEmpty());
    scenario.notifier->onLink(link(clock, LinkState::Waiting));
    clock.sleep(5min - 1s);
    Q_EMIT clock.jumped();
    QVERIFY(scenario.told.isEmpty());
    clock.sleep(2s);
    Q_EMIT clock.jumped();
    QCOMPARE(scenario.told.size(), 1);
    QCOMPARE(scenario.told[0].kind, Notification::Kind::LinkOutage);
}

void NotifierTest::mayBeDestroyedByAListener()
{
    ManualClock clock;
    Scenario scenario(&clock);
    QObject::connect(scenario.notifier.get(), &Notifier::notified, scenario.notifier.get(),
                     [&] { scenario.notifier.reset(); });
    scenario.notifier->onJobs(ended(u"a"_s));
    clock.advance(2s);
    QVERIFY(!scenario.notifier);
    QCOMPARE(scenario.told.size(), 1);
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "notifiertest.moc"
