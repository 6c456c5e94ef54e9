// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/restclient.h"

#include "feed/connectionsettings.h"
#include "profile/profile.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A client, a server without rules (404), and what came.
class Scenario
{
public:
    Scenario()
    {
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    }

    void make() { client = std::make_unique<RestClient>(profile, settings, &clock); }
    RestClient::Id send(const RestRequest &request)
    {
        if (!client)
            make();
        return client->send(request, [this](const RestAnswer &answer) { answers += answer; });
    }
    HttpRequest seen(int index = 0) const { return server.requests().at(index).http; }

    FakeServer server;
    ManualClock clock;
    Profile profile;
    ConnectionSettings settings;
    std::unique_ptr<RestClient> client;
    QList<RestAnswer> answers;
};

HttpReply redirect(int status, const QByteArray &location)
{
    HttpReply reply = HttpReply::html(status, "Elsewhere", "");
    reply.headers += {{"Location", location}};
    return reply;
}

} // namespace

class RestClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksBelowTheBase_data();
    void asksBelowTheBase();
    void sendsWhatItIsGiven();
    void anythingButGetIsSentOnce_data();
    void anythingButGetIsSentOnce();
    void anUnchangedAnswerIsNoFailure();
    void aRefusalHasItsCauseAndItsBody();
    void silenceEndsIt();
    void theWholeAnswerHasADeadline();
    void anEndlessAnswerIsCut();
    void followsRedirects_data();
    void followsRedirects();
    void refusesPinsWithoutTls();
    void waitsForItsTurnAndMayBeCancelled();
    void mayBeDestroyedByAHandler();
};

void RestClientTest::asksBelowTheBase_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("the server") << QString() << u"/api/a%2Fb?x=1%26"_s << QByteArray("/api/a%2Fb?x=1%26");
    QTest::newRow("no slash") << QString() << u"api"_s << QByteArray("/api");
    QTest::newRow("another host is a path") << QString() << u"//evil.example/x"_s << QByteArray("/evil.example/x");
    QTest::newRow("a whole URL is a path") << QString() << u"http://evil.example/x"_s
                                           << QByteArray("/http://evil.example/x");
    QTest::newRow("a proxy's path") << u"/way/in/"_s << u"/api?y=2"_s << QByteArray("/way/in/api?y=2");
}

void RestClientTest::asksBelowTheBase()
{
    QFETCH(const QString, base);
    QFETCH(const QString, path);
    Scenario scenario;
    scenario.settings.url.setPath(u"/ignored"_s);
    if (!base.isEmpty()) {
        scenario.settings.proxyBase = QUrl(scenario.server.url().toString() + base);
        scenario.settings.url = QUrl(u"http://unreachable.invalid"_s);
    }
    scenario.send({.path = path});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    QTEST(scenario.seen().target, "target");
}

void RestClientTest::sendsWhatItIsGiven()
{
    Scenario scenario;
    scenario.settings.secret = u"hidden"_s;
    scenario.settings.headers = {{"X-Extra", "1"}};
    scenario.server.setDefault(reply(HttpReply::json(201, "Created", R"({"ok":true})")));
    scenario.send({.method = "POST", .path = u"/api"_s, .body = R"({"a":1})"});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    const HttpRequest seen = scenario.seen();
    QCOMPARE(seen.body, QByteArray(R"({"a":1})"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer hidden"));
    QCOMPARE(seen.header("X-Extra"), QByteArray("1"));
    QVERIFY(!scenario.answers[0].cause);
    QCOMPARE(scenario.answers[0].status, 201);
    QCOMPARE(scenario.answers[0].body, QByteArray(R"({"ok":true})"));
    QCOMPARE(scenario.client->traffic().sent, 7);
    QCOMPARE(scenario.client->traffic().received, 11);
}

void RestClientTest::anythingButGetIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("hasBody");
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("PUT"), QByteArray("PATCH"), QByteArray("DELETE")}) {
        QTest::newRow(method + " with a body") << method << true;
        QTest::newRow(method + " alone") << method << false;
    }
}

