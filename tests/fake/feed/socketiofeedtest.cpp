// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/socketiofeed.h"

#include "profile/profilecatalog.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"
#include "support/waituntil.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using SocketIo::Manager;

namespace {

class Scenario
{
public:
    explicit Scenario(bool isAcknowledged = false)
    {
        Profile profile = *loadProfile(u"generic"_s);
        profile.onConnect = {{u"join"_s, {}, {}, isAcknowledged}};
        server.behaviour.acknowledges = !isAcknowledged;
        server.behaviour.handshake.pingInterval = 1h;
        ConnectionSettings settings;
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.transports = {u"polling"_s};
        feed = std::make_unique<SocketIoFeed>(profile, settings, &clock, &random);
        QObject::connect(feed.get(), &JobFeed::eventReceived, feed.get(), [this] { hasHeard = true; });
        QObject::connect(feed.get(), &JobFeed::problemFound, feed.get(),
                         [this](const QString &text) { problems += text; });
        QObject::connect(feed.get(), &JobFeed::stopped, feed.get(), [this] { ++stopped; });
        QObject::connect(feed.get(), &JobFeed::linkChanged, feed.get(),
                         [this](const LinkStateChange &change) { states += linkStateName(change.state); });
    }

    bool reach(const QString &state)
    {
        return waitUntil([&] { return !states.isEmpty() && states.last() == state; });
    }

    //! The server has had so many joins.
    bool joined(int times)
    {
        return waitUntil([&] { return joins().size() >= times; }) && joins().size() == times;
    }
    QList<SocketIo::Packet> joins() const
    {
        QList<SocketIo::Packet> found = server.received();
        found.removeIf([](const SocketIo::Packet &packet) { return packet.payload != "[\"join\"]"; });
        return found;
    }
    //! Answers the newest of them.
    void answer(const QByteArray &arguments)
    {
        server.send(SocketIo::Packet{SocketIo::PacketType::Ack, "/", joins().constLast().id, arguments, {}});
    }

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    std::unique_ptr<SocketIoFeed> feed;
    QStringList states;
    QStringList problems;
    bool hasHeard = false; // an event of the server
    int stopped = 0;
};

} // namespace

class SocketIoFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedIsToldOnce_data();
    void stoppedIsToldOnce();
    void stoppedIsNotToldUnasked();
    void retryNowTriesAtOnceWhileWaiting();
    void retryNowOpensNothingThatNobodyWants();
    void aRefusedJoinIsTriedAgain_data();
    void aRefusedJoinIsTriedAgain();
    void aDropEndsTheRetriesOfAJoin();
    void survivesDestructionAtEachState_data();
    void survivesDestructionAtEachState();
};

void SocketIoFeedTest::stoppedIsToldOnce_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("connecting") << u"connecting"_s;
    QTest::newRow("connected") << u"connected"_s;
    QTest::newRow("waiting") << u"waiting"_s;
    QTest::newRow("never started") << QString();
}

void SocketIoFeedTest::stoppedIsToldOnce()
{
    QFETCH(const QString, state);
    Scenario scenario;
    if (state == "waiting"_L1)
        scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    if (!state.isEmpty()) {
        scenario.feed->start();
        QVERIFY(scenario.reach(state));
    }
    scenario.feed->stop();
    QTRY_VERIFY(scenario.stopped > 0);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.stopped, 1);
    scenario.feed->stop();
    QCOMPARE(scenario.stopped, 2);
}

void SocketIoFeedTest::stoppedIsNotToldUnasked()
{
    Scenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Refuse;
    scenario.feed->start();
    QVERIFY(scenario.reach(u"failed"_s));
    QTRY_COMPARE(scenario.feed->manager()->engine()->state(), EngineIo::Engine::State::Closed);
    QCOMPARE(scenario.stopped, 0);
}

void SocketIoFeedTest::retryNowTriesAtOnceWhileWaiting()
{
    Scenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.feed->start();
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.feed->retryNow();
    QVERIFY(scenario.reach(u"connected"_s));
}

