// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A backend that sends whatever it likes: the rest of the queue stays right, and memory stays bounded.

#include "base/clock.h"
#include "feed/monitor.h"
#include "feed/peers.h"
#include "profile/profilecatalog.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"
#include "support/waituntil.h"

#include <QFile>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// proc(5), smaps_rollup: "Pss:  123 kB".
QByteArray memory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    QByteArrayList found;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:") || line.startsWith("Rss:"))
                found += line.simplified();
        }
    }
    return found.join(", ");
}

class Scenario
{
public:
    Scenario()
    {
        server.behaviour.namespaces = {"/queues"};
        server.behaviour.handshake.pingInterval = 1h;
        Profile profile = *loadProfile(u"bullmq-events"_s);
        profile.snapshot.reset();
        ConnectionSettings settings;
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.transports = {u"websocket"_s};
        monitor = std::make_unique<Monitor>(profile, settings, &clock, &random);
        QObject::connect(monitor.get(), &Monitor::problemFound, monitor.get(),
                         [this](const QString &text) { problems += text; });
        monitor->start();
    }

    void event(const QByteArray &payload) { server.emitEvent(payload, "/queues"); }
    const Job *job(const QString &id) const { return monitor->store().find({u"q"_s, id}); }

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    std::unique_ptr<Monitor> monitor;
    QStringList problems;
};

QByteArray jobEvent(const QByteArray &name, const QByteArray &id, const QByteArray &more = {})
{
    return "[\"" + name + "\",{\"jobId\":" + id + ",\"queue\":\"q\"" + more + "}]";
}

} // namespace

class HostileBackendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRestOfTheQueueStaysRight_data();
    void theRestOfTheQueueStaysRight();
    void longTextsAreCut();
    void aMillionJobsStayWithinTheCap();
    void textsOfAllJobsStayWithinTheCap();
    void tooManyQueuesAndWorkersAreTold();
};

