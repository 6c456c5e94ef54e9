#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Debian's python3-socketio, doing what client.js does; see there."""

import asyncio
import json
import resource
import sys
import time

import socketio

MODE, URL, GO = (sys.argv[1:] + [""])[:3]


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return (used.ru_utime + used.ru_stime) * 1e6


def say(word):
    print(word, flush=True)


async def main():
    client = socketio.AsyncClient()
    jobs = {}
    latencies = []
    taken = {"events": 0, "first": None}
    ended = asyncio.get_running_loop().create_future()

    @client.on("audio:progress")
    async def take(data):
        progress = data["progress"]
        jobs[data["jobId"]] = (progress["percentage"], progress["message"], progress["currentStep"])
        taken["events"] += 1
        if MODE == "begin" and taken["events"] == 1:
            say("job")
        stamp = int(progress["message"][:19])
        if stamp:
            latencies.append((time.monotonic_ns() - stamp) / 1000)
        if taken["first"] is None:
            taken["first"] = (cpu(), time.monotonic_ns())

    @client.on("audio:completed")
    async def tell(_data):
        if not ended.done():
            ended.set_result((cpu(), time.monotonic_ns()))

    @client.event
    async def connect():
        if MODE != "measure":
            say("connected")
        if MODE == "begin":
            await client.emit("go", {"anyTransport": True})
        elif GO:
            await client.emit("go", json.loads(GO))

    only = {"transports": ["websocket"]} if GO else {}
    await client.connect(URL, **only)
    if MODE == "begin" and client.transport() == "websocket":
        say("upgraded") # connect() comes back when the upgrade is over
    end = await ended
    # Each event is a task of its own: the end may overtake some.
    await asyncio.sleep(0.5)
    print(json.dumps({
        "events": taken["events"], "jobs": len(jobs), "cpuUs": end[0] - taken["first"][0],
        "wallUs": (end[1] - taken["first"][1]) / 1000, "latenciesUs": latencies,
    }))
    await client.disconnect()


asyncio.run(main())
