# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The rows of the benchmarks: each measures Pollux and its peers in the same run, in turns."""

import json
import os
import shutil
import signal
import tempfile
import time
from dataclasses import dataclass

import harness

POLLUX, NODE, PYTHON = "Pollux", "socket.io-client", "python3-socketio"


@dataclass(frozen=True)
class Scale:
    """How long it may take."""

    events: int = 300_000
    python_events: int = 30_000 # it takes ten times as long for each
    repeats: int = 3
    latency_seconds: int = 10
    starts: int = 7
    recoveries: int = 10
    warm_seconds: float = 4 # connected, upgraded, drawn
    cost_seconds: int = 10
    window_jobs: int = 100_000
    window_rate: int = 20_000
    window_seconds: int = 60


QUICK = Scale(events=5_000, python_events=1_000, repeats=1, latency_seconds=1, starts=1, recoveries=1, warm_seconds=0.5, cost_seconds=1,
              window_jobs=2_000, window_rate=1_000, window_seconds=2)


@dataclass(frozen=True)
class Row:
    name: str
    unit: str
    values: dict # who → number
    aim: str = ""


def event_clients(clients):
    return {
        "QWebSocket alone": (clients.bench, "bare"),
        "Pollux, raw events": (clients.bench, "events"),
        POLLUX: (clients.bench, "jobs"),
        NODE: (*clients.node, "measure"),
        PYTHON: (*clients.python, "measure"),
    }


def processor_an_event(clients, scale):
    """CPU microseconds an event, everything at once; the median of the runs."""
    found = {}
    with harness.server() as (url, _):
        for _ in range(scale.repeats):
            for who, command in event_clients(clients).items():
                count = scale.python_events if who == PYTHON else scale.events
                told = harness.measured(command, url, count=count, jobs=1000, rate=0)
                if told["events"] < count:
                    raise RuntimeError(f"{who}: {told['events']} of {count} events")
                found.setdefault(who, []).append(told["cpuUs"] / count)
    yield Row("CPU an event, job model included", "µs", {who: harness.median(all_) for who, all_ in found.items()},
              "a quarter of socket.io-client's")


def latency(clients, scale):
    """From the server's write to the job's change in the store, at 1,000 events a second."""
    found = {}
    with harness.server() as (url, _):
        for who, command in event_clients(clients).items():
            if who in (POLLUX, NODE, PYTHON):
                told = harness.measured(command, url, count=1000 * scale.latency_seconds, jobs=100, rate=1000)
                found[who] = told["latenciesUs"]
    for share in (50, 99):
        yield Row(f"event → job store, 1,000 a second, p{share}", "µs",
                  {who: harness.percentile(all_, share / 100) for who, all_ in found.items()}, "below socket.io-client's")


# --- From the start of the process ---------------------------------------------


def words_of_watch(process):
    """What polluxctl's lines say, in the words of the peers."""
    for line in process.stdout:
        told = json.loads(line)
        if told["kind"] == "link" and told["state"] == "connected":
            yield "connected"
        elif told["kind"] == "upgrade" and told["result"] == "upgraded":
            yield "upgraded"
        elif told["kind"] == "job":
            yield "job"


def words_of_peer(process):
    for line in process.stdout:
        yield line.strip()


def beginning(command, words):
    """How long after the start of the process each word came first, in milliseconds."""
    begin = time.monotonic()
    found = {}
    with harness.started(*command) as process:
        for word in words(process):
            found.setdefault(word, (time.monotonic() - begin) * 1000)
            if len(found) == 3:
                return found
    raise RuntimeError(f"{command[:2]} ended after {found}")


def start(clients, scale):
    found = {}
    with tempfile.TemporaryDirectory(prefix="pollux-bench-") as folder, harness.server() as (url, _):
        profile = harness.write_profile(folder, {"anyTransport": True})
        programs = {
            POLLUX: (clients.watch(url, profile, "--format", "ndjson"), words_of_watch),
            NODE: ((*clients.node, "begin", url), words_of_peer),
            PYTHON: ((*clients.python, "begin", url), words_of_peer),
        }
        for _ in range(scale.starts):
            for who, (command, words) in programs.items():
                for word, after in beginning(command, words).items():
                    found.setdefault(word, {}).setdefault(who, []).append(after)
    for word, text in {"connected": "connected", "job": "first job", "upgraded": "upgraded to WebSocket"}.items():
        yield Row(f"process start → {text}", "ms", {who: harness.median(all_) for who, all_ in found[word].items()})


