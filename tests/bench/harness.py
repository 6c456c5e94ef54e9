# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What the rows of the benchmarks share: the server, the clients, what a process costs."""

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
import urllib.parse
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


def end(process):
    """It and what it has started, which would outlive it; comes back when all are gone."""
    members = family(process.pid)
    for each in members:
        with contextlib.suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
    process.wait()
    while any((fields := stat_of(each)) and fields[0] != "Z" for each in members[1:]):
        time.sleep(0.01)


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


def stat_of(pid):
    """What stands behind the name in /proc/PID/stat; nothing where the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    except OSError:
        return None


def family(pid):
    """The process, and all that it has started."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := stat_of(entry.name)):
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found = [pid]
    for known in found:
        found += parents.get(known, [])
    return found


def processor_seconds(pid):
    """User and kernel, of all threads of it and of what it has started."""
    return sum(int(fields[11]) + int(fields[12]) for each in family(pid) if (fields := stat_of(each))) / TICKS


def pss_megabytes(pid):
    kilobytes = 0
    for each in family(pid):
        try:
            text = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="utf-8")
        except OSError:
            continue
        kilobytes += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return kilobytes / 1024


def cost(pid, seconds):
    """(processor in percent of one core over that time, PSS in MB at its end); of it and of what it has started."""
    before, begin = processor_seconds(pid), time.monotonic()
    time.sleep(seconds)
    used = processor_seconds(pid) - before
    return used / (time.monotonic() - begin) * 100, pss_megabytes(pid)


def desktop_environment(folder, url, profile):
    """For the desktop program: a home of its own with one server in it, no bus, no screen."""
    home = Path(folder) / "home"
    settings = home / ".config/pollux/pollux.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        f"[servers]\n1\\id=bench\n1\\title=Bench\n1\\url={url}\n1\\profile={profile}\n1\\transports=websocket\nsize=1\n",
        encoding="utf-8")
    mine = {name: value for name, value in ENVIRONMENT.items() if not name.startswith(("XDG_", "DBUS_"))}
    return {**mine, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


class Clients:
    """The programs that are compared; those of Pollux lie in a build folder."""

    def __init__(self, build):
        self.pollux = build / "app/pollux"
        self.polluxctl = build / "app/polluxctl"
        self.bench = build / "tests/pollux_benchclient"
        self.window = build / "tests/pollux_benchwindow"
        self.node = ("node", PEERS / "client.js")
        self.python = ("/usr/bin/python3", PEERS / "client.py")

    @staticmethod
    def tab(folder, url, go):
        """A page that shows the jobs in Chromium, without a screen."""
        wish = "#" + urllib.parse.quote(json.dumps(go)) if go else ""
        return ("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
                f"--user-data-dir={folder}/chromium", "--no-proxy-server", f"{url}/tab.html{wish}")

    def watch(self, url, profile, *more):
        """polluxctl, telling what happens as NDJSON."""
        return (self.polluxctl, "watch", url, "--profile", profile, "--proxy", "none", *more)
