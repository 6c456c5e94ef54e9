// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/watch.h"
#include "link/dropanalysis.h"
#include "profile/profilecatalog.h"
#include "support/fakeengine.h"
#include "support/laptopclock.h"
#include "unit/feed/jobmirror.h"

#include "demo/demoserver.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The network's thread of a test; it ends politely.
class Network
{
public:
    Network() { thread.start(); }
    ~Network()
    {
        thread.quit();
        thread.wait();
    }

    QThread thread;
};

//! What a Watch told, put together.
struct Story
{
    void take(const WatchBatch &batch)
    {
        ++batches;
        mirror.apply(batch.jobs);
        for (const LinkEvent &event : batch.links) {
            timeline.add(event);
            if (const auto *change = std::get_if<LinkStateChange>(&event.what))
                links += linkStateName(change->state);
        }
        notifications += batch.notifications;
        outcomes += batch.actionOutcomes;
        figures = batch.figures.value_or(figures);
        afterStop += stopped ? 1 : 0;
        stopped = stopped || batch.stopped;
        strangers += QThread::currentThread() == QCoreApplication::instance()->thread() ? 0 : 1;
    }

    QString link() const { return links.isEmpty() ? QString() : links.constLast(); }

    JobMirror mirror;
    QStringList links;
    LinkTimeline timeline;
    QList<Notification> notifications;
    QList<ActionOutcome> outcomes;
    LinkFigures figures;
    int batches = 0;
    int strangers = 0; //!< batches that arrived in the wrong thread
    int afterStop = 0;
    bool stopped = false;
};

//! A watch of one server that is tried again only after an hour, unless somebody says so.
class Watcher
{
public:
    Watcher(const QUrl &url, QThread *network, Clock *clock = SystemClock::instance(),
            const QList<Action> &actions = {})
    {
        Profile profile = *loadProfile(u"generic"_s);
        profile.link.reconnection.min = 1h;
        profile.link.reconnection.max = 1h;
        profile.actions = actions;
        ConnectionSettings settings;
        settings.url = url;
        settings.actionsAllowed = !actions.isEmpty();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        watch = std::make_unique<Watch>(profile, settings, NotificationPolicy::Settings(), network, clock);
        QObject::connect(watch.get(), &Watch::arrived, watch.get(),
                         [this](const WatchBatch &batch) { story.take(batch); });
    }

    std::unique_ptr<Watch> watch;
    Story story;
};

} // namespace

//! A Watch whose network has a thread of its own, against servers in the test's.
class WatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsArriveInOurThread();
    void batchesAreAFrameApart();
    void stopsWhereverItIs_data();
    void stopsWhereverItIs();
    void nothingStartsAfterAStop();
    void retriesWhenTold();
    void startsOnceMoreAfterARefusal();
    void aSleepIsNoOutage();
    void aSleepThatEndedTheSessionIsNoticed_data();
    void aSleepThatEndedTheSessionIsNoticed();
    void mayGoAtAnyMoment_data();
    void mayGoAtAnyMoment();
    void goesWithItsNetwork();
    void actionsCrossAndTheirOutcomesComeBack();
};

void WatchTest::jobsArriveInOurThread()
{
    Demo::DemoServer server;
    QVERIFY(server.listen());
    server.setRate(50);
    Network network;
    Watcher watcher(server.url(), &network.thread);
    watcher.watch->start();
    QTRY_VERIFY(watcher.story.mirror.jobs.size() >= 10);
    const Story &story = watcher.story;
    QCOMPARE(story.links, QStringList({u"connecting"_s, u"connected"_s}));
    QCOMPARE(story.strangers, 0);
    QCOMPARE(story.mirror.misfits, 0);
    QVERIFY(story.figures.everConnected);
    QVERIFY(story.figures.events > 0);
}

void WatchTest::batchesAreAFrameApart()
{
    Demo::DemoServer server;
    QVERIFY(server.listen());
    server.setRate(1'000);
    Network network;
    Watcher watcher(server.url(), &network.thread);
    Instant last{};
    Microseconds shortest = 1h;
    QObject::connect(watcher.watch.get(), &Watch::arrived, this, [&] {
        const Instant now = SystemClock::instance()->now();
        shortest = std::min(shortest, now - last);
        last = now;
    });
    watcher.watch->start();
    QTRY_VERIFY(watcher.story.batches >= 40);
    QVERIFY2(shortest >= 16ms, qPrintable(QString::number(shortest.count())));
    // So many would have been as many batches.
    QVERIFY2(watcher.story.figures.events > 100, qPrintable(QString::number(watcher.story.figures.events)));
    QCOMPARE(watcher.story.mirror.misfits, 0);
}

void WatchTest::stopsWhereverItIs_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("never started") << QString();
    QTest::newRow("connecting") << u"connecting"_s;
    QTest::newRow("connected") << u"connected"_s;
    QTest::newRow("waiting") << u"waiting"_s;
}

