// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::Test::Answer)
Q_DECLARE_METATYPE(Pollux::Test::WebSocketFrame)

//! An open session that goes wrong.
class EngineDropTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPollGoesWrong_data();
    void aPollGoesWrong();
    void aPostGoesWrong_data();
    void aPostGoesWrong();
    void aPostIsSentOnce_data();
    void aPostIsSentOnce();
    void aPostWithoutAnswerMeetsTheDeadline();
    void theServerWasRestarted();
    void aSlowAnswerIsAnAnswer();
    void anEndlessAnswerIsStopped();
    void theWebSocketEnds_data();
    void theWebSocketEnds();
    void aBadFrameEndsTheSession_data();
    void aBadFrameEndsTheSession();
};

void EngineDropTest::aPollGoesWrong_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("closing");
    const HttpReply message = HttpReply::text("4hello\x1e"
                                              "4world");
    QTest::newRow("502 with HTML") << reply(HttpReply::html(502, "Bad Gateway", "502 Bad Gateway"))
                                   << u"transport error: http http-502 transient"_s;
    QTest::newRow("400 code 1") << reply(
        HttpReply::json(400, "Bad Request", R"({"code":1,"message":"Session ID unknown"})"))
                                << u"transport error: engine.io session-unknown transient"_s;
    QTest::newRow("HTML and 200") << reply(HttpReply::html(200, "OK", "Sign in"))
                                  << u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("empty") << reply(HttpReply::text({})) << u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("a second handshake") << reply(HttpReply::text("0{}"))
                                        << u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("a close packet") << reply(HttpReply::text("1"))
                                    << u"transport close: engine.io server-closed transient"_s;
    QTest::newRow("cut within the head") << truncated(message, 30)
                                         << u"transport error: tcp connection-closed transient"_s;
    QTest::newRow("cut within the body") << truncated(message, message.bytes().size() - 3)
                                         << u"transport error: http truncated-answer transient"_s;
    QTest::newRow("FIN") << finish() << u"transport error: tcp connection-closed transient"_s;
    QTest::newRow("RST") << reset() << u"transport error: tcp connection-closed transient"_s;
}

void EngineDropTest::aPollGoesWrong()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Poll, answer);
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{closing});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.opened, 1);
    QCOMPARE(scenario.messages, QByteArrayList());
    QCOMPARE(scenario.closeCauses.first().transport, u"polling"_s);
}

void EngineDropTest::aPostGoesWrong_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("closing");
    QTest::newRow("502 with HTML") << reply(HttpReply::html(502, "Bad Gateway", "502 Bad Gateway"))
                                   << u"transport error: http http-502 transient"_s;
    QTest::newRow("413") << reply(HttpReply::html(413, "Payload Too Large", "Too large"))
                         << u"transport error: http http-413 persistent"_s;
    QTest::newRow("400 code 1") << reply(
        HttpReply::json(400, "Bad Request", R"({"code":1,"message":"Session ID unknown"})"))
                                << u"transport error: engine.io session-unknown transient"_s;
}

void EngineDropTest::aPostGoesWrong()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Post, answer);
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[1]"));
    QTRY_COMPARE(scenario.closings, QStringList{closing});
    QCOMPARE(scenario.closeCauses.first().phase, u"post"_s);
    QTRY_VERIFY(scenario.server.server().waiting(RequestKind::Poll).isEmpty());
}

void EngineDropTest::aPostIsSentOnce_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("FIN") << finish();
    QTest::newRow("RST") << reset();
    QTest::newRow("cut within the head") << truncated(HttpReply::text("ok"), 10);
}

// Nobody knows whether the server has read it; sent again, its events would happen twice.
void EngineDropTest::aPostIsSentOnce()
{
    QFETCH(const Answer, answer);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Post, 2, answer);
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[1]")); // the connection is a used one by then
    QTRY_COMPARE(scenario.server.messages().size(), 1);
    QTRY_COMPARE(scenario.engine->queuedPackets(), 0);
    QVERIFY(scenario.engine->send("2[2]"));
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: tcp connection-closed transient"_s});
    QCOMPARE(scenario.server.server().count(RequestKind::Post), 2);
}

