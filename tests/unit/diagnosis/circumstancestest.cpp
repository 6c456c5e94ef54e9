// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/judge.h"
#include "ladderscript.h"

#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pollux::Diagnosis::Case)

namespace {

QJsonObject answer(int status, const QJsonObject &more = {})
{
    QJsonObject facts = more;
    facts.insert(Fact::status, status);
    facts.insert(Fact::answeredBy, u"hop"_s);
    return facts;
}

QJsonObject page(int status, const QString &body, const QString &server)
{
    return answer(status, {{Fact::contentType, u"text/html"_s}, {Fact::body, body}, {Fact::server, server}});
}

// The handshake's answer is a redirect to `location`.
Case redirect(const QString &location, const QJsonArray &hops = {})
{
    const QJsonObject facts = answer(
        301, {{Fact::location, location}, {Fact::url, u"https://queue.example.com/socket.io/"_s}, {Fact::hops, hops}});
    return caseWith(LinkKind::SocketIo, {failed(CheckId::pollingHandshake, Layer::Http, u"redirected"_s, facts),
                                         failed(CheckId::webSocketDirect, Layer::Http, u"redirected"_s, facts)});
}

Case refused(const QString &cause, const QJsonObject &facts)
{
    return caseWith(LinkKind::SocketIo, {failed(CheckId::pollingHandshake, Layer::Http, cause, facts),
                                         failed(CheckId::webSocketDirect, Layer::Http, cause, facts)});
}

// A plain WebSocket that was open, ended at `step`.
Case closedAt(const QString &step, const QString &cause, const QString &detail)
{
    return caseWith(LinkKind::WebSocket, {failed(step, Layer::WebSocket, cause, {}, detail)});
}

Case blockedWebSocket(const QString &cause, const QString &detail)
{
    return caseWith(LinkKind::SocketIo, {failed(CheckId::webSocketDirect, Layer::WebSocket, cause,
                                                {{Fact::answeredBy, u"nobody"_s}}, detail)});
}

// Connections that ended after so many ms, `code` the cause; they were never silent for long.
Case ended(std::initializer_list<int> ages, const QString &code)
{
    QJsonArray drops;
    for (const int age : ages)
        drops += QJsonObject{{u"afterMs"_s, age},
                             {u"silentMs"_s, 40},
                             {u"reason"_s, u"transport close"_s},
                             {u"code"_s, code},
                             {u"transport"_s, u"websocket"_s}};
    return caseWith(LinkKind::SocketIo, {warned(CheckId::dwell, code, {{Fact::drops, drops}})});
}

} // namespace

//! One code can mean several things. The words and the fix say which of them it is, and nothing that is not so.
class CircumstancesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTold_data();
    void isTold();
};

