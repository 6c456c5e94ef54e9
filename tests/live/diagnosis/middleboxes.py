#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Everything that the check-up is tried on, each real and on a free port.

    middleboxes.py

Prints one JSON object when all listen: addresses by name (see sites.py, relays.py, servers.js and
tests/backends/socketio/server.js), proxies, certificates and secrets. Everything ends when standard input closes.
"""

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

import relays
import sites
from certificates import make_certificates

BACKENDS = Path(__file__).resolve().parents[2] / "backends"
sys.path[:0] = [str(BACKENDS / "socketio"), str(BACKENDS / "transport")]
from proxy import STICKY, check_that_it_answers, end_with_parent, free_port, start_nginx  # noqa: E402
from stack import PASSWORD, USER, fill, start, start_tinyproxy  # noqa: E402

HANDSHAKE = "/socket.io/?EIO=4&transport=polling"


class Boxes:
    """What has been started, and where it is."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        self.kept = []  # sockets that hold a place
        self.asked_to_end = []  # processes that clean up after themselves when their standard input closes
        self.urls = {}
        self.proxies = {}
        self.secrets = {}

    def add_servers(self, script, *arguments, prefix=""):
        """A Node program that prints its addresses first."""
        process = subprocess.Popen(
            ["node", script, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            preexec_fn=end_with_parent)
        self.processes.append(process)
        told = json.loads(process.stdout.readline())
        for name, url in told.get("urls", told).items():
            self.add(prefix + name, url)

    def add(self, name, url):
        if name in self.urls:
            raise KeyError(f"two are called {name}")
        self.urls[name] = url

    def add_backend(self, folder, name, *arguments):
        """A backend of the live tests; what it has printed first."""
        process = subprocess.Popen(
            [BACKENDS / folder / "start.sh", "--until-stdin-closes", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            encoding="utf-8", preexec_fn=end_with_parent)
        self.asked_to_end.append(process)
        told = json.loads(process.stdout.readline())
        self.add(name, told["url"])
        return told

    def add_plain_websocket(self):
        self.secrets["geo"] = self.add_backend("geo", "geo")["token"]

    def add_phoenix(self):
        told = self.add_backend("realtime", "realtime")
        self.add("realtime-proxy", told["proxyBase"])  # loses what is sent before its own connection is open
        self.secrets["realtime"] = Path(told["keyFile"]).read_text(encoding="utf-8").strip()

    def place(self, name):
        return urlsplit(self.urls[name]).netloc

    def words(self):
        """What a configuration may name: the folder, each address, and NAME_place for its host and port."""
        places = {f"{name.replace('-', '_')}_place": self.place(name) for name in self.urls}
        return {"folder": str(self.folder)} | self.urls | places

    def add_port(self, name, port):
        self.add(name, f"http://127.0.0.1:{port}")

    def add_kept(self, name, port_and_sockets):
        port, sockets = port_and_sockets
        self.kept += sockets
        self.add_port(name, port)

    async def add_relays(self):
        def place(name):
            host, port = self.place(name).split(":")
            return host, int(port)

        self.add_kept("dead", relays.dead())
        self.add_kept("full", relays.full())
        self.add_port("silent", await relays.silent())
        self.add_port("hanging-up", await relays.hanging_up())
        self.add_port("50ms", await relays.delaying(place("main"), 0.05))
        self.add_port("200ms", await relays.delaying(place("main"), 0.2))
        self.add_port("far", await relays.delaying(place("main"), 1.5))
        self.add_port("cutting", await relays.cutting(place("quick")))
        self.add_port("swallowing", await relays.swallowing(place("main")))

    def add_nginx(self):
        sockets = []
        blocks = [sites.BESIDE]
        listen = {}
        for name, (scheme, _) in sites.NGINX.items():
            port = free_port(sockets)
            self.add(name, f"{scheme}://127.0.0.1:{port}")
            listen[name] = f"127.0.0.1:{port}" + (" ssl" if scheme == "https" else "")
        for name, (_, text) in sites.NGINX.items():
            blocks.append(f"server {{ listen {listen[name]}; {text} }}\n")
        self.add("tls-in-plain", self.urls["tls"].replace("https:", "http:"))
        # By cookie, to whoever has answered before.
        port = free_port(sockets)
        blocks.append(STICKY.format(name="sticky", main=self.place("main"), twin=self.place("twin")))
        blocks.append(f"server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass $sticky_target;"
                      ' add_header Set-Cookie "pollux_instance=$sticky_answered; Path=/"; } }\n')
        self.add_port("sticky", port)
        config = fill("".join(blocks), self.words())
        self.processes.append(start_nginx(self.folder, config, sockets))
        check_that_it_answers(self.urls["nginx"] + HANDSHAKE)

    def add_haproxy(self):
        sockets = []
        blocks = [sites.HAPROXY_START]
        for name, (scheme, text) in sites.HAPROXY.items():
            port = free_port(sockets)
            self.add(name, f"{scheme}://127.0.0.1:{port}")
            blocks.append(f"frontend {name}\n    bind fd@{sockets[-1].fileno()}{sites.BIND_WITH.get(name, '')}\n    {text}\n")
        (self.folder / "server-and-key.pem").write_bytes(
            (self.folder / "server.pem").read_bytes() + (self.folder / "server.key").read_bytes())
        config = self.folder / "haproxy.cfg"
        config.write_text(fill("".join(blocks), self.words()))
        self.processes.append(subprocess.Popen(
            ["haproxy", "-db", "-q", "-f", config], pass_fds=[one.fileno() for one in sockets],
            stdin=subprocess.DEVNULL, preexec_fn=end_with_parent))
        for listener in sockets:
            listener.close()
        check_that_it_answers(self.urls["haproxy"] + HANDSHAKE)

    def add_proxies(self):
        def add(name, scheme, started):
            process, port = started
            self.processes.append(process)
            self.proxies[name] = f"{scheme}://127.0.0.1:{port}"

        add("http", "http", start_tinyproxy(self.folder, "http", [f"BasicAuth {USER} {PASSWORD}"]))
        # CONNECT to no port but 443, as many a company has it.
        add("strict", "http", start_tinyproxy(self.folder, "strict", ["ConnectPort 443"]))
        # Not for whoever comes from here.
        add("private", "http", start_tinyproxy(self.folder, "private", ["Allow 192.0.2.1"]))
        add("socks", "socks5", start(lambda port: [
            "microsocks", "-i", "127.0.0.1", "-p", str(port), "-u", USER, "-P", PASSWORD]))
        self.proxies["dead"] = self.urls["dead"]
        self.proxies["silent"] = self.urls["silent"]

    def end(self):
        for process in self.asked_to_end:
            process.stdin.close()
        for process in self.processes:
            process.terminate()
        for process in self.processes + self.asked_to_end:
            process.wait()
        for one in self.kept:
            one.close()

    def describe(self):
        files = {path.name: str(path) for pattern in ("*.pem", "*.key") for path in self.folder.glob(pattern)}
        return {"urls": self.urls, "proxies": self.proxies, "proxyCredentials": f"{USER}:{PASSWORD}", "files": files,
                "secrets": self.secrets}


async def run(boxes):
    make_certificates(boxes.folder)
    boxes.add_servers(BACKENDS / "socketio" / "server.js", "4")
    boxes.add_servers(BACKENDS / "socketio" / "server.js", "2", prefix="second-")
    boxes.add_servers(Path(__file__).with_name("servers.js"))
    await boxes.add_relays()
    loop = asyncio.get_running_loop()
    for step in (boxes.add_plain_websocket, boxes.add_phoenix, boxes.add_proxies, boxes.add_nginx, boxes.add_haproxy):
        await loop.run_in_executor(None, step)  # relays go on meanwhile: nginx may ask one of them
    print(json.dumps(boxes.describe()), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def main():
    os.environ["PATH"] = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    folder = Path(tempfile.mkdtemp(prefix="pollux-diagnosis."))
    boxes = Boxes(folder)
    try:
        asyncio.run(run(boxes))
    finally:
        boxes.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