// Qt would send it again by itself when the connection ends without an answer.
void RestClientTest::anythingButGetIsSentOnce()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, hasBody);
    Scenario scenario;
    scenario.server.setDefault(finish());
    RestRequest request{.method = method, .path = u"/api"_s};
    if (hasBody)
        request.body = "{}";
    scenario.send(request);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    QVERIFY(scenario.answers[0].cause);
    QCOMPARE(scenario.answers[0].status, 0);
    QCOMPARE(scenario.server.requests().size(), 1);
    QCOMPARE(scenario.seen().method, method);
}

void RestClientTest::anUnchangedAnswerIsNoFailure()
{
    Scenario scenario;
    HttpReply first = HttpReply::json(200, "OK", "[]");
    first.headers += {{"ETag", "\"v1\""}};
    scenario.server.on(RequestKind::Other, 1, reply(first));
    scenario.server.on(RequestKind::Other, 2, replyRaw("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"));
    scenario.send({.path = u"/api"_s});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    QCOMPARE(scenario.answers[0].etag, QByteArray("\"v1\""));
    QVERIFY(!scenario.answers[0].isUnchanged());
    scenario.send({.path = u"/api"_s, .etag = scenario.answers[0].etag});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 2, 15'000);
    QCOMPARE(scenario.seen(1).header("If-None-Match"), QByteArray("\"v1\""));
    QVERIFY(scenario.answers[1].isUnchanged());
    QVERIFY(!scenario.answers[1].cause);
}

void RestClientTest::aRefusalHasItsCauseAndItsBody()
{
    Scenario scenario;
    HttpReply busy = HttpReply::json(429, "Too Many Requests", R"({"code":1,"message":"slow down"})");
    busy.headers += {{"Retry-After", "7"}};
    scenario.server.on(RequestKind::Other, reply(busy));
    scenario.send({.path = u"/api"_s, .phase = u"snapshot"_s});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    const RestAnswer &answer = scenario.answers[0];
    QVERIFY(answer.cause);
    QCOMPARE(answer.cause->layer, Layer::Http); // and not Engine.IO's "session-unknown"
    QCOMPARE(answer.cause->code, u"http-429"_s);
    QCOMPARE(answer.cause->phase, u"snapshot"_s);
    QVERIFY(answer.cause->transient);
    QCOMPARE(*answer.cause->retryAfter, Milliseconds(7'000));
    QCOMPARE(answer.body, busy.body);
}

void RestClientTest::silenceEndsIt()
{
    Scenario scenario;
    scenario.server.setDefault(hold());
    scenario.send({.path = u"/api"_s, .silence = 5s});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.requests().size(), 1, 15'000);
    scenario.clock.advance(5s - 1ms);
    QCOMPARE(scenario.answers.size(), 0);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.answers.size(), 1);
    QCOMPARE(scenario.answers[0].cause->code, u"request-timeout"_s);
    QCOMPARE(scenario.answers[0].cause->detail, u"nothing came for 5 s"_s);
    QVERIFY(scenario.answers[0].cause->transient);
}

void RestClientTest::theWholeAnswerHasADeadline()
{
    Scenario scenario;
    scenario.server.setDefault(hold());
    scenario.send({.path = u"/api"_s, .silence = 15s, .timeout = 12s});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.waiting(RequestKind::Other).size(), 1, 15'000);
    scenario.server.waiting(RequestKind::Other)[0].connection()->send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
    scenario.clock.advance(12s - 1ms);
    QCOMPARE(scenario.answers.size(), 0);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.answers.size(), 1);
    QCOMPARE(scenario.answers[0].cause->detail, u"no whole answer within 12 s"_s);
}

