// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "plainscenario.h"

#include "support/waituntil.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Plain WebSockets: how a connection begins, ends and comes back.
class WebSocketFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectedWithoutAWord();
    void aRefusalIsFinalAtFirst_data();
    void aRefusalIsFinalAtFirst();
    void aRefusalLaterIsWaitedOut();
    void aMessageBeforeTheRefusalIsNoConsent();
    void aDropIsToldOnceAndHeals_data();
    void aDropIsToldOnceAndHeals();
    void aTryThatFailsIsRepeated_data();
    void aTryThatFailsIsRepeated();
    void silenceAfterTheHelloEndsTheTry();
    void aDeadLinkIsNoticed_data();
    void aDeadLinkIsNoticed();
    void leavesPolitely();
    void leavesAStuckServer();
    void stoppedIsToldOnce_data();
    void stoppedIsToldOnce();
};

void WebSocketFeedTest::connectedWithoutAWord()
{
    PlainScenario scenario;
    scenario.feed->start();
    QTRY_VERIFY(scenario.peer);
    const auto isSettled = [&] {
        scenario.clock.advance(MessageConversation::settleTime);
        return scenario.told.last() == "connected websocket"_L1;
    };
    QTRY_VERIFY(isSettled());
}

void WebSocketFeedTest::aRefusalIsFinalAtFirst_data()
{
    QTest::addColumn<std::function<void(PlainScenario &)>>("refuse");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const std::function<void(PlainScenario &)> &refuse, const QString &cause) {
        QTest::newRow(name) << refuse << cause;
    };
    const auto says = [](const QByteArray &text) {
        return [text](PlainScenario &scenario) { scenario.onAccept = [&scenario, text] { scenario.say(text); }; };
    };
    const auto closes = [](quint16 code) {
        return [code](PlainScenario &scenario) {
            scenario.onAccept = [&scenario, code] { scenario.peer->sendFrame(closeFrame(code, "bad token")); };
        };
    };
    const auto answers = [](int status) {
        return [status](PlainScenario &scenario) {
            scenario.server.on(RequestKind::WebSocket,
                               reply(HttpReply::json(status, "No", R"({"error":"bad token"})")));
        };
    };
    const QString refused = u"application connect-refused"_s;
    row("the event", says(R"({"type":"auth_error","message":"bad token"})"), refused);
    for (const int code : {1008, 3000, 3003, 4001, 4003, 4401, 4403})
        row(QByteArray::number(code).constData(), closes(quint16(code)), refused);
    row("401", answers(401), u"websocket upgrade-refused"_s);
    row("403", answers(403), u"websocket upgrade-refused"_s);
}

void WebSocketFeedTest::aRefusalIsFinalAtFirst()
{
    QFETCH(const std::function<void(PlainScenario &)>, refuse);
    QFETCH(const QString, cause);
    Profile profile = plainProfile();
    profile.link.hello = Hello{typed(u"auth"_s), u"auth_ok"_s, u"auth_error"_s};
    PlainScenario scenario(profile);
    refuse(scenario);
    QString detail;
    QObject::connect(scenario.feed.get(), &JobFeed::linkChanged, scenario.feed.get(),
                     [&detail](const LinkStateChange &change) {
                         if (change.cause)
                             detail = change.cause->toString();
                     });
    scenario.feed->start();
    QVERIFY(scenario.reach(u"failed"_s));
    QCOMPARE(scenario.told, (QStringList{u"connecting 1"_s, u"failed: "_s + cause}));
    QVERIFY2(detail.contains(u"bad token"_s), qPrintable(detail));
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.count(RequestKind::WebSocket), scenario.peer ? 1 : 2); // asked once more why
    QCOMPARE(scenario.stopped, 0);
}

void WebSocketFeedTest::aRefusalLaterIsWaitedOut()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.clock.advance(MessageConversation::settleTime); // it has not put us out
    scenario.peer->sendFrame(closeFrame(4401, "token expired"));
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.told.sliced(2), (QStringList{u"disconnected transport close: application connect-refused"_s,
                                                   u"waiting 1: application connect-refused"_s}));
    scenario.peer.clear();
    scenario.clock.advance(1s);
    QTRY_VERIFY(scenario.peer);
    scenario.say(R"({"type":"welcome"})");
    QVERIFY(scenario.reach(u"connected"_s));
}

