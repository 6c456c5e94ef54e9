// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "judgerows.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "ladderscript.h"

#include <QJsonArray>

namespace Pollux::Test {

using namespace Diagnosis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto socketIo = LinkKind::SocketIo;
const QJsonObject cloudflare{{u"server"_s, u"cloudflare"_s}, {u"cfRay"_s, u"8f1c-FRA"_s}};

QJsonObject answer(int status, const QJsonObject &more = {})
{
    QJsonObject facts = more;
    facts.insert(Fact::status, status);
    if (!facts.contains(Fact::answeredBy))
        facts.insert(Fact::answeredBy, u"hop"_s);
    return facts;
}

QJsonObject dwellDrops(std::initializer_list<int> silences, const QString &reason,
                       const QString &transport = u"websocket"_s)
{
    QJsonArray drops;
    for (const int silence : silences)
        drops += QJsonObject{
            {u"afterMs"_s, silence + 20}, {u"silentMs"_s, silence}, {u"reason"_s, reason}, {u"transport"_s, transport}};
    return {{Fact::drops, drops}};
}

LinkDrop drop(const QString &reason, int connectedSeconds)
{
    LinkDrop one;
    one.time = QDateTime(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC);
    one.reason = reason;
    one.connectedFor = std::chrono::seconds(connectedSeconds);
    one.healedAfter = 900ms;
    return one;
}

Case caseWithDrops(const QList<LinkDrop> &drops)
{
    Case made = caseWith(socketIo, {});
    made.drops = drops;
    return made;
}

Case caseWithRestarts()
{
    Case made = caseWith(socketIo, {});
    made.restarts = Periodicity{300s, 4s, 12, 11, {}, 2s, 20};
    return made;
}

Case caseInSilence()
{
    Case made = caseWith(socketIo, {});
    made.silence = Silence{10min, 3};
    return made;
}

Case caseOfTransports(const QStringList &transports, Steps steps)
{
    Case made = caseWith(socketIo, steps);
    made.transports = transports;
    return made;
}

} // namespace

