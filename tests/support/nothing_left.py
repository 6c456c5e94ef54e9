#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Runs a command and fails when a process it started outlives it.

    nothing_left.py [--grace SECONDS] -- COMMAND [ARGUMENT...]

Names and environment markers do not find such a process: nginx and Redis
overwrite both with their titles. The kernel does: a "child subreaper" becomes
the parent of every descendant whose own parent has gone, daemons included
(prctl(2), PR_SET_CHILD_SUBREAPER). What is still there shortly after the
command has ended is named, ended by its pid, and turns success into failure.
"""

import argparse
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
POLL_SECONDS = 0.05


def become_subreaper():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def reap():
    """Collects the children that have ended; True while others live."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True


def wait_for_end(seconds):
    """True when every child has ended within the time."""
    deadline = time.monotonic() + seconds
    while reap():
        if time.monotonic() >= deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True


def children():
    """The pids of the processes whose parent is this one."""
    tasks = Path(f"/proc/{os.getpid()}/task").iterdir()
    return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]


def command_line(pid):
    try:
        raw = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return "(gone)"
    return raw.replace(b"\0", b" ").decode(errors="replace").strip()


def end_leftovers(grace):
    """Ends what is left. A parent's end hands over its children, hence rounds."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + grace
        signalled = set()
        while reap() and time.monotonic() < deadline:
            for pid in set(children()) - signalled:
                signalled.add(pid)
                os.kill(pid, number)
            time.sleep(POLL_SECONDS)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--grace", type=float, default=2.0, metavar="SECONDS")
    parser.add_argument("command", nargs="+")
    arguments = parser.parse_args()

    become_subreaper()
    status = 130
    try:
        status = subprocess.run(arguments.command, check=False).returncode
    except KeyboardInterrupt:
        pass
    if wait_for_end(arguments.grace):
        return status
    for pid in children():
        print(f"Left running: {pid} {command_line(pid)}", flush=True)
    end_leftovers(arguments.grace)
    return status or 1


if __name__ == "__main__":
    sys.exit(main())
