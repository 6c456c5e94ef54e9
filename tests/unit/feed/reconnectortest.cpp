// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/reconnector.h"

#include "socketio/networkwatch.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Reconnector::State;

namespace {

Error causeOf(Layer layer, bool transient, int status = 0)
{
    Error cause;
    cause.layer = layer;
    cause.code = u"why"_s;
    cause.transient = transient;
    cause.httpStatus = status;
    return cause;
}

QString inWords(const LinkStateChange &change)
{
    QString text = linkStateName(change.state);
    if (change.attempt)
        text += u' ' + QString::number(*change.attempt);
    if (change.delay)
        text += u' ' + QString::number(change.delay->count());
    if (!change.transport.isEmpty())
        text += u' ' + change.transport;
    if (!change.reason.isEmpty())
        text += u' ' + change.reason;
    return text;
}

class Scenario
{
public:
    Scenario()
    {
        QObject::connect(links.get(), &Reconnector::linkChanged, links.get(),
                         [this](const LinkStateChange &change) { told += inWords(change); });
        QObject::connect(links.get(), &Reconnector::tryNow, links.get(), [this] { told += u"try"_s; });
    }

    //! What was told since this was last asked.
    QStringList take() { return std::exchange(told, {}); }
    void connectOnce()
    {
        links->start();
        links->onConnected(u"websocket"_s);
        told.clear();
    }

    ManualClock clock;
    SequenceRandom random{{0.0}};
    SocketIo::NetworkWatch network;
    std::unique_ptr<Reconnector> links =
        std::make_unique<Reconnector>(SocketIo::RetryPolicy::Rules{SocketIo::Backoff{1s, 30s, 2.0, 0.5}, 0, 10s}, &clock,
                                      &random, &network);
    QStringList told;
};

} // namespace

class ReconnectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheStory();
    void stopIsToldOnceAndOnlyWhenUp_data();
    void stopIsToldOnceAndOnlyWhenUp();
    void whatEndsItForGood_data();
    void whatEndsItForGood();
    void refusedAfterItWasConnectedItComesBack();
    void startBeginsAnew();
    void aFlappingServerSeesTheAttemptsGrow();
    void hurries_data();
    void hurries();
    void sleepEndsTheWait();
    void reportsOutOfTurnMeanNothing();
    void mayBeDestroyedAtEachSignal();
    void mayBeStoppedAtEachSignal();
};

void ReconnectorTest::tellsTheStory()
{
    Scenario scenario;
    scenario.links->start();
    QCOMPARE(scenario.take(), (QStringList{u"connecting 1"_s, u"try"_s}));
    scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Tcp, true));
    QCOMPARE(scenario.take(), QStringList{u"waiting 1 1000"_s});
    scenario.clock.advance(1s);
    QCOMPARE(scenario.take(), (QStringList{u"connecting 2"_s, u"try"_s}));
    scenario.links->onConnected(u"websocket"_s);
    QCOMPARE(scenario.take(), QStringList{u"connected websocket"_s});
    QCOMPARE(scenario.links->state(), State::Up);
    scenario.clock.advance(10s);
    scenario.links->onEnded(u"transport close"_s, causeOf(Layer::WebSocket, true));
    QCOMPARE(scenario.take(), (QStringList{u"disconnected transport close"_s, u"waiting 1 1000"_s}));
    scenario.links->stop();
    scenario.clock.advance(1h);
    QCOMPARE(scenario.take(), QStringList());
    QCOMPARE(scenario.links->state(), State::Idle);
}

void ReconnectorTest::stopIsToldOnceAndOnlyWhenUp_data()
{
    QTest::addColumn<bool>("isUp");
    QTest::newRow("trying") << false;
    QTest::newRow("up") << true;
}

void ReconnectorTest::stopIsToldOnceAndOnlyWhenUp()
{
    QFETCH(const bool, isUp);
    Scenario scenario;
    scenario.links->start();
    if (isUp)
        scenario.links->onConnected(u"websocket"_s);
    scenario.told.clear();
    scenario.links->stop();
    scenario.links->stop();
    QCOMPARE(scenario.take(), isUp ? QStringList{u"disconnected io client disconnect"_s} : QStringList());
}

