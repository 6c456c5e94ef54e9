// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "discovery/serverdiscovery.h"

#include "demo/demoserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Stage = ProfileTrial::Stage;

namespace {

constexpr int patience = 60'000; // of the test, on a busy machine

ServerDiscovery::Limits limits()
{
    ServerDiscovery::Limits limits;
    limits.connecting = Milliseconds{30'000};
    limits.listening = Milliseconds{30'000};
    limits.settling = Milliseconds{1'000};
    return limits;
}

ConnectionSettings settingsFor(const QUrl &address, const QString &secret = {})
{
    ConnectionSettings settings;
    settings.url = address;
    settings.secret = secret;
    return settings;
}

} // namespace

class ServerDiscoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aQueueIsFoundAndItsJobsCounted();
    void whereNobodyAnswersAllHaveFailed();
    void aServerThatSaysNothingIsGivenUp();
    void itIsStoppedOnce();
    void itMayBeDestroyedByItsListener();
};

void ServerDiscoveryTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", "/nonexistent"); // none of the person's own profiles
}

void ServerDiscoveryTest::aQueueIsFoundAndItsJobsCounted()
{
    Demo::DemoServer server;
    QVERIFY(server.listen());
    server.setRate(5);
    ServerDiscovery discovery(settingsFor(server.url()), profileCandidates(), limits());
    QSignalSpy finished(&discovery, &ServerDiscovery::finished);
    QSignalSpy changed(&discovery, &ServerDiscovery::changed);
    discovery.start();
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);

    const QList<ProfileTrial> trials = discovery.trials();
    QCOMPARE(trials.size(), profileCandidates().size());
    const ProfileTrial best = trials.constFirst();
    // The demo speaks in SmartVoice's manner, and has its lists where that has them not: both show its jobs.
    QVERIFY2(best.profile == "smartvoice"_L1 || best.profile == "generic"_L1, qPrintable(best.profile));
    QCOMPARE(best.stage, Stage::Connected);
    QVERIFY(best.showsJobs());
    QVERIFY(best.jobs > 0);
    const auto other = std::find_if(trials.begin(), trials.end(),
                                    [](const ProfileTrial &one) { return one.profile == "bullmq-events"_L1; });
    QVERIFY(other != trials.end());
    QVERIFY(!other->showsJobs());
    QVERIFY(!changed.isEmpty());
    // It leaves: nobody stays connected by it.
    QTRY_COMPARE_WITH_TIMEOUT(server.sessionCount(), 0, patience);
}

void ServerDiscoveryTest::whereNobodyAnswersAllHaveFailed()
{
    QTcpSocket unused; // bound, and not listened to: nobody else gets the port
    QVERIFY(unused.bind(QHostAddress::LocalHost));
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(unused.localPort()));
    ServerDiscovery discovery(settingsFor(address, u"s3cret"_s), profileCandidates(), limits());
    QSignalSpy finished(&discovery, &ServerDiscovery::finished);
    discovery.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const QList<ProfileTrial> trials = discovery.trials();
    QCOMPARE(trials.size(), profileCandidates().size()); // both waves have been tried
    for (const ProfileTrial &trial : trials) {
        QCOMPARE(trial.stage, Stage::Failed);
        QVERIFY(trial.cause);
        QVERIFY2(!trial.cause->toString().contains("s3cret"_L1), qPrintable(trial.cause->toString()));
    }
    QCOMPARE(trials.constFirst().cause->root().code, u"connection-refused"_s);
}

void ServerDiscoveryTest::aServerThatSaysNothingIsGivenUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ServerDiscovery::Limits few = limits();
    few.connecting = Milliseconds{500};
    ServerDiscovery discovery(settingsFor(QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort()))), profileCandidates(), few);
    QSignalSpy finished(&discovery, &ServerDiscovery::finished);
    discovery.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    for (const ProfileTrial &trial : discovery.trials())
        QCOMPARE(trial.stage, Stage::Failed);
}

void ServerDiscoveryTest::itIsStoppedOnce()
{
    Demo::DemoServer server;
    QVERIFY(server.listen());
    ServerDiscovery discovery(settingsFor(server.url()), profileCandidates(), limits());
    QSignalSpy finished(&discovery, &ServerDiscovery::finished);
    discovery.start();
    discovery.stop();
    discovery.stop();
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void ServerDiscoveryTest::itMayBeDestroyedByItsListener()
{
    Demo::DemoServer server;
    QVERIFY(server.listen());
    auto discovery = std::make_unique<ServerDiscovery>(settingsFor(server.url()), profileCandidates(), limits());
    connect(discovery.get(), &ServerDiscovery::changed, this, [&] {
        const QList<ProfileTrial> trials = discovery->trials();
        if (std::any_of(trials.begin(), trials.end(),
                        [](const ProfileTrial &trial) { return trial.stage == Stage::Connected; }))
            discovery.reset();
    });
    discovery->start();
    QTRY_VERIFY_WITH_TIMEOUT(!discovery, patience);
}

QTEST_GUILESS_MAIN(ServerDiscoveryTest)
#include "serverdiscoverytest.moc"
