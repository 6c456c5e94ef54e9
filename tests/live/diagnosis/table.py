# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What stands in the way, and what the check-up has to say about it."""

from dataclasses import dataclass, field

DOWN = "down"
DEGRADED = "degraded"
OK = "ok"
EXIT_CODES = {OK: 0, DEGRADED: 1, DOWN: 2}

EDGE = {"server": "cloudflare", "cfRay": "8f1c2d3e4f5a6b7c-FRA"}
# Facts of an answer by who gave it.
BY_ENGINE = {"answeredBy": "engine.io"}
BY_HOP = {"answeredBy": "hop"}
BY_NOBODY = {"answeredBy": "nobody"}


@dataclass(frozen=True)
class Row:
    """One try: where, with what, and what has to come of it."""

    name: str
    url: str  # the name of a middlebox, or a whole URL
    code: str  # of the first verdict
    severity: str = DOWN  # of the first verdict; the exit code follows from `worst`
    at: tuple = ()  # steps that the first verdict must name as evidence
    shows: dict = field(default_factory=dict)  # step: facts that it must have found
    says: str = ""  # what the first verdict's words must contain
    fix: str = ""  # what the first verdict's fix must contain
    also: tuple = ()  # codes that must follow
    worst: str = ""  # severity of the worst of all, where it is not the first one's
    arguments: tuple = ()  # of polluxctl; {words} are filled in
    base: str = "generic"  # a built-in profile
    profile: dict = field(default_factory=dict)  # changes of it; None takes a member away
    secret: str = ""  # itself, or the name of a backend that has one
    proxy: str = ""  # the name of a proxy
    proxy_secret: bool = False
    dwell: float = 1
    waits: float = 0  # seconds that time-outs take, about; those that wait begin first

    def is_healthy(self):
        return self.code == "healthy" and not self.also


def healthy(name, url, **more):
    return Row(name, url, "healthy", OK, **more)


CA = ("--cacert", "{ca.pem}")
HEALTH = {"health": "/health"}


def client(name):
    return CA + ("--client-cert", "{" + name + ".pem}", "--client-key", "{" + name + ".key}")


HEALTHY = (
    healthy("direct", "main"),
    healthy("nginx", "nginx"),
    healthy("haproxy", "haproxy"),
    healthy("TLS with an authority of its own", "tls", arguments=CA),
    healthy("50 ms of delay", "50ms"),
    healthy("200 ms of delay", "200ms"),
)

WAYS_IN = (
    healthy("a cookie keeps to one instance", "sticky"),
    healthy("an edge that passes everything on", "edge"),
    healthy("a client certificate, nginx", "mutual", arguments=client("client")),
    healthy("a client certificate, haproxy", "haproxy-mutual", arguments=client("client")),
    healthy("a proxy with its password", "main", proxy="http", proxy_secret=True),
    healthy("a proxy with its password, to TLS", "tls", proxy="http", proxy_secret=True, arguments=CA),
    healthy("SOCKS with its password", "main", proxy="socks", proxy_secret=True),
    # It works, for Pollux speaks both; whoever has clients of Socket.IO 3 or 4 has to know.
    Row("Socket.IO 2", "second-main", "protocol-version-mismatch", DEGRADED, at=("polling-handshake",),
        says="Pollux speaks both", fix="allowEIO3", shows={"polling-handshake": {"protocol": 3}}),
    healthy("Socket.IO 4", "main", shows={"polling-handshake": {"protocol": 4}}),
    healthy("another path, and we know it", "elsewhere", arguments=("--path", "/live/")),
    healthy("a token that is right", "guarded", profile={"auth": {"place": "payload", "field": "token"}},
            secret="open sesame"),
    healthy("an origin that is allowed", "origins", arguments=("--origin", "https://queue.example.com")),
    healthy("no WebSocket asked for, none offered", "polling-only", arguments=("--transport", "polling")),
    healthy("no polling asked for, none offered", "websocket-only", arguments=("--transport", "websocket")),
    healthy("WebSocket alone in turn over two instances", "in-turn", arguments=("--transport", "websocket")),
    healthy("a server in good health", "health-fine", profile=HEALTH, shows={"health": {"healthState": "healthy"}}),
    healthy("pings every 60 ms", "quick", dwell=2),
)

