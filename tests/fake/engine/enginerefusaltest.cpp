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

namespace {

const HttpReply stripped = HttpReply::json(400, "Bad Request", R"({"code":3,"message":"Bad request"})");

QString nameOf(const Error &cause)
{
    return layerName(cause.layer) + u' ' + cause.code;
}

} // namespace

//! A WebSocket handshake that is answered with something else is asked once more, and the answer becomes the cause.
class EngineRefusalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoRefused_data();
    void tellsWhoRefused();
    void asksWithTheSameHeaders();
    void aRefusedUpgradeLeavesTheSessionOnPolling();
    void acceptedWhenAskedAgain();
    void aDamagedAnswerIsNamed();
    void isNotAskedAfterAFailedConnection_data();
    void isNotAskedAfterAFailedConnection();
    void whatIsNotHttpEndsAtOnce();
    void anUnansweredQuestionEnds_data();
    void anUnansweredQuestionEnds();
    void anAnswerWithoutEndIsCut();
    void mayBeLeftInTheMiddle_data();
    void mayBeLeftInTheMiddle();
    void aListenerMayDestroyTheEngine();
};

void EngineRefusalTest::tellsWhoRefused_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("closing");
    const QString transient = u"transport error: websocket upgrade-refused transient"_s;
    const QString persistent = u"transport error: websocket upgrade-refused persistent"_s;
    QTest::newRow("headers stripped") << reply(stripped) << 400 << u"http upgrade-headers-stripped"_s << persistent;
    QTest::newRow("no WebSocket") << reply(
        HttpReply::json(400, "Bad Request", R"({"code":0,"message":"Transport unknown"})"))
                                  << 400 << u"engine.io transport-unknown"_s << persistent;
    QTest::newRow("allowRequest") << reply({400, "Bad Request", {{"Content-type", "text/html"}}, "not today"}) << 400
                                  << u"engine.io forbidden"_s << persistent;
    QTest::newRow("a page with 403") << reply(HttpReply::html(403, "Forbidden", "Blocked")) << 403 << u"http http-403"_s
                                     << persistent;
    QTest::newRow("401") << reply(HttpReply::html(401, "Unauthorized", "Sign in")) << 401 << u"http http-401"_s
                         << persistent;
    QTest::newRow("426") << reply(HttpReply::html(426, "Upgrade Required", "")) << 426 << u"http http-426"_s
                         << persistent;
    QTest::newRow("502") << reply(HttpReply::html(502, "Bad Gateway", "Bad Gateway")) << 502 << u"http http-502"_s
                         << transient;
    QTest::newRow("521") << reply(HttpReply::html(521, "", "Down")) << 521 << u"http http-521"_s << transient;
    QTest::newRow("200") << reply(HttpReply::html(200, "OK", "Sign in")) << 200 << u"http http-200"_s << persistent;
    QTest::newRow("chunked, byte by byte")
        << replyRaw("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "22\r\n{\"code\":3,\"message\":\"Bad request\"}\r\n0\r\n\r\n")
        << 400 << u"http upgrade-headers-stripped"_s << persistent;
}

void EngineRefusalTest::tellsWhoRefused()
{
    QFETCH(const Answer, answer);
    QFETCH(const int, status);
    QFETCH(const QString, root);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, answer);
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{closing}, 15'000);
    const Error cause = scenario.closeCauses.constFirst();
    QCOMPARE(nameOf(cause.root()), root);
    QCOMPARE(cause.because.size(), 1U);
    QCOMPARE(cause.httpStatus, status);
    QCOMPARE(cause.root().httpStatus, status);
    QCOMPARE(cause.root().transport, u"websocket"_s);
    QCOMPARE(cause.root().phase, u"question"_s);
    QVERIFY(cause.elapsed && cause.root().elapsed);
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 2); // once, and once more
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
}

void EngineRefusalTest::asksWithTheSameHeaders()
{
    EngineScenario scenario;
    scenario.options.connection.headers = {{"X-Tenant", "seven"}, {"Cookie", "login=abc"}};
    scenario.options.connection.query.addQueryItem(u"token"_s, u"hidden"_s);
    scenario.options.connection.origin = u"https://app.example"_s;
    scenario.server.behaviour.handshakeHeaders = {{"Set-Cookie", "route=2; Path=/"}};
    scenario.server.server().on(RequestKind::WebSocket, reply(stripped));
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE_WITH_TIMEOUT(scenario.upgradeFailures.size(), 1, 15'000);
    const auto asked = scenario.server.server().requests(RequestKind::WebSocket);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].http.target, asked[1].http.target);
    for (const char *const name :
         {"Host", "Upgrade", "Connection", "Sec-WebSocket-Version", "X-Tenant", "Cookie", "Origin", "User-Agent"}) {
        QVERIFY2(!asked[0].http.header(name).isEmpty(), name);
        QCOMPARE(asked[1].http.header(name), asked[0].http.header(name));
    }
    QCOMPARE(asked[1].http.header("Cookie"), QByteArray("login=abc; route=2"));
    QVERIFY(asked[1].http.header("Sec-WebSocket-Key") != asked[0].http.header("Sec-WebSocket-Key"));
    QVERIFY(!scenario.upgradeCauses.constFirst().toString().contains(u"hidden"_s));
}

