// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "conversation.h"
#include "fake/engine/enginescenario.h"
#include "support/nthsignal.h"
#include "support/waituntil.h"

#include <QTest>

#include <cstdio>
#include <functional>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Unkindness = std::function<void(FaultStage &)>;

//! Where in a conversation something happens: at the n-th signal or answer, from inside the listener; or at the n-th
//! turn of the event loop, from outside.
enum class Where { Inside, Outside };

void destroyManager(FaultStage &stage)
{
    stage.socket = nullptr;
    stage.manager.reset();
}

void destroySocket(FaultStage &stage)
{
    delete std::exchange(stage.socket, nullptr);
}

void closeAndDestroyManager(FaultStage &stage)
{
    stage.manager->close();
    destroyManager(stage);
}

void destroyEverything(FaultStage &stage)
{
    destroySocket(stage);
    destroyManager(stage);
}

} // namespace

Q_DECLARE_METATYPE(Unkindness)
Q_DECLARE_METATYPE(Where)
Q_DECLARE_METATYPE(Pollux::Test::Via)

//! Any object is destroyed at any point of a conversation: no crash, no leak, and no promise broken until then.
class DestructionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNothing_data();
    void leavesNothing();
    void anEngineLeavesNothing_data();
    void anEngineLeavesNothing();

private:
    static bool live(int ordinal, Where where, Via via, const Unkindness &unkindness);
    static bool liveAsEngine(int ordinal, Via via, bool breaks);
};

void DestructionTest::leavesNothing_data()
{
    QTest::addColumn<Where>("where");
    QTest::addColumn<Via>("via");
    QTest::addColumn<Unkindness>("unkindness");
    const auto add = [](const QString &name, const Unkindness &unkindness) {
        for (const Via via : {Via::Polling, Via::WebSocket, Via::Upgrade}) {
            QTest::newRow(qPrintable(u"%1, %2, inside"_s.arg(name, viaName(via))))
                << Where::Inside << via << unkindness;
            QTest::newRow(qPrintable(u"%1, %2, outside"_s.arg(name, viaName(via))))
                << Where::Outside << via << unkindness;
        }
    };
    add(u"manager"_s, destroyManager);
    add(u"socket"_s, destroySocket);
    add(u"closed manager"_s, closeAndDestroyManager);
    add(u"socket, then manager"_s, destroyEverything);
}

// False: the conversation ended before it came to that point.
bool DestructionTest::live(int ordinal, Where where, Via via, const Unkindness &unkindness)
{
    FaultStage stage(via);
    bool isDone = false;
    NthSignal trap(ordinal, [&] {
        isDone = true;
        if (stage.manager)
            unkindness(stage);
    });
    Conversation conversation(stage);
    stage.make();
    if (where == Where::Inside) {
        conversation.moment = [&trap] { trap.count(); };
        trap.watch(stage.manager.get());
        trap.watch(stage.socket);
        trap.watch(stage.manager->engine());
    }
    conversation.begin();
    const bool isOver = waitUntil(
        [&] {
            if (where == Where::Outside)
                trap.count(); // once a turn
            return isDone || conversation.isOver();
        },
        15s);
    [&] {
        QVERIFY2(isOver, qPrintable(QString::number(ordinal)));
        if (stage.manager)
            stage.manager->close();
        const bool isEmpty =
            waitUntil([&] { return conversation.isOver() && stage.http().openConnections().isEmpty(); }, 15s);
        QVERIFY2(isEmpty, qPrintable(u"point %1: %2 connections are left"_s.arg(ordinal).arg(
                              stage.http().openConnections().size())));
        destroyManager(stage);
        const bool isClean = waitUntil([&] { return stage.timers() == 0; }, 15s);
        QVERIFY2(isClean, qPrintable(u"point %1: %2 timers are left"_s.arg(ordinal).arg(stage.timers())));
        QCOMPARE(stage.server.violations(), QStringList());
    }();
    return isDone;
}

void DestructionTest::leavesNothing()
{
    QFETCH(const Where, where);
    QFETCH(const Via, via);
    QFETCH(const Unkindness, unkindness);
    int points = 0;
    while (live(points + 1, where, via, unkindness) && !QTest::currentTestFailed())
        ++points;
    if (QTest::currentTestFailed())
        return;
    std::printf("%-40s destroyed at %3d points\n", QTest::currentDataTag(), points);
    QVERIFY2(points > 5, qPrintable(QString::number(points)));
}

void DestructionTest::anEngineLeavesNothing_data()
{
    QTest::addColumn<Via>("via");
    QTest::addColumn<bool>("breaks");
    for (const Via via : {Via::Polling, Via::WebSocket, Via::Upgrade}) {
        QTest::newRow(qPrintable(viaName(via))) << via << false;
        QTest::newRow(qPrintable(viaName(via) + u", and the connections break"_s)) << via << true;
    }
}

// The engine, the owner of transports and probes, from outside at the n-th turn (from inside: enginedestructiontest).
bool DestructionTest::liveAsEngine(int ordinal, Via via, bool breaks)
{
    EngineScenario scenario;
    scenario.server.behaviour.noopInterval = 5ms;
    if (via == Via::Polling)
        scenario.usePollingOnly();
    else if (via == Via::WebSocket)
        scenario.useWebSocketOnly();
    scenario.makeEngine();
    int turns = 0;
    bool isSent = false;
    scenario.open();
    const auto goOn = [&] {
        if (++turns == ordinal)
            scenario.engine.reset();
        if (!scenario.engine)
            return true;
        if (!isSent && scenario.opened > 0) {
            isSent = true;
            (void)scenario.engine->send("2[\"up\"]", {"attached"});
            scenario.server.sendMessage("2[\"down\"]");
        }
        const bool isWhole = !scenario.messages.isEmpty() && scenario.server.messages().size() >= 2
                             && (via != Via::Upgrade || scenario.upgraded > 0);
        if (isWhole && breaks)
            scenario.server.server().resetAll();
        else if (isWhole)
            scenario.engine->close();
        return !scenario.closings.isEmpty();
    };
    [&] {
        QVERIFY2(waitUntil(goOn, 15s), qPrintable(QString::number(ordinal)));
        const bool isEmpty = waitUntil([&] { return scenario.server.server().openConnections().isEmpty(); }, 15s);
        QVERIFY2(isEmpty, qPrintable(QString::number(ordinal)));
    }();
    const bool wasDestroyed = !scenario.engine;
    scenario.engine.reset();
    const bool isClean = waitUntil([&] { return scenario.clock.listeners() == 0; }, 15s);
    [&] { QVERIFY2(isClean, qPrintable(QString::number(scenario.clock.listeners()))); }();
    return wasDestroyed;
}

void DestructionTest::anEngineLeavesNothing()
{
    QFETCH(const Via, via);
    QFETCH(const bool, breaks);
    int points = 0;
    while (liveAsEngine(points + 1, via, breaks) && !QTest::currentTestFailed())
        ++points;
    QVERIFY2(points > 3, qPrintable(QString::number(points)));
    std::printf("engine, %-32s destroyed at %3d points\n", QTest::currentDataTag(), points);
}

QTEST_GUILESS_MAIN(DestructionTest)
#include "destructiontest.moc"
