// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What goes into requests, and how often.
class EngineRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGivenCookieStaysBesideTheServers_data();
    void aGivenCookieStaysBesideTheServers();
    void theServersCookieReplacesTheGivenOneOfItsName();
    void aFloodOfPingsIsAnsweredByOnePong();
};

void EngineRequestTest::aGivenCookieStaysBesideTheServers_data()
{
    QTest::addColumn<RequestKind>("kind");
    QTest::newRow("poll") << RequestKind::Poll;
    QTest::newRow("post") << RequestKind::Post;
    QTest::newRow("websocket") << RequestKind::WebSocket;
}

// A login cookie from the person, and a sticky one from the balancer.
void EngineRequestTest::aGivenCookieStaysBesideTheServers()
{
    QFETCH(const RequestKind, kind);
    EngineScenario scenario;
    scenario.options.connection.headers = {{"Cookie", "login=abc; theme=dark"}};
    scenario.server.behaviour.handshakeHeaders = {{"Set-Cookie", "route=2; Path=/"}};
    scenario.server.behaviour.probe = Behaviour::Probe::SilentAccept;
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_VERIFY(scenario.server.server().count(kind) > 0);
    const auto request = scenario.server.server().requests(kind).constFirst();
    QCOMPARE(request.http.header("Cookie"), QByteArray("login=abc; theme=dark; route=2"));
    const auto handshake = scenario.server.server().requests(RequestKind::Handshake).constFirst();
    QCOMPARE(handshake.http.header("Cookie"), QByteArray("login=abc; theme=dark"));
}

void EngineRequestTest::theServersCookieReplacesTheGivenOneOfItsName()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.options.connection.headers = {{"Cookie", "login=abc;theme=dark"}};
    scenario.server.behaviour.handshakeHeaders = {{"Set-Cookie", "login=renewed; Path=/"}};
    QVERIFY(scenario.openAndSettle());
    const auto poll = scenario.server.server().requests(RequestKind::Poll).constFirst();
    QCOMPARE(poll.http.header("Cookie"), QByteArray("theme=dark; login=renewed"));
}

void EngineRequestTest::aFloodOfPingsIsAnsweredByOnePong()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.server.server().on(RequestKind::Post, hold());
    QByteArray flood("2");
    for (int i = 1; i < 1'000; ++i)
        flood += "\x1e" "2";
    scenario.server.server().waiting(RequestKind::Poll).constFirst().answer(HttpReply::text(flood));
    QTRY_COMPARE(scenario.pings, 1'000);
    QCOMPARE(scenario.engine->queuedPackets(), 1); // and one is on its way
}

QTEST_GUILESS_MAIN(EngineRequestTest)
#include "enginerequesttest.moc"