void EngineRefusalTest::aRefusedUpgradeLeavesTheSessionOnPolling()
{
    EngineScenario scenario;
    scenario.server.server().on(RequestKind::WebSocket, reply(HttpReply::html(403, "Forbidden", "Blocked by policy")));
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE_WITH_TIMEOUT(scenario.upgradeFailures, QStringList{u"websocket upgrade-refused persistent"_s}, 15'000);
    const Error cause = scenario.upgradeCauses.constFirst();
    QCOMPARE(cause.phase, u"upgrade"_s);
    QCOMPARE(nameOf(cause.root()), u"http http-403"_s);
    QVERIFY2(cause.root().detail.contains(u"Blocked by policy"_s), qPrintable(cause.root().detail));
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    QCOMPARE(scenario.engine->transportName(), pollingName);
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.messages().contains("2[\"a\"]"), 15'000);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineRefusalTest::acceptedWhenAskedAgain()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, 1, reply(HttpReply::html(503, "Service Unavailable", "")));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"transport error: websocket upgrade-refused transient"_s},
                              15'000);
    const Error cause = scenario.closeCauses.constFirst();
    QCOMPARE(nameOf(cause.root()), u"websocket upgrade-unsteady"_s);
    QCOMPARE(cause.httpStatus, 503); // what QWebSocket had heard
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
}

void EngineRefusalTest::aDamagedAnswerIsNamed()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(
        RequestKind::WebSocket,
        replyRaw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    const Error cause = scenario.closeCauses.constFirst();
    QCOMPARE(nameOf(cause.root()), u"websocket upgrade-invalid"_s);
    QVERIFY2(cause.root().detail.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_L1), qPrintable(cause.root().detail));
}

void EngineRefusalTest::isNotAskedAfterAFailedConnection_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("RST") << reset();
    QTest::newRow("FIN") << finish();
}

void EngineRefusalTest::isNotAskedAfterAFailedConnection()
{
    QFETCH(const Answer, answer);
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, answer);
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    QVERIFY(scenario.closeCauses.constFirst().because.empty());
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 1);
    QCOMPARE(scenario.server.server().accepted(), 1);
}

// Whatever it is, it says so at once: nobody waits for the question's deadline.
void EngineRefusalTest::whatIsNotHttpEndsAtOnce()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, replyRaw("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    QVERIFY(scenario.closeCauses.constFirst().because.empty());
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 2);
}

void EngineRefusalTest::anUnansweredQuestionEnds_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("silence") << hold();
    QTest::newRow("half a head") << stalled(stripped, 20);
}

void EngineRefusalTest::anUnansweredQuestionEnds()
{
    QFETCH(const Answer, answer);
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, 1, reply(stripped));
    scenario.server.server().on(RequestKind::WebSocket, 2, answer);
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.server().count(RequestKind::WebSocket), 2, 15'000);
    scenario.clock.advance(5s - 1ms);
    QCOMPARE(scenario.closings, QStringList());
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.closings, QStringList{u"transport error: websocket upgrade-refused transient"_s});
    QVERIFY(scenario.closeCauses.constFirst().because.empty());
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
}

void EngineRefusalTest::anAnswerWithoutEndIsCut()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.server().on(
        RequestKind::WebSocket,
        replyRaw("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<title>Blocked</title>"
                 + QByteArray(1'000'000, 'x')));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    QCOMPARE(nameOf(scenario.closeCauses.constFirst().root()), u"http http-403"_s);
    QVERIFY(scenario.closeCauses.constFirst().root().detail.contains(u"Blocked"_s));
}

void EngineRefusalTest::mayBeLeftInTheMiddle_data()
{
    QTest::addColumn<bool>("isDestroyed");
    QTest::addColumn<bool>("isUpgrade");
    QTest::newRow("destroyed") << true << false;
    QTest::newRow("closed") << false << false;
    QTest::newRow("destroyed, beside polling") << true << true;
    QTest::newRow("closed, beside polling") << false << true;
}

void EngineRefusalTest::mayBeLeftInTheMiddle()
{
    QFETCH(const bool, isDestroyed);
    QFETCH(const bool, isUpgrade);
    EngineScenario scenario;
    if (!isUpgrade)
        scenario.useWebSocketOnly();
    scenario.server.server().on(RequestKind::WebSocket, 1, reply(stripped));
    scenario.server.server().on(RequestKind::WebSocket, 2, hold());
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.server().count(RequestKind::WebSocket), 2, 15'000);
    if (isDestroyed)
        scenario.engine.reset();
    else
        scenario.engine->close();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().waiting(RequestKind::WebSocket).isEmpty(), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
    QCOMPARE(scenario.upgradeFailures, QStringList());
}

void EngineRefusalTest::aListenerMayDestroyTheEngine()
{
    for (const bool isUpgrade : {false, true}) {
        EngineScenario scenario;
        if (!isUpgrade)
            scenario.useWebSocketOnly();
        scenario.server.server().on(RequestKind::WebSocket, reply(stripped));
        scenario.makeEngine();
        int told = 0;
        const auto destroy = [&] {
            ++told;
            scenario.engine.reset();
        };
        connect(scenario.engine.get(), &Engine::closed, this, destroy);
        connect(scenario.engine.get(), &Engine::upgradeFailed, this, destroy);
        scenario.open();
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
    }
}

QTEST_GUILESS_MAIN(EngineRefusalTest)
#include "enginerefusaltest.moc"
