// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Real backends, of which nothing is known but the address and a token: which profile is suggested?

#include "discovery/serverdiscovery.h"

#include "live/ordeal/journalordeal.h"
#include "live/ordeal/redisordeal.h"
#include "live/realtime/realtimebackend.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
constexpr int jobsEveryMs = 300;

//! A few jobs again and again, as on a queue in use.
class Work : public QTimer
{
public:
    explicit Work(const std::function<void(int)> &add)
    {
        connect(this, &QTimer::timeout, this, [add] { add(3); });
        add(12);
        start(jobsEveryMs);
    }
};

QString told(const QList<ProfileTrial> &trials)
{
    QStringList lines;
    for (const ProfileTrial &trial : trials)
        lines += u"%1: stage %2, %3 jobs, %4 of %5 events, lists %6%7"_s.arg(trial.profile)
                     .arg(int(trial.stage))
                     .arg(trial.jobs)
                     .arg(trial.understood)
                     .arg(trial.events)
                     .arg(trial.listsFailed ? u"failed"_s : u"fine"_s,
                          trial.cause ? u", "_s + trial.cause->toString() : QString());
    return lines.join(u'\n');
}

} // namespace

class DiscoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void heartWhisper();
    void geo();
    void bullMq();
    void realtime();

private:
    QList<ProfileTrial> trialsOf(const QUrl &address, const QString &secret);
};

void DiscoveryTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", "/nonexistent"); // none of the person's own profiles
}

QList<ProfileTrial> DiscoveryTest::trialsOf(const QUrl &address, const QString &secret)
{
    ConnectionSettings settings;
    settings.url = address;
    settings.secret = secret;
    ServerDiscovery discovery(settings, profileCandidates(), {});
    QSignalSpy finished(&discovery, &ServerDiscovery::finished);
    QSignalSpy left(&discovery, &ServerDiscovery::left);
    QElapsedTimer timer;
    timer.start();
    discovery.start();
    const bool isOver = QTest::qWaitFor([&] { return !finished.isEmpty(); }, patienceMs);
    const qint64 took = timer.elapsed();
    const QList<ProfileTrial> trials = discovery.trials();
    qInfo().noquote() << u"after %1 ms\n"_s.arg(took) + told(trials);
    const bool hasLeft = QTest::qWaitFor([&] { return !left.isEmpty(); }, patienceMs);
    return isOver && hasLeft ? trials : QList<ProfileTrial>();
}

void DiscoveryTest::heartWhisper()
{
    JournalOrdeal backend(u"heart-whisper"_s, u"heart-whisper"_s);
    QVERIFY2(backend.problem().isEmpty(), qPrintable(backend.problem()));
    const Work work([&](int count) { backend.addJobs(count); });
    const QList<ProfileTrial> trials = trialsOf(backend.settings().url, backend.settings().secret);
    QVERIFY(!trials.isEmpty());
    QCOMPARE(trials.constFirst().profile, u"heart-whisper"_s);
    QVERIFY(trials.constFirst().showsJobs());
}

void DiscoveryTest::geo()
{
    JournalOrdeal backend(u"geo"_s, u"geo-websocket"_s);
    QVERIFY2(backend.problem().isEmpty(), qPrintable(backend.problem()));
    const Work work([&](int count) { backend.addJobs(count); });
    const QList<ProfileTrial> trials = trialsOf(backend.settings().url, backend.settings().secret);
    QVERIFY(!trials.isEmpty());
    QCOMPARE(trials.constFirst().profile, u"geo-websocket"_s);
    QVERIFY(trials.constFirst().showsJobs());
}

// It serves BullMQ's and Bull's queues and SmartVoice's rooms, each in a namespace of its own.
void DiscoveryTest::bullMq()
{
    RedisOrdeal backend(u"bullmq-events"_s, {u"import"_s, u"upload"_s});
    QVERIFY2(backend.problem().isEmpty(), qPrintable(backend.problem()));
    const Work work([&](int count) { backend.addJobs(count); });
    const QList<ProfileTrial> trials = trialsOf(backend.settings().url, backend.settings().secret);
    QVERIFY(!trials.isEmpty());
    QCOMPARE(trials.constFirst().profile, u"bullmq-events"_s);
    QVERIFY(trials.constFirst().showsJobs());
}

void DiscoveryTest::realtime()
{
    RealtimeBackend backend;
    QVERIFY2(backend.server().isReady(), qPrintable(backend.server().problem()));
    const Work work([&](int count) { backend.addJobs(count); });
    const ConnectionSettings settings = backend.direct();
    const QList<ProfileTrial> trials = trialsOf(settings.url, settings.secret);
    QVERIFY(!trials.isEmpty());
    QCOMPARE(trials.constFirst().profile, u"supabase-realtime"_s);
    QVERIFY(trials.constFirst().showsJobs());
}

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "discoverytest.moc"
