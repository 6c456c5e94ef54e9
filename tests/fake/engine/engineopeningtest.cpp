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

//! Whatever can go wrong before the open packet.
class EngineOpeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data();
    void opens();
    void isRefused_data();
    void isRefused();
    void tellsTheWaitThatTheServerWants();
    void showsWhereARedirectLeads();
    void nothingListens_data();
    void nothingListens();
    void refusesAnImpossibleUrl_data();
    void refusesAnImpossibleUrl();
    void aSilentServerMeetsTheDeadline_data();
    void aSilentServerMeetsTheDeadline();
    void isClosedWhileOpening_data();
    void isClosedWhileOpening();
    void opensAgainAfterAFailure();
};

void EngineOpeningTest::opens_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{pollingName};
    QTest::newRow("websocket") << QStringList{webSocketName};
}

void EngineOpeningTest::opens()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.options.connection.headers = {{"X-Tenant", "seven"}};
    scenario.options.connection.origin = u"https://app.example"_s;
    scenario.open();
    QCOMPARE(scenario.engine->state(), Engine::State::Opening);
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    QCOMPARE(scenario.engine->transportName(), transports.first());
    QCOMPARE(scenario.engine->handshake().sid, scenario.server.sid());
    QCOMPARE(scenario.engine->handshake().pingInterval, 25s);
    QTRY_VERIFY(!scenario.server.server().requests().isEmpty());
    const HttpRequest first = scenario.server.server().requests().first().http;
    QCOMPARE(first.query(u"EIO"_s), u"4"_s);
    QCOMPARE(first.query(u"transport"_s), transports.first());
    QCOMPARE(first.header("X-Tenant"), QByteArray("seven"));
    QCOMPARE(first.header("Origin"), QByteArray("https://app.example"));
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineOpeningTest::isRefused_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("closing");
    QTest::newRow("502 with HTML") << reply(HttpReply::html(502, "Bad Gateway", "502 Bad Gateway"))
                                   << u"transport error: http http-502 transient"_s;
    QTest::newRow("404, wrong path") << reply(HttpReply::html(404, "Not Found", "Error"))
                                     << u"transport error: http http-404 persistent"_s;
    QTest::newRow("403 of Engine.IO") << reply(HttpReply::json(403, "Forbidden", R"({"code":4,"message":"Forbidden"})"))
                                      << u"transport error: engine.io forbidden persistent"_s;
    QTest::newRow("wrong version") << reply(
        HttpReply::json(400, "Bad Request", R"({"code":5,"message":"Unsupported protocol version"})"))
                                   << u"transport error: engine.io unsupported-protocol-version persistent"_s;
    QTest::newRow("204") << reply({204, "No Content", {}, {}}) << u"transport error: http http-204 persistent"_s;
    QTest::newRow("HTML and 200") << reply(HttpReply::html(200, "OK", "Sign in"))
                                  << u"parse error: engine.io not-engine-io persistent"_s;
    QTest::newRow("nothing and 200") << reply(HttpReply::text({}))
                                     << u"parse error: engine.io not-engine-io persistent"_s;
    QTest::newRow("Socket.IO 2") << reply(HttpReply::text(R"(97:0{"sid":"x"}2:40)"))
                                 << u"parse error: engine.io protocol-version-mismatch persistent"_s;
    QTest::newRow("another packet first")
        << reply(HttpReply::text("40")) << u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("a bad handshake") << reply(HttpReply::text(R"(0{"sid":"x"})"))
                                     << u"parse error: engine.io parse-error persistent"_s;
    QTest::newRow("cut within the head") << truncated(HttpReply::text("0{}"), 30)
                                         << u"transport error: tcp connection-closed transient"_s;
    QTest::newRow("cut within the body") << truncated(HttpReply::text(QByteArray(1000, ' ')), 300)
                                         << u"transport error: http truncated-answer transient"_s;
    QTest::newRow("FIN") << finish() << u"transport error: tcp connection-closed transient"_s;
    QTest::newRow("RST") << reset() << u"transport error: tcp connection-closed transient"_s;
    QTest::newRow("not HTTP") << replyRaw("SSH-2.0-OpenSSH_9.2\r\n\r\n")
                              << u"transport error: tcp connection-closed transient"_s; // Qt says no more
}

void EngineOpeningTest::isRefused()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Handshake, answer);
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{closing});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.engine->transportName(), QString());
    const Error cause = scenario.closeCauses.first();
    QVERIFY(!cause.detail.isEmpty());
    QCOMPARE(cause.transport, u"polling"_s);
    QVERIFY(cause.elapsed);
}