void RestClientTest::anEndlessAnswerIsCut()
{
    Scenario scenario;
    scenario.server.setDefault(reply(HttpReply::json(200, "OK", QByteArray(RestExchange::maxAnswerBytes + 1, ' '))));
    scenario.send({.path = u"/api"_s});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 30'000);
    QVERIFY(scenario.answers[0].cause);
    QCOMPARE(scenario.answers[0].cause->code, u"payload-too-large"_s);
    QVERIFY(!scenario.answers[0].cause->transient);
}

void RestClientTest::followsRedirects_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("isFollowed");
    QTest::newRow("a slash more") << QByteArray("GET") << 301 << QByteArray("/api/?x=1") << true;
    QTest::newRow("another host") << QByteArray("GET") << 302 << QByteArray("http://elsewhere.invalid/api/") << false;
    QTest::newRow("POST, method kept") << QByteArray("POST") << 308 << QByteArray("/api/?x=1") << true;
    QTest::newRow("POST, method lost") << QByteArray("POST") << 302 << QByteArray("/api/?x=1") << false;
}

void RestClientTest::followsRedirects()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const QByteArray, location);
    QFETCH(const bool, isFollowed);
    Scenario scenario;
    bool isFirst = true;
    scenario.server.setDefault([&](const Exchange &exchange) {
        exchange.answer(std::exchange(isFirst, false) ? redirect(status, location) : HttpReply::json(200, "OK", "{}"));
    });
    RestRequest request{.method = method, .path = u"/api"_s};
    if (method != "GET")
        request.body = R"({"a":1})";
    scenario.send(request);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    QCOMPARE(scenario.server.requests().size(), isFollowed ? 2 : 1);
    QCOMPARE(scenario.answers[0].status, isFollowed ? 200 : status);
    if (!isFollowed) {
        QCOMPARE(scenario.answers[0].cause->code, u"redirected"_s);
        return;
    }
    QCOMPARE(scenario.seen(1).target, QByteArray("/api/?x=1"));
    QCOMPARE(scenario.seen(1).method, method);
    QCOMPARE(scenario.seen(1).body, request.body.value_or(QByteArray()));
}

void RestClientTest::refusesPinsWithoutTls()
{
    Scenario scenario;
    scenario.settings.pins = {QByteArray(32, 'x')};
    scenario.send({.path = u"/api"_s});
    QCOMPARE(scenario.answers.size(), 0); // never before send() returns
    QTRY_COMPARE_WITH_TIMEOUT(scenario.answers.size(), 1, 15'000);
    QCOMPARE(scenario.answers[0].cause->code, u"invalid-url"_s);
    QCOMPARE(scenario.server.accepted(), 0);
}

void RestClientTest::waitsForItsTurnAndMayBeCancelled()
{
    Scenario scenario;
    scenario.server.setDefault(hold());
    QList<RestClient::Id> ids;
    for (int i = 0; i < 6; ++i)
        ids += scenario.send({.path = u"/"_s + QString::number(i)});
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.requests().size(), 4, 15'000);
    QCOMPARE(scenario.client->pending(), 6);
    scenario.client->cancel(ids[5]);
    scenario.client->cancel(ids[0]);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.requests().size(), 5, 15'000);
    QCOMPARE(scenario.client->pending(), 4);
    scenario.client->cancelAll();
    QCOMPARE(scenario.client->pending(), 0);
    scenario.clock.advance(10min);
    QCOMPARE(scenario.answers.size(), 0);
}

void RestClientTest::mayBeDestroyedByAHandler()
{
    Scenario scenario;
    scenario.make();
    bool wasCalled = false;
    for (int i = 0; i < 6; ++i) {
        scenario.client->send({.path = u"/api"_s}, [&](const RestAnswer &) {
            QVERIFY(!std::exchange(wasCalled, true));
            scenario.client.reset();
        });
    }
    QTRY_VERIFY_WITH_TIMEOUT(wasCalled, 15'000);
    QVERIFY(!scenario.client);
}

QTEST_GUILESS_MAIN(RestClientTest)
#include "restclienttest.moc"
