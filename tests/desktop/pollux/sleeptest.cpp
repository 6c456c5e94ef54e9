// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// From logind's word to what the person is told, and to the link.

#include "desktop/pollux/scenario.h"
#include "desktop/support/fakelogind.h"
#include "desktop/support/tools.h"
#include "link/dropanalysis.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class SleepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNightIsQuietAndEndsWithATry();
};

namespace {

constexpr int patience = 30'000;

QString notifyCalls()
{
    return QString::fromUtf8(sessionFile(u"notify.calls"_s));
}

} // namespace

// The computer that runs this does not sleep, so what is seen is what Pollux does around it: the network's service cuts
// the connection, a job ends, and both are told as they should once it is awake.
void SleepTest::aNightIsQuietAndEndsWithATry()
{
    FakeLogind logind;
    QVERIFY(logind.start());
    Scenario scenario;
    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    scenario.tell("progress", u"1"_s, u"夜航"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.state()->count(JobState::Running), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(logind.holders(), 1, patience);

    QVERIFY(logind.prepareForSleep(true));
    QTRY_COMPARE_WITH_TIMEOUT(logind.holders(), 0, patience);
    scenario.tell("completed", u"1"_s, u"夜航"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.state()->count(JobState::Succeeded), 1, patience);
    QTest::qWait(4'000); // twice as long as an end waits for others
    QVERIFY2(!notifyCalls().contains(u"夜航"_s), qPrintable(notifyCalls()));
    scenario.server.resetTransport();
    QTRY_VERIFY_WITH_TIMEOUT(!scenario.state()->link().drops().isEmpty(), patience);

    QVERIFY(logind.prepareForSleep(false));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(notifyCalls().contains(u"夜航"_s), patience);
    const LinkTimeline &link = scenario.state()->link();
    QCOMPARE(dropClassName(readingOf(link.drops(), 0).kind), u"suspended"_s);
    const QDateTime now = SystemClock::instance()->wallTime();
    QCOMPARE(link.dropsBetween(now.addDays(-1), now), 0);
}

QTEST_MAIN(SleepTest)
#include "sleeptest.moc"
