// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdictwords.h"

#include "diagnosis/edgestatus.h"

#include <array>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

using Facts = QHash<QString, QString>;

QString host(const Facts &facts)
{
    const QString name = facts.value(u"host"_s);
    return name.isEmpty() ? u"the server"_s : name;
}

// What could not be reached: the proxy, where that is the first step.
QString place(const Facts &facts)
{
    if (facts.value(u"step"_s) == "proxy"_L1 && facts.contains(u"proxy"_s))
        return facts.value(u"proxy"_s);
    const QString port = facts.value(u"port"_s);
    return port.isEmpty() ? host(facts) : host(facts) + u':' + port;
}

QString who(const Facts &facts)
{
    return facts.value(u"who"_s, u"something in front of it"_s);
}

QString atBeginning(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// " It said: …", where there is something.
QString said(const Facts &facts)
{
    const QString words = facts.value(u"message"_s, facts.value(u"engineIoMessage"_s));
    return words.isEmpty() ? QString() : u" It said: \"%1\"."_s.arg(words);
}

QString status(const Facts &facts)
{
    const QString number = facts.value(u"status"_s);
    return number.isEmpty() ? u"an error"_s : number;
}

QString expected(const Facts &facts)
{
    const QString kind = facts.value(u"kind"_s);
    return kind == "rest"_L1 ? u"the API"_s : kind == "websocket"_L1 ? u"the WebSocket"_s : u"Engine.IO"_s;
}

Words healthy(const Facts &)
{
    return {u"The link is healthy"_s,
            u"Every step that applies passed, and the connection stayed up while it was watched."_s};
}

Words dnsFailure(const Facts &facts)
{
    const bool isProxy = facts.value(u"step"_s) == "proxy"_L1;
    return {u"The name %1 has no address"_s.arg(isProxy ? u"of the proxy"_s : host(facts)),
            u"Nothing could be asked, since DNS knows no address for this name. Look for a typing error, a DNS record "
            u"that is "
            "missing or has not spread yet, or a VPN that would know it."_s};
}

Words connectionRefused(const Facts &facts)
{
    return {
        u"Nothing listens at %1"_s.arg(place(facts)),
        u"The machine is there and refuses the connection: the server (or the proxy in front of it) is not running, "
        "listens on another port, or only on its own loopback address."_s};
}

Words connectTimeout(const Facts &facts)
{
    return {
        u"No connection to %1"_s.arg(place(facts)),
        u"Nobody answered the attempt to connect, not even with a refusal. A firewall or security group that drops the "
        "packets is the usual reason; else the machine is down or there is no route to it."_s};
}

Words noAnswer(const Facts &facts)
{
    return {
        u"%1 accepts the connection and then says nothing"_s.arg(atBeginning(place(facts))),
        u"The connection was accepted, and no answer came before it was given up or closed. The process may hang or be "
        "overloaded, the port may belong to something that speaks no HTTP (or only TLS), or a firewall swallows what "
        "follows the connection."_s};
}

Words proxyAuthRequired(const Facts &facts)
{
    return {u"The proxy wants a user name and password"_s,
            u"The proxy%1 answered 407: it lets nobody through without credentials, or refuses those it was given. The "
            "server itself was not reached."_s.arg(facts.contains(u"proxy"_s) ? u' ' + facts.value(u"proxy"_s)
                                                                              : QString())};
}

Words proxyRefused(const Facts &facts)
{
    return {u"The proxy does not connect to %1"_s.arg(host(facts)),
            u"The proxy%1 could not be reached, or will not open a connection to this server: its rules may not allow "
            u"the host, "
            "the port or the method CONNECT."_s.arg(facts.contains(u"proxy"_s) ? u' ' + facts.value(u"proxy"_s)
                                                                               : QString())};
}

Words tlsUntrusted(const Facts &facts)
{
    if (facts.value(u"cause"_s) == "tls-handshake-failed"_L1 || facts.value(u"cause"_s) == "connection-closed"_L1)
        return {u"No TLS connection to %1 can be made"_s.arg(place(facts)),
                u"The TLS handshake failed before any certificate was judged. The port may speak plain HTTP, or the "
                u"two sides "
                "share no TLS version or cipher."_s};
    if (facts.value(u"cause"_s) == "tls-pin-mismatch"_L1)
        return {u"The certificate is not the one that was pinned"_s,
                u"The server's certificate or key is another than the pin says. If it was renewed, set the new pin; if "
                u"not, "
                "somebody stands in between."_s};
    return {u"The certificate of %1 is not trusted"_s.arg(host(facts)),
            u"Nobody this machine trusts has signed it%1. It is self-signed, from a private authority, the server "
            u"leaves out "
            "the intermediate certificates, or a proxy puts its own in its place."_s.arg(
                facts.contains(u"issuer"_s) ? u" (issuer: %1)"_s.arg(facts.value(u"issuer"_s)) : QString())};
}

Words tlsExpired(const Facts &facts)
{
    return {u"The certificate of %1 is out of date"_s.arg(host(facts)),
            u"It is valid from %1 until %2. Renew it and reload the server; if the dates look right, this machine's "
            u"clock is "
            "wrong."_s.arg(facts.value(u"validFrom"_s, u"?"_s), facts.value(u"validUntil"_s, u"?"_s))};
}

Words tlsHostnameMismatch(const Facts &facts)
{
    return {u"The certificate is not for %1"_s.arg(host(facts)),
            u"It names %1. Use one of these names, or a certificate that has this one among its alternative names; a "
            u"default "
            "site in front that answers for an unknown name looks like this, too."_s.arg(
                facts.value(u"names"_s, facts.value(u"subject"_s, u"another host"_s)))};
}

Words clientCertificateRefused(const Facts &)
{
    return {u"The server refuses the client's certificate"_s,
            u"It wants a certificate of the client, and got none, or one that it does not accept: signed by another "
            u"authority, "
            "expired, or revoked."_s};
}

Words captivePortal(const Facts &facts)
{
    const QString where = facts.value(u"location"_s);
    return {
        u"A login page stands where %1 should be"_s.arg(expected(facts)),
        u"Instead of the server a page meant for people has answered%1. Networks in hotels, trains and offices do this "
        "until somebody signs in: open a browser, log in to the network, and check again."_s.arg(
            where.isEmpty() ? QString() : u" (a redirect to %1)"_s.arg(where))};
}

Words notEngineIo(const Facts &facts)
{
    return {u"What answers at %1 is not %2"_s.arg(host(facts), expected(facts)),
            u"The address answers (%1), but not as %2 does. It may be another service, or a web application that "
            u"answers every "
            "path with its own page: check host, port and path, and what the proxy routes there."_s.arg(
                status(facts), expected(facts))};
}

Words wrongPath(const Facts &facts)
{
    const QString path = facts.value(u"path"_s);
    if (const QString where = facts.value(u"location"_s); !where.isEmpty())
        return {u"The server has moved to %1"_s.arg(where), u"It answers %1 and sends clients to another address, "
                                                            u"which a connection does not follow. Give that address "
                                                            "instead."_s.arg(status(facts))};
    return {u"There is no %1 at %2"_s.arg(expected(facts), path.isEmpty() ? u"this path"_s : path),
            u"%1 answered %2. The server may serve it under another path (Socket.IO: the option `path`), or the proxy "
            u"has no "
            "route for it."_s.arg(atBeginning(who(facts)), status(facts))};
}

Words protocolVersionMismatch(const Facts &facts)
{
    if (facts.value(u"protocol"_s) == "3"_L1)
        return {u"The server speaks Socket.IO 2 (Engine.IO 3)"_s,
                u"It works here, since Pollux speaks both versions. Clients of Socket.IO 3 and 4 will not connect to "
                u"it: use "
                "clients of version 2, or upgrade the server."_s};
    return {u"The server refuses this version of the protocol"_s,
            u"Engine.IO answered \"unsupported protocol version\": it takes neither what Socket.IO 3 and 4 nor what "
            u"Socket.IO 2 "
            "clients speak, or only the other one."_s};
}

Words handshakeForbidden(const Facts &facts)
{
    return {
        u"%1 forbids the handshake"_s.arg(atBeginning(who(facts))),
        u"%1 answered %2 before anybody could say who they are: a rule of the server (`allowRequest`), a firewall, an "
        "address list or a bot check.%3"_s.arg(atBeginning(who(facts)), status(facts), said(facts))};
}

Words originNotAllowed(const Facts &facts)
{
    const QString origin = facts.value(u"origin"_s);
    if (origin.isEmpty())
        return {u"The server wants an Origin that it knows"_s,
                u"Without an Origin header the connection is refused; with the server's own it is accepted. Set the "
                u"profile's "
                "`origin`, or let the server take clients without one."_s};
    return {u"The server does not allow the origin %1"_s.arg(origin),
            u"With this Origin header the connection is refused, and without it is not. Add it to the server's allowed "
            u"origins, "
            "or set another `origin` in the profile.%1"_s.arg(said(facts))};
}

Words authRejected(const Facts &facts)
{
    return {u"The server rejects the credentials"_s, u"The connection is fine; who we are is not accepted. The token "
                                                     u"may be missing, expired, of another environment, or "
                                                     "in another place than the server looks.%1"_s.arg(said(facts))};
}

Words namespaceInvalid(const Facts &facts)
{
    return {u"The server has no namespace %1"_s.arg(facts.value(u"namespace"_s)),
            u"The connection is fine, but this Socket.IO namespace does not exist there. Check its spelling in the "
            u"profile, and "
            "that the server registers it (`io.of(…)`).%1"_s.arg(said(facts))};
}

Words channelError(const Facts &facts)
{
    return {
        u"The channel refuses the join"_s,
        u"The WebSocket is fine; the channel%1 answers with an error. Check its topic, the access token and the rules "
        u"of "
        "the database.%2"_s.arg(facts.contains(u"topic"_s) ? u' ' + facts.value(u"topic"_s) : QString(), said(facts))};
}

Words channelTimeout(const Facts &facts)
{
    return {
        u"The channel does not answer the join"_s,
        u"The WebSocket is fine, but no answer to the join%1 arrived. A proxy that drops the first messages after the "
        "upgrade does this, and so does a server that is overloaded."_s.arg(
            facts.contains(u"topic"_s) ? u" of "_s + facts.value(u"topic"_s) : QString())};
}

Words serverStarting(const Facts &facts)
{
    const QString after = facts.value(u"retryAfterMs"_s);
    return {u"The server is starting"_s,
            u"It says so itself%1. Wait; if it stays like this for minutes, look into its log."_s.arg(
                after.isEmpty() ? QString() : u", and wants to be asked again in %1 s"_s.arg(after.toDouble() / 1000))};
}

Words healthCheckRedirects(const Facts &facts)
{
    const QString to = facts.value(u"to"_s, facts.value(u"location"_s));
    return {u"The health URL redirects"_s,
            u"It answers %1%2. The link does not mind, but a health check that expects 200 here would call a healthy "
            u"service "
            "dead and restart it again and again."_s.arg(status(facts), to.isEmpty() ? QString() : u" to "_s + to)};
}

Words healthCheckFails(const Facts &facts)
{
    return {u"The health URL does not say that all is well"_s,
            u"The link works, but the health URL answers %1. Whoever watches it will act on that: mend the check, or "
            u"the path "
            "that is asked."_s.arg(status(facts))};
}

Words connectedButSilent(const Facts &facts)
{
    return {u"Connected, but nothing is heard"_s,
            u"The link is fine and %1 jobs are running, yet no event has come for %2. Wrong project or user in the "
            u"profile, a "
            "room that was not joined, or events that another instance emits without an adapter."_s.arg(
                facts.value(u"count"_s), facts.value(u"silence"_s))};
}

Words badGateway(const Facts &facts)
{
    const int code = facts.value(u"status"_s).toInt();
    QString meaning = u"answers in the server's place with %1"_s.arg(status(facts));
    if (code == 502)
        meaning =
            u"is there, but gets no usable answer from the server behind it: it is not running, restarts, or listens elsewhere"_s;
    else if (code == 503)
        meaning = u"has no server behind it that it calls ready"_s;
    else if (code == 504)
        meaning = u"waits for the server behind it in vain: it hangs, is overloaded, or cannot be reached from there"_s;
    else if (code == 500 || code == 501)
        return {u"The server fails with %1"_s.arg(code),
                u"It was reached, and an error inside it answered. Look into its log."_s};
    return {u"The server behind %1 does not answer"_s.arg(who(facts)),
            u"%1 %2."_s.arg(atBeginning(who(facts)), meaning)};
}

Words edgeOriginDown(const Facts &facts)
{
    const QString meaning = edgeStatusMeaning(facts.value(u"status"_s).toInt());
    return {u"Cloudflare does not reach the server (%1)"_s.arg(status(facts)),
            u"The edge is there and works; the origin behind it does not. %1."_s.arg(atBeginning(meaning))};
}

Words rateLimited(const Facts &facts)
{
    const QString after = facts.value(u"retryAfterMs"_s);
    return {
        u"Too many requests: %1 slows us down"_s.arg(who(facts)),
        u"The answer was 429%1. Long polling asks often: allow more requests for this path, or let clients use "
        u"WebSocket "
        "first."_s.arg(after.isEmpty() ? QString() : u", with the wish to wait %1 s"_s.arg(after.toDouble() / 1000))};
}

Words payloadTooLarge(const Facts &facts)
{
    return {u"%1 refuses bodies of this size"_s.arg(atBeginning(who(facts))),
            u"A request was answered with 413 though the check-up sends only a few bytes; real messages will be "
            u"refused sooner. "
            "Raise the limit of whoever answered."_s};
}

Words webSocketBlocked(const Facts &facts)
{
    const QString cause = facts.value(u"cause"_s);
    if (cause == "upgrade-headers-stripped"_L1)
        return {u"A proxy strips the Upgrade headers"_s,
                u"Long polling works. Engine.IO saw the request for a WebSocket as a plain one, so a proxy in between "
                u"does not "
                "hand on `Upgrade` and `Connection`. Jobs are shown all the same, later and at more cost."_s};
    if (cause == "transport-unknown"_L1)
        return {
            u"The server offers no WebSocket"_s,
            u"Engine.IO itself was reached and answered \"transport unknown\": WebSocket is not among its "
            u"`transports`, or "
            "the query was lost on the way. It is not the proxy or CDN in front, even if its headers are on the answer."_s};
    if (facts.value(u"who"_s) == "nobody"_L1)
        return {u"WebSocket is swallowed on the way"_s, u"Long polling works, and nobody answers the upgrade. A proxy "
                                                        u"or firewall that does not know WebSocket holds it "
                                                        "back."_s};
    return {u"%1 refuses the WebSocket"_s.arg(atBeginning(who(facts))),
            u"The upgrade was answered with %1 by %2. Where long polling works, jobs are shown over that, later and at "
            u"more "
            "cost."_s.arg(status(facts), who(facts))};
}

Words webSocketUnstable(const Facts &facts)
{
    const QString count = facts.value(u"count"_s);
    return {
        u"The WebSocket connects and then drops"_s,
        u"It was lost%1 while the check-up stayed connected, after times that no timer explains. Look for a proxy that "
        "restarts or reloads, limits of connections, or an unsteady network."_s.arg(
            count.isEmpty() ? QString() : u" %1 times"_s.arg(count))};
}

Words pollingBlocked(const Facts &facts)
{
    return {u"Long polling does not work"_s, u"%1 refuses it with %2. Where the WebSocket works, have the profile use "
                                             u"that alone; clients that begin with polling "
                                             "will fail."_s.arg(atBeginning(who(facts)), status(facts))};
}

Words noStickySessions(const Facts &)
{
    return {u"Requests of one session reach different instances"_s,
            u"The handshake passes, and the next request meets an instance that does not know the session (Engine.IO "
            u"code 1). "
            "Long polling needs a load balancer that keeps a client with its instance."_s};
}

Words idleTimeout(const Facts &facts)
{
    return {u"Connections end after %1 of silence"_s.arg(facts.value(u"silence"_s, u"a constant time"_s)),
            u"Something in between closes what has been quiet for so long: 60 s is the default of nginx and many load "
            u"balancers, "
            "100 s Cloudflare's. Raise its time-out, or have the server ping more often than that."_s};
}

Words periodicRestart(const Facts &facts)
{
    return {u"The connection drops every %1"_s.arg(facts.value(u"interval"_s, u"so often"_s)),
            u"The drops come like a clock (± %1): a restart policy, a cron job or a health check that gives up on a "
            u"schedule. "
            "Look what runs at that pace; the network does not."_s.arg(facts.value(u"spread"_s, u"a little"_s))};
}

Words serverKick(const Facts &)
{
    return {u"The server ends the connection itself"_s,
            u"It said good-bye (\"io server disconnect\"), so neither the network nor a proxy is to blame. Look for "
            u"code that "
            "calls disconnect(): a session that expires, a limit of connections a user, or a second login."_s};
}

Words slowLink(const Facts &facts)
{
    if (facts.value(u"slow"_s) == "heartbeat"_L1)
        return {
            u"Heartbeats come late"_s,
            u"A ping was %1 ms late. The server's event loop is blocked, its machine overloaded, or the network loses "
            "packets; a little more and the connection drops."_s.arg(facts.value(u"pingLatenessMs"_s))};
    return {u"The link is slow"_s,
            u"A round trip takes %1 ms (median; 95 % are below %2 ms). Look at the distance, a VPN, a loaded server or "
            u"a busy "
            "line."_s.arg(facts.value(u"roundTripP50Ms"_s, u"?"_s), facts.value(u"roundTripP95Ms"_s, u"?"_s))};
}

struct Entry
{
    QLatin1StringView code;
    Words (*words)(const Facts &);
};

constexpr std::array entries{
    Entry{"healthy"_L1, healthy},
    Entry{"dns-failure"_L1, dnsFailure},
    Entry{"connection-refused"_L1, connectionRefused},
    Entry{"connect-timeout"_L1, connectTimeout},
    Entry{"no-answer"_L1, noAnswer},
    Entry{"proxy-auth-required"_L1, proxyAuthRequired},
    Entry{"proxy-refused"_L1, proxyRefused},
    Entry{"tls-untrusted"_L1, tlsUntrusted},
    Entry{"tls-expired"_L1, tlsExpired},
    Entry{"tls-hostname-mismatch"_L1, tlsHostnameMismatch},
    Entry{"client-certificate-refused"_L1, clientCertificateRefused},
    Entry{"captive-portal"_L1, captivePortal},
    Entry{"not-engine-io"_L1, notEngineIo},
    Entry{"wrong-path"_L1, wrongPath},
    Entry{"protocol-version-mismatch"_L1, protocolVersionMismatch},
    Entry{"handshake-forbidden"_L1, handshakeForbidden},
    Entry{"origin-not-allowed"_L1, originNotAllowed},
    Entry{"auth-rejected"_L1, authRejected},
    Entry{"namespace-invalid"_L1, namespaceInvalid},
    Entry{"channel-error"_L1, channelError},
    Entry{"channel-timeout"_L1, channelTimeout},
    Entry{"server-starting"_L1, serverStarting},
    Entry{"health-check-redirects"_L1, healthCheckRedirects},
    Entry{"health-check-fails"_L1, healthCheckFails},
    Entry{"connected-but-silent"_L1, connectedButSilent},
    Entry{"bad-gateway"_L1, badGateway},
    Entry{"edge-origin-down"_L1, edgeOriginDown},
    Entry{"rate-limited"_L1, rateLimited},
    Entry{"payload-too-large"_L1, payloadTooLarge},
    Entry{"websocket-blocked"_L1, webSocketBlocked},
    Entry{"websocket-unstable"_L1, webSocketUnstable},
    Entry{"polling-blocked"_L1, pollingBlocked},
    Entry{"no-sticky-sessions"_L1, noStickySessions},
    Entry{"idle-timeout"_L1, idleTimeout},
    Entry{"periodic-restart"_L1, periodicRestart},
    Entry{"server-kick"_L1, serverKick},
    Entry{"slow-link"_L1, slowLink},
};

} // namespace

Words wordsFor(const QString &code, const QHash<QString, QString> &facts)
{
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return entry.words(facts);
    }
    return {code, {}};
}

} // namespace Pollux::Diagnosis