void CircumstancesTest::isTold_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("saysNot");
    QTest::addColumn<QString>("fix");

    // It was "No connection to …: a firewall that drops the packets", and polling was blamed for the poll that waited,
    // too.
    const CheckResult unanswered = failed(CheckId::nsp, Layer::SocketIo, u"connect-timeout"_s);
    QTest::newRow("CONNECT is not answered") << caseWith(LinkKind::SocketIo, {unanswered}) << u"no-answer=down"_s
                                             << u"next()"_s << u"firewall"_s << u"io.use"_s;
    QTest::newRow("CONNECT is not answered, over polling neither")
        << caseWith(LinkKind::SocketIo, {failed(CheckId::pollingPost, Layer::Http, u"request-timeout"_s), unanswered})
        << u"no-answer=down"_s << u"next()"_s << u"firewall"_s << u"io.use"_s;
    QTest::newRow("polls are swallowed, and CONNECT is answered over the WebSocket")
        << caseWith(LinkKind::SocketIo,
                    {failed(CheckId::pollingPost, Layer::Http, u"request-timeout"_s, {}, u"no answer within 10 s"_s)})
        << u"polling-blocked=degraded"_s << u"no answer within 10 s"_s << u"refuses"_s << u"transports"_s;
    QTest::newRow("an answer that comes drop by drop")
        << caseWith(LinkKind::SocketIo, {failed(CheckId::pollingHandshake, Layer::Http, u"request-timeout"_s,
                                                answer(200), u"no answer within 10 s"_s)})
        << u"polling-blocked=degraded"_s << u"in time"_s << u"refuses it with 200"_s << u"transports"_s;
    QTest::newRow("a page for a poll") << caseWith(
        LinkKind::SocketIo,
        {failed(CheckId::pollingPost, Layer::EngineIo, u"not-engine-io"_s, answer(200), u"an HTML page"_s)})
                                       << u"polling-blocked=degraded"_s << u"an HTML page"_s << u"refuses it with 200"_s
                                       << u"transports"_s;
    // It was "What answers is not Engine.IO", though its handshake had passed.
    QTest::newRow("405 for a POST, and no WebSocket")
        << caseWith(LinkKind::SocketIo,
                    {failed(CheckId::pollingPost, Layer::Http, u"http-405"_s, answer(405)),
                     failed(CheckId::webSocketDirect, Layer::Http, u"upgrade-headers-stripped"_s, answer(400))})
        << u"polling-blocked=down"_s << u"405"_s << u"not Engine.IO"_s << u"transports"_s;
    QTest::newRow("a greeting is not answered")
        << caseWith(LinkKind::WebSocket, {failed(CheckId::auth, Layer::Application, u"hello-timeout"_s, {},
                                                 u"\"auth_ok\" did not come within 10000 ms"_s)})
        << u"no-answer=down"_s << u"auth_ok"_s << u"accepts the connection"_s << QString();

    // It was "The server has moved to" the very address that was asked.
    QTest::newRow("a redirect to itself") << redirect(u"https://queue.example.com/socket.io/"_s) << u"wrong-path=down"_s
                                          << u"in a circle"_s << u"has moved"_s << u"X-Forwarded-Proto"_s;
    QTest::newRow("a redirect to itself, by its path")
        << redirect(u"/socket.io/"_s) << u"wrong-path=down"_s << u"in a circle"_s << u"has moved"_s << u"trust proxy"_s;
    QTest::newRow("from http to https and back")
        << redirect(u"http://queue.example.com/socket.io/"_s,
                    {QJsonObject{{Fact::status, 301}, {Fact::url, u"http://queue.example.com/socket.io/"_s}}})
        << u"wrong-path=down"_s << u"in a circle"_s << u"has moved"_s << u"X-Forwarded-Proto"_s;
    QTest::newRow("a redirect to another path")
        << redirect(u"/live/"_s) << u"wrong-path=down"_s << u"has moved to /live/"_s << u"circle"_s << QString();
    QTest::newRow("a redirect to a login")
        << redirect(u"/login"_s) << u"captive-portal=down"_s << u"single sign-on"_s << u"has moved"_s << QString();
    QTest::newRow("a redirect to a login elsewhere")
        << redirect(u"https://team.example.org/oauth2/authorize"_s) << u"captive-portal=down"_s << u"single sign-on"_s
        << u"has moved"_s << QString();

    const QString nginx = u"<title>400 The plain HTTP request was sent to HTTPS port</title>"_s;
    QTest::newRow("http to nginx's port for https")
        << refused(u"http-400"_s, page(400, nginx, u"nginx/1.22.1"_s)) << u"not-engine-io=down"_s << u"https://"_s
        << u"another service"_s << QString();
    QTest::newRow("http to Go's port for https")
        << refused(u"http-400"_s, answer(400, {{Fact::body, u"Client sent an HTTP request to an HTTPS server."_s}}))
        << u"not-engine-io=down"_s << u"https://"_s << u"another service"_s << QString();
    const QString challenge = u"<!DOCTYPE html><title>Just a moment...</title>"_s;
    QTest::newRow("a challenge") << refused(u"http-403"_s, page(403, challenge, u"cloudflare"_s))
                                 << u"handshake-forbidden=down"_s << u"only a browser"_s << u"allowRequest"_s
                                 << u"Skip"_s;
    QTest::newRow("a challenge with 503")
        << refused(u"http-503"_s, page(503, challenge, u"cloudflare"_s)) << u"handshake-forbidden=down"_s
        << u"only a browser"_s << u"no server behind it"_s << u"Skip"_s;

    // It was "refused at first, accepted when asked again" and "answered with 101 by something in front".
    QTest::newRow("101 with a wrong key")
        << blockedWebSocket(u"upgrade-invalid"_s, u"Accept-Key received from server does not match."_s)
        << u"websocket-blocked=degraded"_s << u"Accept-Key"_s << u"refuses"_s << u"Upgrade"_s;
    // It was "nobody answers the upgrade".
    QTest::newRow("taken and closed") << blockedWebSocket(u"websocket-close-1008"_s, u"policy: token expired"_s)
                                      << u"websocket-blocked=degraded"_s << u": 1008 policy: token expired. "_s
                                      << u"nobody"_s << u"DEBUG"_s;
    QTest::newRow("taken and hung up") << blockedWebSocket(u"connection-closed"_s, u"without a farewell"_s)
                                       << u"websocket-blocked=degraded"_s << u"without a farewell"_s << u"nobody"_s
                                       << u"DEBUG"_s;

    QTest::newRow("what comes is not understood")
        << ended({900, 20, 35}, u"parse-error"_s) << u"not-engine-io=degraded"_s << u"cannot be read"_s
        << u"proxy that restarts"_s << QString();
    // Each of these was "accepts the connection and then says nothing".
    const QString auth = CheckId::auth;
    QTest::newRow("1008") << closedAt(auth, u"websocket-close-1008"_s, u"token expired"_s) << u"auth-rejected=down"_s
                          << u"It said: \"token expired\""_s << u"says nothing"_s << QString();
    QTest::newRow("4401") << closedAt(auth, u"websocket-close-4401"_s, {}) << u"auth-rejected=down"_s
                          << u"token may be"_s << u"says nothing"_s << QString();
    QTest::newRow("4700 while logging in")
        << closedAt(auth, u"websocket-close-4700"_s, u"not today"_s) << u"auth-rejected=down"_s << u"not today"_s
        << u"says nothing"_s << QString();
    QTest::newRow("4700 later") << closedAt(CheckId::ping, u"websocket-close-4700"_s, u"not today"_s)
                                << u"server-kick=down"_s << u"4700 not today"_s << u"says nothing"_s << QString();
    QTest::newRow("1011") << closedAt(auth, u"websocket-close-1011"_s, u"internal"_s) << u"bad-gateway=down"_s
                          << u"1011 internal"_s << u"does not answer"_s << QString();
    QTest::newRow("1001") << closedAt(auth, u"websocket-close-1001"_s, u"bye"_s) << u"server-starting=degraded"_s
                          << u"starting"_s << u"says nothing"_s << QString();
    QTest::newRow("1012, which Qt does not know")
        << closedAt(auth, u"websocket-close-1002"_s, u"Invalid close code 1002 detected."_s)
        << u"server-starting=degraded"_s << u"starting"_s << u"says nothing"_s << QString();
    QTest::newRow("no UTF-8") << closedAt(auth, u"websocket-close-1007"_s, u"Invalid UTF-8 code encountered."_s)
                              << u"not-engine-io=down"_s << u"1007 Invalid UTF-8"_s << u"says nothing"_s << QString();
    QTest::newRow("hung up in the join") << caseWith(
        LinkKind::Phoenix,
        {failed(CheckId::join, Layer::WebSocket, u"connection-closed"_s, {}, u"without a farewell"_s)})
                                         << u"no-answer=down"_s << u"without a farewell"_s << u"says nothing"_s
                                         << QString();
    QTest::newRow("a ping without a pong")
        << closedAt(CheckId::ping, u"ping-timeout"_s, u"not in time"_s) << u"no-answer=down"_s << u"one direction"_s
        << u"says nothing"_s << QString();
    // It was "Nobody refuses bodies of this size: a request was answered with 413".
    QTest::newRow("a message without end")
        << closedAt(auth, u"payload-too-large"_s, u"a message above 67108864 bytes"_s)
        << u"payload-too-large=degraded"_s << u"67108864"_s << u"413"_s << QString();
    // It was "after times that no timer explains".
    QTest::newRow("all at one age") << ended({7'001, 6'998, 7'003}, u"connection-closed"_s)
                                    << u"websocket-unstable=degraded"_s << u"how long a connection may last"_s
                                    << u"no timer"_s << QString();
    QTest::newRow("at any age") << ended({7'001, 3'998, 9'003}, u"connection-closed"_s)
                                << u"websocket-unstable=degraded"_s << u"no timer"_s << u"may last"_s << QString();
}

void CircumstancesTest::isTold()
{
    QFETCH(const Case, given);
    QFETCH(const QString, codes);
    QFETCH(const QString, says);
    QFETCH(const QString, saysNot);
    QFETCH(const QString, fix);
    const QList<Verdict> verdicts = judge(given);
    QStringList told;
    for (const Verdict &verdict : verdicts)
        told += verdict.code + u'=' + severityName(verdict.severity);
    QCOMPARE(told.join(u' '), codes);
    const QString words = verdicts.first().title + u": "_s + verdicts.first().explanation;
    QVERIFY2(words.contains(says), qPrintable(words));
    QVERIFY2(!words.contains(saysNot), qPrintable(words));
    QVERIFY2(!words.contains(u'%') && !words.contains(".."_L1) && words.endsWith(u'.'), qPrintable(words));
    QVERIFY2(verdicts.first().fix.contains(fix), qPrintable(verdicts.first().fix));
}

QTEST_APPLESS_MAIN(CircumstancesTest)
#include "circumstancestest.moc"