BEFORE_A_BYTE = (
    Row("nobody knows the name", "http://queue.invalid", "dns-failure", at=("dns",), shows={"dns": {"host": "queue.invalid"}}),
    Row("nobody listens", "dead", "connection-refused", at=("tcp",), shows={"tcp": {"address": "127.0.0.1"}}),
    Row("connecting gets no answer", "full", "connect-timeout", at=("tcp",), waits=10),
    Row("taken, then silence", "silent", "no-answer", at=("polling-handshake",), waits=20,
        shows={"polling-handshake": BY_NOBODY}),
    Row("taken, then hung up on", "hanging-up", "no-answer", at=("polling-handshake",), shows={"polling-handshake": BY_NOBODY}),
)

PROXIES = (
    Row("a proxy without its password", "main", "proxy-auth-required", at=("proxy",), proxy="http"),
    Row("a proxy without its password, to TLS", "tls", "proxy-auth-required", at=("proxy",), proxy="http", arguments=CA),
    Row("SOCKS without its password", "main", "proxy-auth-required", at=("proxy",), proxy="socks"),
    Row("a proxy that is not for us", "main", "proxy-refused", at=("proxy",), proxy="private"),
    Row("a proxy that refuses CONNECT", "tls", "proxy-refused", at=("proxy",), proxy="strict", arguments=CA),
    Row("a dead proxy", "main", "connection-refused", at=("proxy",), proxy="dead", says="proxy"),
    Row("a proxy for HTTP alone", "main", "websocket-blocked", DEGRADED, at=("websocket-direct",), proxy="strict"),
)

CERTIFICATES = (
    Row("an authority that nobody knows", "tls", "tls-untrusted", at=("tls",),
        shows={"tls": {"subject": "Pollux test server", "issuer": "Pollux test authority"}}),
    Row("an expired certificate", "expired", "tls-expired", at=("tls",), arguments=CA,
        shows={"tls": {"validUntil": "2024-02-01T00:00:00Z"}}),
    Row("a certificate of another host", "wrong-host", "tls-hostname-mismatch", at=("tls",), arguments=CA,
        shows={"tls": {"names": ["queue.example.com"]}}),
    Row("no client certificate, nginx", "mutual", "client-certificate-refused", at=("polling-handshake",), arguments=CA),
    Row("no client certificate, haproxy", "haproxy-mutual", "client-certificate-refused", arguments=CA),
    Row("a revoked client certificate, nginx", "mutual", "client-certificate-refused", at=("polling-handshake",),
        arguments=client("revoked")),
    Row("a revoked client certificate, haproxy", "haproxy-mutual", "client-certificate-refused", arguments=client("revoked")),
)

SOMEBODY_ELSE = (
    Row("a captive portal", "portal", "captive-portal", at=("polling-handshake",), shows={"polling-handshake": {"status": 200}}),
    Row("a captive portal elsewhere", "portal-elsewhere", "captive-portal", at=("polling-handshake",)),
    Row("another path", "elsewhere", "wrong-path", at=("polling-handshake",), shows={"polling-handshake": {"status": 404}}),
    Row("nginx alone", "static", "wrong-path", at=("polling-handshake",),
        shows={"polling-handshake": {"status": 404, "server": "nginx/"}}),
    Row("a redirect to itself", "circle", "wrong-path", at=("polling-handshake",), says="in a circle", fix="X-Forwarded-Proto"),
    Row("a redirect to a login", "login", "captive-portal", at=("polling-handshake",), says="single sign-on"),
    Row("http where https is spoken", "tls-in-plain", "not-engine-io", at=("polling-handshake",), says="https://",
        shows={"polling-handshake": {"status": 400}}, fix="diagnose https://"),
    Row("an HTTP API", "api", "not-engine-io", at=("polling-handshake",), shows={"polling-handshake": {"status": 200}}),
    Row("an Engine.IO of another protocol", "other-protocol", "protocol-version-mismatch", at=("polling-handshake",),
        shows={"polling-handshake": BY_ENGINE | {"engineIoCode": 5}}),
)

