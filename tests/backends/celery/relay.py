#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Celery's events over Socket.IO, and its tasks over REST, on a UNIX socket: relay.py SOCKET."""

import asyncio
import functools
import os
import sys
import threading
import time

import socketio
from aiohttp import web

import states
import tasks

RECONNECT_AFTER = 0.5
server = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")


def capture(put):
    """Celery's EventReceiver, for ever: whatever ends it is tried again. Runs in a thread of its own."""
    while True:
        try:
            with tasks.app.connection_for_read() as connection:
                receiver = tasks.app.events.Receiver(connection, handlers={"*": put})
                receiver.capture(limit=None, timeout=None, wakeup=True)
        except Exception as problem:  # Redis is away, or was for a moment
            print(f"relay: {problem}", file=sys.stderr, flush=True)
            time.sleep(RECONNECT_AFTER)


async def relay(events):
    while True:
        event = await events.get()
        await server.emit(event["type"], event)


async def ask(function, *arguments):
    """Redis blocks, and may be away."""
    try:
        call = functools.partial(function, tasks.connect(), *arguments)
        return await asyncio.get_running_loop().run_in_executor(None, call)
    except Exception as problem:
        raise web.HTTPServiceUnavailable(text=str(problem)) from problem


async def list_tasks(request):
    try:
        start, limit = int(request.query.get("start", 0)), min(int(request.query.get("limit", 100)), 10_000)
    except ValueError as problem:
        raise web.HTTPBadRequest(text="start and limit are numbers") from problem
    return web.json_response({"tasks": await ask(states.rows, max(start, 0), max(limit, 1))})


async def one_task(request):
    task = await ask(states.row, request.match_info["uuid"])
    if task is None:
        raise web.HTTPNotFound()
    return web.json_response(task)


def counts(connection):
    waiting = connection.llen("celery")
    running = failed = ended = 0
    oldest, now = None, time.time()
    for task in states.rows(connection):
        running += task["state"] in ("STARTED", "PROGRESS")
        failed += task["state"] == "FAILURE"
        ended += task["state"] in ("SUCCESS", "FAILURE", "REVOKED")
        if task["state"] == "PENDING" and oldest is None:
            oldest = task["created"]
    waited = 0 if oldest is None else max(0, int(now * 1000) - oldest)
    return [{"name": "celery", "waiting": waiting, "running": running, "failed": failed, "oldest_waiting_ms": waited}]


async def list_queues(_):
    return web.json_response({"queues": await ask(counts)})


async def health(_):
    return web.json_response({"status": "ok"})


async def start_capture(_):
    loop = asyncio.get_running_loop()
    events = asyncio.Queue()
    put = functools.partial(loop.call_soon_threadsafe, events.put_nowait)
    threading.Thread(target=capture, args=(put,), daemon=True).start()
    asyncio.create_task(relay(events))


def main():
    path = sys.argv[1]
    if os.path.exists(path):
        os.remove(path)  # of a killed predecessor
    site = web.Application()
    site.add_routes([
        web.get("/health", health),
        web.get("/api/tasks", list_tasks),
        web.get("/api/tasks/{uuid}", one_task),
        web.get("/api/queues", list_queues),
    ])
    server.attach(site)
    site.on_startup.append(start_capture)
    web.run_app(site, path=path, print=None)


main()
