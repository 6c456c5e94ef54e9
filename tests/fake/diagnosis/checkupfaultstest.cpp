// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What goes wrong, and what each step says of it. What it means is the judge's.
#include "checkupscenario.h"

#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(CheckUpScenario &)>)

namespace {

using SetUp = std::function<void(CheckUpScenario &)>;

HttpReply with(HttpReply reply, const HttpHeaders &headers)
{
    reply.headers += headers;
    return reply;
}

HttpReply engineIo(int code, const QByteArray &message)
{
    const QByteArray body = "{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
    return HttpReply::json(code == 4 ? 403 : 400, "Bad Request", body);
}

SetUp handshakes(const Answer &answer)
{
    return [answer](CheckUpScenario &scenario) {
        scenario.server.on(RequestKind::Handshake, answer);
        scenario.settings.transports = {u"polling"_s};
    };
}

SetUp webSockets(const Answer &answer)
{
    return [answer](CheckUpScenario &scenario) { scenario.server.on(RequestKind::WebSocket, answer); };
}

SetUp posts(const Answer &answer)
{
    return [answer](CheckUpScenario &scenario) { scenario.server.on(RequestKind::Post, answer); };
}

QJsonObject by(const QString &who, int status)
{
    return {{Fact::answeredBy, who}, {Fact::status, status}};
}

QJsonObject merged(QJsonObject one, const QJsonObject &other)
{
    for (auto member = other.begin(); member != other.end(); ++member)
        one.insert(member.key(), member.value());
    return one;
}

} // namespace

class CheckUpFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTold_data();
    void isTold();
    void silenceComesToItsDeadline_data();
    void silenceComesToItsDeadline();
    void anotherOriginIsTried_data();
    void anotherOriginIsTried();
    void aSessionThatMeetsAnotherInstance();
    void oneRestartIsNoBalancer();
    void aConnectionThatIsCutIsTriedOnceMore_data();
    void aConnectionThatIsCutIsTriedOnceMore();
    void webSocketsAreTriedWherePollingFails();
    void aPlainWebSocketIsRefused();
};