def tray(clients, scale):
    """In a desktop of its own, from the start of the process to the icon in the tray."""
    session = harness.SOURCE / "tests/support/desktop-session.sh"
    with harness.started(session, "--host=xfce", "--", "/usr/bin/python3", harness.HERE / "tray.py", clients.pollux,
                         scale.starts) as process:
        found = json.loads(harness.line_of(process))
        process.wait()
    yield Row("process start → icon in the tray", "ms", {POLLUX: harness.median(found)}, "300")


# --- While it runs ---------------------------------------------------------------


def resources(clients, scale):
    """Memory and processor at rest and under a stream, each program on its own."""
    for rate in (0, 200, 2000):
        go = {"count": 0, "jobs": 100, "rate": rate} if rate else None
        processor, memory = {}, {}
        with tempfile.TemporaryDirectory(prefix="pollux-bench-") as folder, harness.server() as (url, _):
            profile = harness.write_profile(folder, go)
            wish = [json.dumps(go)] if go else []
            desktop = harness.desktop_environment(folder, url, profile)
            programs = {
                "polluxctl": (clients.watch(url, profile, "--format", "summary"), {}),
                "pollux, window shown": ((clients.pollux, "--show"), {"env": desktop}),
                NODE: ((*clients.node, "stay", url, *wish), {}),
                PYTHON: ((*clients.python, "stay", url, *wish), {}),
            }
            if shutil.which("chromium"):
                programs["Chromium tab"] = (clients.tab(folder, url, go), {})
            for who, (command, more) in programs.items():
                with harness.started(*command, **more) as process:
                    time.sleep(scale.warm_seconds)
                    processor[who], memory[who] = harness.cost(process.pid, scale.cost_seconds)
                    harness.end(process)
        what = f"{rate:,} events a second" if rate else "idle"
        yield Row(f"CPU, {what}", "%", processor, "a fifth of the tab's")
        yield Row(f"memory (PSS), {what}", "MB", memory, "a sixth of the tab's")


def is_connected(process, words):
    for word in words(process):
        if word == "connected":
            return True
    return False


def recovery(clients, scale):
    """From the server's return (after 1, 2, 3 … s) to being connected again, with each client's own defaults."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="pollux-bench-") as folder:
        profile = harness.write_profile(folder, None)
        programs = {
            POLLUX: (lambda url: clients.watch(url, profile, "--format", "ndjson"), words_of_watch),
            NODE: (lambda url: (*clients.node, "stay", url), words_of_peer),
        }
        for who, (command, words) in programs.items():
            for number in range(scale.recoveries):
                found.setdefault(who, []).append(recovered_after(command, words, 1 + number % 5))
    for name, share in {"median": 0.5, "longest": 1}.items():
        yield Row(f"server back → connected again, {name}", "ms",
                  {who: harness.percentile(all_, share) for who, all_ in found.items()})


def recovered_after(command, words, down):
    with harness.server() as (url, first):
        port = url.rsplit(":", 1)[1]
        with harness.started(*command(url)) as client:
            told = words(client)
            next(word for word in told if word == "connected")
            time.sleep(0.5)
            os.kill(first.pid, signal.SIGKILL)
            first.wait()
            time.sleep(down)
            with harness.server(port):
                begin = time.monotonic()
                next(word for word in told if word == "connected")
                return (time.monotonic() - begin) * 1000


# --- The window ------------------------------------------------------------------


def window(clients, scale):
    """The table of all jobs in a window that nobody sees, fed from the network's thread as in the program."""
    with harness.server() as (url, _):
        calm = harness.measured((clients.window,), url, count=1000 * scale.latency_seconds, jobs=15, rate=1000)
        full = harness.measured((clients.window,), url, fill=True, count=scale.window_rate * scale.window_seconds,
                                jobs=scale.window_jobs, rate=scale.window_rate)
    for share in (50, 99):
        yield Row(f"event → painted row, 1,000 a second, p{share}", "ms",
                  {POLLUX: harness.percentile(calm["latenciesUs"], share / 100) / 1000}, "33 at p99" if share == 99 else "")
    what = f"{scale.window_jobs:,} jobs, {scale.window_rate:,} events a second"
    yield Row(f"{what}: the window's longest stall, p99", "ms", {POLLUX: full["stallP99Ms"]}, "16")
    yield Row(f"{what}: the window's longest stall, worst", "ms", {POLLUX: full["stallWorstMs"]}, "50")
    yield Row(f"{what}: CPU", "%", {POLLUX: full["cpuUs"] / full["wallUs"] * 100})
    yield Row(f"{what}: memory a job, strings included", "bytes", {POLLUX: full["bytesAJob"]})
    yield Row(f"{what}: memory a job, above the strings", "bytes", {POLLUX: full["bytesAJob"] - full["stringBytesAJob"]}, "1000")


ALL = {"cpu": processor_an_event, "latency": latency, "start": start, "tray": tray, "resources": resources, "recovery": recovery,
       "window": window}
