// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"
#include "support/laptopclock.h"
#include "support/waituntil.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using EngineIo::PacketType;
using SocketIo::Manager;

//! Heartbeats that come late or never, clocks that jump, machines that sleep; and what only Engine.IO 3 has.
class HeartbeatFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives()
    {
        QFETCH(const Fault, fault);
        play(fault);
    }
    void aSleepIsNoticedOnWakingUp_data();
    void aSleepIsNoticedOnWakingUp();

private:
    static QList<Fault> heartbeats(Via via);
    static QList<Fault> clocks(Via via);
    static QList<Fault> versionThree();
};

namespace {

const QString pingTimeout = u"ping timeout: engine.io ping-timeout transient"_s;

Fault row(const QString &name, Via via)
{
    return {.name = u"%1: %2"_s.arg(viaName(via), name), .via = via};
}

bool hasSeen(FaultStage &stage, PacketType type, const QByteArray &data = {})
{
    const auto &packets = stage.server.packets();
    return std::any_of(packets.begin(), packets.end(),
                       [&](const SeenPacket &seen) { return seen.packet.type == type && seen.packet.data == data; });
}

Fault isNoHarm(const QString &name, Via via, const FaultStep &during)
{
    Fault fault = row(name, via);
    fault.during = during;
    fault.state = Manager::State::Open;
    fault.then = Fault::Then::GoesOn;
    return fault;
}

void speaksThree(FaultStage &stage)
{
    stage.server.behaviour.protocol = 3;
}

Fault threeGets(const QString &name, const QByteArray &payload, const QString &told)
{
    return {.name = u"Engine.IO 3: "_s + name,
            .before = speaksThree,
            .during = [payload](FaultStage &stage) { stage.answerPoll(reply(HttpReply::text(payload))); },
            .told = {told}};
}

} // namespace

QList<Fault> HeartbeatFaultsTest::heartbeats(Via via)
{
    const auto isThere = [](FaultStage &) { return true; };
    Fault silence = row(u"no ping at all"_s, via);
    silence.during = [](FaultStage &) {};
    silence.told = {pingTimeout};
    silence.after = 45s;
    silence.ready = isThere;

    Fault late = row(u"a ping in the last second, then none"_s, via);
    late.during = [](FaultStage &stage) {
        stage.clock.advance(44s);
        stage.server.ping();
    };
    late.ready = [](FaultStage &stage) { return hasSeen(stage, PacketType::Pong) && stage.isQuiet(); };
    late.told = {pingTimeout};
    late.after = 45s;

    Fault messages = row(u"events, but no ping"_s, via); // only a ping says that the server's own timer lives
    messages.during = [](FaultStage &) {};
    messages.ready = isThere;
    messages.eachSecond = [](FaultStage &stage) { stage.server.emitEvent("[\"tick\"]"); };
    messages.told = {pingTimeout};
    messages.after = 45s;
    return {silence, late, messages};
}

QList<Fault> HeartbeatFaultsTest::clocks(Via via)
{
    Fault jump = row(u"the clock jumps by an hour"_s, via);
    jump.during = [](FaultStage &stage) { stage.clock.advance(1h); };
    jump.told = {pingTimeout};
    return {
        jump,
        isNoHarm(u"the clock jumps by less than the heartbeat"_s, via,
                 [](FaultStage &stage) { stage.clock.advance(44s); }),
        isNoHarm(u"the wall clock is set back by a year"_s, via,
                 [](FaultStage &stage) { stage.clock.setWallTime(stage.clock.wallTime().addYears(-1)); }),
        isNoHarm(u"the wall clock is set forward by a year"_s, via,
                 [](FaultStage &stage) { stage.clock.setWallTime(stage.clock.wallTime().addYears(1)); }),
    };
}

QList<Fault> HeartbeatFaultsTest::versionThree()
{
    const QString parse = u"parse error: engine.io parse-error persistent"_s;
    QList<Fault> faults{
        threeGets(u"a length that is too large"_s, "999:42[\"x\"]", parse),
        threeGets(u"a length that is too small"_s, "3:42[\"x\"]", parse),
        threeGets(u"a length of 10⁹"_s, "1000000000:4", parse),
        threeGets(u"a length beyond 64 bits"_s, "99999999999999999999999:4", parse),
        threeGets(u"a length in words"_s, "six:42[\"x\"]", parse),
        threeGets(u"an answer of Engine.IO 4"_s, "42[\"x\"]", parse),
    };
    Fault empty = threeGets(u"an empty packet, as the reference takes it"_s, "0:", {});
    empty.told = {};
    empty.state = Manager::State::Open;
    empty.then = Fault::Then::GoesOn;
    faults += empty;
    for (const Via via : {Via::Polling, Via::WebSocket, Via::Upgrade}) {
        Fault missing = row(u"Engine.IO 3, the pong is missing"_s, via);
        missing.before = [](FaultStage &stage) {
            speaksThree(stage);
            stage.server.behaviour.answersPings = false;
        };
        missing.during = [](FaultStage &stage) { stage.clock.advance(25s); }; // the client's ping is due
        missing.ready = [](FaultStage &stage) {
            return hasSeen(stage, PacketType::Ping) && stage.http().waiting(RequestKind::Post).isEmpty();
        };
        missing.told = {pingTimeout};
        missing.after = 20s;
        faults += missing;
    }
    return faults;
}

void HeartbeatFaultsTest::survives_data()
{
    QList<Fault> faults;
    for (const Via via : {Via::Polling, Via::WebSocket, Via::Upgrade})
        faults += heartbeats(via) + clocks(via);
    addFaults(faults + versionThree());
}

void HeartbeatFaultsTest::aSleepIsNoticedOnWakingUp_data()
{
    QTest::addColumn<Via>("via");
    QTest::newRow("polling") << Via::Polling;
    QTest::newRow("websocket") << Via::WebSocket;
}

// Nobody says jumped() here: the timers that had been set before the sleep are all there is.
void HeartbeatFaultsTest::aSleepIsNoticedOnWakingUp()
{
    QFETCH(const Via, via);
    FaultStage stage(via);
    stage.server.behaviour.handshake.pingInterval = 1s;
    stage.server.behaviour.handshake.pingTimeout = 1s;
    LaptopClock laptop;
    Manager manager(stage.options, &laptop, &stage.random);
    SocketIo::Socket *const socket = manager.socket();
    QStringList ends;
    connect(socket, &SocketIo::Socket::disconnected, this, [&](const QString &reason) { ends += reason; });
    socket->open();
    const auto isConnected = [&] { return socket->state() == SocketIo::Socket::State::Connected; };
    QVERIFY(waitUntil(isConnected, 15s));
    for (FakeConnection *connection : stage.http().openConnections())
        connection->freeze(); // the other side has long forgotten us
    laptop.sleep(8h);
    QVERIFY(waitUntil([&] { return !ends.isEmpty(); }, 15s));
    QCOMPARE(ends, QStringList{u"ping timeout"_s});
    laptop.sleep(1min); // the delay before the next try, too, may be slept away
    QVERIFY(waitUntil(isConnected, 15s));
}

QTEST_GUILESS_MAIN(HeartbeatFaultsTest)
#include "heartbeatfaultstest.moc"
