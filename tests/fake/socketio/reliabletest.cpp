// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include "support/lastof.h"
#include "support/summary.h"

#include <QCborMap>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A scenario whose server answers nothing by itself, and what became of the events.
struct Reliable : ManagerScenario
{
    Reliable()
    {
        server.behaviour.acknowledges = false;
        options.idempotencyMember.clear(); // events as they stand
    }

    void emitOne(const QString &name)
    {
        const auto kept = socket->emitReliably(name, {}, [this, name](const AckResult &result) {
            results += name + (result ? u" ok"_s : u" "_s + summary(result.error()));
            if (!result)
                failures += result.error();
        });
        QVERIFY(kept);
    }
    //! The events that the server has had, with their ids.
    QByteArrayList events() const
    {
        QByteArrayList found = server.messages();
        found.removeIf([](const QByteArray &message) { return !message.startsWith('2'); });
        return found;
    }

    QStringList results;
    QList<Error> failures;
};

} // namespace

//! At least once, in order, across drops.
class ReliableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsUnderWayAtATime();
    void isSentAgainAfterATimeout();
    void aLateAnswerToAnEarlierAttemptCounts();
    void survivesADrop();
    void failsAfterTheLastAttempt();
    void aDropIsAnAttempt();
    void waitsOffline();
    void comesBehindTheOutboxAndBeforeConnected();
    void whatNeverFitsFailsAtOnce();
    void aFullQueueRefuses();
    void withoutAHandlerAFailureIsToldBySignal();
    void anotherOpenGoesOn();
    void theHandlerMayDestroyEverything_data();
    void theHandlerMayDestroyEverything();
    void theKeyStandsInTheFirstMap_data();
    void theKeyStandsInTheFirstMap();
    void theKeyIsTheSameForEachAttempt();
};

void ReliableTest::oneIsUnderWayAtATime()
{
    Reliable scenario;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    scenario.emitOne(u"b"_s);
    QTRY_COMPARE(scenario.events(), QByteArrayList{R"(20["a"])"});
    scenario.server.sendMessage("30[]");
    QTRY_COMPARE(scenario.events(), QByteArrayList({R"(20["a"])", R"(21["b"])"}));
    scenario.server.sendMessage("31[]");
    QTRY_COMPARE(scenario.results, QStringList({u"a ok"_s, u"b ok"_s}));
    scenario.clock.advance(1min / 2);
    QCOMPARE(scenario.events().size(), 2);
}

void ReliableTest::isSentAgainAfterATimeout()
{
    Reliable scenario;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    scenario.emitOne(u"b"_s);
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.clock.advance(10s - 1ms);
    QCOMPARE(scenario.events().size(), 1);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(scenario.events(), QByteArrayList({R"(20["a"])", R"(20["a"])"}));
    scenario.server.sendMessage("30[]");
    QTRY_COMPARE(lastOf(scenario.events()), QByteArray(R"(21["b"])"));
    QCOMPARE(scenario.results, QStringList{u"a ok"_s});
}

void ReliableTest::aLateAnswerToAnEarlierAttemptCounts()
{
    Reliable scenario;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.clock.advance(10s);
    QTRY_COMPARE(scenario.events().size(), 2);
    scenario.server.sendMessage("30[]");
    scenario.server.sendMessage("30[]"); // to the second attempt: nobody waits any more
    scenario.server.emitEvent(R"(["behind"])");
    QTRY_COMPARE(scenario.events().size(), 2);
    QTRY_COMPARE(scenario.ManagerScenario::events.size(), 1);
    QCOMPARE(scenario.results, QStringList{u"a ok"_s});
}

void ReliableTest::survivesADrop()
{
    Reliable scenario;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    scenario.emitOne(u"b"_s);
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.server.closeSession();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QTRY_COMPARE(scenario.events(), QByteArrayList({R"(20["a"])", R"(20["a"])"}));
    QCOMPARE(scenario.results, QStringList());
    scenario.server.sendMessage("30[]");
    QTRY_COMPARE(lastOf(scenario.events()), QByteArray(R"(21["b"])"));
}

