#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""One nginx in front of many servers, each on a free port of its own.

    proxy.py '{"<server>": {"<instance>": "http://127.0.0.1:…", …}, …}'

Prints the same object with nginx's addresses when nginx listens. Where a server
has the instances "main" and "twin", "sticky" is a third address: requests go to
the two in turn, unless a cookie says which of them has answered before.
Ends, and nginx with it, when its standard input closes.
"""

import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

PR_SET_PDEATHSIG = 1
TEMPLATE = Path(__file__).with_name("nginx.conf")

SERVER = """
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass {target};
            {more}
        }}
    }}
"""

# A balancer as it is found in front of backends: in turn, unless the cookie knows better.
STICKY = """
    upstream {name}_in_turn {{
        server {main};
        server {twin};
    }}
    map $cookie_pollux_instance ${name}_target {{
        default http://{name}_in_turn;
        main http://{main};
        twin http://{twin};
    }}
    map $upstream_addr ${name}_answered {{
        {main} main;
        {twin} twin;
    }}
"""


def free_port(sockets):
    """A port that listens already: nginx inherits the socket, so nobody else can take the port meanwhile."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=511)
    sockets.append(listener)
    return listener.getsockname()[1]


def plan(servers, sockets):
    """The configuration of all servers, and the addresses that clients are told."""
    blocks = []
    addresses = {}

    def block(target, more=""):
        port = free_port(sockets)
        blocks.append(SERVER.format(port=port, target=target, more=more))
        return f"http://127.0.0.1:{port}"

    for number, (server, instances) in enumerate(servers.items()):
        addresses[server] = {name: block(url) for name, url in instances.items()}
        if "twin" in instances:
            name = f"sticky_{number}"
            main, twin = (urlsplit(instances[one]).netloc for one in ("main", "twin"))
            blocks.append(STICKY.format(name=name, main=main, twin=twin))
            cookie = f'add_header Set-Cookie "pollux_instance=${name}_answered; Path=/";'
            addresses[server]["sticky"] = block(f"${name}_target", cookie)
    return "".join(blocks), addresses


def end_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def start_nginx(directory, config, sockets):
    conf = directory / "nginx.conf"
    conf.write_text(TEMPLATE.read_text().replace("@DIR@", str(directory)).replace("@SERVERS@", config))
    inherited = [listener.fileno() for listener in sockets]
    # nginx lives in /usr/sbin, which is not in every user's PATH.
    environment = os.environ | {
        "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin",
        "NGINX": "".join(f"{number};" for number in inherited),
    }
    # -e: without it nginx first opens the system's error log, which an ordinary user may not.
    command = ["nginx", "-p", str(directory), "-c", str(conf), "-e", "stderr"]
    if os.geteuid() == 0:  # otherwise its worker is somebody else, who cannot enter the directory
        command += ["-g", "user root;"]
    nginx = subprocess.Popen(
        command, env=environment, pass_fds=inherited, stdin=subprocess.DEVNULL, preexec_fn=end_with_parent
    )
    for listener in sockets:
        listener.close()  # nginx has its own; without it, nobody listens
    return nginx


def check_that_it_answers(address):
    try:
        with urllib.request.urlopen(address, timeout=60):
            pass
    except urllib.error.HTTPError:
        pass  # an answer


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the directory goes
    directory = Path(tempfile.mkdtemp(prefix="pollux-socketio."))
    sockets = []
    try:
        config, addresses = plan(json.loads(sys.argv[1]), sockets)
        nginx = start_nginx(directory, config, sockets)
        check_that_it_answers(next(iter(next(iter(addresses.values())).values())))
        print(json.dumps(addresses), flush=True)
        sys.stdin.read()
        nginx.terminate()
        nginx.wait()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
