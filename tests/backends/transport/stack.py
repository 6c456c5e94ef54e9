#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What may stand between a client and its server, each real and on a free port.

    stack.py http://127.0.0.1:<port of a server>

Prints one JSON object when all listen: addresses of nginx (see SITES), of the
proxies, and the certificates. Everything ends when standard input closes.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "socketio"))
from proxy import end_with_parent, free_port, start_nginx  # noqa: E402

USER = "pollux"
PASSWORD = "hush-hush"
START_TIMEOUT = 60

PASS_ON = "proxy_pass {target};"
TLS = "ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key;"
# name: (scheme, what the server does)
SITES = {
    "tls": ("https", TLS + "location / { " + PASS_ON + " }"),
    # Nobody without a certificate of ours.
    "mutual": ("https", TLS + "ssl_client_certificate {folder}/ca.pem; ssl_verify_client on; location / { " + PASS_ON + " }"),
    # As nginx is without a word about upgrades.
    "stripping": (
        "http", 'location / { proxy_set_header Host $http_host; proxy_set_header Connection ""; ' + PASS_ON + " }"),
    # A gateway that has something against WebSockets.
    "blocking": ("http", "location / { if ($http_upgrade) { return 403; } " + PASS_ON + " }"),
    "to-tls": ("http", "location / { return 308 {tls}$request_uri; }"),
    # To another port of the host: somebody else.
    "to-other": ("http", "location / { return 302 {target}$request_uri; }"),
}


def fill(text, values):
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


def sites(folder, target, sockets):
    blocks = []
    addresses = {}
    for name, (scheme, text) in SITES.items():
        port = free_port(sockets)
        addresses[name] = f"{scheme}://127.0.0.1:{port}"
        text = fill(text, {"folder": str(folder), "target": target} | addresses)
        listen = f"127.0.0.1:{port}" + (" ssl" if scheme == "https" else "")
        blocks.append(f"server {{ listen {listen}; {text} }}\n")
    return "".join(blocks), addresses


def make_certificate(folder, name, extensions):
    config = folder / f"{name}.cnf"
    lines = ["[req]", "distinguished_name=dn", "x509_extensions=ext", "prompt=no", "[dn]", f"CN=Pollux test {name}",
             "[ext]", *extensions]
    config.write_text("\n".join(lines) + "\n")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
               "-config", config, "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem"]
    if name != "ca":
        command += ["-CA", folder / "ca.pem", "-CAkey", folder / "ca.key"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def unused_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start(command_for):
    """Starts a program that must be told its port. Where somebody else has taken the port meanwhile, it ends at once and is
    started again."""
    end = time.monotonic() + START_TIMEOUT
    while time.monotonic() < end:
        port = unused_port()
        process = subprocess.Popen(
            command_for(port), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=end_with_parent)
        while process.poll() is None and time.monotonic() < end:
            if listens(port):
                return process, port
            time.sleep(0.02)
    raise RuntimeError("a proxy does not listen")


def start_tinyproxy(folder, name, lines):
    def command(port):
        config = folder / f"{name}.conf"
        config.write_text("\n".join([f"Port {port}", "Listen 127.0.0.1", "Timeout 600", "MaxClients 100",
                                     f'LogFile "{folder}/{name}.log"', *lines]) + "\n")
        return ["tinyproxy", "-d", "-c", str(config)]

    return start(command)


def main():
    target = sys.argv[1]
    folder = Path(tempfile.mkdtemp(prefix="pollux-transport."))
    sockets = []
    processes = []
    try:
        make_certificate(folder, "ca", ["basicConstraints=critical,CA:TRUE"])
        make_certificate(folder, "server", ["subjectAltName=IP:127.0.0.1,DNS:localhost"])
        make_certificate(folder, "client", ["extendedKeyUsage=clientAuth"])
        config, addresses = sites(folder, target, sockets)
        ports = [listener.getsockname()[1] for listener in sockets]
        processes.append(start_nginx(folder, config, sockets))
        proxies = {}

        def add(name, scheme, started):
            process, port = started
            processes.append(process)
            proxies[name] = f"{scheme}://127.0.0.1:{port}"

        add("http", "http", start_tinyproxy(folder, "http", [f"BasicAuth {USER} {PASSWORD}"]))
        # CONNECT to no port but 443, as many a company has it.
        add("strict", "http", start_tinyproxy(folder, "strict", ["ConnectPort 443"]))
        add("socks", "socks5", start(lambda port: [
            "microsocks", "-i", "127.0.0.1", "-p", str(port), "-u", USER, "-P", PASSWORD]))
        while not all(listens(port) for port in ports):
            if processes[0].poll() is not None:
                raise RuntimeError("nginx has ended")
            time.sleep(0.02)
        print(json.dumps({
            "urls": addresses, "proxies": proxies, "user": USER, "password": PASSWORD,
            "files": {path.name: str(path) for path in folder.glob("*.pem")} | {
                path.name: str(path) for path in folder.glob("*.key")},
        }), flush=True)
        sys.stdin.read()
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    os.environ["PATH"] = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    main()
