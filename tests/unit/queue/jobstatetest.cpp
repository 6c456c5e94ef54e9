// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobstate.h"

#include <QSet>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class JobStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasAName_data();
    void hasAName();
    void listIsComplete();
    void otherWordsAreNoState_data();
    void otherWordsAreNoState();
};

void JobStateTest::hasAName_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<bool>("waiting");
    QTest::newRow("unknown") << JobState::Unknown << u"unknown"_s << false << false;
    QTest::newRow("queued") << JobState::Queued << u"queued"_s << false << true;
    QTest::newRow("scheduled") << JobState::Scheduled << u"scheduled"_s << false << true;
    QTest::newRow("blocked") << JobState::Blocked << u"blocked"_s << false << false;
    QTest::newRow("running") << JobState::Running << u"running"_s << false << false;
    QTest::newRow("retrying") << JobState::Retrying << u"retrying"_s << false << false;
    QTest::newRow("stalled") << JobState::Stalled << u"stalled"_s << false << false;
    QTest::newRow("succeeded") << JobState::Succeeded << u"succeeded"_s << true << false;
    QTest::newRow("failed") << JobState::Failed << u"failed"_s << true << false;
    QTest::newRow("cancelled") << JobState::Cancelled << u"cancelled"_s << true << false;
}

void JobStateTest::hasAName()
{
    QFETCH(const JobState, state);
    QFETCH(const QString, name);
    QCOMPARE(jobStateName(state), name);
    QCOMPARE(jobStateFromName(name), state);
    QTEST(isTerminal(state), "terminal");
    QTEST(isWaiting(state), "waiting");
}

void JobStateTest::listIsComplete()
{
    QSet<QString> names;
    for (const JobState state : allJobStates())
        names.insert(jobStateName(state));
    QCOMPARE(names.size(), 10);
}

void JobStateTest::otherWordsAreNoState_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"", "Running", "RUNNING", " running", "runnin", "active", "completed", "0"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void JobStateTest::otherWordsAreNoState()
{
    QFETCH(const QString, word);
    QVERIFY(!jobStateFromName(word));
}

QTEST_APPLESS_MAIN(JobStateTest)
#include "jobstatetest.moc"
