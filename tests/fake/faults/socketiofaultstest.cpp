// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using SocketIo::Manager;

//! Socket.IO packets that must not be, and servers that say nothing, no, or yes and no in turn.
class SocketIoFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives()
    {
        QFETCH(const Fault, fault);
        play(fault);
    }
    void acceptedAndDroppedTheAttemptsCountOn_data();
    void acceptedAndDroppedTheAttemptsCountOn();

private:
    static QList<Fault> namespaces();
    static QList<Fault> packets(Via via);
    static QList<Fault> attachments(Via via);
    static QList<Fault> harmless(Via via);
};

namespace {

const QString parseError = u"parse error: socket.io parse-error persistent"_s;

// Messages, and binary messages where they begin with a null byte (without it).
FaultStep gets(const QByteArrayList &messages)
{
    return [messages](FaultStage &stage) {
        for (const QByteArray &message : messages) {
            if (message.startsWith('\0'))
                stage.server.sendBinary(message.sliced(1));
            else
                stage.server.sendMessage(message);
        }
    };
}

Fault breaks(const QString &name, Via via, const QByteArrayList &messages)
{
    return {.name = u"%1: %2"_s.arg(viaName(via), name),
            .via = via,
            .during = gets(messages),
            .told = {parseError},
            .look = [](FaultStage &stage) { QCOMPARE(stage.events.size(), 0); }};
}

Fault isHarmless(const QString &name, Via via, const FaultStep &during, int events = 0)
{
    return {.name = u"%1: %2"_s.arg(viaName(via), name),
            .via = via,
            .during = during,
            .state = Manager::State::Open,
            .then = Fault::Then::GoesOn,
            .look = [events](FaultStage &stage) {
                QVERIFY2(stage.works(), qPrintable(stage.story())); // whatever came before it has been read
                QCOMPARE(stage.events.size(), events);
            }};
}

QByteArray binaryHead(int announced, const QByteArray &num)
{
    return '5' + QByteArray::number(announced) + R"(-["b",{"_placeholder":true,"num":)" + num + "}]";
}

} // namespace

