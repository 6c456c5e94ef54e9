// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"
#include "support/certificates.h"
#include "support/tlsrelay.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

Answer redirectTo(const QByteArray &location, int status = 302)
{
    return reply({status, "Elsewhere", {{"Location", location}}, {}});
}

} // namespace

//! Redirects: followed where nobody else gets to see what we send, for the whole session; otherwise named, and no more.
class EngineRedirectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void adoptsAnotherPath_data();
    void adoptsAnotherPath();
    void goesOnToHttps_data();
    void goesOnToHttps();
    void nobodyElseGetsAnything_data();
    void nobodyElseGetsAnything();
    void aLoopEnds_data();
    void aLoopEnds();
    void aCookieOfTheRedirectIsKept();
    void anOpenSessionIsNotRedirected();

private:
    std::unique_ptr<Certificates> m_certificates;
};

void EngineRedirectTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->problem().isEmpty(), qPrintable(m_certificates->problem()));
}

void EngineRedirectTest::adoptsAnotherPath_data()
{
    QTest::addColumn<bool>("isWebSocket");
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 307, 308}) {
        QTest::addRow("polling, %d", status) << false << status;
        QTest::addRow("websocket, %d", status) << true << status;
    }
}

void EngineRedirectTest::adoptsAnotherPath()
{
    QFETCH(const bool, isWebSocket);
    QFETCH(const int, status);
    EngineScenario scenario;
    scenario.options.connection.headers = {{"Authorization", "Bearer hidden"}};
    const RequestKind kind = isWebSocket ? RequestKind::WebSocket : RequestKind::Handshake;
    if (isWebSocket) {
        scenario.useWebSocketOnly();
        scenario.server.server().on(kind, 2, redirectTo("/socket.io/live/", status)); // asked why
    }
    scenario.server.server().on(kind, 1, redirectTo("/socket.io/live/", status));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.opened, 1, 15'000);
    if (!isWebSocket)
        QVERIFY(scenario.waitForUpgrade());
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.messages().contains("2[\"a\"]"), 15'000);
    const auto requests = scenario.server.server().requests();
    for (qsizetype i = isWebSocket ? 2 : 1; i < requests.size(); ++i) {
        QCOMPARE(requests[i].http.path(), QByteArray("/socket.io/live/"));
        QCOMPARE(requests[i].http.header("Authorization"), QByteArray("Bearer hidden"));
    }
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineRedirectTest::goesOnToHttps_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{pollingName};
    QTest::newRow("polling, then websocket") << QStringList{pollingName, webSocketName};
    QTest::newRow("websocket") << QStringList{webSocketName};
}

void EngineRedirectTest::goesOnToHttps()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.options.connection.tls = m_certificates->clientSide();
    FakeServer plain;
    const TlsRelay relay(scenario.server.url(), m_certificates->serverSide());
    plain.setDefault(redirectTo(relay.url().toEncoded() + "/socket.io/", 308));
    scenario.options.connection.url = plain.url();
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.opened, 1, 15'000);
    if (transports.size() > 1)
        QVERIFY(scenario.waitForUpgrade());
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.messages().contains("2[\"a\"]"), 15'000);
    QCOMPARE(plain.requests().size(), transports.first() == webSocketName ? 2 : 1);
    QCOMPARE(scenario.closings, QStringList());
}

void EngineRedirectTest::nobodyElseGetsAnything_data()
{
    QTest::addColumn<bool>("isWebSocket");
    QTest::addColumn<QString>("host");
    QTest::newRow("polling, another host") << false << u"localhost"_s;
    QTest::newRow("polling, another port") << false << u"127.0.0.1"_s;
    QTest::newRow("websocket, another host") << true << u"localhost"_s;
    QTest::newRow("websocket, another port") << true << u"127.0.0.1"_s;
}

void EngineRedirectTest::nobodyElseGetsAnything()
{
    QFETCH(const bool, isWebSocket);
    QFETCH(const QString, host);
    EngineScenario scenario;
    FakeEngine other;
    QUrl target = other.url();
    target.setHost(host);
    target.setPath(u"/socket.io/"_s);
    target.setQuery(u"token=hidden"_s);
    if (isWebSocket)
        scenario.useWebSocketOnly();
    scenario.options.connection.headers = {{"Authorization", "Bearer hidden"}, {"Cookie", "login=hidden"}};
    scenario.options.connection.query.addQueryItem(u"token"_s, u"hidden"_s);
    scenario.server.server().setDefault(redirectTo(target.toEncoded()));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    const Error root = scenario.closeCauses.constFirst().root();
    QCOMPARE(root.code, u"redirected"_s);
    QVERIFY(!scenario.closeCauses.constFirst().transient);
    const QString named = target.toString(QUrl::RemoveQuery);
    QVERIFY2(root.detail.contains(named), qPrintable(root.detail));
    QVERIFY(!scenario.closeCauses.constFirst().toString().contains(u"hidden"_s));
    QCOMPARE(other.server().accepted(), 0);
    QCOMPARE(scenario.server.server().requests().size(), isWebSocket ? 2 : 1);
}

void EngineRedirectTest::aLoopEnds_data()
{
    QTest::addColumn<bool>("isWebSocket");
    QTest::addColumn<int>("requests");
    QTest::newRow("polling") << false << 6;
    QTest::newRow("websocket") << true << 12; // each is asked twice
}

void EngineRedirectTest::aLoopEnds()
{
    QFETCH(const bool, isWebSocket);
    QFETCH(const int, requests);
    EngineScenario scenario;
    if (isWebSocket)
        scenario.useWebSocketOnly();
    scenario.server.server().setDefault(redirectTo("/socket.io/"));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    QCOMPARE(scenario.closeCauses.constFirst().root().code, u"redirected"_s);
    QVERIFY(!scenario.closeCauses.constFirst().transient);
    QCOMPARE(scenario.server.server().requests().size(), requests);
}

// A login page's trick: the cookie comes with the redirect.
void EngineRedirectTest::aCookieOfTheRedirectIsKept()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Handshake, 1,
                                reply({302, "Found", {{"Location", "/socket.io/"}, {"Set-Cookie", "route=2; Path=/"}}, {}}));
    QVERIFY(scenario.openAndSettle());
    const auto second = scenario.server.server().requests(RequestKind::Handshake).constLast();
    QCOMPARE(second.http.header("Cookie"), QByteArray("route=2"));
}

void EngineRedirectTest::anOpenSessionIsNotRedirected()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.server.server().waiting(RequestKind::Poll).constFirst().answer({302, "Found", {{"Location", "/live/"}}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"transport error: http redirected persistent"_s}, 15'000);
}

QTEST_GUILESS_MAIN(EngineRedirectTest)
#include "engineredirecttest.moc"
