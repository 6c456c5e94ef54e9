// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include "support/summary.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::SocketIo::BufferLimits)

//! What happens to an event that cannot go out at once: volatile, outbox, early ones of the server.
class EmittingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void volatileGoesOutOrNotAtAll_data();
    void volatileGoesOutOrNotAtAll();
    void volatileIsDroppedWhileThePostIsUnderWay();
    void theOutboxRefusesWhatIsNew_data();
    void theOutboxRefusesWhatIsNew();
    void whatDoesNotFitWhenItIsSentIsTold();
    void anUnsentEventTimesOutWithTheCause();
    void tooManyEarlyEventsAreAParseError_data();
    void tooManyEarlyEventsAreAParseError();
};

void EmittingTest::volatileGoesOutOrNotAtAll_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{EngineIo::pollingName};
    QTest::newRow("websocket") << QStringList{EngineIo::webSocketName};
}

void EmittingTest::volatileGoesOutOrNotAtAll()
{
    QFETCH(const QStringList, transports);
    ManagerScenario scenario;
    scenario.options.engine.transports = transports;
    scenario.makeManager();
    const auto early = scenario.socket->emitVolatile(u"early"_s);
    QVERIFY(!early);
    QCOMPARE(summary(early.error()), u"client volatile-dropped transient"_s);
    QVERIFY(!scenario.socket->emitVolatile(u"connect"_s));
    QVERIFY(scenario.connect());
    QTRY_VERIFY(scenario.manager->engine()->isWritable());
    QVERIFY(scenario.socket->emitVolatile(u"now"_s, {1}));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["now",1])"}));
    scenario.server.closeSession();
    scenario.server.finishTransport();
    QTRY_COMPARE(scenario.socket->state(), Socket::State::Connecting);
    QVERIFY(!scenario.socket->emitVolatile(u"late"_s));
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QVERIFY(scenario.socket->emitEvent(u"behind"_s));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["now",1])", "0", R"(2["behind"])"}));
}

void EmittingTest::volatileIsDroppedWhileThePostIsUnderWay()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    QTRY_VERIFY(scenario.manager->engine()->isWritable());
    scenario.server.server().onNext(RequestKind::Post, hold());
    QVERIFY(scenario.socket->emitVolatile(u"one"_s));
    QVERIFY(!scenario.socket->emitVolatile(u"two"_s)); // the POST is under way
    QVERIFY(scenario.socket->emitEvent(u"three"_s));
    QTRY_COMPARE(scenario.server.server().waiting(RequestKind::Post).size(), 1);
    QVERIFY(!scenario.socket->emitVolatile(u"four"_s));
    QCOMPARE(scenario.droppedEvents, QStringList());
}

void EmittingTest::theOutboxRefusesWhatIsNew_data()
{
    QTest::addColumn<BufferLimits>("limits");
    QTest::newRow("by number") << BufferLimits{2, 1'000};
    QTest::newRow("by bytes") << BufferLimits{1'000, 12};
}

void EmittingTest::theOutboxRefusesWhatIsNew()
{
    QFETCH(const BufferLimits, limits);
    ManagerScenario scenario;
    scenario.options.outbox = limits;
    scenario.makeManager();
    QVERIFY(scenario.socket->emitEvent(u"a"_s));
    QVERIFY(scenario.socket->emitEvent(u"b"_s));
    const auto refused = scenario.socket->emitEvent(u"c"_s, {}, [](const AckResult &) { QFAIL("called"); }, 1s);
    QVERIFY(!refused);
    QCOMPARE(summary(refused.error()), u"client outbox-full transient"_s);
    scenario.clock.advance(1s);
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["a"])", R"(2["b"])"}));
}

void EmittingTest::whatDoesNotFitWhenItIsSentIsTold()
{
    ManagerScenario scenario;
    scenario.server.behaviour.handshake.maxPayload = 100;
    scenario.makeManager();
    QStringList answers;
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {QString(200, u'x')}));
    QVERIFY(scenario.socket->emitEvent(
        u"b"_s, {QString(200, u'x')}, [&](const AckResult &result) { answers += summary(result.error()); }, 1min));
    QVERIFY(scenario.socket->emitEvent(u"c"_s));
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.droppedEvents, QStringList{u"a: client payload-too-large persistent"_s});
    QCOMPARE(answers, QStringList{u"client payload-too-large persistent"_s});
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["c"])"}));
}

void EmittingTest::anUnsentEventTimesOutWithTheCause()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    Error cause;
    QVERIFY(scenario.socket->emitEvent(
        u"a"_s, {}, [&](const AckResult &result) { cause = result.error(); }, 1ms));
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.clock.advance(1ms);
    QCOMPARE(cause.code, u"ack-timeout"_s);
    QCOMPARE(cause.root().code, u"http-502"_s);
}

void EmittingTest::tooManyEarlyEventsAreAParseError_data()
{
    theOutboxRefusesWhatIsNew_data();
}

void EmittingTest::tooManyEarlyEventsAreAParseError()
{
    QFETCH(const BufferLimits, limits);
    ManagerScenario scenario;
    scenario.options.early = limits;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.server.emitEvent(R"(["a"])");
    scenario.server.emitEvent(R"(["b"])");
    scenario.server.emitEvent(R"(["c"])");
    QTRY_COMPARE(scenario.drops, QStringList{u"parse error: socket.io parse-error persistent"_s});
    QCOMPARE(scenario.events.size(), 0);
}

QTEST_GUILESS_MAIN(EmittingTest)
#include "emittingtest.moc"
