#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Prints every task as Redis has it, one JSON object a line, past the relay. POLLUX_REDIS names the socket.

A task that has not ended and whose message is nowhere is "lost": Celery's transport over Redis takes a message out of the
queue first (BRPOP) and notes it as not acknowledged afterwards, so what is between the two when Redis or a worker dies is
gone, whatever task_acks_late says."""

import json

import states
import tasks

ENDED = ("SUCCESS", "FAILURE", "REVOKED")

redis = tasks.connect()
rows = states.rows(redis)
open_tasks = [task for task in rows if task["state"] not in ENDED]
messages = b"".join(redis.lrange("celery", 0, -1) + redis.hvals("unacked")).decode() if open_tasks else ""
for task in open_tasks:
    if task["uuid"] not in messages:
        task["lost"] = True
for task in rows:
    print(json.dumps(task))
