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
    Scenario()
    {
        Profile profile = *loadProfile(u"generic"_s);
        profile.onConnect = {{u"join"_s, {}, {}, false}};
        ConnectionSettings settings;
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.transports = {u"polling"_s};
        feed = std::make_unique<SocketIoFeed>(profile, settings, &clock, &random);
        QObject::connect(feed.get(), &JobFeed::stopped, feed.get(), [this] { ++stopped; });
        QObject::connect(feed.get(), &JobFeed::linkChanged, feed.get(),
                         [this](const LinkStateChange &change) { states += linkStateName(change.state); });
    }

    bool reach(const QString &state)
    {
        return waitUntil([&] { return !states.isEmpty() && states.last() == state; });
    }

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    std::unique_ptr<SocketIoFeed> feed;
    QStringList states;
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