void ReconnectorTest::whatEndsItForGood_data()
{
    QTest::addColumn<Error>("cause");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("impossible URL") << causeOf(Layer::Client, false) << true;
    QTest::newRow("the application says no") << causeOf(Layer::Application, false) << true;
    QTest::newRow("401") << causeOf(Layer::WebSocket, false, 401) << true;
    QTest::newRow("403") << causeOf(Layer::WebSocket, false, 403) << true;
    QTest::newRow("the application is late") << causeOf(Layer::Application, true) << false;
    QTest::newRow("404") << causeOf(Layer::WebSocket, false, 404) << false;
    QTest::newRow("503") << causeOf(Layer::WebSocket, true, 503) << false;
    QTest::newRow("no address") << causeOf(Layer::Dns, true) << false;
    QTest::newRow("wrong certificate") << causeOf(Layer::Tls, false) << false;
}

void ReconnectorTest::whatEndsItForGood()
{
    QFETCH(const Error, cause);
    QFETCH(const bool, isOver);
    Scenario scenario;
    scenario.links->start();
    scenario.told.clear();
    scenario.links->onEnded(u"transport error"_s, cause);
    QCOMPARE(scenario.take(), QStringList{isOver ? u"failed"_s : u"waiting 1 1000"_s});
    QCOMPARE(scenario.links->state(), isOver ? State::GivenUp : State::Waiting);
    scenario.clock.advance(1h);
    QCOMPARE(scenario.take().isEmpty(), isOver);
}

void ReconnectorTest::refusedAfterItWasConnectedItComesBack()
{
    Scenario scenario;
    scenario.connectOnce();
    scenario.links->onEnded(u"transport close"_s, causeOf(Layer::Application, false));
    QCOMPARE(scenario.take(), (QStringList{u"disconnected transport close"_s, u"waiting 1 1000"_s}));
    scenario.clock.advance(1s);
    scenario.links->onEnded(u"transport error"_s, causeOf(Layer::WebSocket, false, 403));
    QCOMPARE(scenario.take(), (QStringList{u"connecting 2"_s, u"try"_s, u"waiting 2 2000"_s}));
}

void ReconnectorTest::startBeginsAnew()
{
    Scenario scenario;
    scenario.connectOnce();
    scenario.links->stop();
    scenario.told.clear();
    scenario.links->start();
    scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Application, false));
    QCOMPARE(scenario.take(), (QStringList{u"connecting 1"_s, u"try"_s, u"failed"_s}));
    scenario.links->start();
    QCOMPARE(scenario.take(), (QStringList{u"connecting 1"_s, u"try"_s}));
}

void ReconnectorTest::aFlappingServerSeesTheAttemptsGrow()
{
    Scenario scenario;
    scenario.links->start();
    QList<Milliseconds> waits;
    QObject::connect(scenario.links.get(), &Reconnector::linkChanged, scenario.links.get(),
                     [&](const LinkStateChange &change) {
                         if (change.delay)
                             waits += *change.delay;
                     });
    for (int i = 0; i < 6; ++i) {
        scenario.links->onConnected(u"websocket"_s);
        scenario.links->onEnded(u"transport close"_s, causeOf(Layer::WebSocket, true));
        scenario.clock.advance(30s);
    }
    QCOMPARE(waits, (QList<Milliseconds>{1s, 2s, 4s, 8s, 16s, 30s}));
}

void ReconnectorTest::hurries_data()
{
    QTest::addColumn<bool>("isPerson");
    QTest::addColumn<bool>("isAskedToWait");
    QTest::addColumn<bool>("isTried");
    QTest::newRow("the person") << true << false << true;
    QTest::newRow("the person, before a Retry-After is over") << true << true << true;
    QTest::newRow("the network") << false << false << true;
    QTest::newRow("the network, before a Retry-After is over") << false << true << false;
}

