# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What the rows of the benchmarks share: the server, the clients, what a process costs."""

import contextlib
import json
import os
import subprocess
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
PEERS = HERE / "peers"
TICKS = os.sysconf("SC_CLK_TCK")
LONGEST = 300 # seconds, of any program here

# A proxy that the machine happens to have is not what is measured here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
ENVIRONMENT.setdefault("QT_QPA_PLATFORM", "offscreen")


@contextlib.contextmanager
def started(*command, **more):
    """A program that ends with the block, or when it has run for too long."""
    arguments = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL,
                 "encoding": "utf-8", "env": ENVIRONMENT, **more}
    with subprocess.Popen([str(part) for part in command], **arguments) as process:
        timer = threading.Timer(LONGEST, process.kill)
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            process.kill()


@contextlib.contextmanager
def server(port=0):
    """Its URL, and its process."""
    with started("node", PEERS / "server.js", port, stdin=subprocess.PIPE) as process:
        yield json.loads(process.stdout.readline())["url"], process


def line_of(process):
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{process.args[:3]} ended without a line")
    return line.rstrip("\n")


def measured(command, url, **go):
    """What a client says at its end: events, cpuUs, wallUs, latenciesUs."""
    with started(*command, url, json.dumps(go)) as process:
        return json.loads(line_of(process))


def write_profile(folder, go):
    """The built-in smartvoice, which asks the server for `go` and for nothing over REST; the path of it."""
    profile = json.loads((SOURCE / "resources/profiles/smartvoice.json").read_text(encoding="utf-8"))
    for member in ("snapshot", "link", "actions", "health"):
        profile.pop(member, None)
    profile["name"] = "bench"
    profile["onConnect"] = [{"event": "go", "arguments": [go]}] if go else []
    path = Path(folder) / "bench.json"
    path.write_text(json.dumps(profile), encoding="utf-8")
    return path


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values):
    return percentile(values, 0.5)


def processor_seconds(pid):
    """User and kernel, of all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def pss_megabytes(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss")


def cost(pid, seconds):
    """(processor in percent of one core over that time, PSS in MB at its end)."""
    before, begin = processor_seconds(pid), time.monotonic()
    time.sleep(seconds)
    used = processor_seconds(pid) - before
    return used / (time.monotonic() - begin) * 100, pss_megabytes(pid)


class Clients:
    """The programs that are compared; those of Pollux lie in a build folder."""

    def __init__(self, build):
        self.pollux = build / "app/pollux"
        self.polluxctl = build / "app/polluxctl"
        self.bench = build / "tests/pollux_benchclient"
        self.window = build / "tests/pollux_benchwindow"
        self.node = ("node", PEERS / "client.js")
        self.python = ("/usr/bin/python3", PEERS / "client.py")

    def watch(self, url, profile, *more):
        """polluxctl, telling what happens as NDJSON."""
        return (self.polluxctl, "watch", url, "--profile", profile, "--proxy", "none", *more)
