// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/fixes.h"

#include "diagnosis/verdict/circumstance.h"

#include <array>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

using Facts = QHash<QString, QString>;

bool is(const Facts &facts, QLatin1StringView circumstance)
{
    return facts.value(Circumstance::fact) == circumstance;
}

QString hop(const Facts &facts)
{
    return facts.value(u"hop"_s);
}

QString pathOf(const Facts &facts)
{
    return facts.value(u"path"_s, u"/socket.io/"_s);
}

QString hostOf(const Facts &facts)
{
    return facts.value(u"host"_s, u"queue.example.com"_s);
}

QString nginxUpgrade(const Facts &facts)
{
    return uR"(# nginx: hand the upgrade on (the map belongs into http { })
map $http_upgrade $connection_upgrade {
    default upgrade;
    ''      close;
}
server {
    location %1 {
        proxy_pass http://backend;
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        proxy_set_header Host $host;
        proxy_read_timeout 120s;
    }
})"_s.arg(pathOf(facts));
}

QString apacheUpgrade(const Facts &facts)
{
    return uR"(# Apache 2.4.47 or newer: a2enmod proxy_http proxy_wstunnel
ProxyPass "%1" "http://backend%1" upgrade=websocket)"_s.arg(pathOf(facts));
}

QString cloudflareSwitch()
{
    return uR"(# Cloudflare dashboard: Network → WebSockets → On
# A page of its own ("Attention required", 403) comes from Security → WAF: skip the rule for the path of the socket.)"_s;
}

QString haproxyTunnel()
{
    return uR"(# HAProxy: upgrades pass by themselves; a rule that denies them has to let them through
defaults
    mode http
    timeout tunnel 1h
# http-request deny … if !{ hdr(Upgrade) -i websocket })"_s;
}

QString transportsSetting()
{
    return uR"(// Socket.IO server: have both transports, which is the default
const io = new Server(httpServer, {
  transports: ["polling", "websocket"],
});)"_s;
}

QString webSocketBlocked(const Facts &facts)
{
    if (facts.value(u"cause"_s) == "transport-unknown"_L1 || facts.value(u"engineIoCode"_s) == "0"_L1)
        return transportsSetting();
    if (is(facts, Circumstance::closedAtOnce))
        return u"# what does the server say of it? Start it so:\nDEBUG=engine*,socket.io:* node server.js"_s;
    const QString answerer = hop(facts);
    if (answerer == "Cloudflare"_L1)
        return facts.value(u"cause"_s) == "upgrade-headers-stripped"_L1
                   ? cloudflareSwitch() + u"\n\n"_s + nginxUpgrade(facts)
                   : cloudflareSwitch();
    if (answerer == "HAProxy"_L1)
        return haproxyTunnel();
    if (answerer == "Apache"_L1)
        return apacheUpgrade(facts);
    return nginxUpgrade(facts);
}

QString stickySessions(const Facts &facts)
{
    const QString nginx = uR"(# nginx: a client stays with its instance
upstream backend {
    ip_hash;
    server 10.0.0.1:3000;
    server 10.0.0.2:3000;
})"_s;
    const QString haproxy = uR"(# HAProxy: a cookie keeps a client with its instance
backend backend
    cookie instance insert indirect nocache
    server one 10.0.0.1:3000 check cookie one
    server two 10.0.0.2:3000 check cookie two)"_s;
    if (hop(facts) == "HAProxy"_L1)
        return haproxy;
    if (hop(facts) == "nginx"_L1)
        return nginx;
    return nginx + u"\n\n"_s + haproxy;
}

QString idleTimeout(const Facts &facts)
{
    const QString server = uR"(// or on the server: ping more often than that
const io = new Server(httpServer, { pingInterval: 25000, pingTimeout: 20000 });)"_s;
    if (hop(facts) == "HAProxy"_L1)
        return u"# HAProxy: how long an upgraded connection may be quiet\ndefaults\n    timeout client 120s\n    "
               u"timeout server "
               "120s\n    timeout tunnel 1h\n\n"_s
               + server;
    if (hop(facts) == "Cloudflare"_L1)
        return u"# Cloudflare ends what is quiet for 100 s; only Enterprise can raise it. Ping more often:\n"_s
               + server;
    return u"# nginx: how long the server may be quiet (60s by default)\nlocation %1 {\n    proxy_read_timeout 120s;\n"
           "    proxy_send_timeout 120s;\n}\n\n"_s.arg(pathOf(facts))
           + server;
}

