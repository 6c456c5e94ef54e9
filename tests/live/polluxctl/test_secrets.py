#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""No secret of a person is in anything that polluxctl writes: reports, events, packets, messages, logs, the history's
database. The servers here repeat whatever they are told, in errors, redirects, refusals and answers."""

import asyncio
import base64
import contextlib
import http.server
import json
import tempfile
import threading
import time
import unittest
from pathlib import Path

import console
from aiohttp import web

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
# What of them goes over the wire in another form.
WIRE = [base64.b64encode(f"operator:{SECRETS['proxy']}".encode()).decode(), "S3cret-token%2Fwith%2Bsigns%3D"]
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


class Proxy(Parrot):
    """Shows the password that it was given, as it came."""

    def do_GET(self):
        self.answer(403 if self.headers.get("Proxy-Authorization") else 407, f"<title>no {self.words()}</title>",
                    [("Content-Type", "text/html"), ("Proxy-Authenticate", 'Basic realm="here"')])

    do_CONNECT = do_GET


@contextlib.contextmanager
def talking():
    """A WebSocket server that answers each message with it, as an error of whatever kind the message may await, and says it
    again as the reason of its close."""

    async def talk(request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        said = f"no {request.path_qs} {dict(request.headers)}"
        async for message in socket:
            said += f" {message.data}"
            words = json.loads(message.data)
            if isinstance(words, dict) and "topic" in words:
                await socket.send_json({"topic": words["topic"], "event": "phx_reply", "ref": words.get("ref"),
                                        "join_ref": words.get("join_ref"),
                                        "payload": {"status": "error", "response": {"reason": said}}})
            elif isinstance(words, list):
                await socket.send_json([*words[:3], "phx_reply", {"status": "error", "response": {"reason": said}}])
            else:
                await socket.send_json({"type": "auth_error", "message": said, "error": said})
            await socket.close(code=4401, message=said.encode()[-120:])
        return socket

    async def serve(ready, over):
        app = web.Application()
        app.router.add_get("/{path:.*}", talk)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        ready(site._server.sockets[0].getsockname()[1])
        await over.wait()
        await runner.cleanup()

    loop, over, port = asyncio.new_event_loop(), asyncio.Event(), []
    started = threading.Event()

    def ready(number):
        port.append(number)
        started.set()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve(ready, over)))
    thread.start()
    try:
        if not started.wait(console.TIMEOUT):
            raise TimeoutError("the server has not started")
        yield f"http://127.0.0.1:{port[0]}"
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()


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
        for name, place, profile in (("first-message", "firstMessage", "geo-websocket"), ("phoenix", "query", "supabase-realtime")):
            made = json.loads(console.run("profiles", "show", profile).stdout)
            made |= {"name": name, "auth": {"place": place, "field": "apikey" if name == "phoenix" else "token"}}
            (cls.folder / f"{name}.json").write_text(json.dumps(made), encoding="utf-8")

    def arguments(self, place):
        return ["--profile", str(self.folder / f"{place}.json"), "--auth-env", "TEST_TOKEN", "--header-file", str(self.headers),
                "--var", f"token={SECRETS['variable']}"]

    def check(self, command, *arguments, code=None):
        result = console.run(*command, *arguments, environment=LOGS | {
            "TEST_TOKEN": SECRETS["token"], "TEST_PROXY": f"operator:{SECRETS['proxy']}"})
        if code is not None:
            self.assertEqual(result.returncode, code, result.stderr)
        for name, text in (("output", result.stdout), ("messages", result.stderr)):
            self.check_text(f"{name} of {command}", text)
        return result

    def check_text(self, name, text):
        for secret in (MARK, *WIRE):
            at = text.lower().find(secret.lower())
            self.assertEqual(at, -1, f"{name}: …{text[max(0, at - 100):at + 60]}…")

    def check_database(self, file):
        """The file, and what SQLite keeps beside it while somebody writes."""
        found = list(self.folder.glob(f"{file.name}*"))
        self.assertIn(file, found)
        for one in found:
            try:
                text = one.read_bytes().decode("latin-1")
            except FileNotFoundError:
                self.assertNotEqual(one, file)
                continue  # a journal that has gone since: what stood in it is in the file
            self.check_text(one.name, text)

    def watch_into(self, file, url, *arguments):
        """What a watch keeps, looked at while it writes and afterwards."""
        environment = console.ENVIRONMENT | LOGS | {"TEST_TOKEN": SECRETS["token"]}
        with console.started("watch", url, "--proxy", "none", "--format", "ndjson", "--history", str(file), *arguments,
                             env=environment) as watch:
            lines = []
            while not lines or "cause" not in json.loads(lines[-1]):
                lines.append(console.read_line(watch))
                self.assertTrue(lines[-1], lines)
            end = time.monotonic() + console.TIMEOUT
            log = file.with_name(f"{file.name}-wal")
            while watch.poll() is None and not log.exists():
                self.assertLess(time.monotonic(), end)
                time.sleep(0.05)
            self.check_database(file)
            watch.terminate()
            rest, messages = console.read_rest(watch)
        for name, text in (("lines", "".join(lines)), ("rest", rest), ("messages", messages)):
            self.check_text(f"{name} of a watch", text)
        self.check_database(file)
        kept = console.run("history", "link", "--file", str(file), "--format", "ndjson").stdout
        self.assertIn('"cause":', kept)
        self.check_text("history", kept)

    def check_ups(self, url):
        report = self.folder / "kept.json"
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none"]
        yield ["diagnose", url, "--dwell", "0.3", "--proxy", "none", "--format", "json", "--packets"]
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

    def test_a_proxy_shows_the_password_as_it_came(self):
        with serving(Proxy) as proxy:
            for command in (["diagnose", "http://queue.invalid", "--dwell", "0.3", "--format", "json"],
                            ["watch", "http://queue.invalid", "--duration", "1", "--format", "ndjson"]):
                self.check([*command, "--proxy", proxy, "--proxy-auth-env", "TEST_PROXY"], *self.arguments("payload"))

    def test_a_first_message_is_said_back(self):
        with talking() as url:
            for command in self.commands(url):
                if command[0] != "listen":
                    self.check(command, *self.arguments("first-message"))
            self.watch_into(self.folder / "first.sqlite", url, *self.arguments("first-message"))

    def test_a_channel_says_its_join_back(self):
        names = [part for name in ("schema", "table") for part in ("--var", f"{name}=jobs")]
        with talking() as url:
            for command in self.commands(url):
                if command[0] != "listen":
                    self.check(command, *self.arguments("phoenix"), *names)
            self.watch_into(self.folder / "phoenix.sqlite", url, *self.arguments("phoenix"), *names)

    def test_the_database_has_none_of_them(self):
        for handler, place in ((Refusing, "query"), (Json, "header"), (Redirecting, "query"), (Namespace, "payload")):
            with self.subTest(handler=handler.__name__), serving(handler) as url:
                file = self.folder / f"{handler.__name__}.sqlite"
                self.watch_into(file, url, *self.arguments(place))
                self.check(["diagnose", url, "--dwell", "0.3", "--proxy", "none", "--format", "json", "--history", str(file)],
                           *self.arguments(place))

    def test_a_url_with_a_password_is_refused_without_it(self):
        result = self.check(["diagnose", f"http://operator:{SECRETS['url']}@127.0.0.1:1", "--proxy", "none"], code=64)
        self.assertEqual(result.stdout, "")

    def test_a_demo_with_all_of_them(self):
        with console.demo_server() as url:
            for command in self.commands(url):
                self.check(command, *self.arguments("payload"))


if __name__ == "__main__":
    unittest.main()