void ReconnectorTest::hurries()
{
    QFETCH(const bool, isPerson);
    QFETCH(const bool, isAskedToWait);
    QFETCH(const bool, isTried);
    Scenario scenario;
    scenario.links->start();
    Error cause = causeOf(Layer::WebSocket, true, 503);
    if (isAskedToWait)
        cause.retryAfter = 20s;
    scenario.links->onEnded(u"transport error"_s, cause);
    scenario.told.clear();
    if (isPerson)
        scenario.links->retryNow();
    else
        Q_EMIT scenario.network.returned();
    QCOMPARE(scenario.take().contains(u"try"_s), isTried);
    scenario.clock.advance(40s);
    QCOMPARE(scenario.take().contains(u"try"_s), !isTried);
}

void ReconnectorTest::sleepEndsTheWait()
{
    Scenario scenario;
    scenario.links->start();
    for (int i = 0; i < 5; ++i) {
        scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Tcp, true));
        scenario.links->retryNow();
    }
    scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Tcp, true));
    scenario.told.clear();
    scenario.clock.advance(9s); // the machine was at work: the test took no time
    QCOMPARE(scenario.take(), QStringList());
    scenario.clock.advance(6s);
    QVERIFY(scenario.take().contains(u"try"_s));
}

void ReconnectorTest::reportsOutOfTurnMeanNothing()
{
    Scenario scenario;
    scenario.links->onConnected(u"websocket"_s);
    scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Tcp, true));
    scenario.links->retryNow();
    QCOMPARE(scenario.take(), QStringList());
    scenario.connectOnce();
    scenario.links->onConnected(u"websocket"_s);
    scenario.links->start();
    QCOMPARE(scenario.take(), QStringList());
    scenario.links->onEnded(u"transport close"_s, causeOf(Layer::Tcp, true));
    scenario.links->onEnded(u"transport close"_s, causeOf(Layer::Tcp, true));
    QCOMPARE(scenario.take().size(), 2);
}

// Signal by signal: connecting, try, connected, disconnected, waiting, connecting, try, failed.
void ReconnectorTest::mayBeDestroyedAtEachSignal()
{
    for (int n = 1; n <= 8; ++n) {
        Scenario scenario;
        int signalsLeft = n;
        const auto count = [&] {
            if (--signalsLeft == 0)
                scenario.links.reset();
        };
        QObject::connect(scenario.links.get(), &Reconnector::linkChanged, scenario.links.get(), count);
        QObject::connect(scenario.links.get(), &Reconnector::tryNow, scenario.links.get(), count);
        const auto step = [&](const auto &what) {
            if (scenario.links)
                what();
        };
        step([&] { scenario.links->start(); });
        step([&] { scenario.links->onConnected(u"websocket"_s); });
        step([&] { scenario.links->onEnded(u"transport close"_s, causeOf(Layer::Tcp, true)); });
        scenario.clock.advance(1s);
        step([&] { scenario.links->onEnded(u"transport error"_s, causeOf(Layer::Client, false)); });
        QVERIFY2(!scenario.links, qPrintable(QString::number(n)));
        QCOMPARE(scenario.clock.listeners(), 0);
    }
}

void ReconnectorTest::mayBeStoppedAtEachSignal()
{
    for (int n = 1; n <= 5; ++n) {
        Scenario scenario;
        int signalsLeft = n;
        const auto count = [&] {
            if (--signalsLeft == 0)
                scenario.links->stop();
        };
        QObject::connect(scenario.links.get(), &Reconnector::linkChanged, scenario.links.get(), count);
        QObject::connect(scenario.links.get(), &Reconnector::tryNow, scenario.links.get(), count);
        scenario.links->start();
        scenario.links->onConnected(u"websocket"_s);
        scenario.links->onEnded(u"transport close"_s, causeOf(Layer::Tcp, true));
        scenario.told.clear();
        scenario.clock.advance(1h);
        QCOMPARE(scenario.links->state(), State::Idle);
        QCOMPARE(scenario.take(), QStringList());
    }
}

QTEST_GUILESS_MAIN(ReconnectorTest)
#include "reconnectortest.moc"
