// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"
#include "support/nthsignal.h"
#include "support/waituntil.h"

#include <QTest>
#include <QTimer>

#include <functional>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! One conversation. `drive` is called again and again until the engine has closed.
struct Play
{
    std::function<void(EngineScenario &)> prepare;
    std::function<void(EngineScenario &)> drive;
};

} // namespace

Q_DECLARE_METATYPE(Play)

//! The engine is destroyed, closed or aborted at its first signal, its second, and so on, until a play ends before.
class EngineDestructionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isDestroyedAtEachSignal_data();
    void isDestroyedAtEachSignal();
    void isClosedAtEachSignal_data();
    void isClosedAtEachSignal();
    void isAbortedAtEachSignal_data();
    void isAbortedAtEachSignal();

private:
    void run(const Play &play, const std::function<void(EngineScenario &)> &action);
};

void EngineDestructionTest::isDestroyedAtEachSignal_data()
{
    QTest::addColumn<Play>("play");
    const auto nothing = [](EngineScenario &) {};
    // Messages and a ping on polling, the upgrade, messages and a ping on the WebSocket, the end by the server.
    QTest::newRow("a whole life") << Play{nothing, [](EngineScenario &scenario) {
                                              scenario.server.sendMessage("2[\"a\"]");
                                              if (scenario.pings < 5)
                                                  scenario.server.ping();
                                              if (scenario.engine)
                                                  (void)scenario.engine->send("2[\"b\"]");
                                              if (scenario.upgraded > 0
                                                  && scenario.server.messages(u"websocket"_s).size() > 2)
                                                  scenario.server.closeSession();
                                          }};
    QTest::newRow("only polling, closed by us") << Play{&EngineScenario::usePollingOnly, [](EngineScenario &scenario) {
                                                            scenario.server.sendMessage("2[\"a\"]");
                                                            if (scenario.engine && scenario.messages.size() > 2)
                                                                scenario.engine->close();
                                                        }};
    QTest::newRow("only websocket, closed by us")
        << Play{&EngineScenario::useWebSocketOnly, [](EngineScenario &scenario) {
                    scenario.server.sendMessage("2[\"a\"]");
                    if (scenario.engine && scenario.messages.size() > 2)
                        scenario.engine->close();
                }};
    QTest::newRow("Engine.IO 3, upgraded, closed by us")
        << Play{[](EngineScenario &scenario) { scenario.server.behaviour.protocol = 3; },
                [](EngineScenario &scenario) {
                    if (scenario.upgraded > 0)
                        scenario.clock.advance(25s); // a ping
                    if (scenario.engine && scenario.engine->health().roundTrip(RoundTripSource::EnginePing))
                        scenario.engine->close();
                }};
    QTest::newRow("no version shown, then a late greeting")
        << Play{[](EngineScenario &scenario) {
                    scenario.useWebSocketOnly();
                    scenario.server.behaviour.protocol = 3;
                    scenario.server.behaviour.greets = false;
                },
                [](EngineScenario &scenario) {
                    scenario.clock.advance(100ms);
                    if (scenario.opened > 0)
                        scenario.server.sendMessage("0");
                }};
    QTest::newRow("neither transport, neither version")
        << Play{[](EngineScenario &scenario) {
                    scenario.options.transports = {webSocketName, pollingName};
                    scenario.server.server().setDefault(reply(HttpReply::json(
                        400, "Bad Request", R"({"code":5,"message":"Unsupported protocol version"})")));
                },
                nothing};
    QTest::newRow("a refused handshake") << Play{
        [](EngineScenario &scenario) {
            scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
        },
        nothing};
    QTest::newRow("nobody listens") << Play{
        [](EngineScenario &scenario) { scenario.options.connection.url = FakeServer::deadUrl(); }, nothing};
    QTest::newRow("an impossible URL") << Play{
        [](EngineScenario &scenario) { scenario.options.connection.url = QUrl(); }, nothing};
    QTest::newRow("a failing probe, then a drop")
        << Play{[](EngineScenario &scenario) { scenario.server.behaviour.probe = Behaviour::Probe::DieAfterPong; },
                [](EngineScenario &scenario) {
                    if (scenario.upgradeFailures.isEmpty())
                        return;
                    scenario.server.server().resetAll();
                    // A reset that meets a GET on its way out can make QNetworkAccessManager forget the request; then the
                    // heartbeat ends the session, and the play.
                    scenario.clock.advance(1s);
                }};
    QTest::newRow("deadlines") << Play{
        [](EngineScenario &scenario) { scenario.server.behaviour.probe = Behaviour::Probe::Silent; },
        [](EngineScenario &scenario) {
            if (!scenario.server.packets().isEmpty())
                scenario.clock.advance(10s);
        }};
}

void EngineDestructionTest::run(const Play &play, const std::function<void(EngineScenario &)> &action)
{
    for (int ordinal = 1;; ++ordinal) {
        EngineScenario scenario;
        scenario.server.behaviour.noopInterval = 5ms;
        play.prepare(scenario);
        scenario.makeEngine();
        NthSignal trap(ordinal, [&] { action(scenario); });
        trap.watch(scenario.engine.get());
        scenario.engine->open();
        QTimer driver;
        connect(&driver, &QTimer::timeout, this, [&] { play.drive(scenario); });
        driver.start(2);
        const bool ended = waitUntil([&] { return !scenario.engine || !scenario.closings.isEmpty(); });
        QVERIFY2(ended, qPrintable(u"signal %1"_s.arg(ordinal)));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(scenario.closings.size() <= 1);
        if (scenario.engine)
            QCOMPARE(scenario.engine->state(), Engine::State::Closed);
        if (!trap.hasFired()) {
            QVERIFY(ordinal > 2); // each play has a few signals
            return;
        }
    }
}

void EngineDestructionTest::isDestroyedAtEachSignal()
{
    QFETCH(const Play, play);
    run(play, [](EngineScenario &scenario) { scenario.engine.reset(); });
}

void EngineDestructionTest::isClosedAtEachSignal_data()
{
    isDestroyedAtEachSignal_data();
}

void EngineDestructionTest::isClosedAtEachSignal()
{
    QFETCH(const Play, play);
    run(play, [](EngineScenario &scenario) { scenario.engine->close(); });
}

void EngineDestructionTest::isAbortedAtEachSignal_data()
{
    isDestroyedAtEachSignal_data();
}

void EngineDestructionTest::isAbortedAtEachSignal()
{
    QFETCH(const Play, play);
    run(play, [](EngineScenario &scenario) { scenario.engine->abort(CloseReason::ParseError, {}); });
}

QTEST_GUILESS_MAIN(EngineDestructionTest)
#include "enginedestructiontest.moc"
