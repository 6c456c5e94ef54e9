# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What nginx and haproxy are told, by the name of the address at which they misbehave so. {words} are filled in."""

PASS = "proxy_pass {main};"
TLS = "ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key;"
TO_MAIN = "location / { " + PASS + " }"


def page(title):
    return f'default_type text/html; return 200 "<!doctype html><html><title>{title}</title></html>";'


def only(text):
    return "location / { " + text + " }"


# Beside the sites, where nginx wants it: instances in turn, and one request a minute for each client.
BESIDE = """
    upstream in_turn { server {main_place}; server {twin_place}; }
    limit_req_zone $binary_remote_addr zone=sparing:1m rate=1r/m;
"""

# name: (scheme, what the server does)
NGINX = {
    "nginx": ("http", TO_MAIN),
    "tls": ("https", TLS + TO_MAIN),
    "expired": ("https", "ssl_certificate {folder}/expired.pem; ssl_certificate_key {folder}/expired.key;" + TO_MAIN),
    "wrong-host": (
        "https", "ssl_certificate {folder}/elsewhere.pem; ssl_certificate_key {folder}/elsewhere.key;" + TO_MAIN),
    # Nobody without a certificate of ours, and not with each of them.
    "mutual": ("https", TLS + "ssl_client_certificate {folder}/ca.pem; ssl_crl {folder}/crl.pem; ssl_verify_client on;" + TO_MAIN),
    # As nginx is without a word about upgrades.
    "stripping": ("http", only('proxy_set_header Host $http_host; proxy_set_header Connection ""; ' + PASS)),
    # A minute by default; two seconds here, before a server that says nothing for longer.
    "impatient": ("http", only("proxy_read_timeout 2s; proxy_pass {patient};")),
    "no-backend": ("http", only("proxy_pass {dead};")),
    "no-backend-starting": ("http", only("proxy_pass {dead};") + " location = /health {"
                            """ default_type application/json; return 503 '{"status":"starting"}'; }"""),
    "restarting": ("http", only("add_header Retry-After 5 always; return 503;")),
    "late": ("http", only("proxy_read_timeout 500ms; proxy_pass {silent};")),
    "health-moved": ("http", TO_MAIN + " location = /health { return 301 {tls}/health; }"),
    "health-starting": ("http", TO_MAIN + " location = /health {"
                        """ default_type application/json; return 200 '{"status":"starting"}'; }"""),
    "health-fine": ("http", TO_MAIN + " location = /health {"
                    """ default_type application/json; return 200 '{"status":"ok"}'; }"""),
    "in-turn": ("http", only("proxy_pass http://in_turn;")),
    "portal": ("http", only(page("Welcome to our guest network"))),
    "portal-elsewhere": ("http", only("return 302 http://login.hotspot.invalid/?from=$host;")),
    "static": ("http", only("return 404;")),
    "circle": ("http", only("return 302 $scheme://$http_host$request_uri;")),
    "login": ("http", only("return 302 /login?next=$uri;") + " location = /login { " + page("Sign in") + " }"),
    "challenging": ("http", only('default_type text/html; return 403 "<!doctype html><title>Just a moment...</title>";')),
    "api": ("http", only("""default_type application/json; return 200 '{"service":"orders","version":3}';""")),
    "too-many": ("http", only("add_header Retry-After 7 always; return 429;")),
    "sparing": ("http", only("limit_req zone=sparing; limit_req_status 429; add_header Retry-After 60 always; " + PASS)),
    "small-bodies": ("http", only("client_max_body_size 1; " + PASS)),
    "no-polling": ("http", only("if ($arg_transport = polling) { return 403; } " + PASS)),
    "upgrade-required": ("http", only("if ($http_upgrade) { return 426; } " + PASS)),
    "password": ("http", only("""add_header WWW-Authenticate 'Basic realm="staff"' always; return 401;""")),
    "fenced": ("http", only("return 403;")),
    "geo-impatient": ("http", only("proxy_read_timeout 2s; proxy_pass {geo};")),
    "geo-upgrade-required": ("http", only("if ($http_upgrade) { return 426; } proxy_pass {geo};")),
    # As an Engine.IO answers that speaks none of the protocols it is asked for.
    "other-protocol": (
        "http", only("""default_type application/json; return 400 '{"code":5,"message":"Unsupported protocol version"}';""")),
}

CLOUD = "hdr server cloudflare hdr cf-ray 8f1c2d3e4f5a6b7c-FRA"
SET_CLOUD = "http-response set-header server cloudflare\n    http-response set-header cf-ray 8f1c2d3e4f5a6b7c-FRA"


def edge_error(code):
    return ("http", f'http-request return status {code} content-type "text/html" {CLOUD}'
                    f' string "<!doctype html><html><title>{code}: error</title></html>"')


HAPROXY = {
    "haproxy": ("http", "default_backend main"),
    "short-tunnel": ("http", "default_backend tunnel"),
    "haproxy-mutual": ("https", "default_backend main"),
    "edge": ("http", SET_CLOUD + "\n    default_backend main"),
    "edge-521": edge_error(521),
    "edge-522": edge_error(522),
    "edge-524": edge_error(524),
    "edge-no-upgrade": (
        "http",
        f'http-request return status 403 content-type "text/html" {CLOUD} string "<!doctype html><html><title>Attention'
        ' Required!</title></html>" if { hdr(upgrade) -i websocket }\n    ' + SET_CLOUD + "\n    default_backend main"),
    "edge-polling-only": ("http", SET_CLOUD + "\n    default_backend polling_only"),
}
BIND_WITH = {"haproxy-mutual": " ssl crt {folder}/server-and-key.pem ca-file {folder}/ca.pem crl-file {folder}/crl.pem verify required"}

HAPROXY_START = """
global
    maxconn 200
defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
    timeout tunnel 1h
backend main
    server one {main_place}
backend polling_only
    server one {polling_only_place}
# An hour by default; two seconds for a connection that has been upgraded.
backend tunnel
    timeout tunnel 2s
    server one {patient_place}
"""