void EngineDropTest::aPostWithoutAnswerMeetsTheDeadline()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Post, hold());
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[1]"));
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Post), 1);
    scenario.clock.advance(20s - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.closings, QStringList{u"transport error: http request-timeout transient"_s});
    QCOMPARE(scenario.closeCauses.first().phase, u"post"_s);
}

void EngineDropTest::theServerWasRestarted()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.server.forgetSessions();
    scenario.server.releasePoll();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: engine.io session-unknown transient"_s});
    QCOMPARE(scenario.closeCauses.first().httpStatus, 400);
}

void EngineDropTest::aSlowAnswerIsAnAnswer()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Poll, 1,
                                replySlowly(HttpReply::text("4hello\x1e"
                                                            "4world"),
                                            1));
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.messages, QByteArrayList({"hello", "world"}));
    QVERIFY(scenario.waitForPoll());
    QCOMPARE(scenario.closings, QStringList());
}

void EngineDropTest::anEndlessAnswerIsStopped()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.options.connection.maxIncomingBytes = 100'000;
    scenario.server.server().on(RequestKind::Poll, stalled(HttpReply::text(QByteArray(1'000'000, '4')), 500'000));
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"parse error: http payload-too-large persistent"_s});
}

void EngineDropTest::theWebSocketEnds_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("closing");
    QTest::newRow("FIN") << 0 << u"transport close: websocket connection-closed transient"_s;
    QTest::newRow("RST") << -1 << u"transport close: websocket connection-closed transient"_s;
    QTest::newRow("1000") << 1000 << u"transport close: websocket connection-closed transient"_s;
    QTest::newRow("1001") << 1001 << u"transport close: websocket websocket-close-1001 transient"_s;
    QTest::newRow("1011") << 1011 << u"transport close: websocket websocket-close-1011 transient"_s;
    QTest::newRow("4000") << 4000 << u"transport close: websocket websocket-close-4000 transient"_s;
}

void EngineDropTest::theWebSocketEnds()
{
    QFETCH(const int, code);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    QVERIFY(scenario.openAndSettle());
    FakeConnection *const connection = scenario.server.server().openConnections().first();
    if (code < 0) {
        connection->reset();
    } else {
        if (code > 0)
            connection->sendFrame(closeFrame(quint16(code), "bye\n"));
        connection->finish();
    }
    QTRY_COMPARE(scenario.closings, QStringList{closing});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.closeCauses.first().transport, u"websocket"_s);
}

void EngineDropTest::aBadFrameEndsTheSession_data()
{
    QTest::addColumn<WebSocketFrame>("frame");
    QTest::addColumn<QString>("closing");
    using enum WebSocketFrame::Opcode;
    const QString parse = u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("no packet") << WebSocketFrame{Text, "x"} << parse;
    QTest::newRow("empty") << WebSocketFrame{Text, ""} << parse;
    QTest::newRow("a second handshake") << WebSocketFrame{Text, "0{}"} << parse;
    QTest::newRow("not UTF-8") << WebSocketFrame{Text, "4\xff\xfe"} << QString();
    QTest::newRow("reserved bits") << WebSocketFrame{Text, "4x", true, false, 4} << QString();
    QTest::newRow("a stray continuation") << WebSocketFrame{Continuation, "4x"} << QString();
    QTest::newRow("unknown opcode") << WebSocketFrame{WebSocketFrame::Opcode(5), "4x"} << QString();
    QTest::newRow("above the limit") << WebSocketFrame{Text, '4' + QByteArray(200'000, 'x')} << QString();
}

// What breaks RFC 6455 is QWebSocket's to judge; for us the session must end, with a reason, and nothing be delivered.
void EngineDropTest::aBadFrameEndsTheSession()
{
    QFETCH(const WebSocketFrame, frame);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.options.connection.maxIncomingBytes = 100'000;
    QVERIFY(scenario.openAndSettle());
    scenario.server.server().openConnections().first()->sendFrame(frame);
    QTRY_COMPARE(scenario.closings.size(), 1);
    QVERIFY2(closing.isEmpty() || scenario.closings.first() == closing, qPrintable(scenario.closings.first()));
    QVERIFY(!scenario.closeCauses.first().code.isEmpty());
    QCOMPARE(scenario.messages, QByteArrayList());
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
}

QTEST_GUILESS_MAIN(EngineDropTest)
#include "enginedroptest.moc"