QList<Fault> SocketIoFaultsTest::namespaces()
{
    const auto connectIs = [](Behaviour::Connect how, const QByteArray &error = "{\"message\":\"no\"}") {
        return [how, error](FaultStage &stage) {
            stage.server.behaviour.connect = how;
            stage.server.behaviour.connectError = error;
        };
    };
    const auto refused = [&](const QString &name, const QByteArray &error, const QString &cause) {
        return Fault{.name = name,
                     .before = connectIs(Behaviour::Connect::Refuse, error),
                     .told = {u"refused: socket.io "_s + cause},
                     .state = Manager::State::Closed,
                     .then = Fault::Then::WaitsForUs};
    };
    return {
        {.name = u"CONNECT is never answered"_s,
         .before = connectIs(Behaviour::Connect::Silent),
         .told = {u"transport error: socket.io connect-timeout transient"_s},
         .after = 20s,
         .ready = [](FaultStage &stage) { return !stage.server.received().isEmpty(); }},
        refused(u"CONNECT_ERROR"_s, R"({"message":"not authorized"})", u"connect-refused persistent"_s),
        refused(u"CONNECT_ERROR without payload"_s, {}, u"connect-refused persistent"_s),
        refused(u"CONNECT_ERROR with a string"_s, R"("no")", u"connect-refused persistent"_s),
        refused(u"CONNECT_ERROR: Invalid namespace"_s, R"({"message":"Invalid namespace"})",
                u"namespace-invalid persistent"_s),
        {.name = u"DISCONNECT by the server"_s,
         .during = [](FaultStage &stage) { stage.server.disconnectNamespace(); },
         .told = {u"io server disconnect: socket.io server-disconnect transient"_s},
         .state = Manager::State::Closed,
         .then = Fault::Then::WaitsForUs},
        {.name = u"told to go, and the feed's option holds"_s,
         .before = [](FaultStage &stage) { stage.options.comeBackWhenToldToGo = true; },
         .during = [](FaultStage &stage) { stage.server.disconnectNamespace(); },
         .told = {u"io server disconnect: socket.io server-disconnect transient"_s,
                  u"transport error: socket.io server-disconnect transient"_s}},
        {.name = u"2,000 events before the answer to CONNECT"_s,
         .before =
             [connectIs](FaultStage &stage) {
                 connectIs(Behaviour::Connect::Silent)(stage);
                 stage.answer(RequestKind::Poll, hold()); // they come together
             },
         .told = {parseError},
         .ready =
             [](FaultStage &stage) {
                 if (stage.server.received().isEmpty() || stage.http().waiting(RequestKind::Poll).isEmpty())
                     return false;
                 stage.answerPoll(reply(HttpReply::text(QByteArray("42[\"early\"]\x1e").repeated(2'000) + '6')));
                 return true;
             }},
        {.name = u"a server that takes one byte a message"_s,
         .before = [](FaultStage &stage) { stage.server.behaviour.handshake.maxPayload = 1; },
         .told = {u"transport error: client payload-too-large persistent"_s}},
    };
}

QList<Fault> SocketIoFaultsTest::packets(Via via)
{
    return {
        breaks(u"an unknown type"_s, via, {"7[\"x\"]"}),
        breaks(u"an event without a payload"_s, via, {"2"}),
        breaks(u"an event that is an object"_s, via, {"2{}"}),
        breaks(u"an event without a name"_s, via, {"2[]"}),
        breaks(u"an event whose name is an array"_s, via, {"2[[]]"}),
        breaks(u"an acknowledgement without an id"_s, via, {"3[1]"}),
        breaks(u"broken JSON"_s, via, {"2[\"x\",}"}),
        breaks(u"text behind the JSON"_s, via, {"2[\"x\"]x"}),
        breaks(u"JSON 1,001 levels deep"_s, via, {"2[\"x\"," + QByteArray(1'001, '[') + QByteArray(1'001, ']') + ']'}),
        breaks(u"100,000 levels, never closed"_s, via, {"2[\"x\"," + QByteArray(100'000, '[')}),
        breaks(u"a namespace of 1 MB"_s, via, {"2/" + QByteArray(1'000'000, 'n') + ",[\"x\"]"}),
        breaks(u"an acknowledgement id beyond 64 bits"_s, via, {"299999999999999999999[\"x\"]"}),
        isHarmless(u"JSON 250 levels deep"_s, via,
                   gets({"2[\"x\"," + QByteArray(990, '[') + QByteArray(990, ']') + ']'}), 1),
        isHarmless(u"half a surrogate pair"_s, via, gets({R"(2["x","\ud83d"])", R"(2["x","a\ude00b"])"}), 2),
        isHarmless(u"NUL in names and values"_s, via, gets({R"(2["\u0000","a\u0000b"])", R"(2["x",{"\u0000":1}])"}), 2),
        isHarmless(u"numbers beyond 64 bits"_s, via, gets({R"(2["x",123456789012345678901234567890,1e999])"}), 1),
    };
}

QList<Fault> SocketIoFaultsTest::attachments(Via via)
{
    using namespace std::string_literals;
    const QByteArray attachment("\0data", 5); // as gets() wants it
    QList<Fault> faults{
        breaks(u"a binary event without attachments"_s, via, {"50-[\"b\"]"}),
        breaks(u"10⁹ attachments announced"_s, via, {binaryHead(1'000'000'000, "0")}),
        breaks(u"11 attachments announced"_s, via, {binaryHead(11, "0")}),
        breaks(u"a num that was not announced"_s, via, {binaryHead(1, "1")}),
        breaks(u"a negative num"_s, via, {binaryHead(1, "-1")}),
        breaks(u"a num in words"_s, via, {binaryHead(1, "\"length\"")}),
        breaks(u"an attachment without a place"_s, via, {binaryHead(2, "0")}),
        breaks(u"no dash behind the number"_s, via, {"51[\"b\"]"}),
        breaks(u"binary that nobody announced"_s, via, {attachment}),
        breaks(u"text where an attachment is due"_s, via, {binaryHead(1, "0"), "2[\"x\"]"}),
    };
    Fault finishes = breaks(u"FIN in the middle of attachments"_s, via, {});
    finishes.during = [attachment](FaultStage &stage) {
        gets({R"(52-["b",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])", attachment})(stage);
        QTRY_VERIFY(stage.isQuiet()); // on polling: they have been read, and the next poll is there
        stage.server.finishTransport();
    };
    finishes.told = {via == Via::Polling ? u"transport error: tcp connection-closed transient"_s
                                         : u"transport close: websocket connection-closed transient"_s};
    return faults << finishes;
}

QList<Fault> SocketIoFaultsTest::harmless(Via via)
{
    const auto acknowledgedTwice = [](FaultStage &stage) {
        const auto answers = std::make_shared<int>(0);
        stage.server.behaviour.acknowledges = false;
        QVERIFY(stage.socket->emitEvent(
            u"ask"_s, {}, [answers](const SocketIo::AckResult &) { ++*answers; }, 10min));
        QTRY_VERIFY(stage.server.received().last().id.has_value());
        const QByteArray id = QByteArray::number(*stage.server.received().last().id);
        stage.server.behaviour.acknowledges = true;
        gets({"3" + id + "[1]", "3" + id + "[2]"})(stage);
        QVERIFY(stage.works());
        QCOMPARE(*answers, 1);
    };
    return {
        isHarmless(u"an acknowledgement that nobody asked for"_s, via, gets({"34711[1]"})),
        isHarmless(u"an acknowledgement twice"_s, via, acknowledgedTwice),
        isHarmless(u"an event for a namespace that we never joined"_s, via, gets({"2/other,[\"x\"]"})),
        isHarmless(u"DISCONNECT from a namespace that we never joined"_s, via, gets({"1/other,"})),
        isHarmless(u"CONNECT_ERROR for a namespace that we never joined"_s, via, gets({"4/other,{\"message\":\"x\"}"})),
        isHarmless(u"the answer to CONNECT twice"_s, via, gets({"0{\"sid\":\"again\"}"})),
        isHarmless(u"an event named connect"_s, via, gets({"2[\"connect\"]"}), 1),
    };
}

void SocketIoFaultsTest::survives_data()
{
    QList<Fault> faults = namespaces();
    for (const Via via : {Via::Polling, Via::WebSocket})
        faults += packets(via) + attachments(via) + harmless(via);
    addFaults(faults);
}

void SocketIoFaultsTest::acceptedAndDroppedTheAttemptsCountOn_data()
{
    QTest::addColumn<Via>("via");
    QTest::addColumn<Behaviour::Drop>("drop");
    for (const Via via : {Via::Polling, Via::WebSocket}) {
        QTest::newRow(qPrintable(viaName(via) + u", after the handshake"_s)) << via << Behaviour::Drop::AfterHandshake;
        QTest::newRow(qPrintable(viaName(via) + u", after CONNECT"_s)) << via << Behaviour::Drop::AfterConnect;
    }
}

// The reference begins with the first attempt again whenever the server takes it.
void SocketIoFaultsTest::acceptedAndDroppedTheAttemptsCountOn()
{
    QFETCH(const Via, via);
    QFETCH(const Behaviour::Drop, drop);
    FaultStage stage(via);
    stage.server.behaviour.drop = drop;
    stage.make();
    stage.open();
    for (int attempt = 1; attempt <= 8; ++attempt)
        QVERIFY2(stage.skipDelay(), qPrintable(stage.story()));
    QCOMPARE(stage.attempts.first(8), QList<int>({1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(stage.delays.first(8), QList<qint64>({1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000}));
    stage.heal();
    while (stage.manager->state() != Manager::State::Open
           || stage.socket->state() != SocketIo::Socket::State::Connected) {
        QTRY_VERIFY(stage.isQuiet() || stage.manager->state() == Manager::State::Waiting);
        if (stage.manager->state() == Manager::State::Waiting)
            QVERIFY(stage.skipDelay());
    }
    QVERIFY(stage.works());
    QVERIFY(stage.manager->attempt() > 0);
    stage.clock.advance(10s); // stableAfter
    stage.server.closeSession();
    QTRY_COMPARE(stage.manager->attempt(), 1);
    QCOMPARE(stage.delays.last(), 1'000);
}

QTEST_GUILESS_MAIN(SocketIoFaultsTest)
#include "socketiofaultstest.moc"