void ReliableTest::failsAfterTheLastAttempt()
{
    Reliable scenario;
    scenario.options.retries = 2;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    scenario.emitOne(u"b"_s);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(scenario.events().size(), attempt);
        QCOMPARE(scenario.results, QStringList());
        scenario.clock.advance(10s);
    }
    QCOMPARE(scenario.results, QStringList{u"a socket.io retries-exhausted transient"_s});
    QCOMPARE(scenario.failures.first().because.size(), 1u);
    QCOMPARE(scenario.failures.first().root().code, u"ack-timeout"_s);
    QVERIFY(scenario.failures.first().detail.contains(u"3 attempts"_s));
    QTRY_COMPARE(lastOf(scenario.events()), QByteArray(R"(21["b"])")); // the next one gets its turn
}

void ReliableTest::aDropIsAnAttempt()
{
    Reliable scenario;
    scenario.options.retries = 1;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    for (int attempt = 1; attempt <= 2; ++attempt) {
        QTRY_COMPARE(scenario.events().size(), attempt);
        scenario.server.closeSession();
        QVERIFY(scenario.skipDelay());
    }
    QCOMPARE(scenario.results, QStringList{u"a socket.io retries-exhausted transient"_s});
    // The nearest cause first: the connection ended, because the server closed it.
    QCOMPARE(scenario.failures.first().because.size(), 2u);
    QCOMPARE(scenario.failures.first().because[0].code, u"disconnected"_s);
    QCOMPARE(scenario.failures.first().because[1].code, u"server-closed"_s);
}

void ReliableTest::waitsOffline()
{
    Reliable scenario;
    scenario.options.retries = 0;
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    scenario.emitOne(u"a"_s);
    QVERIFY(scenario.skipDelay()); // no attempt is made while there is no connection
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.server.sendMessage("30[]");
    QTRY_COMPARE(scenario.results, QStringList{u"a ok"_s});
}

void ReliableTest::comesBehindTheOutboxAndBeforeConnected()
{
    Reliable scenario;
    scenario.makeManager();
    scenario.emitOne(u"reliable"_s);
    QVERIFY(scenario.socket->emitEvent(u"outbox"_s));
    QObject::connect(scenario.socket, &Socket::connected, scenario.socket,
                     [&] { QVERIFY(scenario.socket->emitEvent(u"connected"_s)); });
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.events(), QByteArrayList({R"(2["outbox"])", R"(20["reliable"])", R"(2["connected"])"}));
}

void ReliableTest::whatNeverFitsFailsAtOnce()
{
    Reliable scenario;
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.connect());
    QStringList causes;
    QVERIFY(scenario.socket->emitReliably(u"large"_s, {QString(200, u'x')}, [&](const AckResult &result) {
        causes += result ? QString() : summary(result.error());
    }));
    scenario.emitOne(u"small"_s);
    QCOMPARE(causes, QStringList{u"client payload-too-large persistent"_s});
    QTRY_COMPARE(scenario.events(), QByteArrayList{R"(21["small"])"});
}

void ReliableTest::aFullQueueRefuses()
{
    Reliable scenario;
    scenario.options.retryQueue.packets = 1;
    scenario.makeManager();
    scenario.emitOne(u"a"_s);
    const auto refused = scenario.socket->emitReliably(u"b"_s, {}, [](const AckResult &) { QFAIL("called"); });
    QVERIFY(!refused);
    QCOMPARE(summary(refused.error()), u"client retry-queue-full transient"_s);
    const auto reserved = scenario.socket->emitReliably(u"connect"_s, {});
    QVERIFY(!reserved);
    QCOMPARE(reserved.error().code, u"reserved-name"_s);
}

void ReliableTest::withoutAHandlerAFailureIsToldBySignal()
{
    Reliable scenario;
    scenario.options.retries = 0;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitReliably(u"a"_s, {}));
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.clock.advance(10s);
    QCOMPARE(scenario.droppedEvents, QStringList{u"a: socket.io retries-exhausted transient"_s});
    QVERIFY(scenario.socket->emitReliably(u"b"_s, {}));
    scenario.server.sendMessage("31[]");
    scenario.clock.advance(1ms);
    QTRY_COMPARE(scenario.events().size(), 2);
    QCOMPARE(scenario.droppedEvents.size(), 1);
}

