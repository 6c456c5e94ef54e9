// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/peerloader.h"

#include "feed/connectionsettings.h"
#include "profile/profilecatalog.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray twoWorkers =
    R"({"workers":[{"name":"a","online":true,"running":1},{"name":"b","online":true,"running":0}]})";
const QByteArray oneWorker = R"({"workers":[{"name":"a","online":true,"running":1}]})";

QString inWords(const Change &change)
{
    if (const auto *queue = std::get_if<QueueChange>(&change))
        return u"%1 waits %2"_s.arg(queue->name).arg(queue->waiting.value_or(-1));
    const auto &worker = std::get<WorkerChange>(change);
    return worker.name + u' ' + workerStateName(*worker.state);
}

//! A server of two lists: its queues at /api/queues, its workers at /api/workers.
class Scenario
{
public:
    Scenario() : profile(*loadProfile(u"bullmq-events"_s))
    {
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        server.setDefault([this](const Exchange &exchange) {
            const bool isOfWorkers = exchange.request().http.target.startsWith("/api/workers");
            if (status != 200)
                reply(HttpReply::json(status, "No", R"({"error":"no"})"))(exchange);
            else
                reply(HttpReply::json(200, "OK", isOfWorkers ? workers : queues))(exchange);
        });
        settle();
    }

    void start()
    {
        loader = std::make_unique<PeerLoader>(profile, settings, &clock, nullptr);
        QObject::connect(loader.get(), &PeerLoader::found, loader.get(), [this](const QList<Change> &changes) {
            ++finds;
            for (const Change &change : changes)
                told += inWords(change);
        });
        QObject::connect(loader.get(), &PeerLoader::problemFound, loader.get(),
                         [this](const QString &text) { problems += text; });
        loader->start();
    }
    void settle(int waiting = 3)
    {
        queues = R"({"queues":[{"name":"q","waiting":)" + QByteArray::number(waiting) + R"(,"running":1}]})";
    }
    int asked() const { return int(server.requests().size()); }
    //! Each list has been answered so many times; what the loader makes of it is done.
    bool looked(int times)
    {
        return QTest::qWaitFor([&] { return finds + problems.size() >= 2 * times; }, 15'000) && asked() == 2 * times;
    }
    //! The next look comes after just this time.
    bool waits(Milliseconds interval, int looks)
    {
        clock.advance(interval - 1ms);
        QCoreApplication::processEvents();
        if (asked() != 2 * looks)
            return false;
        clock.advance(1ms);
        return looked(looks + 1);
    }

    FakeServer server;
    ManualClock clock;
    Profile profile;
    ConnectionSettings settings;
    int status = 200;
    QByteArray queues;
    QByteArray workers = twoWorkers;
    QStringList told;
    QStringList problems;
    int finds = 0;
    std::unique_ptr<PeerLoader> loader;
};

} // namespace

class PeerLoaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksOnceConnected();
    void whoIsOnTheListNoMoreIsOffline();
    void restsWhereNothingHappens();
    void asksEverLessOftenWhileJobsAreOpen();
    void whatIsRefusedIsAskedOnceAConnection();
    void aServerThatIsAwayIsAskedAgain();
    void asksForEachQueueWhereTheProfileSaysSo();
    void asksNobodyOnceStopped();
    void mayBeDestroyedByWhatItFinds();
};

void PeerLoaderTest::asksOnceConnected()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.looked(1));
    scenario.told.sort();
    QCOMPARE(scenario.told, (QStringList{u"a online"_s, u"b online"_s, u"q waits 3"_s}));
    QCOMPARE(scenario.problems, QStringList());
}

void PeerLoaderTest::whoIsOnTheListNoMoreIsOffline()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.looked(1));
    scenario.workers = oneWorker;
    QVERIFY(scenario.waits(PeerLoader::shortest, 1));
    QCOMPARE(scenario.told.count(u"b offline"_s), 1);
    QVERIFY(scenario.waits(PeerLoader::shortest, 2)); // it was news
    QCOMPARE(scenario.told.count(u"b offline"_s), 1);
    QCOMPARE(scenario.told.count(u"a offline"_s), 0);
}