QList<JudgeRow> judgeRows()
{
    using namespace CheckId;
    QList<JudgeRow> rows;
    const auto row = [&rows](const char *name, const Case &given, const char *codes) {
        rows += JudgeRow{name, given, QString::fromLatin1(codes)};
    };

    row("all is well", caseWith(socketIo, {}), "healthy=ok");
    row("no address", caseWith(socketIo, {failed(dns, Layer::Dns, u"host-not-found"_s)}), "dns-failure=down");
    row("DNS is silent", caseWith(socketIo, {failed(dns, Layer::Dns, u"dns-timeout"_s)}), "dns-failure=down");
    row("refused", caseWith(socketIo, {failed(tcp, Layer::Tcp, u"connection-refused"_s)}), "connection-refused=down");
    row("no connection", caseWith(socketIo, {failed(tcp, Layer::Tcp, u"connect-timeout"_s)}), "connect-timeout=down");
    row("no route", caseWith(socketIo, {failed(tcp, Layer::Tcp, u"network-error"_s)}), "connect-timeout=down");
    row("silence",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"request-timeout"_s),
                            failed(webSocketDirect, Layer::WebSocket, u"handshake-timeout"_s)}),
        "no-answer=down");
    row("hung up",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Tcp, u"connection-closed"_s),
                            failed(webSocketDirect, Layer::Tcp, u"connection-closed"_s)}),
        "no-answer=down");

    row("proxy password", caseWith(socketIo, {failed(proxy, Layer::Proxy, u"proxy-auth-required"_s, answer(407))}),
        "proxy-auth-required=down");
    row("proxy refuses", caseWith(socketIo, {failed(proxy, Layer::Proxy, u"proxy-refused"_s, answer(403))}),
        "proxy-refused=down");
    row("dead proxy",
        caseWith(socketIo, {failed(proxy, Layer::Proxy, u"proxy-unreachable"_s, {}, u"Proxy connection refused"_s)}),
        "connection-refused=down");
    row("a proxy without an address",
        caseWith(socketIo, {failed(proxy, Layer::Proxy, u"proxy-unreachable"_s, {}, u"Proxy server not found"_s)}),
        "dns-failure=down");
    row("a proxy for HTTP alone",
        caseWith(socketIo,
                 {warned(proxy, u"proxy-refused"_s), failed(webSocketDirect, Layer::Proxy, u"proxy-refused"_s)}),
        "websocket-blocked=degraded");

    const QJsonObject tinyproxy = answer(403, {{u"server"_s, u"tinyproxy/1.11.1"_s}});
    row("a proxy that is not for us",
        caseWith(socketIo, {warned(proxy, u"proxy-refused"_s, tinyproxy),
                            failed(pollingHandshake, Layer::Http, u"http-403"_s, tinyproxy),
                            failed(webSocketDirect, Layer::Proxy, u"proxy-refused"_s, tinyproxy)}),
        "proxy-refused=down");
    row("a proxy for HTTP alone, and a fence behind it",
        caseWith(socketIo,
                 {warned(proxy, u"proxy-refused"_s, tinyproxy),
                  failed(pollingHandshake, Layer::Http, u"http-403"_s, answer(403, {{u"server"_s, u"nginx"_s}})),
                  failed(webSocketDirect, Layer::Proxy, u"proxy-refused"_s, tinyproxy)}),
        "handshake-forbidden=down");

    row("untrusted", caseWith(socketIo, {failed(tls, Layer::Tls, u"tls-untrusted"_s)}), "tls-untrusted=down");
    row("pinned otherwise", caseWith(socketIo, {failed(tls, Layer::Tls, u"tls-pin-mismatch"_s)}), "tls-untrusted=down");
    row("no TLS there", caseWith(socketIo, {failed(tls, Layer::Tls, u"tls-handshake-failed"_s)}), "tls-untrusted=down");
    row("expired", caseWith(socketIo, {failed(tls, Layer::Tls, u"tls-expired"_s)}), "tls-expired=down");
    row("another host", caseWith(socketIo, {failed(tls, Layer::Tls, u"tls-hostname-mismatch"_s)}),
        "tls-hostname-mismatch=down");
    row("client certificate", caseWith(socketIo, {failed(tls, Layer::Tls, u"client-certificate-refused"_s)}),
        "client-certificate-refused=down");
    row("client certificate, by nginx",
        caseWith(socketIo,
                 {failed(pollingHandshake, Layer::Http, u"http-400"_s,
                         answer(400, {{u"body"_s, u"<title>400 No required SSL certificate was sent</title>"_s}})),
                  failed(webSocketDirect, Layer::Http, u"http-400"_s, answer(400))}),
        "client-certificate-refused=down");

    const QJsonObject page{{u"contentType"_s, u"text/html"_s}, {u"body"_s, u"<html>Guest Wi-Fi: please log in"_s}};
    row("captive portal",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"not-engine-io"_s, answer(200, page)),
                            failed(webSocketDirect, Layer::Http, u"http-200"_s, answer(200, page))}),
        "captive-portal=down");
    row("captive portal elsewhere",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"redirected"_s,
                                   answer(302, {{u"location"_s, u"http://login.hotspot.invalid/"_s}})),
                            failed(webSocketDirect, Layer::Http, u"redirected"_s, answer(302))}),
        "captive-portal=down");
    row("network login",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-511"_s, answer(511)),
                            failed(webSocketDirect, Layer::Http, u"http-511"_s, answer(511))}),
        "captive-portal=down");
    row("an API",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"not-engine-io"_s, answer(200)),
                            failed(webSocketDirect, Layer::Http, u"http-200"_s, answer(200))}),
        "not-engine-io=down");
    row("a web application's page",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"not-engine-io"_s,
                                   answer(200, {{u"contentType"_s, u"text/html"_s}, {u"body"_s, u"<html>Shop"_s}})),
                            failed(webSocketDirect, Layer::Http, u"http-200"_s, answer(200))}),
        "not-engine-io=down");
    row("no HTTP",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"not-http"_s),
                            failed(webSocketDirect, Layer::Http, u"not-http"_s)}),
        "not-engine-io=down");
    row("not there",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-404"_s, answer(404)),
                            failed(webSocketDirect, Layer::Http, u"http-404"_s, answer(404))}),
        "wrong-path=down");
    row("moved within the host",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"redirected"_s,
                                   answer(301, {{u"location"_s, u"http://queue.example.com/live/"_s}})),
                            failed(webSocketDirect, Layer::Http, u"redirected"_s, answer(301))}),
        "wrong-path=down");
    row("no such version",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"unsupported-protocol-version"_s,
                                   answer(400, {{u"engineIoCode"_s, 5}})),
                            failed(webSocketDirect, Layer::EngineIo, u"unsupported-protocol-version"_s, answer(400))}),
        "protocol-version-mismatch=down");
    row("Socket.IO 2", caseWith(socketIo, {passed(pollingHandshake, {{u"protocol"_s, 3}})}),
        "protocol-version-mismatch=degraded");

    row("the server forbids",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"forbidden"_s,
                                   answer(403, {{u"engineIoCode"_s, 4}, {u"withOwnOrigin"_s, u"fail"_s}})),
                            failed(webSocketDirect, Layer::EngineIo, u"forbidden"_s, answer(403))}),
        "handshake-forbidden=down");
    row("a fence",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-403"_s, answer(403)),
                            failed(webSocketDirect, Layer::Http, u"http-403"_s, answer(403))}),
        "handshake-forbidden=down");
    row("a password",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-401"_s, answer(401)),
                            failed(webSocketDirect, Layer::Http, u"http-401"_s, answer(401))}),
        "auth-rejected=down");
    row("our origin",
        caseWith(socketIo,
                 {failed(pollingHandshake, Layer::EngineIo, u"forbidden"_s,
                         answer(403, {{u"origin"_s, u"https://else.example"_s}, {u"withoutOrigin"_s, u"pass"_s}})),
                  failed(webSocketDirect, Layer::EngineIo, u"forbidden"_s, answer(403))}),
        "origin-not-allowed=down");
    row("no origin",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"forbidden"_s,
                                   answer(403, {{u"withOwnOrigin"_s, u"pass"_s}})),
                            failed(webSocketDirect, Layer::EngineIo, u"forbidden"_s, answer(403))}),
        "origin-not-allowed=down");
    row("our origin, at the namespace",
        caseWith(socketIo,
                 {failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"origin not allowed"_s}})}),
        "origin-not-allowed=down");

    row("no backend",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-502"_s, answer(502)),
                            failed(webSocketDirect, Layer::Http, u"http-502"_s, answer(502))}),
        "bad-gateway=down");
    row("an error inside",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-500"_s, answer(500)),
                            failed(webSocketDirect, Layer::Http, u"http-500"_s, answer(500))}),
        "bad-gateway=down");
    row("restarting",
        caseWith(socketIo,
                 {failed(pollingHandshake, Layer::Http, u"http-503"_s, answer(503, {{u"retryAfterMs"_s, 5000}})),
                  failed(webSocketDirect, Layer::Http, u"http-503"_s, answer(503))}),
        "server-starting=degraded");
    row("health says starting, and no backend",
        caseWith(socketIo, {warned(health, {}, {{u"healthState"_s, u"starting"_s}}),
                            failed(pollingHandshake, Layer::Http, u"http-502"_s, answer(502)),
                            failed(webSocketDirect, Layer::Http, u"http-502"_s, answer(502))}),
        "server-starting=degraded bad-gateway=down");
    row("health says starting, and the token is wrong",
        caseWith(socketIo, {warned(health, {}, {{u"healthState"_s, u"starting"_s}}),
                            failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"invalid token"_s}})}),
        "auth-rejected=down server-starting=degraded");
    row("connected, and health says starting",
        caseWith(socketIo, {warned(health, {}, {{u"healthState"_s, u"starting"_s}})}), "server-starting=degraded");
    row("health has moved",
        caseWith(socketIo, {warned(health, u"redirected"_s, answer(301, {{u"healthState"_s, u"redirected"_s}}))}),
        "healthy=ok health-check-redirects=degraded");
    row("health has moved, seen at the last hop",
        caseWith(
            socketIo,
            {warned(health, {},
                    answer(200, {{u"hops"_s,
                                  QJsonArray{QJsonObject{{u"status"_s, 301}, {u"url"_s, u"http://a/health"_s}},
                                             QJsonObject{{u"status"_s, 200}, {u"url"_s, u"https://a/health"_s}}}}}))}),
        "healthy=ok health-check-redirects=degraded");
    row("health has moved, and the link is down",
        caseWith(socketIo, {warned(health, u"redirected"_s, answer(301)),
                            failed(pollingHandshake, Layer::Http, u"http-502"_s, answer(502)),
                            failed(webSocketDirect, Layer::Http, u"http-502"_s, answer(502))}),
        "bad-gateway=down health-check-redirects=degraded");
    row("health is ill, the link is not", caseWith(socketIo, {failed(health, Layer::Http, u"http-500"_s, answer(500))}),
        "healthy=ok health-check-fails=degraded");
    row("the edge",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-521"_s, answer(521, cloudflare)),
                            failed(webSocketDirect, Layer::Http, u"http-521"_s, answer(521, cloudflare))}),
        "edge-origin-down=down");
    row("too many",
        caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-429"_s, answer(429)),
                            failed(webSocketDirect, Layer::Http, u"http-429"_s, answer(429))}),
        "rate-limited=degraded");
    row("too many, at the second request",
        caseWith(socketIo, {failed(pollingPost, Layer::Http, u"http-429"_s, answer(429))}), "rate-limited=degraded");
    row("too large", caseWith(socketIo, {failed(pollingPost, Layer::Http, u"http-413"_s, answer(413))}),
        "payload-too-large=degraded");

    row("headers stripped",
        caseWith(socketIo, {failed(webSocketDirect, Layer::Http, u"upgrade-headers-stripped"_s,
                                   answer(400, {{u"engineIoCode"_s, 3}, {u"server"_s, u"nginx/1.22.1"_s}})),
                            failed(webSocketUpgrade, Layer::Http, u"upgrade-headers-stripped"_s, answer(400))}),
        "websocket-blocked=degraded");
    row("Engine.IO has no WebSocket",
        caseWith(socketIo, {failed(webSocketDirect, Layer::EngineIo, u"transport-unknown"_s,
                                   answer(400, {{u"engineIoCode"_s, 0}})),
                            failed(webSocketUpgrade, Layer::EngineIo, u"transport-unknown"_s, answer(400))}),
        "websocket-blocked=degraded");
    row("the edge refuses upgrades",
        caseWith(socketIo, {failed(webSocketDirect, Layer::Http, u"http-403"_s, answer(403, cloudflare))}),
        "websocket-blocked=degraded");
    row("426", caseWith(socketIo, {failed(webSocketDirect, Layer::Http, u"http-426"_s, answer(426))}),
        "websocket-blocked=degraded");
    row("upgrades are swallowed",
        caseWith(socketIo,
                 {failed(webSocketDirect, Layer::WebSocket, u"handshake-timeout"_s, {{u"answeredBy"_s, u"nobody"_s}})}),
        "websocket-blocked=degraded");
    row("the upgrade alone fails", caseWith(socketIo, {failed(webSocketUpgrade, Layer::WebSocket, u"probe-timeout"_s)}),
        "websocket-blocked=degraded");
    row("WebSocket alone, and it is blocked",
        caseOfTransports({u"websocket"_s}, {skipped(pollingHandshake), skipped(pollingPost),
                                            failed(webSocketDirect, Layer::Http, u"http-426"_s, answer(426)),
                                            skipped(webSocketUpgrade), skipped(nsp), skipped(dwell)}),
        "websocket-blocked=down");
    row("polling is blocked", caseWith(socketIo, {failed(pollingHandshake, Layer::Http, u"http-403"_s, answer(403))}),
        "polling-blocked=degraded");
    row("Engine.IO has no polling",
        caseWith(socketIo, {failed(pollingHandshake, Layer::EngineIo, u"transport-unknown"_s,
                                   answer(400, {{u"engineIoCode"_s, 0}}))}),
        "polling-blocked=degraded");
    row("polling alone, and Engine.IO has none",
        caseOfTransports({u"polling"_s},
                         {failed(pollingHandshake, Layer::EngineIo, u"transport-unknown"_s, answer(400)),
                          skipped(webSocketDirect), skipped(nsp), skipped(dwell)}),
        "polling-blocked=down");
    row("in turn",
        caseWith(socketIo,
                 {failed(pollingPost, Layer::EngineIo, u"session-unknown"_s,
                         answer(400, {{u"engineIoCode"_s, 1}, {u"requests"_s, 4}, {u"sessionUnknown"_s, 2}}))}),
        "no-sticky-sessions=down");

    row("no such namespace",
        caseWith(socketIo,
                 {failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"Invalid namespace"_s}})}),
        "namespace-invalid=down");
    row("no such token",
        caseWith(socketIo, {failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"invalid token"_s}})}),
        "auth-rejected=down");
    row("refused in other words",
        caseWith(socketIo, {failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"not you"_s}})}),
        "auth-rejected=down");
    row("the namespace is silent", caseWith(socketIo, {failed(nsp, Layer::SocketIo, u"connect-timeout"_s)}),
        "no-answer=down");
    row("a wrong token and no WebSocket",
        caseWith(socketIo, {failed(webSocketDirect, Layer::Http, u"http-426"_s, answer(426)),
                            failed(nsp, Layer::SocketIo, u"connect-refused"_s, {{u"message"_s, u"jwt expired"_s}})}),
        "auth-rejected=down websocket-blocked=degraded");

    row("kicked", caseWith(socketIo, {warned(dwell, {}, dwellDrops({200, 210}, u"io server disconnect"_s))}),
        "server-kick=degraded");
    row("quiet for two seconds",
        caseWith(socketIo, {warned(dwell, {}, dwellDrops({2000, 2010, 2120}, u"transport close"_s))}),
        "idle-timeout=degraded");
    row("quiet for a minute, once", caseWith(socketIo, {warned(dwell, {}, dwellDrops({60'100}, u"transport error"_s))}),
        "idle-timeout=degraded");
    row("cut", caseWith(socketIo, {warned(dwell, {}, dwellDrops({10, 5, 30}, u"transport error"_s))}),
        "websocket-unstable=degraded");
    row("cut, at times quiet",
        caseWith(socketIo, {warned(dwell, {}, dwellDrops({400, 1100, 3000, 200}, u"transport error"_s))}),
        "websocket-unstable=degraded");
    row("other instances",
        caseWith(
            socketIo,
            {failed(dwell, Layer::EngineIo, u"session-unknown"_s,
                    {{u"drops"_s,
                      QJsonArray{QJsonObject{{u"code"_s, u"session-unknown"_s}, {u"transport"_s, u"polling"_s}},
                                 QJsonObject{{u"code"_s, u"session-unknown"_s}, {u"transport"_s, u"polling"_s}}}}})}),
        "no-sticky-sessions=down");
    QJsonObject restarted = dwellDrops({40}, u"transport close"_s);
    CheckResult away = warned(dwell, {}, restarted);
    away.cause = makeError(Layer::Http, u"http-502"_s, u"502 Bad Gateway"_s);
    away.cause->httpStatus = 502;
    row("away for a moment", caseWith(socketIo, {away}), "bad-gateway=degraded");
    row("a variable is missing",
        caseWith(LinkKind::Phoenix,
                 {failed(join, Layer::Client, u"variable-missing"_s, {}, u"no value for {project}"_s)}),
        "wrong-path=down");
    row("a long way",
        caseWith(socketIo,
                 {warned(dwell, {}, {{u"roundTrips"_s, 5}, {u"roundTripP50Ms"_s, 2500}, {u"roundTripP95Ms"_s, 2600}})}),
        "slow-link=degraded");
    row("late pings", caseWith(socketIo, {warned(dwell, {}, {{u"pingLatenessMs"_s, 11'000}})}), "slow-link=degraded");

    row("kicked before", caseWithDrops({drop(u"io server disconnect"_s, 40), drop(u"io server disconnect"_s, 400)}),
        "server-kick=degraded");
    row("of one age before",
        caseWithDrops({drop(u"transport close"_s, 60), drop(u"transport close"_s, 60), drop(u"transport close"_s, 61)}),
        "idle-timeout=degraded");
    row("by a timer", caseWithRestarts(), "periodic-restart=degraded");
    row("nothing is heard", caseInSilence(), "connected-but-silent=degraded");

    row("a plain WebSocket", caseWith(LinkKind::WebSocket, {}), "healthy=ok");
    row("a plain WebSocket without backend",
        caseWith(LinkKind::WebSocket, {failed(webSocket, Layer::Http, u"http-502"_s, answer(502))}),
        "bad-gateway=down");
    row("a plain WebSocket that is not let in",
        caseWith(LinkKind::WebSocket, {failed(webSocket, Layer::Http, u"http-401"_s, answer(401))}),
        "auth-rejected=down");
    row("a plain WebSocket, 426",
        caseWith(LinkKind::WebSocket, {failed(webSocket, Layer::Http, u"http-426"_s, answer(426))}),
        "websocket-blocked=down");
    row("a plain WebSocket, a wrong token",
        caseWith(LinkKind::WebSocket,
                 {failed(auth, Layer::Application, u"connect-refused"_s, {{u"message"_s, u"token is not valid"_s}})}),
        "auth-rejected=down");
    row("a plain WebSocket without an answer to pings",
        caseWith(LinkKind::WebSocket, {failed(ping, Layer::WebSocket, u"ping-timeout"_s)}), "no-answer=down");
    row("Phoenix", caseWith(LinkKind::Phoenix, {}), "healthy=ok");
    row("Phoenix, refused", caseWith(LinkKind::Phoenix, {failed(join, Layer::Application, u"channel-error"_s)}),
        "channel-error=down");
    row("Phoenix, no answer", caseWith(LinkKind::Phoenix, {failed(join, Layer::Application, u"join-timeout"_s)}),
        "channel-timeout=down");
    row("REST", caseWith(LinkKind::Rest, {}), "healthy=ok");
    row("REST, a wrong token", caseWith(LinkKind::Rest, {failed(snapshot, Layer::Http, u"http-401"_s, answer(401))}),
        "auth-rejected=down");
    row("REST, not understood",
        caseWith(LinkKind::Rest, {failed(snapshot, Layer::Application, u"snapshot-not-understood"_s, answer(200))}),
        "not-engine-io=down");
    return rows;
}

} // namespace Pollux::Test
