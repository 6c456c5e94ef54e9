// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/missingjobs.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MissingJobsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksEverLessOftenAndThenGivesUp();
    void whatWasHeardOfBeginsAnew();
    void isBounded();
};

void MissingJobsTest::asksEverLessOftenAndThenGivesUp()
{
    const JobKey key{u"q"_s, u"a"_s};
    MissingJobs missing;
    Instant now{1h};
    QVERIFY(missing.isDue(key, now));
    for (const Milliseconds wait : {15'000ms, 60'000ms, 240'000ms, 960'000ms}) {
        QVERIFY(!missing.onMissed(key, now));
        QVERIFY(!missing.isDue(key, now + wait - 1ms));
        now += wait;
        QVERIFY(missing.isDue(key, now));
    }
    QVERIFY(missing.onMissed(key, now));
    QVERIFY(!missing.onMissed(key, now)); // said once
    QVERIFY(!missing.isDue(key, now + 1000h));
    QCOMPARE(missing.givenUp(), 1);
}

void MissingJobsTest::whatWasHeardOfBeginsAnew()
{
    const JobKey key{u"q"_s, u"a"_s};
    MissingJobs missing;
    for (int i = 0; i < MissingJobs::denialsThatSettle; ++i)
        missing.onMissed(key, Instant(1h));
    missing.forget(key);
    QCOMPARE(missing.givenUp(), 0);
    QVERIFY(missing.isDue(key, Instant(1h)));
    QVERIFY(!missing.onMissed(key, Instant(1h)));
    missing.forget({u"q"_s, u"never heard of"_s});
}

void MissingJobsTest::isBounded()
{
    MissingJobs missing;
    for (int i = 0; i < 2 * MissingJobs::maxJobs; ++i) {
        for (int times = 0; times < MissingJobs::denialsThatSettle; ++times)
            missing.onMissed({u"q"_s, QString::number(i)}, Instant(1h));
    }
    QVERIFY(missing.givenUp() <= MissingJobs::maxJobs * 9 / 8);
}

QTEST_APPLESS_MAIN(MissingJobsTest)
#include "missingjobstest.moc"