// The network comes back after somebody has left, or after the server has refused us.
void SocketIoFeedTest::retryNowOpensNothingThatNobodyWants()
{
    Scenario scenario;
    scenario.feed->retryNow();
    QCOMPARE(scenario.feed->manager()->state(), Manager::State::Closed);
    scenario.server.behaviour.connect = Behaviour::Connect::Refuse;
    scenario.feed->start();
    QVERIFY(scenario.reach(u"failed"_s));
    scenario.feed->retryNow();
    QCOMPARE(scenario.feed->manager()->state(), Manager::State::Closed);
    scenario.server.behaviour.connect = Behaviour::Connect::Accept;
    scenario.feed->start();
    QVERIFY(scenario.reach(u"connected"_s));
}

void SocketIoFeedTest::aRefusedJoinIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: none
    QTest::addColumn<QString>("words");
    QTest::newRow("in its own words") << QByteArray(R"([{"ok":false,"error":"no such room"}])") << u"no such room"_s;
    QTest::newRow("an error alone") << QByteArray(R"([{"error":{"message":"the database is away"}}])")
                                    << u"the database is away"_s;
    QTest::newRow("as Node.js has it") << QByteArray(R"(["not now",null])") << u"not now"_s;
    QTest::newRow("without a reason") << QByteArray(R"([{"success":false}])") << u"no reason given"_s;
    QTest::newRow("no answer") << QByteArray() << u"did not acknowledge in time"_s;
}

void SocketIoFeedTest::aRefusedJoinIsTriedAgain()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, words);
    Scenario scenario(true);
    scenario.feed->start();
    Milliseconds pause = 2s;
    for (int times = 1; times <= 3; ++times, pause *= 2) {
        QVERIFY(scenario.joined(times));
        if (answer.isEmpty())
            scenario.clock.advance(10s);
        else
            scenario.answer(answer);
        QTRY_COMPARE_WITH_TIMEOUT(scenario.problems.size(), times, 15'000);
        QVERIFY2(scenario.problems.constLast().contains(words), qPrintable(scenario.problems.constLast()));
        scenario.clock.advance(pause - 1ms);
        QCoreApplication::processEvents();
        QCOMPARE(scenario.joins().size(), times);
        scenario.clock.advance(1ms);
    }
    QVERIFY(scenario.joined(4));
    scenario.answer(R"([{"ok":true}])");
    scenario.server.emitEvent(R"(["after"])");
    QTRY_VERIFY_WITH_TIMEOUT(scenario.hasHeard, 15'000);
    scenario.clock.advance(10min);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.joins().size(), 4);
    QCOMPARE(scenario.problems.size(), 3);
}

void SocketIoFeedTest::aDropEndsTheRetriesOfAJoin()
{
    Scenario scenario(true);
    scenario.feed->start();
    QVERIFY(scenario.joined(1));
    scenario.answer(R"([{"ok":false}])");
    QTRY_COMPARE_WITH_TIMEOUT(scenario.problems.size(), 1, 15'000);
    scenario.server.server().on(RequestKind::Handshake, 2, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.server.closeSession();
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.clock.advance(1min); // the retry of the join has nowhere to go
    QVERIFY(waitUntil([&] { return scenario.server.sessions() == 2 || scenario.states.count(u"waiting"_s) > 1; }));
    scenario.feed->retryNow();
    QVERIFY(scenario.joined(2)); // once, as on each connect
    scenario.answer(R"([{"ok":true}])");
    scenario.server.emitEvent(R"(["after"])");
    QTRY_VERIFY_WITH_TIMEOUT(scenario.hasHeard, 15'000);
    scenario.clock.advance(10min);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.joins().size(), 2);
}

void SocketIoFeedTest::survivesDestructionAtEachState_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"connecting", "connected", "waiting", "failed"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

// Once it went on with the profile's emissions when nobody was there any more.
void SocketIoFeedTest::survivesDestructionAtEachState()
{
    QFETCH(const QString, state);
    Scenario scenario;
    if (state == "waiting"_L1)
        scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    if (state == "failed"_L1)
        scenario.server.behaviour.connect = Behaviour::Connect::Refuse;
    connect(scenario.feed.get(), &JobFeed::linkChanged, this, [&](const LinkStateChange &change) {
        if (linkStateName(change.state) == state)
            scenario.feed.reset();
    });
    scenario.feed->start();
    QTRY_VERIFY_WITH_TIMEOUT(!scenario.feed, 15'000);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(SocketIoFeedTest)
#include "socketiofeedtest.moc"
