# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The Celery application: its tasks, and a list of them in Redis, since Celery itself knows only those that have begun."""

import os
import random
import time

import redis
from celery import Celery, Task
from celery.signals import before_task_publish
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

SOCKET = os.environ["POLLUX_REDIS"]
INDEX = "pollux:tasks"  # every task ever published, by the time of its first publishing

app = Celery("pollux", broker=f"redis+socket://{SOCKET}", backend=f"redis+socket://{SOCKET}")
app.conf.update(
    task_send_sent_event=True,
    task_track_started=True,
    result_extended=True,
    worker_send_task_events=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry=True,
    broker_connection_max_retries=None,
    # Redis is away for seconds at a time. What a worker had in hand is then begun anew, and no result is given up.
    task_acks_late=True,
    broker_transport_options={"visibility_timeout": 5},
    result_backend_always_retry=True,
    result_backend_transport_options={"retry_policy": {"max_retries": 100, "interval_step": 0.2, "interval_max": 1.0}},
)


def connect():
    return redis.Redis(unix_socket_path=SOCKET)


@before_task_publish.connect
def keep_in_index(headers=None, **_):
    """Waits as long as Redis is away: Celery swallows what a receiver raises, and publishes a task that no list has."""
    while True:
        try:
            connect().zadd(INDEX, {headers["id"]: time.time()}, nx=True)
            return
        except (RedisError, OSError):
            time.sleep(0.1)


STEPS = ["读取", "切分", "合成", "写入"]


class Told(Task):
    """A task that tells how far it is, as an event and in the result backend."""

    def tell(self, index):
        progress = {"progress": (index + 1) * 100 // len(STEPS), "message": STEPS[index]}
        try:
            self.send_event("task-progress", **progress)
            self.update_state(state="PROGRESS", meta=progress)
        except (OperationalError, RedisError, OSError):
            pass  # nobody hears of this step, and the work goes on


@app.task(bind=True, base=Told, name="chapters.narrate", max_retries=3)
def narrate(self, chapter, outcome="succeed", step_ms=(200, 800)):
    for index in range(len(STEPS)):
        time.sleep(random.uniform(*step_ms) / 1000)
        doomed = outcome == "fail" or (outcome == "retry" and self.request.retries == 0)
        if doomed and index == 2:
            error = RuntimeError("TTS 服务超时：30 秒内无应答")
            if outcome == "fail":
                raise error
            raise self.retry(exc=error, countdown=0.1)
        self.tell(index)
    return {"audio": f"https://cdn.example.com/{chapter}.mp3"}
