// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Monitor on the real queue: BullMQ and Bull on Redis behind sticky nginx.

#include "feed/monitor.h"
#include "live/feed/bullmqbackend.h"
#include "live/feed/witness.h"
#include "profile/profilecatalog.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using Pollux::Test::Witness;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms: real processes, on a machine that may be busy

// The end of a job in the words of BullMQ and Bull.
QString libraryWord(JobState state)
{
    return state == JobState::Succeeded ? u"completed"_s : jobStateName(state);
}

} // namespace

class MonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void watchesTwoHundredJobs_data() { queues(); }
    void watchesTwoHundredJobs();
    void losesNoJobWhenAnInstanceDies_data() { queues(); }
    void losesNoJobWhenAnInstanceDies();
    void aLookAtAFailedJobBringsItsStack();
    void findsOpenJobsOnArrival();
    void saysThatTheTokenIsRefused();

private:
    static void queues();
    ConnectionSettings settings() const;
    void compareWithRedis(const Monitor &monitor, const QString &queue, const QStringList &ids);

    std::unique_ptr<Test::BullMqBackend> m_backend;
};

void MonitorTest::initTestCase()
{
    m_backend = std::make_unique<Test::BullMqBackend>();
    QVERIFY2(m_backend->server().isReady(), qPrintable(m_backend->server().problem()));
    QVERIFY(!m_backend->token().isEmpty());
}

void MonitorTest::queues()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("queue");
    QTest::newRow("BullMQ events, import") << u"bullmq-events"_s << u"import"_s;
    QTest::newRow("BullMQ events, upload") << u"bullmq-events"_s << u"upload"_s;
    QTest::newRow("SmartVoice, Bull") << u"smartvoice"_s << u"audio-generation"_s;
    QTest::newRow("SmartVoice, BullMQ") << u"smartvoice"_s << u"parse"_s;
}

ConnectionSettings MonitorTest::settings() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_backend->url());
    settings.secret = m_backend->token();
    settings.variables = {{u"project"_s, m_backend->projectId()}};
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return settings;
}

