#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""No secret of a person is in anything that polluxctl writes: reports, events, packets, messages, logs. The servers here
repeat whatever they are told, in errors, redirects and refusals."""

import contextlib
import http.server
import json
import tempfile
import threading
import unittest
from pathlib import Path

import console

# Each in its own place, so that a leak says where it comes from.
SECRETS = {
    "token": "S3cret-token/with+signs=",
    "cookie": "S3cret-cookie",
    "bearer": "S3cret-bearer",
    "variable": "S3cret-variable",
    "proxy": "S3cret-proxy",
    "url": "S3cret-url",
}
MARK = "s3cret"
LOGS = {"QT_LOGGING_RULES": "pollux.*=true"}
PLACES = {
    "payload": "token",
    "query": "hall_pass",
    "header": "X-Hall-Pass",
}


class Parrot(http.server.BaseHTTPRequestHandler):
    """Says everything back: {words} of the request. As an Engine.IO it lets everybody in, and refuses the namespace with
    what it was told."""

    protocol_version = "HTTP/1.1"
    told = {}

    def words(self):
        return f"{self.path} {dict(self.headers)}"

    def answer(self, status, body, headers=()):
        data = body.encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Refusing(Parrot):
    def do_GET(self):
        self.answer(403, f"<title>no {self.words()}</title>", [("Content-Type", "text/html"), ("X-Said", self.path)])


class Json(Parrot):
    def do_GET(self):
        self.answer(400, json.dumps({"code": 4, "message": f"no {self.words()}"}), [("Content-Type", "application/json")])


class Redirecting(Parrot):
    def do_GET(self):
        self.answer(302, self.words(), [("Location", f"http://elsewhere.invalid{self.path}")])


class Namespace(Parrot):
    def do_GET(self):
        if "transport=websocket" in self.path:
            self.answer(400, json.dumps({"code": 0, "message": "Transport unknown"}))
        elif "sid=" not in self.path:
            self.answer(200, '0{"sid":"of-nobody","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}')
        else:
            body = self.told.get("body", "")
            self.answer(200, "44" + json.dumps({"message": f"you said {body} {self.words()}"}) if body else "6")

    def do_POST(self):
        self.told["body"] = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer(200, "ok")


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # a client that hangs up


@contextlib.contextmanager
def serving(handler):
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Secrets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.headers = cls.folder / "headers"
        cls.headers.write_text(f"Cookie: theme=dark; session={SECRETS['cookie']}\nAuthorization: Bearer {SECRETS['bearer']}\n",
                               encoding="utf-8")
        generic = json.loads(console.run("profiles", "show", "generic").stdout)
        for place, name in PLACES.items():
            profile = generic | {"name": place, "auth": {"place": place, "field": name}}
            (cls.folder / f"{place}.json").write_text(json.dumps(profile), encoding="utf-8")

    def arguments(self, place):
        return ["--profile", str(self.folder / f"{place}.json"), "--auth-env", "TEST_TOKEN", "--header-file", str(self.headers),
                "--var", f"token={SECRETS['variable']}"]

    def check(self, command, *arguments, code=None):
        result = console.run(*command, *arguments, environment=LOGS | {
            "TEST_TOKEN": SECRETS["token"], "TEST_PROXY": f"operator:{SECRETS['proxy']}"})
        if code is not None:
            self.assertEqual(result.returncode, code, result.stderr)
        for name, text in (("output", result.stdout), ("messages", result.stderr)):
            at = text.lower().find(MARK)
            self.assertEqual(at, -1, f"{name} of {command}: …{text[max(0, at - 100):at + 60]}…")
        return result

    def check_ups(self, url):
        report = self.folder / "kept.json"
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none"]
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none", "--format", "json"]
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none", "--format", "markdown"]
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none", "--out", str(report)]

    def commands(self, url):
        yield from self.check_ups(url)
        yield ["watch", url, "--proxy", "none", "--duration", "0.5", "--format", "ndjson"]
        yield ["watch", url, "--proxy", "none", "--duration", "0.5"]
        yield ["listen", url, "--proxy", "none", "--duration", "0.5", "--packets"]

    def check_all(self, handler, place):
        with serving(handler) as url:
            for command in self.commands(url):
                with self.subTest(handler=handler.__name__, place=place, command=command[0]):
                    self.check(command, *self.arguments(place))
        kept = (self.folder / "kept.json").read_text(encoding="utf-8")
        self.assertNotIn(MARK, kept.lower())

    def test_a_page_says_it_back(self):
        self.check_all(Refusing, "query")

    def test_engine_io_says_it_back(self):
        self.check_all(Json, "header")

    def test_a_redirect_takes_it_along(self):
        self.check_all(Redirecting, "query")

    def test_a_namespace_says_it_back(self):
        self.check_all(Namespace, "payload")

    def test_a_proxy_says_it_back(self):
        with serving(Refusing) as proxy:
            for form in ("text", "json", "markdown"):
                self.check(["diagnose", "http://queue.invalid", "--dwell", "0.3", "--format", form, "--proxy", proxy,
                            "--proxy-auth-env", "TEST_PROXY"], *self.arguments("payload"), code=2)

    def test_a_url_with_a_password_is_refused_without_it(self):
        result = self.check(["diagnose", f"http://operator:{SECRETS['url']}@127.0.0.1:1", "--proxy", "none"], code=64)
        self.assertEqual(result.stdout, "")

    def test_a_demo_with_all_of_them(self):
        with console.demo_server() as url:
            for command in self.commands(url):
                self.check(command, *self.arguments("payload"))


if __name__ == "__main__":
    unittest.main()
