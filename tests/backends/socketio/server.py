#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""python-socketio under aiohttp, in as many instances as there are settings to
test; behaves as behaviour.js says. Prints {"version": …, "urls": {<instance>: …}}
when all listen, and ends when its standard input closes.
"""

import asyncio
import json
import os
import sys
from collections import Counter, defaultdict
from importlib.metadata import version

import socketio
from aiohttp import web

# What each instance has other than the defaults.
INSTANCES = {
    "main": {},
    "twin": {},  # beside main, behind a balancer that keeps sessions together by cookie
    "quick": {"ping_interval": 1, "ping_timeout": 20},  # whole seconds only
    "small": {"max_http_buffer_size": 1000},
    "polling-only": {"transports": ["polling"], "allow_upgrades": False},  # or it would offer what it refuses
    "websocket-only": {"transports": ["websocket"]},
    "msgpack": {"serializer": "msgpack"},
}


class Witness:
    """Remembers, by Engine.IO session, what came in on each transport after the
    handshake and how it was answered."""

    def __init__(self):
        self.sessions = defaultdict(lambda: {"polling": {}, "websocket": {}, "encodings": []})

    def middleware(self):
        @web.middleware
        async def watch(request, handler):
            session = self.sessions[request.query.get("sid", "")]
            upgrade = request.headers.get("upgrade", "").lower() == "websocket"
            headers = {name.lower(): value for name, value in request.headers.items()}
            session["websocket" if upgrade else "polling"] = headers
            response = await handler(request)
            if "Content-Encoding" in response.headers:
                session["encodings"].append(response.headers["Content-Encoding"])
            return response

        return watch


def headers_of(environ):
    """As HTTP names them, in lower case."""
    return {
        name[5:].lower().replace("_", "-"): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }


class Namespace(socketio.AsyncNamespace):
    """What every namespace does. Events with a hyphen come by trigger_event."""

    def __init__(self, nsp, witness, gone):
        super().__init__(nsp)
        self.witness = witness
        self.gone = gone
        self.auth = {}
        self.copies = Counter()
        self.kept = defaultdict(list)

    def session_id(self, sid):
        return self.server.manager.eio_sid_from_sid(sid, self.namespace)

    async def trigger_event(self, event, *args):
        return await super().trigger_event(event.replace("-", "_"), *args)

    async def on_connect(self, sid, environ, auth=None):
        await self.admit(sid, environ, auth or {})
        self.auth[sid] = auth or {}

    async def admit(self, sid, environ, auth):
        """Raises ConnectionRefusedError to refuse."""

    async def on_disconnect(self, sid):
        self.gone.add(sid)

    async def on_echo(self, sid, *args):
        await self.emit("echo", args, room=sid)

    async def on_answer_me(self, sid, *args):
        return args

    async def on_keep(self, sid, item):
        key = item["idempotencyKey"]
        self.copies[key] += 1
        if self.copies[key] == 1:
            self.kept[item["client"]].append(item["value"])
            if item.get("lost"):
                await self.on_cut_me(sid)
                await asyncio.Event().wait()  # whatever it returned would be the answer
        return self.copies[key]

    async def on_kept(self, sid, client):
        return self.kept[client]

    async def on_long(self, sid, length):
        return "長" * length

    async def on_handshake(self, sid):
        environ = self.server.get_environ(sid, self.namespace)
        return {"auth": self.auth[sid], "query": {}, "headers": headers_of(environ)}

    async def on_seen(self, sid):
        return self.witness.sessions[self.session_id(sid)]

    async def on_transport(self, sid):
        return self.server.eio.transport(self.session_id(sid))

    async def on_ask_me(self, sid, *question):
        async def answered(*answers):
            await self.emit("answered", answers, room=sid)

        await self.emit("question", question, room=sid, callback=answered)

    async def on_burst(self, sid, count):
        for number in range(count):
            await self.emit("burst", (number, "x" * (number % 50)), room=sid)

    async def on_never(self, sid, *_):
        await asyncio.Event().wait()

    async def on_leave_me(self, sid):
        await self.disconnect(sid)

    async def on_cut_me(self, sid):
        await self.server.eio.disconnect(self.session_id(sid))

    async def on_is_gone(self, sid, other):
        return other in self.gone


class Guarded(Namespace):
    async def admit(self, sid, environ, auth):
        if auth.get("token") != "open sesame":
            raise socketio.exceptions.ConnectionRefusedError("not authorized", {"code": "auth"})


class Moody(Namespace):
    """Lets each client in, refuses its next two tries, and then lets it in again."""

    tries = Counter()

    async def admit(self, sid, environ, auth):
        client = environ["HTTP_X_POLLUX_CLIENT"]
        self.tries[client] += 1
        if self.tries[client] in (2, 3):
            raise socketio.exceptions.ConnectionRefusedError("not now")


class Greets(Namespace):
    async def admit(self, sid, environ, auth):
        await self.emit("greeting", "at once", room=sid)


async def listen(settings):
    server = socketio.AsyncServer(async_mode="aiohttp", cookie="io", cors_allowed_origins="*", **settings)
    witness = Witness()
    gone = set()
    for kind, nsp in ((Namespace, "/"), (Namespace, "/admin"), (Guarded, "/guarded"), (Moody, "/moody"),
                      (Greets, "/greets")):
        server.register_namespace(kind(nsp, witness, gone))
    app = web.Application(middlewares=[witness.middleware()])
    server.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner.addresses[0][1]


async def main():
    urls = {name: f"http://127.0.0.1:{await listen(settings)}" for name, settings in INSTANCES.items()}
    print(json.dumps({"version": version("python-socketio"), "urls": urls}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)  # no farewell: clients may still be connected, and a test may have left a handler waiting


if __name__ == "__main__":
    asyncio.run(main())