void WatchTest::stopsWhereverItIs()
{
    QFETCH(const QString, state);
    FakeEngine server;
    if (state == "connecting"_L1)
        server.server().setAccept(FakeServer::Accept::Silent);
    else if (state == "waiting"_L1)
        server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    Network network;
    Watcher watcher(server.url(), &network.thread);
    if (!state.isEmpty()) {
        watcher.watch->start();
        QTRY_COMPARE(watcher.story.link(), state);
    }
    watcher.watch->stop();
    watcher.watch->stop();
    QTRY_VERIFY(watcher.story.stopped);
    if (state == "connected"_L1)
        QTRY_VERIFY(server.messages().contains("1")); // DISCONNECT
    QCOMPARE(watcher.story.afterStop, 0);
    QCOMPARE(server.violations(), QStringList());
}

void WatchTest::nothingStartsAfterAStop()
{
    FakeEngine server;
    Network network;
    Watcher left(server.url(), &network.thread);
    left.watch->stop();
    QTRY_VERIFY(left.story.stopped);
    left.watch->start();
    left.watch->retryNow();
    left.watch->aboutToSleep();
    left.watch->resumed(1h);
    Watcher other(server.url(), &network.thread); // its orders come after those
    other.watch->start();
    QTRY_COMPARE(other.story.link(), u"connected"_s);
    QCOMPARE(server.sessions(), 1);
    QCOMPARE(left.story.afterStop, 0);
}

void WatchTest::retriesWhenTold()
{
    FakeEngine server;
    server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    Network network;
    Watcher watcher(server.url(), &network.thread);
    watcher.watch->retryNow(); // nothing to try yet
    watcher.watch->start();
    QTRY_COMPARE(watcher.story.link(), u"waiting"_s);
    watcher.watch->retryNow();
    QTRY_COMPARE(watcher.story.link(), u"connected"_s);
    QCOMPARE(server.server().count(RequestKind::Handshake), 2);
}

void WatchTest::startsOnceMoreAfterARefusal()
{
    FakeEngine server;
    server.behaviour.connect = Behaviour::Connect::Refuse;
    Network network;
    Watcher watcher(server.url(), &network.thread);
    watcher.watch->start();
    QTRY_COMPARE(watcher.story.link(), u"failed"_s);
    server.behaviour.connect = Behaviour::Connect::Accept;
    watcher.watch->start();
    QTRY_COMPARE(watcher.story.link(), u"connected"_s);
}

// Of two watches in one thread, what one hears must not alarm the other.
void WatchTest::aSleepIsNoOutage()
{
    FakeEngine server;
    server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    LaptopClock clock;
    Network network;
    Watcher first(server.url(), &network.thread, &clock);
    Watcher second(server.url(), &network.thread, &clock);
    for (Watcher *watcher : {&first, &second}) {
        watcher->watch->start();
        QTRY_COMPARE(watcher->story.link(), u"waiting"_s);
    }
    clock.sleep(30min); // shorter than the wait for the next try, longer than an outage needs
    for (Watcher *watcher : {&first, &second}) {
        const QStringList before = watcher->story.links;
        watcher->watch->resumed(30min);
        QTRY_COMPARE(watcher->story.links, before + QStringList({u"disconnected"_s, u"connecting"_s, u"waiting"_s}));
        QCOMPARE(first.story.notifications.size(), 0);
        QCOMPARE(second.story.notifications.size(), 0);
    }
    clock.sleep(6min); // not a sleep of which anybody is told: time passes
    first.watch->retryNow();
    QTRY_COMPARE(first.story.notifications.size(), 1);
    QCOMPARE(first.story.notifications[0].kind, Notification::Kind::LinkOutage);
}

void WatchTest::aSleepThatEndedTheSessionIsNoticed_data()
{
    QTest::addColumn<bool>("announced");
    QTest::newRow("announced") << true;
    QTest::newRow("unannounced") << false;
}