QString origins(const Facts &facts)
{
    const QString origin = facts.value(u"origin"_s);
    const QString allowed = origin.isEmpty() ? u"https://"_s + hostOf(facts) : origin;
    return uR"(// Socket.IO 3 and 4
const io = new Server(httpServer, {
  cors: { origin: ["%1"], credentials: true },
});

// Socket.IO 2
const io = require("socket.io")(httpServer, { origins: ["%1"] });

# or in the profile of Pollux, an origin that the server knows already
"link": { "origin": "%1" })"_s.arg(allowed);
}

QString protocolVersion(const Facts &facts)
{
    if (facts.value(u"protocol"_s) == "3"_L1)
        return uR"(# other clients: the version that this server speaks
npm install socket.io-client@2

# or a newer server, which takes old clients too
npm install socket.io@4
const io = new Server(httpServer, { allowEIO3: true });)"_s;
    return uR"(// Socket.IO 3 and 4: let clients of Socket.IO 2 in, too
const io = new Server(httpServer, { allowEIO3: true });)"_s;
}

QString healthCheck(const Facts &facts)
{
    const QString url = facts.value(u"to"_s, facts.value(u"from"_s, u"http://localhost:3000/health"_s));
    return uR"(# Docker Compose: follow redirects, and give the start its time
healthcheck:
  test: ["CMD", "curl", "--fail", "--silent", "--location", "%1"]
  interval: 30s
  timeout: 5s
  retries: 3
  start_period: 120s

# Kubernetes: ask the port itself (no redirect), and tell starting from failed
startupProbe:
  httpGet: { path: /health, port: 3000 }
  failureThreshold: 30
  periodSeconds: 5
livenessProbe:
  httpGet: { path: /health, port: 3000 }
  failureThreshold: 3

# A script beside PM2: 2xx and 3xx are alive, "starting" is not a failure
code=$(curl --silent --output /tmp/health --write-out '%{http_code}' --location "%1")
[ "$code" -ge 200 ] && [ "$code" -lt 400 ] || grep --quiet '"starting"' /tmp/health || pm2 restart app)"_s.arg(url);
}

QString trust(const Facts &facts)
{
    return uR"(# what the server shows
openssl s_client -connect %1:%2 -servername %1 -showcerts </dev/null

# a private authority: give Pollux its certificate
polluxctl diagnose https://%1 --cacert ca.pem

# nginx: the file has to hold the intermediate certificates, too
ssl_certificate /etc/nginx/fullchain.pem;)"_s.arg(hostOf(facts), facts.value(u"port"_s, u"443"_s));
}

QString renewal(const Facts &facts)
{
    return uR"(# when it ends
openssl s_client -connect %1:%2 -servername %1 </dev/null 2>/dev/null | openssl x509 -noout -dates

# renew, and have the server read it
certbot renew && systemctl reload nginx)"_s.arg(hostOf(facts), facts.value(u"port"_s, u"443"_s));
}

QString hostname(const Facts &facts)
{
    return uR"(# which names it has
openssl s_client -connect %1:%2 -servername %1 </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName

# one that has this name
certbot certonly --nginx -d %1)"_s.arg(hostOf(facts), facts.value(u"port"_s, u"443"_s));
}

QString clientCertificate(const Facts &)
{
    return uR"(# give Pollux the certificate that the server knows
polluxctl diagnose URL --client-cert client.pem --client-key client.key

# is it still valid, and whose is it?
openssl x509 -in client.pem -noout -issuer -dates -serial)"_s;
}

QString bodies(const Facts &facts)
{
    if (is(facts, Circumstance::oversized))
        return {};
    const QString nginx = u"# nginx\nclient_max_body_size 8m;"_s;
    const QString server =
        u"// Socket.IO (1 MB by default)\nconst io = new Server(httpServer, { maxHttpBufferSize: 8e6 });"_s;
    return facts.value(u"who"_s) == "Engine.IO itself"_L1 ? server : nginx + u"\n\n"_s + server;
}

QString rate(const Facts &facts)
{
    return uR"(# nginx: long polling asks often, so let it
location %1 {
    limit_req zone=perip burst=50 nodelay;
    proxy_pass http://backend;
})"_s.arg(pathOf(facts));
}

// The address with TLS, or without.
QString diagnoseBy(const QString &scheme, const Facts &facts)
{
    const QString address = facts.value(u"url"_s).section(u"://"_s, 1).section(u'/', 0, 0);
    return address.isEmpty() ? QString() : u"polluxctl diagnose %1://%2"_s.arg(scheme, address);
}