REFUSALS = (
    Row("allowRequest refuses everybody", "forbidding", "handshake-forbidden", at=("polling-handshake",),
        shows={"polling-handshake": BY_ENGINE | {"engineIoCode": 4, "engineIoMessage": "not today"}}),
    Row("a page that only browsers get past", "challenging", "handshake-forbidden", at=("polling-handshake",),
        says="only a browser", fix="Skip"),
    Row("a fence in front", "fenced", "handshake-forbidden", at=("polling-handshake",), shows={"polling-handshake": BY_HOP}),
    Row("a password in front", "password", "auth-rejected", at=("polling-handshake",), shows={"polling-handshake": BY_HOP}),
    Row("an origin that is not allowed", "origins", "origin-not-allowed", at=("polling-handshake",),
        shows={"polling-handshake": {"origin": "https://elsewhere.example", "withoutOrigin": "pass"}},
        arguments=("--origin", "https://elsewhere.example")),
    Row("a middleware that never calls next()", "undecided", "no-answer", at=("namespace",), waits=20, says="next()",
        fix="io.use"),
    Row("no such namespace", "main", "namespace-invalid", at=("namespace",), arguments=("--namespace", "/nowhere"),
        shows={"namespace": {"namespace": "/nowhere", "message": "Invalid namespace"}}),
    Row("a namespace that refuses", "main", "auth-rejected", at=("namespace",), arguments=("--namespace", "/guarded"),
        shows={"namespace": {"message": "not authorized"}}),
    Row("a middleware that wants a token", "guarded", "auth-rejected", at=("namespace",),
        shows={"namespace": {"message": "invalid token"}}),
    Row("a namespace that refuses, Socket.IO 2", "second-main", "auth-rejected", at=("namespace",),
        arguments=("--namespace", "/guarded")),
    Row("kicked after connecting", "kicking", "server-kick", DEGRADED, at=("dwell",), dwell=2),
)

SERVERS_IN_TROUBLE = (
    Row("no backend", "no-backend", "bad-gateway", at=("polling-handshake",),
        shows={"polling-handshake": BY_HOP | {"status": 502, "server": "nginx/"}}),
    Row("a backend that is late", "late", "bad-gateway", at=("polling-handshake",), shows={"polling-handshake": {"status": 504}}),
    Row("restarting, and says when to come back", "restarting", "server-starting", DEGRADED, at=("polling-handshake",),
        shows={"polling-handshake": {"status": 503, "retryAfterMs": 5000}}),
    Row("restarting, and health says so", "no-backend-starting", "server-starting", DEGRADED, at=("health",), profile=HEALTH,
        also=("bad-gateway",), worst=DOWN, shows={"health": {"healthState": "starting"}, "polling-handshake": {"status": 502}}),
    Row("connected, and health says starting", "health-starting", "server-starting", DEGRADED, at=("health",), profile=HEALTH,
        shows={"health": {"healthState": "starting"}}),
    Row("a health URL that has moved", "health-moved", "healthy", OK, also=("health-check-redirects",), worst=DEGRADED,
        profile=HEALTH, arguments=CA, shows={"health": {"healthState": "redirected"}}),
    Row("a health URL that has moved to who is not trusted", "health-moved", "healthy", OK, also=("health-check-redirects",),
        worst=DEGRADED, profile=HEALTH),
    Row("the edge finds its origin down", "edge-521", "edge-origin-down", at=("polling-handshake",), says="521",
        shows={"polling-handshake": EDGE | {"status": 521}}),
    Row("the edge cannot reach its origin", "edge-522", "edge-origin-down", at=("polling-handshake",), says="522",
        shows={"polling-handshake": EDGE | {"status": 522}}),
    Row("the edge waits for its origin in vain", "edge-524", "edge-origin-down", at=("polling-handshake",), says="524",
        shows={"polling-handshake": EDGE | {"status": 524}}),
    Row("too many requests", "too-many", "rate-limited", DEGRADED, at=("polling-handshake",),
        shows={"polling-handshake": {"status": 429, "retryAfterMs": 7000}}),
    Row("one request a minute", "sparing", "rate-limited", DEGRADED),
    Row("bodies of one byte", "small-bodies", "payload-too-large", DEGRADED, at=("polling-post",),
        shows={"polling-post": {"status": 413}}, fix="client_max_body_size"),
)

