// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/verdictwords.h"

#include "diagnosis/facts/edgestatus.h"
#include "diagnosis/verdict/wording.h"

#include <cmath>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

qint64 secondsOf(const QString &ms)
{
    return qint64(std::ceil(ms.toDouble() / 1000));
}

} // namespace

QString Wording::atBeginning(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString Wording::host() const
{
    const QString name = m_facts.value(u"host"_s);
    return name.isEmpty() ? tr("the server") : name;
}

// What could not be reached: the proxy, where that is the first step.
QString Wording::place() const
{
    if (m_facts.value(u"step"_s) == "proxy"_L1 && m_facts.contains(u"proxy"_s))
        return m_facts.value(u"proxy"_s);
    const QString port = m_facts.value(u"port"_s);
    return port.isEmpty() ? host() : host() + u':' + port;
}

QString Wording::who() const
{
    return m_facts.value(u"who"_s, tr("something in front of it"));
}

// " It said: …", where there is something.
QString Wording::said() const
{
    const QString words = m_facts.value(u"message"_s, m_facts.value(u"engineIoMessage"_s));
    return words.isEmpty() ? QString() : tr(" It said: \"%1\".").arg(words);
}

QString Wording::status() const
{
    const QString number = m_facts.value(u"status"_s);
    return number.isEmpty() ? tr("an error") : number;
}

QString Wording::expected() const
{
    const QString kind = m_facts.value(u"kind"_s);
    return kind == "rest"_L1 ? tr("the API") : kind == "websocket"_L1 ? tr("the WebSocket") : tr("Engine.IO");
}

Words Wording::healthy() const
{
    return {tr("The link is healthy"),
            tr("Every step that applies passed, and the connection stayed up while it was watched.")};
}

Words Wording::dnsFailure() const
{
    const bool isProxy = m_facts.value(u"step"_s) == "proxy"_L1;
    return {tr("The name %1 has no address").arg(isProxy ? tr("of the proxy") : host()),
            tr("Nothing could be asked, since DNS knows no address for this name. Look for a typing error, a DNS "
               "record that is missing or has not spread yet, or a VPN that would know it.")};
}

Words Wording::connectionRefused() const
{
    return {tr("Nothing listens at %1").arg(place()),
            tr("The machine is there and refuses the connection: the server (or the proxy in front of it) is not "
               "running, listens on another port, or only on its own loopback address.")};
}

Words Wording::connectTimeout() const
{
    return {tr("No connection to %1").arg(place()),
            tr("Nobody answered the attempt to connect, not even with a refusal. A firewall or security group that "
               "drops the packets is the usual reason; else the machine is down or there is no route to it.")};
}

Words Wording::noAnswer() const
{
    return {tr("%1 accepts the connection and then says nothing").arg(atBeginning(place())),
            tr("The connection was accepted, and no answer came before it was given up or closed. The process may hang "
               "or be overloaded, the port may belong to something that speaks no HTTP (or only TLS), or a firewall "
               "swallows what follows the connection.")};
}

Words Wording::proxyAuthRequired() const
{
    return {tr("The proxy wants a user name and password"),
            tr("The proxy%1 answered 407: it lets nobody through without credentials, or refuses those it was given. "
               "The server itself was not reached.")
                .arg(m_facts.contains(u"proxy"_s) ? u' ' + m_facts.value(u"proxy"_s) : QString())};
}

Words Wording::proxyRefused() const
{
    return {tr("The proxy does not connect to %1").arg(host()),
            tr("The proxy%1 could not be reached, or will not open a connection to this server: its rules may not "
               "allow the host, the port or the method CONNECT.")
                .arg(m_facts.contains(u"proxy"_s) ? u' ' + m_facts.value(u"proxy"_s) : QString())};
}

Words Wording::tlsUntrusted() const
{
    if (m_facts.value(u"cause"_s) == "tls-handshake-failed"_L1 || m_facts.value(u"cause"_s) == "connection-closed"_L1)
        return {tr("No TLS connection to %1 can be made").arg(place()),
                tr("The TLS handshake failed before any certificate was judged. The port may speak plain HTTP, or the "
                   "two sides share no TLS version or cipher.")};
    if (m_facts.value(u"cause"_s) == "tls-pin-mismatch"_L1)
        return {tr("The certificate is not the one that was pinned"),
                tr("The server's certificate or key is another than the pin says. If it was renewed, set the new pin; "
                   "if not, somebody stands in between.")};
    return {tr("The certificate of %1 is not trusted").arg(host()),
            tr("Nobody this machine trusts has signed it%1. It is self-signed, from a private authority, the server "
               "leaves out the intermediate certificates, or a proxy puts its own in its place.")
                .arg(m_facts.contains(u"issuer"_s) ? tr(" (issuer: %1)").arg(m_facts.value(u"issuer"_s)) : QString())};
}

Words Wording::tlsExpired() const
{
    return {tr("The certificate of %1 is out of date").arg(host()),
            tr("It is valid from %1 until %2. Renew it and reload the server; if the dates look right, this machine's "
               "clock is wrong.")
                .arg(m_facts.value(u"validFrom"_s, u"?"_s), m_facts.value(u"validUntil"_s, u"?"_s))};
}

Words Wording::tlsHostnameMismatch() const
{
    return {tr("The certificate is not for %1").arg(host()),
            tr("It names %1. Use one of these names, or a certificate that has this one among its alternative names; a "
               "default site in front that answers for an unknown name looks like this, too.")
                .arg(m_facts.value(u"names"_s, m_facts.value(u"subject"_s, tr("another host"))))};
}

Words Wording::clientCertificateRefused() const
{
    return {tr("The server refuses the client's certificate"),
            tr("It wants a certificate of the client, and got none, or one that it does not accept: signed by another "
               "authority, expired, or revoked.")};
}

Words Wording::captivePortal() const
{
    const QString where = m_facts.value(u"location"_s);
    return {tr("A login page stands where %1 should be").arg(expected()),
            tr("Instead of the server a page meant for people has answered%1. Networks in hotels, trains and offices "
               "do this until somebody signs in: open a browser, log in to the network, and check again. If it is the "
               "server's own login (single sign-on), the path of the socket has to get past it.")
                .arg(where.isEmpty() ? QString() : tr(" (a redirect to %1)").arg(where))};
}

Words Wording::notEngineIo() const
{
    return {tr("What answers at %1 is not %2").arg(host(), expected()),
            tr("The address answers (%1), but not as %2 does. It may be another service, or a web application that "
               "answers every path with its own page: check host, port and path, and what the proxy routes there.")
                .arg(status(), expected())};
}

Words Wording::wrongPath() const
{
    const QString path = m_facts.value(u"path"_s);
    const QString cause = m_facts.value(u"cause"_s);
    if (cause == "variable-missing"_L1 || cause == "nothing-to-join"_L1 || cause == "invalid-url"_L1)
        return {tr("The profile or the address is incomplete"),
                tr("Nothing could be asked: %1.").arg(m_facts.value(u"detail"_s))};
    if (const QString where = m_facts.value(u"location"_s); !where.isEmpty())
        return {tr("The server has moved to %1").arg(where),
                tr("It answers %1 and sends clients to another address, which a connection does not follow. Give that "
                   "address instead.")
                    .arg(status())};
    return {tr("There is no %1 at %2").arg(expected(), path.isEmpty() ? tr("this path") : path),
            tr("%1 answered %2. The server may serve it under another path (Socket.IO: the option `path`), or the "
               "proxy has no route for it.")
                .arg(atBeginning(who()), status())};
}

Words Wording::protocolVersionMismatch() const
{
    if (m_facts.value(u"protocol"_s) == "3"_L1)
        return {tr("The server speaks Socket.IO 2 (Engine.IO 3)"),
                tr("It works here, since Pollux speaks both versions. Clients of Socket.IO 3 and 4 will not connect to "
                   "it: use clients of version 2, or upgrade the server.")};
    return {tr("The server refuses this version of the protocol"),
            tr("Engine.IO answered \"unsupported protocol version\": it takes neither what Socket.IO 3 and 4 nor what "
               "Socket.IO 2 clients speak, or only the other one.")};
}

Words Wording::handshakeForbidden() const
{
    return {tr("%1 forbids the handshake").arg(atBeginning(who())),
            tr("%1 answered %2 before anybody could say who they are: a rule of the server (`allowRequest`), a "
               "firewall, an address list or a bot check.%3")
                .arg(atBeginning(who()), status(), said())};
}

Words Wording::originNotAllowed() const
{
    const QString origin = m_facts.value(u"origin"_s);
    if (origin.isEmpty())
        return {tr("The server wants an Origin that it knows"),
                tr("Without an Origin header the connection is refused; with the server's own it is accepted. Set the "
                   "profile's `origin`, or let the server take clients without one.")};
    return {tr("The server does not allow the origin %1").arg(origin),
            tr("With this Origin header the connection is refused, and without it is not. Add it to the server's "
               "allowed origins, or set another `origin` in the profile.%1")
                .arg(said())};
}

Words Wording::authRejected() const
{
    return {tr("The server rejects the credentials"),
            tr("The connection is fine; who we are is not accepted. The token may be missing, expired, of another "
               "environment, or in another place than the server looks.%1")
                .arg(said())};
}

Words Wording::namespaceInvalid() const
{
    return {tr("The server has no namespace %1").arg(m_facts.value(u"namespace"_s)),
            tr("The connection is fine, but this Socket.IO namespace does not exist there. Check its spelling in the "
               "profile, and that the server registers it (`io.of(…)`).%1")
                .arg(said())};
}

Words Wording::channelError() const
{
    return {tr("The channel refuses the join"),
            tr("The WebSocket is fine; the channel%1 answers with an error. Check its topic, the access token and the "
               "rules of the database.%2")
                .arg(m_facts.contains(u"topic"_s) ? u' ' + m_facts.value(u"topic"_s) : QString(), said())};
}

Words Wording::channelTimeout() const
{
    return {tr("The channel does not answer the join"),
            tr("The WebSocket is fine, but no answer to the join%1 arrived. A proxy that drops the first messages "
               "after the upgrade does this, and so does a server that is overloaded.")
                .arg(m_facts.contains(u"topic"_s) ? tr(" of ") + m_facts.value(u"topic"_s) : QString())};
}

Words Wording::serverStarting() const
{
    const QString after = m_facts.value(u"retryAfterMs"_s);
    return {tr("The server is starting"),
            tr("It says so itself%1. Wait; if it stays like this for minutes, look into its log.")
                .arg(after.isEmpty() ? QString() : tr(", and wants to be asked again in %1 s").arg(secondsOf(after)))};
}

Words Wording::healthCheckRedirects() const
{
    const QString to = m_facts.value(u"to"_s, m_facts.value(u"location"_s));
    return {tr("The health URL redirects"),
            tr("It answers %1%2. The link does not mind, but a health check that expects 200 here would call a healthy "
               "service dead and restart it again and again.")
                .arg(status(), to.isEmpty() ? QString() : tr(" to ") + to)};
}

Words Wording::healthCheckFails() const
{
    return {tr("The health URL does not say that all is well"),
            tr("The link works, but the health URL answers %1. Whoever watches it will act on that: mend the check, or "
               "the path that is asked.")
                .arg(status())};
}

Words Wording::connectedButSilent() const
{
    return {tr("Connected, but nothing is heard"),
            tr("The link is fine and %1 jobs are running, yet no event has come for %2. Wrong project or user in the "
               "profile, a room that was not joined, or events that another instance emits without an adapter.")
                .arg(m_facts.value(u"count"_s), m_facts.value(u"silence"_s))};
}

Words Wording::badGateway() const
{
    const int code = m_facts.value(u"status"_s).toInt();
    QString meaning = tr("answers in the server's place with %1").arg(status());
    if (code == 502)
        meaning = tr("is there, but gets no usable answer from the server behind it: it is not running, restarts, or "
                     "listens elsewhere");
    else if (code == 503)
        meaning = tr("has no server behind it that it calls ready");
    else if (code == 504)
        meaning =
            tr("waits for the server behind it in vain: it hangs, is overloaded, or cannot be reached from there");
    else if (code == 500 || code == 501)
        return {tr("The server fails with %1").arg(code),
                tr("It was reached, and an error inside it answered. Look into its log.")};
    return {tr("The server behind %1 does not answer").arg(who()), u"%1 %2."_s.arg(atBeginning(who()), meaning)};
}

Words Wording::edgeOriginDown() const
{
    const QString meaning = edgeStatusMeaning(m_facts.value(u"status"_s).toInt());
    return {tr("Cloudflare does not reach the server (%1)").arg(status()),
            tr("The edge is there and works; the origin behind it does not. %1.").arg(atBeginning(meaning))};
}

Words Wording::rateLimited() const
{
    const QString after = m_facts.value(u"retryAfterMs"_s);
    return {tr("Too many requests: %1 slows us down").arg(who()),
            tr("The answer was 429%1. Long polling asks often: allow more requests for this path, or let clients use "
               "WebSocket first.")
                .arg(after.isEmpty() ? QString() : tr(", with the wish to wait %1 s").arg(secondsOf(after)))};
}

Words Wording::payloadTooLarge() const
{
    return {tr("%1 refuses bodies of this size").arg(atBeginning(who())),
            tr("A request was answered with 413 though the check-up sends only a few bytes; real messages will be "
               "refused sooner. Raise the limit of whoever answered.")};
}

Words Wording::webSocketBlocked() const
{
    const QString cause = m_facts.value(u"cause"_s);
    if (cause == "upgrade-headers-stripped"_L1)
        return {
            tr("A proxy strips the Upgrade headers"),
            tr("Long polling works. Engine.IO saw the request for a WebSocket as a plain one, so a proxy in between "
               "does not hand on `Upgrade` and `Connection`. Jobs are shown all the same, later and at more cost.")};
    if (cause == "transport-unknown"_L1)
        return {tr("The server offers no WebSocket"),
                tr("Engine.IO itself was reached and answered \"transport unknown\": WebSocket is not among its "
                   "`transports`, or the query was lost on the way. It is not the proxy or CDN in front, even if its "
                   "headers are on the answer.")};
    if (m_facts.value(u"who"_s) == "nobody"_L1)
        return {tr("WebSocket is swallowed on the way"),
                tr("Long polling works, and nobody answers the upgrade. A proxy or firewall that does not know "
                   "WebSocket holds it back.")};
    return {tr("%1 refuses the WebSocket").arg(atBeginning(who())),
            tr("The upgrade was answered with %1 by %2. Where long polling works, jobs are shown over that, later and "
               "at more cost.")
                .arg(status(), who())};
}

Words Wording::webSocketUnstable() const
{
    const QString count = m_facts.value(u"count"_s);
    return {tr("The WebSocket connects and then drops"),
            tr("It was lost%1 while the check-up stayed connected, after times that no timer explains. Look for a "
               "proxy that restarts or reloads, limits of connections, or an unsteady network.")
                .arg(count.isEmpty() ? QString() : tr(" %1 times").arg(count))};
}

Words Wording::pollingBlocked() const
{
    return {tr("Long polling does not work"), tr("%1 refuses it with %2. Where the WebSocket works, have the profile "
                                                 "use that alone; clients that begin with polling will fail.")
                                                  .arg(atBeginning(who()), status())};
}

Words Wording::noStickySessions() const
{
    return {tr("Requests of one session reach different instances"),
            tr("The handshake passes, and the next request meets an instance that does not know the session (Engine.IO "
               "code 1). Long polling needs a load balancer that keeps a client with its instance.")};
}

Words Wording::idleTimeout() const
{
    return {
        tr("Connections end after %1 of silence").arg(m_facts.value(u"silence"_s, tr("a constant time"))),
        tr("Something in between closes what has been quiet for so long: 60 s is the default of nginx and many load "
           "balancers, 100 s Cloudflare's. Raise its time-out, or have the server ping more often than that.")};
}

Words Wording::periodicRestart() const
{
    return {tr("The connection drops every %1").arg(m_facts.value(u"interval"_s, tr("so often"))),
            tr("The drops come like a clock (± %1): a restart policy, a cron job or a health check that gives up on a "
               "schedule. Look what runs at that pace; the network does not.")
                .arg(m_facts.value(u"spread"_s, tr("a little")))};
}

Words Wording::serverKick() const
{
    return {
        tr("The server ends the connection itself"),
        tr("It said good-bye (\"io server disconnect\"), so neither the network nor a proxy is to blame. Look for code "
           "that calls disconnect(): a session that expires, a limit of connections a user, or a second login.")};
}

Words Wording::slowLink() const
{
    if (m_facts.value(u"slow"_s) == "heartbeat"_L1)
        return {tr("Heartbeats come late"),
                tr("A ping was %1 ms late. The server's event loop is blocked, its machine overloaded, or the network "
                   "loses packets; a little more and the connection drops.")
                    .arg(m_facts.value(u"pingLatenessMs"_s))};
    return {tr("The link is slow"),
            tr("A round trip takes %1 ms (median; 95 % are below %2 ms). Look at the distance, a VPN, a loaded server "
               "or a busy line.")
                .arg(m_facts.value(u"roundTripP50Ms"_s, u"?"_s), m_facts.value(u"roundTripP95Ms"_s, u"?"_s))};
}

struct Wording::Entry
{
    QLatin1StringView code;
    Words (Wording::*words)() const;
};

const Wording::Entry Wording::entries[] = {
    {"healthy"_L1, &Wording::healthy},
    {"dns-failure"_L1, &Wording::dnsFailure},
    {"connection-refused"_L1, &Wording::connectionRefused},
    {"connect-timeout"_L1, &Wording::connectTimeout},
    {"no-answer"_L1, &Wording::noAnswer},
    {"proxy-auth-required"_L1, &Wording::proxyAuthRequired},
    {"proxy-refused"_L1, &Wording::proxyRefused},
    {"tls-untrusted"_L1, &Wording::tlsUntrusted},
    {"tls-expired"_L1, &Wording::tlsExpired},
    {"tls-hostname-mismatch"_L1, &Wording::tlsHostnameMismatch},
    {"client-certificate-refused"_L1, &Wording::clientCertificateRefused},
    {"captive-portal"_L1, &Wording::captivePortal},
    {"not-engine-io"_L1, &Wording::notEngineIo},
    {"wrong-path"_L1, &Wording::wrongPath},
    {"protocol-version-mismatch"_L1, &Wording::protocolVersionMismatch},
    {"handshake-forbidden"_L1, &Wording::handshakeForbidden},
    {"origin-not-allowed"_L1, &Wording::originNotAllowed},
    {"auth-rejected"_L1, &Wording::authRejected},
    {"namespace-invalid"_L1, &Wording::namespaceInvalid},
    {"channel-error"_L1, &Wording::channelError},
    {"channel-timeout"_L1, &Wording::channelTimeout},
    {"server-starting"_L1, &Wording::serverStarting},
    {"health-check-redirects"_L1, &Wording::healthCheckRedirects},
    {"health-check-fails"_L1, &Wording::healthCheckFails},
    {"connected-but-silent"_L1, &Wording::connectedButSilent},
    {"bad-gateway"_L1, &Wording::badGateway},
    {"edge-origin-down"_L1, &Wording::edgeOriginDown},
    {"rate-limited"_L1, &Wording::rateLimited},
    {"payload-too-large"_L1, &Wording::payloadTooLarge},
    {"websocket-blocked"_L1, &Wording::webSocketBlocked},
    {"websocket-unstable"_L1, &Wording::webSocketUnstable},
    {"polling-blocked"_L1, &Wording::pollingBlocked},
    {"no-sticky-sessions"_L1, &Wording::noStickySessions},
    {"idle-timeout"_L1, &Wording::idleTimeout},
    {"periodic-restart"_L1, &Wording::periodicRestart},
    {"server-kick"_L1, &Wording::serverKick},
    {"slow-link"_L1, &Wording::slowLink},
};

Words Wording::of(const QString &code) const
{
    if (const auto words = ofCircumstance())
        return *words;
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return (this->*entry.words)();
    }
    return {code, {}};
}

QString inEnglish(const char *text)
{
    return QString::fromUtf8(text);
}

Words wordsFor(const QString &code, const QHash<QString, QString> &facts, Translate translate)
{
    return Wording(facts, translate).of(code);
}

} // namespace Pollux::Diagnosis