QString path(const Facts &facts)
{
    if (is(facts, Circumstance::redirectCircle))
        return uR"(# nginx that takes TLS off: say so to whoever is behind it
proxy_set_header X-Forwarded-Proto $scheme;

// and have that one believe it (Express)
app.set("trust proxy", true);

# Cloudflare: SSL/TLS → Overview → Full (Flexible asks the origin without TLS))"_s;
    if (facts.contains(u"kind"_s) || facts.contains(u"location"_s) || facts.value(u"cause"_s) == "invalid-url"_L1)
        return {};
    return uR"(// the server's path has to be the profile's (%1)
const io = new Server(httpServer, { path: "%1" });

# nginx: and the proxy has to hand it on unchanged
location %1 {
    proxy_pass http://backend;
})"_s.arg(pathOf(facts));
}

QString notEngineIo(const Facts &facts)
{
    return is(facts, Circumstance::askedWithoutTls) ? diagnoseBy(u"https"_s, facts) : QString();
}

QString noAnswer(const Facts &facts)
{
    if (is(facts, Circumstance::connectUnanswered))
        return uR"(// every way out of a middleware calls next()
io.use(async (socket, next) => {
  try {
    await check(socket.handshake.auth); // with a deadline of its own
    next();
  } catch (error) {
    next(error);
  }
});)"_s;
    const bool isPlain = facts.value(u"url"_s).startsWith("http://"_L1) || facts.value(u"url"_s).startsWith("ws://"_L1);
    const QString other = diagnoseBy(u"https"_s, facts);
    const bool isClosed = facts.value(u"cause"_s) == "connection-closed"_L1 && !is(facts, Circumstance::closedAtOnce);
    return isPlain && isClosed && !other.isEmpty() ? u"# does it speak TLS alone?\n"_s + other : QString();
}

QString handshakeForbidden(const Facts &facts)
{
    if (!is(facts, Circumstance::challenge))
        return {};
    return uR"(# Cloudflare dashboard: Security → WAF → Custom rules → Skip (all managed challenges), when
(starts_with(http.request.uri.path, "%1")))"_s.arg(pathOf(facts));
}

QString kick(const Facts &)
{
    return uR"(# who does it? Start the server so:
DEBUG=socket.io:* node server.js 2>&1 | grep -i disconnect)"_s;
}

QString pollingBlocked(const Facts &)
{
    return uR"(# in the profile of Pollux: WebSocket alone
"link": { "transports": ["websocket"] })"_s;
}

QString proxyCredentials(const Facts &)
{
    return uR"(# the password comes from the environment or a file, never from the command line: see
polluxctl diagnose --help)"_s;
}

QString namespaceOf(const Facts &facts)
{
    return u"// the server has to know it\nio.of(\"%1\").on(\"connection\", (socket) => { /* … */ });"_s.arg(
        facts.value(u"namespace"_s, u"/"_s));
}

struct Entry
{
    QLatin1StringView code;
    QString (*fix)(const Facts &);
};

constexpr std::array entries{
    Entry{"websocket-blocked"_L1, webSocketBlocked},
    Entry{"no-sticky-sessions"_L1, stickySessions},
    Entry{"idle-timeout"_L1, idleTimeout},
    Entry{"origin-not-allowed"_L1, origins},
    Entry{"protocol-version-mismatch"_L1, protocolVersion},
    Entry{"health-check-redirects"_L1, healthCheck},
    Entry{"periodic-restart"_L1, healthCheck},
    Entry{"tls-untrusted"_L1, trust},
    Entry{"not-engine-io"_L1, notEngineIo},
    Entry{"no-answer"_L1, noAnswer},
    Entry{"handshake-forbidden"_L1, handshakeForbidden},
    Entry{"tls-expired"_L1, renewal},
    Entry{"tls-hostname-mismatch"_L1, hostname},
    Entry{"client-certificate-refused"_L1, clientCertificate},
    Entry{"payload-too-large"_L1, bodies},
    Entry{"rate-limited"_L1, rate},
    Entry{"wrong-path"_L1, path},
    Entry{"server-kick"_L1, kick},
    Entry{"polling-blocked"_L1, pollingBlocked},
    Entry{"proxy-auth-required"_L1, proxyCredentials},
    Entry{"namespace-invalid"_L1, namespaceOf},
};

} // namespace

QString fixFor(const QString &code, const QHash<QString, QString> &facts)
{
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return entry.fix(facts);
    }
    return {};
}

} // namespace Pollux::Diagnosis
