#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Publishes tasks: for each line of standard input {"count", "outcome", "step_ms"}. Waits as long as Redis is away.
POLLUX_REDIS names the socket. Ends when standard input closes."""

import itertools
import json
import sys
import uuid

from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from tasks import app, narrate

# It waits for no result. Celery would subscribe to each task's, and to all of them anew after Redis was away; redis-py 4.3
# can stand still for ever then: the garbage collector takes an old subscription while the pool's lock is held, and giving
# back its connection asks for the same lock.
app.conf.result_backend = "disabled://"

numbers = itertools.count(1)


def publish(order):
    number, task_id = next(numbers), str(uuid.uuid4())
    while True:
        try:
            narrate.apply_async(
                [f"chapter-{number}"], {key: order[key] for key in ("outcome", "step_ms") if key in order}, task_id=task_id
            )
            return task_id
        except (OperationalError, RedisError, OSError) as problem:
            print(f"producer: {problem}", file=sys.stderr)


for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps({"ids": [publish(order) for _ in range(order.get("count", 1))]}), flush=True)