// A server without a word for "accepted" says what it has against us, and closes.
void WebSocketFeedTest::aMessageBeforeTheRefusalIsNoConsent()
{
    PlainScenario scenario;
    scenario.onAccept = [&] {
        scenario.say(R"({"type":"error","message":"bad token"})");
        scenario.peer->sendFrame(closeFrame(4401, "bad token"));
    };
    scenario.feed->start();
    QVERIFY(scenario.reach(u"failed"_s));
    QCOMPARE(scenario.told.last(), u"failed: application connect-refused"_s);
    scenario.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.server.count(RequestKind::WebSocket), 1);
}

void WebSocketFeedTest::aDropIsToldOnceAndHeals_data()
{
    QTest::addColumn<std::function<void(FakeConnection &)>>("drop");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const std::function<void(FakeConnection &)> &drop, const QString &cause) {
        QTest::newRow(name) << drop << cause;
    };
    const auto closes = [](quint16 code) {
        return [code](FakeConnection &peer) { peer.sendFrame(closeFrame(code)); };
    };
    const QString closed = u"transport close: websocket connection-closed"_s;
    row("FIN", [](FakeConnection &peer) { peer.finish(); }, closed);
    row("RST", [](FakeConnection &peer) { peer.reset(); }, closed);
    row("1000", closes(1000), closed);
    row("1001", closes(1001), u"transport close: websocket websocket-close-1001"_s);
    row("1011", closes(1011), u"transport close: websocket websocket-close-1011"_s);
    row("4000", closes(4000), u"transport close: websocket websocket-close-4000"_s);
    // QWebSocket 6.4 knows no codes between 1011 and 3000: it takes them for a breach of the protocol.
    row("1012", closes(1012), u"transport close: websocket websocket-close-1002"_s);
    row("1013", closes(1013), u"transport close: websocket websocket-close-1002"_s);
    row("no WebSocket frame", [](FakeConnection &peer) { peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"); },
        u"transport close: websocket websocket-close-1002"_s);
    row("not UTF-8", [](FakeConnection &peer) { peer.sendText("\xff\xff"); },
        u"transport close: websocket websocket-close-1007"_s);
}

void WebSocketFeedTest::aDropIsToldOnceAndHeals()
{
    QFETCH(const std::function<void(FakeConnection &)>, drop);
    QFETCH(const QString, cause);
    PlainScenario scenario;
    QVERIFY(scenario.open());
    const QPointer<FakeConnection> before = scenario.peer;
    drop(*before);
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.told.size(), 4);
    QCOMPARE(scenario.told.at(2), u"disconnected "_s + cause);
    scenario.peer.clear();
    scenario.clock.advance(1s);
    QTRY_VERIFY(scenario.peer);
    if (before && before->isOpen())
        before->finish(); // the closing noise of the old one is nobody's business
    scenario.say(R"({"type":"job","id":9})");
    QTRY_COMPARE(scenario.jobs, QStringList{u"9"_s});
    QCOMPARE(scenario.told.sliced(4), (QStringList{u"connecting 2"_s, u"connected websocket"_s}));
}

void WebSocketFeedTest::aTryThatFailsIsRepeated_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("cause");
    QTest::newRow("FIN") << finish() << u"tcp connection-closed"_s;
    QTest::newRow("RST") << reset() << u"tcp connection-closed"_s;
    QTest::newRow("502") << reply(HttpReply::html(502, "Bad Gateway", "nginx")) << u"websocket upgrade-refused"_s;
    QTest::newRow("404") << reply(HttpReply::html(404, "Not Found", "nginx")) << u"websocket upgrade-refused"_s;
    QTest::newRow("426") << reply(HttpReply::text("Upgrade Required")) << u"websocket upgrade-refused"_s;
    QTest::newRow("1011 at once") << Answer([](const Exchange &exchange) {
        exchange.acceptWebSocket()->sendFrame(closeFrame(1011, "boom"));
    }) << u"websocket websocket-close-1011"_s;
    QTest::newRow("FIN after the upgrade") << Answer([](const Exchange &exchange) {
        exchange.acceptWebSocket()->finish();
    }) << u"websocket connection-closed"_s;
}

void WebSocketFeedTest::aTryThatFailsIsRepeated()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, cause);
    PlainScenario scenario;
    scenario.server.on(RequestKind::WebSocket, answer);
    scenario.feed->start();
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.told, (QStringList{u"connecting 1"_s, u"waiting 1: "_s + cause}));
    scenario.server.on(RequestKind::WebSocket, [&](const Exchange &exchange) { scenario.accept(exchange); });
    scenario.feed->retryNow();
    QTRY_VERIFY(scenario.peer);
    scenario.say(R"({"type":"welcome"})");
    QVERIFY(scenario.reach(u"connected"_s));
}