void ReliableTest::anotherOpenGoesOn()
{
    Reliable scenario;
    QVERIFY(scenario.connect());
    scenario.emitOne(u"a"_s);
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.socket->close();
    QCOMPARE(scenario.results, QStringList());
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.events(), QByteArrayList({R"(20["a"])", R"(20["a"])"}));
}

void ReliableTest::theHandlerMayDestroyEverything_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("an answer") << u"answer"_s;
    QTest::newRow("a timeout") << u"timeout"_s;
    QTest::newRow("a drop") << u"drop"_s;
    QTest::newRow("too large") << u"size"_s;
}

void ReliableTest::theHandlerMayDestroyEverything()
{
    QFETCH(const QString, by);
    Reliable scenario;
    scenario.options.retries = 0;
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.connect());
    const QString text(by == "size"_L1 ? 200 : 1, u'x');
    int called = 0;
    QVERIFY(scenario.socket->emitReliably(u"a"_s, {text}, [&](const AckResult &) {
        ++called;
        scenario.manager.reset();
    }));
    if (scenario.manager)
        QTRY_COMPARE(scenario.events().size(), 1);
    if (by == "answer"_L1)
        scenario.server.sendMessage("30[]");
    else if (by == "timeout"_L1)
        scenario.clock.advance(10s);
    else if (by == "drop"_L1)
        scenario.server.closeSession();
    QTRY_VERIFY(!scenario.manager);
    QCOMPARE(called, 1);
}

void ReliableTest::theKeyStandsInTheFirstMap_data()
{
    QTest::addColumn<QCborArray>("arguments");
    QTest::addColumn<QByteArray>("payload"); // KEY stands for the key
    QTest::newRow("a map") << QCborArray{QCborMap{{u"a"_s, 1}}} << QByteArray(R"(["e",{"a":1,"idempotencyKey":"KEY"}])");
    QTest::newRow("the second argument") << QCborArray{7, QCborMap{}}
                                         << QByteArray(R"(["e",7,{"idempotencyKey":"KEY"}])");
    QTest::newRow("only the first map") << QCborArray{QCborMap{}, QCborMap{}}
                                        << QByteArray(R"(["e",{"idempotencyKey":"KEY"},{}])");
    QTest::newRow("the caller's own") << QCborArray{QCborMap{{u"idempotencyKey"_s, u"mine"_s}}}
                                      << QByteArray(R"(["e",{"idempotencyKey":"KEY"}])");
    QTest::newRow("no map") << QCborArray{u"x"_s} << QByteArray(R"(["e","x"])");
    QTest::newRow("nothing") << QCborArray{} << QByteArray(R"(["e"])");
}

void ReliableTest::theKeyStandsInTheFirstMap()
{
    QFETCH(const QCborArray, arguments);
    QFETCH(QByteArray, payload);
    Reliable scenario;
    scenario.options.idempotencyMember = u"idempotencyKey"_s;
    QVERIFY(scenario.connect());
    const auto key = scenario.socket->emitReliably(u"e"_s, arguments);
    QVERIFY(key);
    QVERIFY(*key == "mine"_L1 || key->size() == 36);
    QTRY_COMPARE(scenario.server.received().size(), 2);
    QCOMPARE(scenario.server.received().last().payload, payload.replace("KEY", key->toLatin1()));
}

void ReliableTest::theKeyIsTheSameForEachAttempt()
{
    Reliable scenario;
    scenario.options.idempotencyMember = u"idempotencyKey"_s;
    QVERIFY(scenario.connect());
    const auto key = scenario.socket->emitReliably(u"e"_s, {QCborMap{}});
    const auto other = scenario.socket->emitReliably(u"e"_s, {QCborMap{}});
    QVERIFY(key && other);
    QVERIFY(*key != *other);
    QTRY_COMPARE(scenario.events().size(), 1);
    scenario.clock.advance(10s);
    QTRY_COMPARE(scenario.events().size(), 2);
    QCOMPARE(scenario.events()[0], scenario.events()[1]);
    QVERIFY(scenario.events().first().contains(key->toLatin1()));
}

QTEST_GUILESS_MAIN(ReliableTest)
#include "reliabletest.moc"
