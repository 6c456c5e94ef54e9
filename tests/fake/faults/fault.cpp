// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include "faulttable.h"
#include "support/waituntil.h"

#include <QTest>

#include <cstdio>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using SocketIo::Manager;

namespace {

constexpr auto patience = 15s; // of real time; only a wedge ever needs it

bool soon(const std::function<bool()> &condition)
{
    return waitUntil(condition, patience);
}

// A deadline is met to the millisecond.
void letTimePass(const Fault &fault, FaultStage &stage)
{
    Milliseconds left = fault.after - 1ms;
    while (fault.eachSecond && left > 1s) {
        stage.clock.advance(1s);
        fault.eachSecond(stage);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        left -= 1s;
    }
    stage.clock.advance(left);
    QCOMPARE(stage.told, QStringList());
    stage.clock.advance(1ms);
}

void checkToldAndState(const Fault &fault, FaultStage &stage)
{
    const bool isTold =
        soon([&] { return stage.told.size() >= fault.told.size() && stage.manager->state() == fault.state; });
    QCOMPARE(stage.told, fault.told);
    QCOMPARE(stage.manager->state(), fault.state);
    QVERIFY(isTold);
    for (const Error &cause : std::as_const(stage.causes))
        QVERIFY2(cause.detail.size() < 1'000 && !cause.detail.contains(u'\n'), qPrintable(cause.detail));
    if (fault.pause > 0ms)
        QVERIFY2(stage.delays.last() >= fault.pause.count(), qPrintable(QString::number(stage.delays.last())));
}

// Whoever is not connected holds no socket, no transport, no probe.
void checkNothingIsLeft(FaultStage &stage, int atRest)
{
    const bool isClean = soon([&] { return stage.http().openConnections().isEmpty() && stage.timers() == atRest; });
    QVERIFY2(isClean, qPrintable(u"%1 connections, %2 timers instead of %3"_s.arg(stage.http().openConnections().size())
                                     .arg(stage.timers())
                                     .arg(atRest)));
}

void checkItWorksAgain(const Fault &fault, FaultStage &stage)
{
    const QStringList toldBefore = stage.told;
    const int connectionsBefore = stage.connections;
    stage.heal();
    if (fault.then == Fault::Then::Returns) {
        QCOMPARE(stage.manager->state(), Manager::State::Waiting);
        QVERIFY(stage.delays.last() > 0);
        stage.clock.advance(Milliseconds(stage.delays.last()) - 1ms);
        QCOMPARE(stage.manager->state(), Manager::State::Waiting);
        stage.clock.advance(1ms);
        QCOMPARE(stage.manager->state(), Manager::State::Opening);
    } else if (fault.then == Fault::Then::WaitsForUs) {
        stage.clock.advance(48h);
        QCOMPARE(stage.manager->state(), fault.state);
        stage.socket->open();
        stage.manager->open();
    }
    if (fault.then != Fault::Then::GoesOn)
        QVERIFY2(soon([&] { return stage.connections > connectionsBefore; }), qPrintable(stage.story()));
    QVERIFY2(stage.works(), qPrintable(stage.story()));
    QVERIFY(soon([&] { return stage.isQuiet(); }));
    QCOMPARE(stage.told, toldBefore);
}

void checkItEnds(FaultStage &stage, int atRest)
{
    stage.manager->close();
    QVERIFY(soon([&] { return stage.manager->engine()->state() == EngineIo::Engine::State::Closed; }));
    checkNothingIsLeft(stage, atRest);
    const qsizetype requests = stage.http().requests().size();
    stage.clock.advance(48h);
    QCoreApplication::processEvents();
    QCOMPARE(stage.manager->state(), Manager::State::Closed);
    QCOMPARE(stage.http().requests().size(), requests);
}

void run(const Fault &fault)
{
    FaultStage stage(fault.via);
    if (fault.before)
        fault.before(stage);
    stage.make();
    const int atRest = stage.timers();
    stage.open();
    if (fault.during) {
        QVERIFY2(soon([&] { return stage.isQuiet() && (fault.via != Via::Upgrade || stage.upgrades > 0); }),
                 "no healthy start");
        fault.during(stage);
    }
    if (fault.ready || fault.after > 0ms)
        QVERIFY2(soon([&] { return fault.ready ? fault.ready(stage) : stage.isQuiet(); }), qPrintable(stage.story()));
    if (fault.after > 0ms)
        letTimePass(fault, stage);
    Fault expected = fault;
    if (!fault.toldByDeadline.isEmpty() && !soon([&] { return !stage.told.isEmpty(); })) {
        expected.told = fault.toldByDeadline;
        stage.clock.advance(stage.options.engine.connection.connectTimeout);
    }
    if (!QTest::currentTestFailed())
        checkToldAndState(expected, stage);
    if (!QTest::currentTestFailed() && fault.look)
        fault.look(stage);
    if (!QTest::currentTestFailed() && fault.then != Fault::Then::GoesOn)
        checkNothingIsLeft(stage, atRest);
    if (!QTest::currentTestFailed())
        checkItWorksAgain(fault, stage);
    if (!QTest::currentTestFailed())
        checkItEnds(stage, atRest);
    if (!QTest::currentTestFailed())
        QCOMPARE(stage.server.violations(), QStringList());
}

} // namespace

void addFaults(const QList<Fault> &faults)
{
    QTest::addColumn<Fault>("fault");
    for (const Fault &fault : faults)
        QTest::newRow(qPrintable(fault.name)) << fault;
}

void play(const Fault &fault)
{
    run(fault);
    std::printf("%s  %s\n", QTest::currentTestFailed() ? "NO " : "yes", qPrintable(faultLine(fault)));
    std::fflush(stdout);
}

} // namespace Pollux::Test