void PeerLoaderTest::restsWhereNothingHappens()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.looked(1));
    QVERIFY(scenario.waits(PeerLoader::shortest, 1));
    scenario.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.asked(), 4);
    scenario.loader->onJobs(true);
    QVERIFY(scenario.waits(PeerLoader::shortest, 2));
}

void PeerLoaderTest::asksEverLessOftenWhileJobsAreOpen()
{
    Scenario scenario;
    scenario.start();
    scenario.loader->onJobs(true);
    QVERIFY(scenario.looked(1));
    int looks = 1;
    for (const Milliseconds interval : {15'000ms, 30'000ms, 60'000ms, 120'000ms, 120'000ms})
        QVERIFY2(scenario.waits(interval, looks++), QByteArray::number(qint64(interval.count())).constData());
    scenario.settle(4);
    QVERIFY(scenario.waits(PeerLoader::longest, looks++));
    QVERIFY(scenario.waits(PeerLoader::shortest, looks)); // it was news
}

void PeerLoaderTest::whatIsRefusedIsAskedOnceAConnection()
{
    Scenario scenario;
    scenario.status = 404;
    scenario.start();
    QVERIFY(scenario.looked(1));
    QCOMPARE(scenario.problems.size(), 2);
    scenario.loader->onJobs(true);
    scenario.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.asked(), 2);
    scenario.status = 200;
    scenario.loader->start();
    QVERIFY(scenario.looked(2));
    QVERIFY(scenario.told.contains(u"q waits 3"_s));
}

// A backend that has just come back often lets the socket in before its database answers.
void PeerLoaderTest::aServerThatIsAwayIsAskedAgain()
{
    Scenario scenario;
    scenario.status = 503;
    scenario.start();
    QVERIFY(scenario.looked(1));
    QCOMPARE(scenario.problems.size(), 2);
    scenario.status = 200;
    QVERIFY(scenario.waits(2 * PeerLoader::shortest, 1));
    QVERIFY(scenario.told.contains(u"q waits 3"_s));
}

void PeerLoaderTest::asksForEachQueueWhereTheProfileSaysSo()
{
    Scenario scenario;
    scenario.profile.snapshot->queues = {u"q"_s, u"r/s"_s};
    scenario.profile.snapshot->queueList.path = u"/api/queues?queue={queue}"_s;
    scenario.profile.snapshot->workerList = {};
    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.finds, 2, 15'000);
    QByteArrayList targets;
    for (const ReceivedRequest &request : scenario.server.requests())
        targets += request.http.target;
    std::sort(targets.begin(), targets.end());
    QCOMPARE(targets, (QByteArrayList{"/api/queues?queue=q", "/api/queues?queue=r%2Fs"}));
}

void PeerLoaderTest::asksNobodyOnceStopped()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.looked(1));
    scenario.loader->stop();
    scenario.loader->onJobs(true);
    scenario.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.asked(), 2);
    scenario.loader->start();
    scenario.loader->stop(); // the question is out, and its answer is nobody's business
    QTest::qWait(0);
    QCOMPARE(scenario.finds, 2);
}

void PeerLoaderTest::mayBeDestroyedByWhatItFinds()
{
    for (const int status : {200, 503}) {
        Scenario scenario;
        scenario.status = status;
        scenario.start();
        const auto destroy = [&scenario] { scenario.loader.reset(); };
        connect(scenario.loader.get(), &PeerLoader::found, this, destroy);
        connect(scenario.loader.get(), &PeerLoader::problemFound, this, destroy);
        QTRY_VERIFY_WITH_TIMEOUT(!scenario.loader, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(scenario.clock.listeners(), 0, 15'000);
    }
}

QTEST_GUILESS_MAIN(PeerLoaderTest)
#include "peerloadertest.moc"