void HostileBackendTest::theRestOfTheQueueStaysRight_data()
{
    QTest::addColumn<QByteArray>("hostile");
    QTest::newRow("id is null") << jobEvent("active", "null");
    QTest::newRow("id is an object") << jobEvent("active", "{\"a\":1}");
    QTest::newRow("id is a list") << jobEvent("active", "[1]");
    QTest::newRow("id is a number") << jobEvent("active", "17");
    QTest::newRow("id is a huge number") << jobEvent("active", "1e400");
    QTest::newRow("id is empty") << jobEvent("active", "\"\"");
    QTest::newRow("id is long") << jobEvent("active", '"' + QByteArray(100'000, 'x') + '"');
    QTest::newRow("emoji, RTL, HTML")
        << jobEvent("active", "\"\\ud83d\\ude80\\u202e<b onclick=x>\\u0000\"", ",\"name\":\"<script>\"");
    QTest::newRow("half a surrogate pair") << jobEvent("active", "\"\\ud83d\"");
    QTest::newRow("progress is an object of lists") << jobEvent("progress", "\"x\"", ",\"data\":{\"percentage\":[[]]}");
    QTest::newRow("progress is not finite") << jobEvent("progress", "\"x\"", ",\"data\":-1e308");
    QTest::newRow("the queue is a list") << QByteArray(R"(["active",{"jobId":"x","queue":[1,2]}])");
    QTest::newRow("no argument") << QByteArray(R"(["active"])");
    QTest::newRow("arguments of other kinds") << QByteArray(R"(["completed",null,[],"x",1e9,false])");
    QTest::newRow("900 deep") << jobEvent("active", "\"x\"", ",\"data\":" + QByteArray(900, '[') + QByteArray(900, ']'));
    QTest::newRow("deep") << "[\"active\"," + QByteArray(100, '[') + QByteArray(100, ']') + "]";
    QTest::newRow("an end of another shape") << jobEvent("failed", "\"x\"", ",\"failedReason\":{\"a\":[{}]}");
    QTest::newRow("1 MB") << jobEvent("failed", "\"x\"", ",\"failedReason\":\"" + QByteArray(1'000'000, 'y') + '"');
}

void HostileBackendTest::theRestOfTheQueueStaysRight()
{
    QFETCH(const QByteArray, hostile);
    Scenario scenario;
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->linkState(), LinkState::Connected, 15'000);
    scenario.event(jobEvent("active", "\"good\""));
    for (int i = 0; i < 3; ++i)
        scenario.event(hostile);
    scenario.event(jobEvent("progress", "\"good\"", ",\"data\":40"));
    scenario.event(hostile);
    scenario.event(jobEvent("completed", "\"good\"", ",\"returnvalue\":\"fine\""));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.job(u"good"_s) && scenario.job(u"good"_s)->state == JobState::Succeeded, 15'000);
    QCOMPARE(scenario.job(u"good"_s)->result, u"fine"_s);
    QVERIFY(scenario.monitor->store().size() <= 2);
    QCOMPARE(scenario.monitor->figures().drops, 0);
    for (const QString &problem : std::as_const(scenario.problems))
        QVERIFY2(problem.size() < 2'000 && !problem.contains(u'\n'), qPrintable(problem.left(200)));
}

void HostileBackendTest::longTextsAreCut()
{
    Scenario scenario;
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->linkState(), LinkState::Connected, 15'000);
    for (int i = 0; i < 20; ++i)
        scenario.event(jobEvent("failed", QByteArray::number(i),
                                ",\"failedReason\":\"" + QByteArray(1'000'000, 'y') + '"'));
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->store().size(), 20, 30'000);
    QVERIFY(scenario.monitor->store().bytes() < 20 * 256 * 1024);
    qInfo() << "20 jobs with 1 MB of text each:" << scenario.monitor->store().bytes() << "bytes kept;" << memory();
}

// Straight into the store: what comes over the wire ends there as the same changes.
void HostileBackendTest::aMillionJobsStayWithinTheCap()
{
    constexpr int count = 1'000'000;
    ManualClock clock;
    JobStore store(&clock);
    QList<JobChange> batch;
    for (int i = 0; i < count; ++i) {
        JobChange change;
        change.key = {u"q"_s, QString::number(i)};
        change.state = i % 2 == 0 ? JobState::Succeeded : JobState::Running;
        batch += change;
        if (batch.size() == 10'000)
            store.apply(std::exchange(batch, {}));
    }
    QCOMPARE(store.size(), JobStore::defaultCapacity);
    QCOMPARE(store.dropped(), count - JobStore::defaultCapacity);
    QVERIFY(store.bytes() <= JobStore::defaultByteCapacity);
    qsizetype counted = 0;
    for (const qsizetype of : store.counts())
        counted += of;
    QCOMPARE(counted, store.size());
    QVERIFY(store.find({u"q"_s, QString::number(count - 1)}));
    qInfo() << "a million jobs:" << store.size() << "kept," << store.bytes() << "bytes;" << memory();
}

void HostileBackendTest::textsOfAllJobsStayWithinTheCap()
{
    ManualClock clock;
    JobStore store(&clock);
    store.setByteCapacity(2'000'000);
    for (int i = 0; i < 100; ++i) {
        JobChange change;
        change.key = {u"q"_s, QString::number(i)};
        change.state = JobState::Succeeded;
        change.result = QString(50'000, u'z');
        store.apply(change);
        QVERIFY(store.bytes() <= 2'000'000);
    }
    QVERIFY(store.size() >= 15 && store.size() < 25);
    QCOMPARE(store.dropped(), 100 - store.size());
    QVERIFY(store.find({u"q"_s, u"99"_s}));
    JobChange grown; // what grows later counts, too
    grown.key = {u"q"_s, u"99"_s};
    grown.data = QString(400'000, u'd');
    store.apply(grown);
    QVERIFY(store.bytes() <= 2'000'000);
    const auto kept = store.size();
    JobChange gone;
    gone.key = {u"q"_s, u"99"_s};
    gone.removed = true;
    store.apply(gone);
    QCOMPARE(store.size(), kept - 1);
    QVERIFY(store.bytes() < 2'000'000 - 800'000);
}

void HostileBackendTest::tooManyQueuesAndWorkersAreTold()
{
    ManualClock clock;
    Peers peers(30s, &clock);
    QStringList problems;
    int told = 0;
    connect(&peers, &Peers::problemFound, this, [&](const QString &text) { problems += text; });
    connect(&peers, &Peers::queueChanged, this, [&] { ++told; });
    for (int i = 0; i <= Peers::maxPeers; ++i) {
        QueueChange queue;
        queue.name = QString::number(i);
        queue.waiting = 1;
        peers.apply(queue);
    }
    QCOMPARE(told, int(Peers::maxPeers));
    QCOMPARE(problems.size(), 1);
}

QTEST_GUILESS_MAIN(HostileBackendTest)
#include "hostilebackendtest.moc"