void EngineOpeningTest::tellsTheWaitThatTheServerWants()
{
    EngineScenario scenario;
    HttpReply busy = HttpReply::html(429, "Too Many Requests", "Slow down");
    busy.headers += {{"Retry-After", "120"}};
    scenario.server.server().on(RequestKind::Handshake, reply(busy));
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: http http-429 transient"_s});
    QCOMPARE(scenario.closeCauses.first().retryAfter, std::optional(Milliseconds(120s)));
    QCOMPARE(scenario.closeCauses.first().httpStatus, 429);
}

void EngineOpeningTest::showsWhereARedirectLeads()
{
    EngineScenario scenario;
    const HttpReply away{
        301, "Moved Permanently", {{"Location", "https://elsewhere.example/socket.io/?token=hidden"}}, {}};
    scenario.server.server().on(RequestKind::Handshake, reply(away));
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: http redirected persistent"_s});
    const QString detail = scenario.closeCauses.first().detail;
    QVERIFY2(detail.contains(u"https://elsewhere.example/"_s), qPrintable(detail));
    QVERIFY2(!detail.contains(u"hidden"_s), qPrintable(detail));
    QCOMPARE(scenario.server.server().requests().size(), 1); // not followed
}

void EngineOpeningTest::nothingListens_data()
{
    opens_data();
}

void EngineOpeningTest::nothingListens()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.options.connection.url = FakeServer::deadUrl();
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: tcp connection-refused transient"_s});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
}

void EngineOpeningTest::refusesAnImpossibleUrl_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("empty") << QUrl();
    QTest::newRow("ftp") << QUrl(u"ftp://host/"_s);
    QTest::newRow("no host") << QUrl(u"http:///"_s);
}

void EngineOpeningTest::refusesAnImpossibleUrl()
{
    QFETCH(const QUrl, url);
    EngineScenario scenario;
    scenario.options.connection.url = url;
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: client invalid-url persistent"_s});
}

void EngineOpeningTest::aSilentServerMeetsTheDeadline_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<Answer>("answer");
    const HttpReply beginning = HttpReply::text(QByteArray(1000, ' '));
    QTest::newRow("polling, no answer") << QStringList{pollingName} << hold();
    QTest::newRow("polling, half a head") << QStringList{pollingName} << stalled(beginning, 20);
    QTest::newRow("polling, half a body") << QStringList{pollingName} << stalled(beginning, 500);
    QTest::newRow("websocket, no answer") << QStringList{webSocketName} << hold();
    QTest::newRow("websocket, half a head") << QStringList{webSocketName} << stalled({101, "Switching", {}, {}}, 20);
    QTest::newRow("websocket, no open packet")
        << QStringList{webSocketName} << Answer([](const Exchange &exchange) { exchange.acceptWebSocket(); });
}

void EngineOpeningTest::aSilentServerMeetsTheDeadline()
{
    QFETCH(const QStringList, transports);
    QFETCH(const Answer, answer);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.server.server().on(RequestKind::Handshake, answer);
    scenario.server.server().on(RequestKind::WebSocket, answer);
    scenario.open();
    QTRY_COMPARE(scenario.server.server().requests().size(), 1);
    scenario.clock.advance(20s - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Opening);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.closings.size(), 1);
    QVERIFY2(scenario.closings.first().endsWith(u" handshake-timeout transient"_s),
             qPrintable(scenario.closings.first()));
    QVERIFY(scenario.closings.first().startsWith(u"transport error: "_s));
    QCOMPARE(scenario.closeCauses.first().elapsed, std::optional(Milliseconds(20s)));
    QTRY_VERIFY(scenario.server.server().openConnections().isEmpty());
}

void EngineOpeningTest::isClosedWhileOpening_data()
{
    opens_data();
}

void EngineOpeningTest::isClosedWhileOpening()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.server.server().on(RequestKind::Handshake, hold());
    scenario.server.server().on(RequestKind::WebSocket, hold());
    scenario.open();
    QTRY_COMPARE(scenario.server.server().requests().size(), 1);
    scenario.engine->close();
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.closings, QStringList{u"forced close: client closed transient"_s});
    QTRY_VERIFY(scenario.server.server().openConnections().isEmpty());
}

void EngineOpeningTest::opensAgainAfterAFailure()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    QTRY_COMPARE(scenario.closings.size(), 1);
    QVERIFY(scenario.openAndSettle());
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    QCOMPARE(scenario.closings.size(), 1);
}

QTEST_GUILESS_MAIN(EngineOpeningTest)
#include "engineopeningtest.moc"
