// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/demoqueue.h"
#include "profile/eventmapping.h"
#include "profile/profilecatalog.h"
#include "queue/jobstore.h"
#include "seededrandom.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Whoever watches the demo without any profile sees what its queue really does.
class DemoProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void genericProfileTellsTheTruth_data();
    void genericProfileTellsTheTruth();
};

static JobState stateOf(const DemoJob &job)
{
    switch (job.state) {
    case DemoJob::State::Waiting:
        return job.attempt == 1 ? JobState::Queued : JobState::Retrying;
    case DemoJob::State::Active:
        return JobState::Running;
    case DemoJob::State::Delayed:
        return JobState::Retrying;
    case DemoJob::State::Completed:
        return JobState::Succeeded;
    case DemoJob::State::Failed:
        return JobState::Failed;
    }
    return JobState::Unknown;
}

static JobChange changeOf(EventMapping &mapping, const DemoEvent &event)
{
    const QByteArray payload = QJsonDocument(QJsonArray{event.name, event.payload}).toJson(QJsonDocument::Compact);
    const auto mapped = mapping.map(payload);
    const bool isJob = mapped && mapped->matched && mapped->changes.size() == 1
                       && std::holds_alternative<JobChange>(mapped->changes.first());
    return isJob ? std::get<JobChange>(mapped->changes.first()) : JobChange();
}

void DemoProfileTest::genericProfileTellsTheTruth_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void DemoProfileTest::genericProfileTellsTheTruth()
{
    QFETCH(const quint32, seed);
    const auto profile = loadProfile(genericProfileName());
    QVERIFY(profile);
    EventMapping mapping(*profile);
    ManualClock clock;
    JobStore store(&clock);
    SeededRandom random(seed);
    DemoQueue queue(&random);

    const QDateTime wall(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC);
    Instant now{1000h};
    for (const Instant end = now + 15min; now < end; now = queue.nextInstant()) {
        const auto events = queue.advance(now, wall);
        for (const DemoEvent &event : events) {
            const JobChange change = changeOf(mapping, event);
            QVERIFY2(!change.key.id.isEmpty(), qPrintable(event.name));
            store.apply(change);
        }
        for (const DemoJob &job : queue.jobs()) {
            const Job *seen = store.find({job.kind->queue, QString::number(job.id)});
            QVERIFY(seen);
            QCOMPARE(seen->state, stateOf(job));
            QCOMPARE(seen->name, job.name);
            QCOMPARE(seen->attempt, std::optional(job.attempt));
            QCOMPARE(seen->progress.value_or(0), double(job.percentage));
            if (job.state == DemoJob::State::Completed)
                QCOMPARE(seen->result, job.kind->result.arg(job.id));
            if (job.state == DemoJob::State::Failed)
                QCOMPARE(seen->error, job.kind->error);
        }
    }
    QVERIFY(store.count(JobState::Succeeded) > 50);
    QVERIFY(store.count(JobState::Failed) > 0);
}

QTEST_GUILESS_MAIN(DemoProfileTest)
#include "demoprofiletest.moc"
