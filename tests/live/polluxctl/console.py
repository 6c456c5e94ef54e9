# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What the tests of the real polluxctl share: the program, its lines, servers to watch."""

import atexit
import contextlib
import http.server
import json
import os
import socket
import subprocess
import threading
from pathlib import Path

import jsonschema

PROGRAM = os.environ["POLLUXCTL"]
SCHEMA = json.loads(Path(__file__).with_name("watch.schema.json").read_text(encoding="utf-8"))
TIMEOUT = 60

# A proxy that the machine happens to have is not what is tested here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}

jsonschema.Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def run(*arguments, stdin="", environment=None):
    """Runs polluxctl to its end."""
    return subprocess.run(
        [PROGRAM, *arguments], input=stdin, capture_output=True, encoding="utf-8", check=False, timeout=TIMEOUT,
        env=ENVIRONMENT | (environment or {}),
    )


@contextlib.contextmanager
def started(*arguments, **options):
    """polluxctl beside the test; whatever is left of it at the end is killed."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8", "env": ENVIRONMENT} | options
    with subprocess.Popen([PROGRAM, *arguments], **options) as process:
        try:
            yield process
        finally:
            process.kill()


@contextlib.contextmanager
def deadline(process, seconds):
    """Kills the process when the time is over, so that no read waits for ever. Neither select() nor communicate() will do
    here: they know nothing of the lines that readline() has already taken into Python's buffer."""
    overdue = threading.Event()

    def end():
        overdue.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        yield
    except EOFError:
        if not overdue.is_set():
            raise
    finally:
        timer.cancel()
    if overdue.is_set():
        raise TimeoutError(f"nothing more came within {seconds} s")


def read_line(process):
    """The next line of its output, empty at its end; an error when none comes in time."""
    with deadline(process, TIMEOUT):
        return process.stdout.readline()


def read_rest(process, seconds=TIMEOUT):
    """What it still prints on standard output and standard error until it has ended by itself."""
    with deadline(process, seconds):
        rest = process.stdout.read()
        error = process.stderr.read()
        process.wait()
    return rest, error


def wait_for_lines(process, *wanted, seconds=TIMEOUT):
    """Reads NDJSON until each of `wanted` (members of a line) has come, in any order; all lines up to then. Other lines do
    not lengthen the wait."""
    lines = []
    missing = list(wanted)
    with deadline(process, seconds):
        while missing:
            text = process.stdout.readline()
            if not text:
                raise EOFError(f"ended without {missing}")
            lines.append(json.loads(text))
            missing = [members for members in missing if not members.items() <= lines[-1].items()]
    return lines


def wait_for_line(process, seconds=TIMEOUT, **members):
    """The same for one line, which is the last of them."""
    return wait_for_lines(process, members, seconds=seconds)


@contextlib.contextmanager
def demo_server(rate=20):
    """The URL of a demo server of its own."""
    with started("demo-server", "--rate", str(rate)) as server:
        yield read_line(server).strip()


def dead_url():
    """Where nobody listens: the port is bound until the test's end, so that nobody else gets it meanwhile."""
    holder = socket.socket()
    atexit.register(holder.close)
    holder.bind(("127.0.0.1", 0))
    return f"http://127.0.0.1:{holder.getsockname()[1]}"


@contextlib.contextmanager
def held_port(port):
    """Keeps it for a listener that asks for it by its number; nobody else is given it."""
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind(("127.0.0.1", port))
        yield


@contextlib.contextmanager
def http_answer(status, body="", content_type="text/plain"):
    """The URL of a server that gives everybody the same answer."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def lines_of(text):
    """The lines of NDJSON, each of them valid by the schema."""
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        VALIDATOR.validate(line)
    return lines


def jobs_of(lines):
    """The last line of each job, by queue and id."""
    return {(line.get("queue"), line["id"]): line for line in lines if line["kind"] == "job"}


def steps_back(lines):
    """Lines in which progress is below what it was before in the same attempt."""
    last = {}
    found = []
    for line in lines:
        if line["kind"] == "job" and "progress" in line:
            key = (line.get("queue"), line["id"], line.get("attempt"))
            if line["progress"] < last.get(key, 0):
                found.append(line)
            last[key] = line["progress"]
    return found