TRANSPORTS = (
    Row("nginx without the Upgrade headers", "stripping", "websocket-blocked", DEGRADED, at=("websocket-direct",),
        shows={"websocket-direct": {"status": 400, "engineIoCode": 3}}, fix="proxy_set_header Upgrade"),
    Row("the edge refuses upgrades", "edge-no-upgrade", "websocket-blocked", DEGRADED, at=("websocket-direct",),
        shows={"websocket-direct": EDGE | BY_HOP | {"status": 403}}, says="cloudflare"),
    Row("Engine.IO without WebSocket", "polling-only", "websocket-blocked", DEGRADED, at=("websocket-direct",),
        shows={"websocket-direct": BY_ENGINE | {"engineIoCode": 0}}, fix="transports"),
    Row("Engine.IO without WebSocket behind the edge", "edge-polling-only", "websocket-blocked", DEGRADED,
        at=("websocket-direct",), shows={"websocket-direct": EDGE | BY_ENGINE | {
            "engineIoCode": 0, "engineIoMessage": "Transport unknown"}}, says="Engine.IO", fix="transports"),
    Row("426 for upgrades", "upgrade-required", "websocket-blocked", DEGRADED, at=("websocket-direct",),
        shows={"websocket-direct": BY_HOP | {"status": 426}}),
    Row("silence for upgrades", "swallowing", "websocket-blocked", DEGRADED, at=("websocket-direct",), waits=20,
        shows={"websocket-direct": BY_NOBODY}),
    Row("polling blocked in front", "no-polling", "polling-blocked", DEGRADED, at=("polling-handshake",),
        shows={"polling-handshake": BY_HOP | {"status": 403}}),
    Row("Engine.IO without polling", "websocket-only", "polling-blocked", DEGRADED, at=("polling-handshake",),
        shows={"polling-handshake": BY_ENGINE | {"engineIoCode": 0}}),
    Row("two instances in turn", "in-turn", "no-sticky-sessions", at=("polling-post",), fix="ip_hash"),
    Row("nginx ends what is silent for two seconds", "impatient", "idle-timeout", DEGRADED, at=("dwell",), dwell=9,
        fix="proxy_read_timeout"),
    Row("haproxy ends what is silent for two seconds", "short-tunnel", "idle-timeout", DEGRADED, at=("dwell",), dwell=9),
    Row("upgraded connections are cut", "cutting", "websocket-unstable", DEGRADED, at=("dwell",), dwell=5),
    Row("a very long way", "far", "slow-link", DEGRADED, at=("dwell",), dwell=10, waits=20),
)

GEO = {"base": "geo-websocket", "secret": "geo"}
FIRST_MESSAGE = {"auth": {"place": "firstMessage", "field": "token"}}

PLAIN_WEBSOCKETS = (
    healthy("a plain WebSocket", "geo", **GEO),
    healthy("a plain WebSocket, the token in its first message", "geo", profile=FIRST_MESSAGE, **GEO),
    Row("a wrong token in the query", "geo", "auth-rejected", at=("websocket",), base="geo-websocket", secret="wrong",
        shows={"websocket": {"status": 401}}),
    Row("a wrong token in the first message", "geo", "auth-rejected", at=("auth",), base="geo-websocket", secret="wrong",
        profile=FIRST_MESSAGE, shows={"auth": {"message": "token is not valid"}}),
    Row("no backend for a plain WebSocket", "no-backend", "bad-gateway", at=("websocket",), **GEO,
        shows={"websocket": {"status": 502}}),
    Row("426 for a plain WebSocket", "geo-upgrade-required", "websocket-blocked", at=("websocket",), **GEO,
        shows={"websocket": {"status": 426}}),
    Row("another path for a plain WebSocket", "geo", "wrong-path", at=("websocket",), **GEO, arguments=("--path", "/nowhere"),
        shows={"websocket": {"status": 404}}),
    Row("nobody listens for a plain WebSocket", "dead", "connection-refused", at=("tcp",), **GEO),
    Row("nginx ends a plain WebSocket that is silent", "geo-impatient", "idle-timeout", DEGRADED, at=("dwell",), dwell=9, **GEO),
)

PHOENIX = {"base": "supabase-realtime", "secret": "realtime"}

CHANNELS = (
    healthy("Phoenix channels", "realtime", **PHOENIX),
    Row("a wrong key", "realtime", "auth-rejected", at=("websocket",), base="supabase-realtime", secret="wrong",
        shows={"websocket": {"status": 401}}),
    Row("a channel that refuses", "realtime", "channel-error", at=("join",), **PHOENIX, arguments=("--var", "table=forbidden"),
        shows={"join": {"topic": "realtime:forbidden"}}),
    Row("a proxy that loses the join", "realtime-proxy", "channel-timeout", at=("join",), **PHOENIX, waits=10,
        shows={"join": {"topic": "realtime:jobs"}}),
)

REST = {"base": "heart-whisper", "profile": {"link": {"kind": "rest"}, "onConnect": None}}

REST_ALONE = (
    healthy("REST alone", "geo", secret="geo", **REST),
    Row("REST alone, a wrong token", "geo", "auth-rejected", at=("snapshot",), secret="wrong", **REST,
        shows={"snapshot": {"status": 401}}),
    Row("REST alone, no backend", "no-backend", "bad-gateway", at=("snapshot",), secret="geo", **REST,
        shows={"snapshot": {"status": 502}}),
    Row("REST alone, nobody listens", "dead", "connection-refused", at=("tcp",), secret="geo", **REST),
)

ROWS = WAYS_IN + BEFORE_A_BYTE + PROXIES + CERTIFICATES + SOMEBODY_ELSE + REFUSALS + SERVERS_IN_TROUBLE + TRANSPORTS + PLAIN_WEBSOCKETS
ROWS += CHANNELS + REST_ALONE