void WebSocketFeedTest::silenceAfterTheHelloEndsTheTry()
{
    Profile profile = plainProfile();
    profile.link.connectTimeout = 5s;
    profile.link.hello = Hello{typed(u"auth"_s), u"auth_ok"_s, {}};
    PlainScenario scenario(profile);
    scenario.feed->start();
    QVERIFY(scenario.sees({R"({"type":"auth"})"}));
    scenario.clock.advance(5s);
    QCOMPARE(scenario.told, (QStringList{u"connecting 1"_s, u"waiting 1: application hello-timeout"_s}));
    scenario.server.on(RequestKind::WebSocket, hold()); // and now not even the handshake
    scenario.clock.advance(1s);
    QTRY_COMPARE(scenario.server.waiting(RequestKind::WebSocket).size(), 1);
    scenario.clock.advance(5s);
    QCOMPARE(scenario.told.last(), u"waiting 2: websocket handshake-timeout"_s);
}

void WebSocketFeedTest::aDeadLinkIsNoticed_data()
{
    QTest::addColumn<std::optional<AppHeartbeat>>("heartbeat");
    QTest::addColumn<Milliseconds>("interval");
    QTest::addColumn<Milliseconds>("timeout");
    QTest::newRow("WebSocket pings") << std::optional<AppHeartbeat>() << MessageConversation::pingInterval
                                     << MessageConversation::pingTimeout;
    QTest::newRow("in JSON") << std::optional(AppHeartbeat{15s, 5s, typed(u"ping"_s), u"pong"_s}) << Milliseconds(15s)
                             << Milliseconds(5s);
    QTest::newRow("bare") << std::optional(AppHeartbeat{15s, 5s, u"ping"_s, {}}) << Milliseconds(15s)
                          << Milliseconds(5s);
}

void WebSocketFeedTest::aDeadLinkIsNoticed()
{
    QFETCH(const std::optional<AppHeartbeat>, heartbeat);
    QFETCH(const Milliseconds, interval);
    QFETCH(const Milliseconds, timeout);
    Profile profile = plainProfile();
    profile.link.heartbeat = heartbeat;
    PlainScenario scenario(profile);
    QVERIFY(scenario.open());
    scenario.peer->freeze(); // half-open: nothing is read, nothing is said
    scenario.clock.advance(interval);
    scenario.clock.advance(timeout - 1ms);
    QCOMPARE(scenario.told.last(), u"connected websocket"_s);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.told.sliced(2), (QStringList{u"disconnected ping timeout: websocket ping-timeout"_s,
                                                   u"waiting 1: websocket ping-timeout"_s}));
}

void WebSocketFeedTest::leavesPolitely()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.feed->stop();
    QCOMPARE(scenario.told.last(), u"disconnected io client disconnect: client closed"_s);
    QTRY_COMPARE(scenario.stopped, 1);
    QTRY_COMPARE(scenario.closes, QByteArrayList{QByteArray("\x03\xe8")});
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.count(RequestKind::WebSocket), 1);
    QCOMPARE(scenario.told.size(), 3);
}

void WebSocketFeedTest::leavesAStuckServer()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.peer->freeze();
    scenario.feed->stop();
    scenario.clock.advance(EngineIo::WebSocketConnection::closeTimeout);
    QTRY_COMPARE(scenario.stopped, 1);
}

void WebSocketFeedTest::stoppedIsToldOnce_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("never started") << QString();
    QTest::newRow("connecting") << u"connecting"_s;
    QTest::newRow("connected") << u"connected"_s;
    QTest::newRow("waiting") << u"waiting"_s;
    QTest::newRow("failed") << u"failed"_s;
}

void WebSocketFeedTest::stoppedIsToldOnce()
{
    QFETCH(const QString, state);
    PlainScenario scenario;
    if (state == "waiting"_L1)
        scenario.server.on(RequestKind::WebSocket, finish());
    if (state == "failed"_L1)
        scenario.server.on(RequestKind::WebSocket, reply(HttpReply::json(401, "No", "{}")));
    if (state == "connected"_L1) {
        QVERIFY(scenario.open());
    } else if (!state.isEmpty()) {
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

QTEST_GUILESS_MAIN(WebSocketFeedTest)
#include "websocketfeedtest.moc"
