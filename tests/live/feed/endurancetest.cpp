// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Hours of an operator's day in minutes: jobs keep coming while instances keep dying. Run with tests/run.sh --long.

#include "live/feed/bullmqbackend.h"
#include "live/feed/witness.h"
#include "profile/profilecatalog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QNetworkProxy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 40;
constexpr int jobsPerRound = 100;

// Resident set in KiB (proc(5), statm).
qint64 residentKiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : -1;
}

} // namespace

class EnduranceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhileInstancesDie();
};

void EnduranceTest::losesNothingWhileInstancesDie()
{
    Test::BullMqBackend backend;
    QVERIFY2(backend.server().isReady(), qPrintable(backend.server().problem()));
    ConnectionSettings settings;
    settings.url = QUrl(backend.url());
    settings.secret = backend.token();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    Monitor monitor(*loadProfile(u"bullmq-events"_s), settings);
    Test::Witness witness(monitor);
    monitor.start();
    QTRY_COMPARE(monitor.linkState(), LinkState::Connected);

    QElapsedTimer clock;
    clock.start();
    QStringList ids;
    qint64 memoryAfterWarmUp = 0;
    for (int round = 0; round < rounds; ++round) {
        ids += backend.addJobs({{u"queue"_s, u"import"_s}, {u"count"_s, jobsPerRound}, {u"failRate"_s, 0.05},
                                {u"retryRate"_s, 0.1}, {u"attempts"_s, 3}, {u"stepMs"_s, QJsonArray{5, 40}}});
        const auto enough = witness.ends.size() + jobsPerRound / 4;
        QTRY_VERIFY_WITH_TIMEOUT(witness.ends.size() >= enough, 60'000);
        const auto drops = monitor.figures().drops;
        // Both: after a few rounds nobody knows any more which of them the WebSocket ended up on.
        QVERIFY(backend.killEveryInstance());
        QTRY_VERIFY_WITH_TIMEOUT(monitor.figures().drops > drops, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Connected, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(witness.ends.size() >= ids.size(), 120'000);
        if (round == rounds / 4)
            memoryAfterWarmUp = residentKiB();
    }
    QCOMPARE(ids.size(), rounds * jobsPerRound);
    const auto truth = backend.truth(u"import"_s);
    for (const QString &id : ids) {
        const Job *job = monitor.store().find({u"import"_s, id});
        QVERIFY2(job, qPrintable(id));
        const QString word = job->state == JobState::Succeeded ? u"completed"_s : jobStateName(job->state);
        QCOMPARE(word, truth.value(id));
        QCOMPARE(witness.ends.value({u"import"_s, id}), 1);
    }
    QCOMPARE(witness.setbacks, QStringList());
    const LinkFigures figures = monitor.figures();
    qInfo() << "jobs" << ids.size() << "events" << figures.events << "drops" << figures.drops << "reconnects"
            << figures.reconnects << "learned after a gap" << witness.gaps.size() << "seconds"
            << clock.elapsed() / 1000 << "KiB after a quarter" << memoryAfterWarmUp << "at the end" << residentKiB();
}

QTEST_GUILESS_MAIN(EnduranceTest)
#include "endurancetest.moc"