void CheckUpFaultsTest::isTold_data()
{
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("cause");  // of the root
    QTest::addColumn<QJsonObject>("facts");
    QTest::addColumn<QString>("next"); // what becomes of the steps behind it

    const QString handshake = CheckId::pollingHandshake;
    const QString dependents = u"polling-post skip, websocket-direct skip, websocket-upgrade skip, namespace skip, "
                               "dwell skip"_s;
    QTest::newRow("nobody listens") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.url = FakeServer::deadUrl();
    }) << CheckId::tcp << u"connection-refused"_s << QJsonObject{{Fact::address, u"127.0.0.1"_s}} << dependents;
    QTest::newRow("404") << handshakes(reply(HttpReply::html(404, "Not Found", "404")))
                         << handshake << u"http-404"_s << by(u"hop"_s, 404) << dependents;
    QTest::newRow("a page") << handshakes(reply(with(HttpReply::html(200, "OK", "Welcome"), {{"Server", "portal/1"}})))
                            << handshake << u"not-engine-io"_s
                            << merged(by(u"hop"_s, 200), {{Fact::server, u"portal/1"_s}}) << dependents;
    QTest::newRow("sent elsewhere")
        << handshakes(reply(with(HttpReply::html(302, "Found", ""),
                                 {{"Location", "http://portal.example/login?token=hush"}})))
        << handshake << u"redirected"_s
        << merged(by(u"hop"_s, 302), {{Fact::location, u"http://portal.example/login"_s}}) << dependents;
    QTest::newRow("bad gateway") << handshakes(reply(with(HttpReply::html(502, "Bad Gateway", "502"),
                                                          {{"Server", "nginx/1.22.1"}, {"Via", "1.1 edge"}})))
                                 << handshake << u"http-502"_s
                                 << merged(by(u"hop"_s, 502), {{Fact::server, u"nginx/1.22.1"_s}, {Fact::via, u"1.1 edge"_s}})
                                 << dependents;
    QTest::newRow("an edge") << handshakes(reply(with(HttpReply::html(521, "Down", "521"), {{"CF-RAY", "8f-FRA"}})))
                             << handshake << u"http-521"_s
                             << merged(by(u"hop"_s, 521), {{Fact::cfRay, u"8f-FRA"_s}}) << dependents;
    QTest::newRow("restarting") << handshakes(reply(with(HttpReply::html(503, "Later", "503"), {{"Retry-After", "7"}})))
                                << handshake << u"http-503"_s
                                << merged(by(u"hop"_s, 503), {{Fact::retryAfterMs, 7000}}) << dependents;
    QTest::newRow("Engine.IO forbids") << handshakes(reply(with(engineIo(4, "not today"), {{"CF-RAY", "8f-FRA"}})))
                                       << handshake << u"forbidden"_s
                                       << merged(by(u"engine.io"_s, 403), {{Fact::engineIoCode, 4},
                                                                           {Fact::engineIoMessage, u"not today"_s}})
                                       << dependents;
    QTest::newRow("no version") << handshakes(reply(engineIo(5, "Unsupported protocol version"))) << handshake
                                << u"unsupported-protocol-version"_s
                                << merged(by(u"engine.io"_s, 400), {{Fact::engineIoCode, 5}}) << dependents;
    QTest::newRow("hung up") << handshakes(finish()) << handshake << u"connection-closed"_s
                             << QJsonObject{{Fact::answeredBy, u"nobody"_s}} << dependents;
    QTest::newRow("bodies too large") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.transports = {u"polling"_s};
        scenario.server.on(RequestKind::Post, reply(HttpReply::html(413, "Too Large", "413")));
    }) << CheckId::pollingPost << u"http-413"_s << by(u"hop"_s, 413)
       << u"websocket-direct skip, websocket-upgrade skip, namespace skip, dwell skip"_s;
    QTest::newRow("POSTs too large, WebSockets not")
        << posts(reply(HttpReply::html(413, "Too Large", "413"))) << CheckId::pollingPost << u"http-413"_s
        << by(u"hop"_s, 413) << u"websocket-direct pass, websocket-upgrade skip, namespace pass, dwell pass"_s;
    QTest::newRow("upgrades stripped") << webSockets(reply(engineIo(3, "Bad request"))) << CheckId::webSocketDirect
                                       << u"upgrade-headers-stripped"_s
                                       << merged(by(u"engine.io"_s, 400), {{Fact::engineIoCode, 3}})
                                       << u"websocket-upgrade fail, namespace pass, dwell pass"_s;
    QTest::newRow("no WebSocket behind an edge")
        << webSockets(reply(with(engineIo(0, "Transport unknown"), {{"CF-RAY", "8f-FRA"}}))) << CheckId::webSocketDirect
        << u"transport-unknown"_s
        << merged(by(u"engine.io"_s, 400), {{Fact::engineIoMessage, u"Transport unknown"_s}, {Fact::cfRay, u"8f-FRA"_s}})
        << u"websocket-upgrade fail, namespace pass, dwell pass"_s;
    QTest::newRow("an edge refuses upgrades")
        << webSockets(reply(with(HttpReply::html(403, "Forbidden", "No"), {{"Server", "cloudflare"}})))
        << CheckId::webSocketDirect << u"http-403"_s
        << merged(by(u"hop"_s, 403), {{Fact::server, u"cloudflare"_s}, {Fact::withOwnOrigin, u"fail"_s}})
        << u"websocket-upgrade fail, namespace pass, dwell pass"_s;
    QTest::newRow("no such namespace") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.nsp = u"/nowhere"_s;
    }) << CheckId::nsp << u"namespace-invalid"_s
       << QJsonObject{{Fact::nsp, u"/nowhere"_s}, {Fact::message, u"Invalid namespace"_s}} << u"dwell skip"_s;
    QTest::newRow("refused") << SetUp([](CheckUpScenario &scenario) {
        scenario.engine.behaviour.connect = Behaviour::Connect::Refuse;
    }) << CheckId::nsp << u"connect-refused"_s << QJsonObject{{Fact::message, u"not authorized"_s}} << u"dwell skip"_s;
}

