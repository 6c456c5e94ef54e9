# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What the tests of the installed library share: folders, CMake, the demo server, the example."""

import atexit
import contextlib
import os
import socket
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

CMAKE = os.environ["CMAKE"]
BUILD = Path(os.environ["POLLUX_BUILD"])
SOURCE = Path(os.environ["POLLUX_SOURCE"])
HERE = SOURCE / "tests/consumer"
TIMEOUT = 120

# A proxy that the machine happens to have is not what is tested here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def run(*command):
    """Runs a command; its output, or an AssertionError that shows it."""
    ended = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        encoding="utf-8", check=False, env=ENVIRONMENT,
    )
    if ended.returncode != 0:
        raise AssertionError(f"{command}\n{ended.stdout}")
    return ended.stdout


def install(build, prefix):
    for component in ("runtime", "library"):
        run(CMAKE, "--install", build, "--prefix", prefix, "--component", component)


def configure(source, build, prefix, *options):
    return run(CMAKE, "-S", source, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}", *options)


def build_project(source, build, prefix):
    output = configure(source, build, prefix)
    return output + run(CMAKE, "--build", build)


@contextlib.contextmanager
def started(*command):
    """A program beside the test; whatever is left of it at the end is killed."""
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8",
        env=ENVIRONMENT,
    ) as process:
        timer = threading.Timer(TIMEOUT, process.kill) # then readline() comes to an end
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            process.kill()


def read_until(process, beginning):
    """The lines up to the one that begins so."""
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if line.startswith(beginning):
            return lines
    raise AssertionError(f"ended without a line that begins with {beginning!r}: {lines}")


@contextlib.contextmanager
def demo_server():
    with started(os.environ["POLLUXCTL"], "demo-server", "--rate", "50") as server:
        yield server.stdout.readline().strip()


def dead_url():
    """Where nobody listens: the port is bound until the test's end, so that nobody else gets it meanwhile."""
    holder = socket.socket()
    atexit.register(holder.close)
    holder.bind(("127.0.0.1", 0))
    return f"http://127.0.0.1:{holder.getsockname()[1]}"


class InstalledCase(unittest.TestCase):
    """Has a folder of its own for the class, with a prefix in it."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="pollux-consumer-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.prefix = cls.folder / "prefix"
        cls.include = cls.prefix / os.environ["POLLUX_INCLUDEDIR"]
        cls.lib = cls.prefix / os.environ["POLLUX_LIBDIR"]

    def check_example(self):
        """The example in a project of its own: a conversation with the demo server, and a server that is not there."""
        build_project(SOURCE / "examples/listen", self.folder / "listen", self.prefix)
        program = self.folder / "listen/listen"
        with demo_server() as url, started(program, url) as listener:
            read_until(listener, "connected over ")
            read_until(listener, "answer: hello")
            read_until(listener, "audio:progress: [\"audio:progress\",")
        with started(program, dead_url()) as listener:
            lines = read_until(listener, "next try in ")
        self.assertTrue(lines[0].startswith("not connected: tcp connection-refused: "), lines)
