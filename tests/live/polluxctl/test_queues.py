#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl watch tells of queues and workers what Redis and the machine's own processes say of them."""

import json
import os
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import console
from bullmqbackend import WithBullMq

CELERY = Path(__file__).resolve().parents[2] / "backends" / "celery"
NEVER_MS = "3600000"
ENDED = ("completed", "failed")


def peers_of(lines, kind):
    """The last line of each queue or worker, by its name."""
    return {line["name"]: line for line in lines if line["kind"] == kind}


class BullMq(WithBullMq):
    OPTIONS = ("--restart-after-ms", NEVER_MS)  # a worker that is killed stays away

    def order(self, queue, **more):
        return self.request("/api/jobs", {"queue": queue, "stepMs": [1, 2], "attempts": 1} | more)[0]["ids"]

    def states(self, queue):
        return [job["state"] for job in self.jobs_in_redis(queue)]

    def wait_until(self, queue, state, count):
        end = time.monotonic() + console.TIMEOUT
        while self.states(queue).count(state) < count:
            self.assertLess(time.monotonic(), end, self.states(queue))

    def in_redis(self, queue, paused):
        """What a queue's line has to say."""
        states = self.states(queue)
        return {
            "waiting": sum(state in ("waiting", "paused", "prioritized") for state in states),
            "running": states.count("active"),
            "failed": states.count("failed"),
            "paused": paused,
            "perHour": sum(state in ENDED for state in states),  # nothing here is an hour old
        }

    def compare_with_redis(self, line, paused):
        truth = self.in_redis(line["name"], paused)
        self.assertEqual({name: line[name] for name in truth}, truth)

    def test_counts_pause_and_a_worker_that_dies(self):
        self.order("import", count=4, failRate=0.5)
        self.order("upload", stepMs=[60_000, 60_000])
        self.wait_until("import", "failed", 2)
        self.wait_until("import", "completed", 2)
        self.wait_until("upload", "active", 1)
        self.request("/api/queues/import/pause", {})
        before = time.time()
        self.order("import", count=5)
        with console.started(
            "watch", self.backend["url"], "--profile", "bullmq-events", "--auth-file", self.backend["tokenFile"],
            "--format", "ndjson",
        ) as process:
            lines = console.wait_for_line(process, kind="worker", name="parse-worker")
            while set(peers_of(lines, "queue")) != {"import", "upload", "parse"}:
                lines += console.wait_for_line(process, kind="queue")
            queues = peers_of(lines, "queue")
            for queue in queues.values():
                self.compare_with_redis(queue, queue["name"] == "import")
            self.assertEqual((queues["import"]["waiting"], queues["upload"]["running"]), (5, 1))
            self.assertLessEqual(queues["import"]["oldestWaitingMs"], (time.time() - before) * 1000)
            self.assertNotIn("oldestWaitingMs", queues["parse"])
            self.assertEqual(
                {name: (worker["state"], worker["running"]) for name, worker in peers_of(lines, "worker").items()},
                {"import-worker": ("online", 0), "upload-worker": ("online", 1), "parse-worker": ("online", 0)},
            )

            # The event of it, long before the next look.
            self.request("/api/queues/import/resume", {})
            resumed = console.wait_for_line(process, kind="queue", name="import", paused=False)
            self.wait_until("import", "completed", 2 + 5)
            os.kill(self.backend["pids"]["worker"], signal.SIGKILL)
            lines += resumed
            for name in ("import", "upload", "parse"):
                lines += console.wait_for_line(process, kind="worker", name=f"{name}-worker", state="offline")
            # The queue is still now; what was told of it while its jobs ran is not the last word.
            still = self.in_redis("import", False).items()
            while not still <= peers_of(lines, "queue")["import"].items():
                lines += console.wait_for_line(process, kind="queue", name="import")
            process.terminate()
            rest, _ = console.read_rest(process)
        for line in lines + console.lines_of(rest):
            console.VALIDATOR.validate(line)
        queue = peers_of(lines, "queue")["import"]
        self.compare_with_redis(queue, False)
        self.assertEqual((queue["failed"], queue["perHour"]), (2, 9))
        self.assertNotIn("oldestWaitingMs", queue)


class Celery(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Long enough away to be missed, and then back.
        cls.server = subprocess.Popen(
            [CELERY / "start.sh", "--until-stdin-closes", "--restart-after-ms", "10000"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
        )
        cls.addClassCleanup(cls.stop)
        cls.backend = json.loads(cls.server.stdout.readline())

    @classmethod
    def stop(cls):
        cls.server.stdin.close()
        cls.server.wait(console.TIMEOUT)
        cls.server.stdout.close()

    def publish(self, **order):
        subprocess.run(
            [CELERY / "producer.py"], input=json.dumps(order), encoding="utf-8", stdout=subprocess.DEVNULL, check=True,
            env=os.environ | {"POLLUX_REDIS": self.backend["redisSocket"]},
        )

    def test_the_producer_waits_for_no_result(self):
        """It would subscribe to each, and can stand still for ever over that when Redis was away: see producer.py."""
        self.publish(count=2, step_ms=[1, 2])
        redis = ["redis-cli", "-s", self.backend["redisSocket"], "info", "commandstats"]
        commands = subprocess.run(redis, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
        self.assertIn("cmdstat_lpush:", commands)  # the tasks
        self.assertNotIn("cmdstat_subscribe:", commands)

    def impatient_profile(self, folder):
        """The built-in profile, but a silent worker is offline after 6 s, not after 2 minutes."""
        profile = json.loads(console.run("profiles", "show", "celery-events").stdout)
        profile |= {"name": "impatient", "workers": {"offlineAfterMs": 6000}}
        path = Path(folder) / "impatient.json"
        path.write_text(json.dumps(profile), encoding="utf-8")
        return path

    def test_a_worker_that_dies_and_comes_back(self):
        with tempfile.TemporaryDirectory() as folder, console.started(
            "watch", self.backend["url"], "--profile", self.impatient_profile(folder), "--format", "ndjson",
        ) as process:
            lines = console.wait_for_line(process, kind="link", state="connected")
            self.publish(count=2, outcome="fail", step_ms=[1, 2])
            while sum(line.get("state") == "failed" for line in console.jobs_of(lines).values()) < 2:
                lines += console.wait_for_line(process, kind="job")
            while set(peers_of(lines, "worker")) != {"worker-1@pollux", "worker-2@pollux"}:
                lines += console.wait_for_line(process, kind="worker", state="online")
            os.kill(self.backend["services"]["worker-1"], signal.SIGKILL)
            lines += console.wait_for_line(process, kind="worker", name="worker-1@pollux", state="offline")
            self.assertNotIn("running", lines[-1])
            lines += console.wait_for_line(process, kind="worker", name="worker-1@pollux", state="online")
            while peers_of(lines, "queue")["celery"].get("failed") != 2:
                lines += console.wait_for_line(process, kind="queue", name="celery")
            self.assertEqual(peers_of(lines, "queue")["celery"]["waiting"], 0)
        for line in lines:
            console.VALIDATOR.validate(line)


if __name__ == "__main__":
    unittest.main()