void CheckUpFaultsTest::isTold()
{
    QFETCH(SetUp, setUp);
    QFETCH(QString, step);
    QFETCH(QJsonObject, facts);
    QFETCH(QString, next);
    CheckUpScenario scenario;
    setUp(scenario);
    QVERIFY(scenario.run());
    const CheckResult result = scenario.result(step);
    QCOMPARE(result.status, CheckStatus::Fail);
    QVERIFY(result.cause);
    QTEST(result.cause->root().code, "cause");
    QVERIFY(result.elapsed);
    QVERIFY(!result.detail.isEmpty());
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        QVERIFY2(result.data.value(fact.key()) == fact.value(), QJsonDocument(result.data).toJson());
    QVERIFY(!QJsonDocument(result.data).toJson().contains("hush"));
    QVERIFY2(scenario.outcome().endsWith(next), qPrintable(scenario.outcome()));
}

void CheckUpFaultsTest::silenceComesToItsDeadline_data()
{
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("cause");
    QTest::newRow("of everything") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.transports = {u"polling"_s};
        scenario.server.setAccept(FakeServer::Accept::Silent);
    }) << CheckId::pollingHandshake << u"request-timeout"_s;
    QTest::newRow("of TLS") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.url.setScheme(u"https"_s);
        scenario.server.setAccept(FakeServer::Accept::Silent);
    }) << CheckId::tls << u"tls-timeout"_s;
    QTest::newRow("of POSTs") << posts(hold()) << CheckId::pollingPost << u"request-timeout"_s;
    QTest::newRow("of WebSockets") << webSockets(hold()) << CheckId::webSocketDirect << u"handshake-timeout"_s;
    QTest::newRow("of the namespace") << SetUp([](CheckUpScenario &scenario) {
        scenario.settings.transports = {u"websocket"_s};
        scenario.engine.behaviour.connect = Behaviour::Connect::Silent;
    }) << CheckId::nsp << u"connect-timeout"_s;
}

void CheckUpFaultsTest::silenceComesToItsDeadline()
{
    QFETCH(SetUp, setUp);
    QFETCH(QString, step);
    CheckUpScenario scenario;
    setUp(scenario);
    scenario.settings.transports = scenario.settings.transports.isEmpty() && step == CheckId::webSocketDirect
                                       ? QStringList{u"websocket"_s}
                                       : scenario.settings.transports;
    QVERIFY(scenario.run(step));
    const CheckResult result = scenario.result(step);
    QCOMPARE(result.status, CheckStatus::Fail);
    QTEST(result.cause->root().code, "cause");
    if (step != CheckId::nsp && step != CheckId::tls)
        QCOMPARE(result.data.value(Fact::answeredBy).toString(), u"nobody"_s);
}

void CheckUpFaultsTest::anotherOriginIsTried_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isPolling");
    QTest::addColumn<QString>("fact");
    for (const bool isPolling : {true, false}) {
        const char *const over = isPolling ? "polling" : "websocket";
        QTest::addRow("a wrong one, %s", over) << u"https://elsewhere.example"_s << isPolling << Fact::withoutOrigin;
        QTest::addRow("none, %s", over) << QString() << isPolling << Fact::withOwnOrigin;
    }
}

void CheckUpFaultsTest::anotherOriginIsTried()
{
    QFETCH(QString, origin);
    QFETCH(bool, isPolling);
    QFETCH(QString, fact);
    CheckUpScenario scenario;
    scenario.settings.origin = origin;
    scenario.settings.transports = {isPolling ? u"polling"_s : u"websocket"_s};
    const RequestKind kind = isPolling ? RequestKind::Handshake : RequestKind::WebSocket;
    scenario.server.on(kind, [&](const Exchange &exchange) {
        if (exchange.request().http.header("Origin") == origin.toUtf8())
            exchange.answer(HttpReply::html(403, "Forbidden", "Origin"));
        else
            scenario.server.proceed(exchange);
    });
    QVERIFY(scenario.run());
    const CheckResult result = scenario.result(isPolling ? CheckId::pollingHandshake : CheckId::webSocketDirect);
    QCOMPARE(result.status, CheckStatus::Fail);
    QCOMPARE(result.data.value(fact).toString(), u"pass"_s);
    QCOMPARE(result.cause->root().httpStatus, 403);
}

