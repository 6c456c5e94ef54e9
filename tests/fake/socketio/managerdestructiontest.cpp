// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"
#include "support/nthsignal.h"
#include "support/waituntil.h"

#include <QCborMap>
#include <QTest>

#include <functional>
#include <utility>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What is done to the scenario at some signal.
using Action = std::function<void(ManagerScenario &)>;

//! A life: connect, events and answers both ways, a drop, the way back, the end.
class Life
{
public:
    //! False when there is nothing more to come.
    bool goOn(ManagerScenario &scenario)
    {
        if (!scenario.manager || m_stage == Stage::Over)
            return false;
        switch (m_stage) {
        case Stage::Talk:
            if (scenario.events.size() >= 2 && m_answers >= 1)
                drop(scenario);
            break;
        case Stage::Return:
            if (scenario.manager->state() == Manager::State::Waiting)
                scenario.clock.advance(30s);
            if (scenario.connections >= 2)
                end(scenario);
            break;
        case Stage::Over:
            break;
        }
        return scenario.manager && m_stage != Stage::Over;
    }

    void begin(ManagerScenario &scenario)
    {
        QObject::connect(&scenario.server, &FakeEngine::connected, &scenario.server, [&scenario] {
            scenario.server.emitEvent(R"(["one"])");
            scenario.server.emitEvent(R"(["two"])");
        });
        scenario.socket->setAuthProvider([](const AuthAnswer &answer) { answer({{u"token"_s, u"t"_s}}); });
        (void)scenario.socket->emitEvent(
            u"echo"_s, {1}, [this](const AckResult &) { ++m_answers; }, 10min);
        (void)scenario.socket->emitReliably(u"reliable"_s, {}, [](const AckResult &) {});
        if (scenario.socket)
            scenario.socket->open();
    }

private:
    enum class Stage { Talk, Return, Over };

    void drop(ManagerScenario &scenario)
    {
        m_stage = Stage::Return;
        (void)scenario.socket->emitEvent(
            u"never answered"_s, {}, [](const AckResult &) {}, 10min);
        if (scenario.socket)
            (void)scenario.socket->emitReliably(u"across the drop"_s, {QCborMap{}});
        if (scenario.socket)
            (void)scenario.socket->emitVolatile(u"volatile"_s);
        scenario.server.closeSession();
    }

    void end(ManagerScenario &scenario)
    {
        m_stage = Stage::Over;
        scenario.manager->close();
    }

    Stage m_stage = Stage::Talk;
    int m_answers = 0;
};

} // namespace

Q_DECLARE_METATYPE(Action)

//! Something unkind happens at the first signal of manager, socket or engine, at the second, and so on.
class ManagerDestructionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesAtEachSignal_data();
    void survivesAtEachSignal();
};

void ManagerDestructionTest::survivesAtEachSignal_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("the manager is destroyed") << Action([](ManagerScenario &scenario) {
        scenario.socket = nullptr;
        scenario.manager.reset();
    });
    QTest::newRow("the socket is destroyed")
        << Action([](ManagerScenario &scenario) { delete std::exchange(scenario.socket, nullptr); });
    QTest::newRow("the manager is closed") << Action([](ManagerScenario &scenario) { scenario.manager->close(); });
    QTest::newRow("the socket is closed") << Action([](ManagerScenario &scenario) { scenario.socket->close(); });
    QTest::newRow("the socket is closed and opened") << Action([](ManagerScenario &scenario) {
        scenario.socket->close();
        scenario.socket->open();
    });
    QTest::newRow("all is tried at once") << Action([](ManagerScenario &scenario) {
        scenario.manager->retryNow();
        Q_EMIT scenario.network.returned();
    });
    QTest::newRow("the manager is opened") << Action([](ManagerScenario &scenario) { scenario.manager->open(); });
}

void ManagerDestructionTest::survivesAtEachSignal()
{
    QFETCH(const Action, action);
    for (int ordinal = 1;; ++ordinal) {
        ManagerScenario scenario;
        scenario.options.engine.transports = {EngineIo::pollingName, EngineIo::webSocketName};
        scenario.server.behaviour.noopInterval = 5ms;
        scenario.makeManager();
        NthSignal trap(ordinal, [&] { action(scenario); });
        trap.watch(scenario.manager.get());
        trap.watch(scenario.socket);
        trap.watch(scenario.manager->engine());
        Life life;
        life.begin(scenario);
        // Until the life is over, or what was done has ended it.
        const bool over = waitUntil([&] {
            if (trap.hasFired()
                && (!scenario.manager || !scenario.socket || scenario.socket->state() == Socket::State::Disconnected))
                return true;
            return !life.goOn(scenario);
        });
        QVERIFY2(over, qPrintable(u"signal %1"_s.arg(ordinal)));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(scenario.server.violations(), QStringList());
        if (!trap.hasFired()) {
            QVERIFY2(ordinal > 20, qPrintable(QString::number(ordinal)));
            return;
        }
    }
}

QTEST_GUILESS_MAIN(ManagerDestructionTest)
#include "managerdestructiontest.moc"
