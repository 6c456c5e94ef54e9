#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""One Celery worker with four processes: worker.py NAME READY_FILE."""

import ctypes
import os
import signal
import sys

from celery.signals import worker_process_init, worker_ready

from tasks import app

name, ready_file = sys.argv[1:3]
if os.path.exists(ready_file):
    os.remove(ready_file)


@worker_process_init.connect
def go_with_the_worker(**_):
    """A worker that is killed leaves no process behind: prctl(PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


@worker_ready.connect
def say_so(**_):
    open(ready_file, "w", encoding="utf-8").close()


app.worker_main(["worker", "-E", "--pool=prefork", "--concurrency=4", f"--hostname={name}@pollux", "--loglevel=INFO",
                 "--without-mingle", "--without-gossip"])