// As a balancer that gives each request to another instance.
void CheckUpFaultsTest::aSessionThatMeetsAnotherInstance()
{
    CheckUpScenario scenario;
    scenario.settings.transports = {u"polling"_s};
    int posts = 0;
    scenario.server.on(RequestKind::Post, [&](const Exchange &exchange) {
        if (++posts % 2 == 0)
            exchange.answer(engineIo(1, "Session ID unknown"));
        else
            scenario.server.proceed(exchange);
    });
    QVERIFY(scenario.run());
    const CheckResult post = scenario.result(CheckId::pollingPost);
    QCOMPARE(post.status, CheckStatus::Fail);
    QCOMPARE(post.cause->code, u"session-unknown"_s);
    QCOMPARE(post.data.value(Fact::engineIoCode).toInt(), 1);
    QVERIFY(post.data.value(Fact::sessionUnknown).toInt() >= 3);
    QVERIFY(post.data.value(Fact::requests).toInt() > post.data.value(Fact::sessionUnknown).toInt());
}

void CheckUpFaultsTest::oneRestartIsNoBalancer()
{
    CheckUpScenario scenario;
    int posts = 0;
    scenario.server.on(RequestKind::Post, [&](const Exchange &exchange) {
        if (++posts == 2)
            exchange.answer(engineIo(1, "Session ID unknown"));
        else
            scenario.server.proceed(exchange);
    });
    QVERIFY(scenario.run());
    QCOMPARE(scenario.result(CheckId::pollingPost).status, CheckStatus::Warn);
    QCOMPARE(scenario.result(CheckId::nsp).status, CheckStatus::Pass);
}

// Found behind tinyproxy, which may close a connection just as a request goes out.
void CheckUpFaultsTest::aConnectionThatIsCutIsTriedOnceMore_data()
{
    QTest::addColumn<bool>("always");
    QTest::addColumn<CheckStatus>("status");
    QTest::newRow("once") << false << CheckStatus::Pass;
    QTest::newRow("always") << true << CheckStatus::Fail;
}

void CheckUpFaultsTest::aConnectionThatIsCutIsTriedOnceMore()
{
    QFETCH(const bool, always);
    QFETCH(const CheckStatus, status);
    CheckUpScenario scenario;
    scenario.server.on(RequestKind::Post, always ? 0 : 2, finish());
    QVERIFY(scenario.run());
    const CheckResult result = scenario.result(CheckId::pollingPost);
    QCOMPARE(result.status, status);
    QCOMPARE(result.data.value(Fact::sessionUnknown).toInt(), 0);
    if (always)
        QCOMPARE(result.cause->root().code, u"connection-closed"_s);
    else
        QVERIFY2(result.detail.contains("without an answer"_L1), qPrintable(result.detail));
}

void CheckUpFaultsTest::webSocketsAreTriedWherePollingFails()
{
    CheckUpScenario scenario;
    scenario.server.on(RequestKind::Handshake, reply(HttpReply::html(403, "Forbidden", "403")));
    QVERIFY(scenario.run());
    QVERIFY2(scenario.outcome().endsWith(u"polling-handshake fail, polling-post skip, websocket-direct pass, "
                                         "websocket-upgrade skip, namespace pass, dwell pass"_s),
             qPrintable(scenario.outcome()));
    QCOMPARE(scenario.facts(CheckId::dwell).value(Fact::transport).toString(), u"websocket"_s);
}

void CheckUpFaultsTest::aPlainWebSocketIsRefused()
{
    CheckUpScenario scenario;
    scenario.profile.link.kind = LinkKind::WebSocket;
    scenario.profile.link.path = u"/ws"_s;
    scenario.server.on(RequestKind::WebSocket, reply(HttpReply::json(401, "No", R"({"error":"token is not valid"})")));
    QVERIFY(scenario.run());
    const CheckResult refused = scenario.result(CheckId::webSocket);
    QCOMPARE(refused.status, CheckStatus::Fail);
    QCOMPARE(refused.data.value(Fact::status).toInt(), 401);
    QVERIFY(refused.data.value(Fact::body).toString().contains(u"token is not valid"_s));
    QVERIFY(!refused.data.contains(Fact::engineIoCode));
    QVERIFY2(scenario.outcome().endsWith(u"websocket fail, auth skip, ping skip, dwell skip"_s),
             qPrintable(scenario.outcome()));
}

QTEST_GUILESS_MAIN(CheckUpFaultsTest)
#include "checkupfaultstest.moc"