// Waits until every one of the jobs has ended, and compares each end with what Redis says.
void MonitorTest::compareWithRedis(const Monitor &monitor, const QString &queue, const QStringList &ids)
{
    const auto open = [&] {
        return std::count_if(ids.begin(), ids.end(), [&](const QString &id) {
            const Job *job = monitor.store().find({queue, id});
            return !job || !isTerminal(job->state);
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, 60'000);
    const auto truth = m_backend->truth(queue);
    for (const QString &id : ids) {
        QVERIFY2(truth.contains(id), qPrintable(id));
        QCOMPARE(libraryWord(monitor.store().find({queue, id})->state), truth.value(id));
    }
}

void MonitorTest::watchesTwoHundredJobs()
{
    QFETCH(QString, profile);
    QFETCH(QString, queue);
    const auto loaded = loadProfile(profile);
    QVERIFY(loaded);
    Monitor monitor(*loaded, settings());
    Witness witness(monitor);
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Connected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(witness.upgrades, QList{UpgradeOutcome::Result::Upgraded}, patience);

    const QStringList ids = m_backend->addJobs({{u"queue"_s, queue}, {u"count"_s, 200}, {u"failRate"_s, 0.05},
                                                {u"retryRate"_s, 0.1}, {u"attempts"_s, 3},
                                                {u"stepMs"_s, QJsonArray{5, 40}},
                                                {u"projectId"_s, m_backend->projectId()}});
    QCOMPARE(ids.size(), 200);
    compareWithRedis(monitor, queue, ids);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(witness.setbacks, QStringList());
    QCOMPARE(witness.problems, QStringList());
    QCOMPARE(witness.notEndedOnce(queue, ids).join(u'\n'), QString());
    QCOMPARE(monitor.store().unsettled().size(), 0);
    QCOMPARE(monitor.figures().drops, 0);
    QVERIFY(std::count_if(ids.begin(), ids.end(), [&](const QString &id) {
                return monitor.store().find({queue, id})->state == JobState::Failed;
            }) == 10);
}

void MonitorTest::losesNoJobWhenAnInstanceDies()
{
    QFETCH(QString, profile);
    QFETCH(QString, queue);
    const auto loaded = loadProfile(profile);
    QVERIFY(loaded);
    Monitor monitor(*loaded, settings());
    Witness witness(monitor);
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Connected, patience);

    const QStringList ids = m_backend->addJobs({{u"queue"_s, queue}, {u"count"_s, 200}, {u"failRate"_s, 0.05},
                                                {u"stepMs"_s, QJsonArray{20, 80}}});
    QCOMPARE(ids.size(), 200);
    const auto ended = [&] { return monitor.store().count(JobState::Succeeded); };
    const auto before = ended();
    QTRY_VERIFY_WITH_TIMEOUT(ended() >= before + 20, 30'000);
    QVERIFY(m_backend->killOurInstance());
    QTRY_VERIFY_WITH_TIMEOUT(witness.states.contains(LinkState::Disconnected), patience);
    QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Connected, 20'000);
    compareWithRedis(monitor, queue, ids);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(witness.setbacks, QStringList());
    QCOMPARE(witness.notEndedOnce(queue, ids).join(u'\n'), QString());
    QCOMPARE(monitor.figures().drops, 1);
    QCOMPARE(monitor.figures().reconnects, 1);
    qInfo() << "ends learned only after the gap:" << witness.gaps.size();
}

// BullMQ's events say why a job failed; where it failed stands in Redis alone.
void MonitorTest::aLookAtAFailedJobBringsItsStack()
{
    Monitor monitor(*loadProfile(u"bullmq-events"_s), settings());
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Connected, patience);
    const QStringList ids = m_backend->addJobs({{u"queue"_s, u"import"_s}, {u"count"_s, 1}, {u"failRate"_s, 1.0},
                                                {u"attempts"_s, 2}, {u"stepMs"_s, QJsonArray{5, 10}}});
    QCOMPARE(ids.size(), 1);
    const JobKey key{u"import"_s, ids.constFirst()};
    const auto job = [&] { return monitor.store().find(key); };
    QTRY_VERIFY_WITH_TIMEOUT(job() && job()->state == JobState::Failed, 20'000);
    monitor.look(key);
    QTRY_VERIFY_WITH_TIMEOUT(job()->stack.contains(u"\n    at "_s), patience);
    QVERIFY2(job()->stack.contains(job()->error), qPrintable(job()->stack));
    QCOMPARE(job()->state, JobState::Failed);
}

void MonitorTest::findsOpenJobsOnArrival()
{
    const auto before = m_backend->truth(u"import"_s);
    const QStringList ids = m_backend->addJobs({{u"queue"_s, u"import"_s}, {u"count"_s, 5}, {u"delayMs"_s, 3'600'000}});
    QCOMPARE(ids.size(), 5);
    Monitor monitor(*loadProfile(u"bullmq-events"_s), settings());
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.store().count(JobState::Scheduled), 5, patience);
    // What had ended before is history, not news.
    QVERIFY(!before.isEmpty());
    for (auto job = before.begin(); job != before.end(); ++job) {
        if (job.value() == "completed"_L1 || job.value() == "failed"_L1)
            QVERIFY(!monitor.store().find({u"import"_s, job.key()}));
    }
    for (const QString &id : ids) // their hour is over
        QVERIFY(m_backend->promote(u"import"_s, id));
    compareWithRedis(monitor, u"import"_s, ids);
}

void MonitorTest::saysThatTheTokenIsRefused()
{
    ConnectionSettings wrong = settings();
    wrong.secret = u"not a token"_s;
    Monitor monitor(*loadProfile(u"smartvoice"_s), wrong);
    QSignalSpy events(&monitor, &Monitor::linkEventOccurred);
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.linkState(), LinkState::Failed, patience);
    const auto last = std::get<LinkStateChange>(events.last()[0].value<LinkEvent>().what);
    QVERIFY(last.cause);
    QCOMPARE(last.cause->layer, Layer::SocketIo);
    QCOMPARE(last.cause->code, u"connect-refused"_s);
    QVERIFY(last.cause->detail.contains("invalid token"_L1));
}

QTEST_GUILESS_MAIN(MonitorTest)
#include "monitortest.moc"