void WatchTest::aSleepThatEndedTheSessionIsNoticed()
{
    QFETCH(const bool, announced);
    FakeEngine server;
    LaptopClock clock;
    Network network;
    Watcher watcher(server.url(), &network.thread, &clock);
    watcher.watch->start();
    QTRY_COMPARE(watcher.story.link(), u"connected"_s);
    if (announced)
        watcher.watch->aboutToSleep();
    const QDateTime fellAsleep = clock.wallTime();
    clock.sleep(10min);
    watcher.watch->resumed(10min);
    QTRY_VERIFY(watcher.story.links.contains(u"disconnected"_s));
    QTRY_COMPARE(watcher.story.link(), u"connected"_s);
    QCOMPARE(watcher.story.figures.drops, 0); // none of the server's
    QCOMPARE(watcher.story.notifications.size(), 0);
    const LinkDrop &drop = watcher.story.timeline.drops().constFirst();
    QCOMPARE(dropClassName(readingOf(watcher.story.timeline.drops(), 0).kind), u"suspended"_s);
    QVERIFY2(std::abs(fellAsleep.msecsTo(drop.time)) < 60'000, qPrintable(drop.time.toString(Qt::ISODateWithMs)));
    QVERIFY(*drop.healedAfter < 9min);
    const QDateTime now = clock.wallTime();
    QCOMPARE(watcher.story.timeline.dropsBetween(now.addDays(-1), now), 0);
}

void WatchTest::mayGoAtAnyMoment_data()
{
    QTest::addColumn<QString>("moment");
    for (const auto &moment : {u"unstarted"_s, u"started"_s, u"connecting"_s, u"connected"_s, u"burst"_s, u"stopping"_s,
                               u"in its own signal"_s})
        QTest::addRow("%s", qPrintable(moment)) << moment;
}

void WatchTest::mayGoAtAnyMoment()
{
    QFETCH(const QString, moment);
    Network network;
    for (int round = 0; round < 50; ++round) {
        // One a round: who goes without a farewell leaves a session for which a server keeps events until its heartbeat is due.
        Demo::DemoServer server;
        QVERIFY(server.listen());
        server.setRate(500);
        Watcher watcher(server.url(), &network.thread);
        const Story &story = watcher.story;
        if (moment == "unstarted"_L1)
            continue;
        if (moment == "in its own signal"_L1) {
            connect(watcher.watch.get(), &Watch::arrived, watcher.watch.get(), [&watcher, round] {
                if (watcher.story.batches > round % 5)
                    watcher.watch.reset();
            });
        }
        watcher.watch->start();
        if (moment == "connecting"_L1)
            QTRY_VERIFY(!story.links.isEmpty());
        else if (moment == "connected"_L1 || moment == "stopping"_L1)
            QTRY_COMPARE(story.link(), u"connected"_s);
        else if (moment == "burst"_L1)
            QTRY_VERIFY(story.batches > 2 + round % 5);
        else if (moment == "in its own signal"_L1)
            QTRY_VERIFY(!watcher.watch);
        if (moment == "stopping"_L1)
            watcher.watch->stop();
    }
}

// What is left of a watch is gone when the thread is: nothing holds a socket any more.
void WatchTest::goesWithItsNetwork()
{
    FakeEngine server;
    auto network = std::make_unique<Network>();
    {
        Watcher watcher(server.url(), &network->thread);
        watcher.watch->start();
        QTRY_COMPARE(watcher.story.link(), u"connected"_s);
    }
    network.reset();
    QTRY_VERIFY(server.server().openConnections().isEmpty());
}

void WatchTest::actionsCrossAndTheirOutcomesComeBack()
{
    FakeEngine server; // it answers with what it was sent
    Network network;
    Action retry;
    retry.call.event = u"retry"_s;
    retry.call.arguments = {u"{id}"_s};
    Watcher watcher(server.url(), &network.thread, SystemClock::instance(), {retry});
    ActionRequest request;
    request.id = 1;
    request.job = {u"q"_s, u"17"_s};
    watcher.watch->act(request); // before it has begun
    QTRY_COMPARE(watcher.story.outcomes.size(), 1);
    QCOMPARE(watcher.story.outcomes.first().result, ActionOutcome::Result::NotPossible);
    watcher.watch->start();
    QTRY_COMPARE(watcher.story.link(), u"connected"_s);
    for (quint64 id = 2; id <= 51; ++id) {
        request.id = id;
        request.job.id = QString::number(id);
        watcher.watch->act(request);
    }
    QTRY_COMPARE(watcher.story.outcomes.size(), 51);
    for (qsizetype at = 1; at < 51; ++at) {
        QCOMPARE(watcher.story.outcomes[at].request.id, quint64(at + 1));
        QCOMPARE(watcher.story.outcomes[at].result, ActionOutcome::Result::Done);
    }
    QCOMPARE(watcher.story.strangers, 0);
    watcher.watch->act(request);
    watcher.watch.reset(); // nobody waits for the answer any more
}

QTEST_GUILESS_MAIN(WatchTest)
#include "watchtest.moc"
