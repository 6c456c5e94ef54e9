#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl watch on the real queue: BullMQ on Redis, two instances behind nginx, JWT."""

import json
import os
import signal
import unittest
from pathlib import Path

import console
from bullmqbackend import WithBullMq

CANONICAL = {"completed": "succeeded", "failed": "failed"}


class BullMq(WithBullMq):
    def truth(self, queue):
        """By queue and id."""
        return {(job["queue"], job["id"]): job for job in self.jobs_in_redis(queue)}

    def watch(self, *arguments):
        return console.started(
            "watch", self.backend["url"], "--profile", "bullmq-events", "--auth-file", self.backend["tokenFile"],
            "--format", "ndjson", *arguments,
        )

    def order(self, queue, **more):
        return self.request("/api/jobs", {"queue": queue, "count": 200, "stepMs": [2, 20], "failRate": 0.05,
                                          "retryRate": 0.1, "attempts": 3} | more)[0]["ids"]

    def compare_with_redis(self, lines, queue, ids):
        jobs = console.jobs_of(lines)
        truth = self.truth(queue)
        told = {number: jobs[(queue, number)]["state"] for number in ids}
        self.assertEqual(told, {number: CANONICAL[truth[(queue, number)]["state"]] for number in ids})
        self.assertEqual(list(told.values()).count("failed"), 10)
        for number in ids:
            if told[number] == "failed":
                self.assertEqual(jobs[(queue, number)]["error"], truth[(queue, number)]["failedReason"])

    def test_two_hundred_jobs(self):
        with self.watch("--exit-when", "done=200") as process:
            lines = console.wait_for_line(process, kind="upgrade", result="upgraded")
            command_line = Path(f"/proc/{process.pid}/cmdline").read_text(encoding="utf-8")
            ids = self.order("import")
            rest, error = console.read_rest(process, 120)
        lines += console.lines_of(rest)
        self.assertEqual((process.returncode, error), (1, ""))  # some jobs fail
        self.compare_with_redis(lines, "import", ids)
        self.assertEqual(console.steps_back(lines), [])
        self.assertEqual((lines[-1]["drops"], lines[-1]["upgrades"]), (0, 1))
        self.assertNotIn(self.token, command_line + rest + error + json.dumps(lines))

    def test_an_instance_dies(self):
        with self.watch("--exit-when", "done=200") as process:
            lines = console.wait_for_line(process, kind="upgrade", result="upgraded")
            ids = self.order("upload")
            lines += console.wait_for_line(process, kind="job", state="succeeded")
            _, instance = self.request("/health")
            os.kill(self.backend["pids"]["instances"][instance], signal.SIGKILL)
            rest, _ = console.read_rest(process, 120)
        lines += console.lines_of(rest)
        for line in lines:
            console.VALIDATOR.validate(line)
        self.assertEqual(process.returncode, 1)
        self.compare_with_redis(lines, "upload", ids)
        self.assertEqual(console.steps_back(lines), [])
        self.assertEqual((lines[-1]["drops"], lines[-1]["reconnects"]), (1, 1))

    def test_idle(self):
        with self.watch("--exit-when", "idle") as process:
            lines = console.wait_for_line(process, kind="link", state="connected")
            self.order("parse", count=5, failRate=0, retryRate=0)
            rest, _ = console.read_rest(process)
        lines += console.lines_of(rest)
        ended = [job for job in console.jobs_of(lines).values() if job["queue"] == "parse"]
        self.assertEqual([job["state"] for job in ended], ["succeeded"] * 5)
        self.assertEqual(process.returncode, 0)

    def test_wrong_credentials(self):
        arguments = ["watch", self.backend["url"], "--profile", "bullmq-events", "--format", "ndjson"]
        for environment, extra in (({}, []), ({"WRONG": "s3cret"}, ["--auth-env", "WRONG"])):
            result = console.run(*arguments, *extra, environment=environment)
            self.assertEqual(result.returncode, 77)
            self.assertIn("invalid token", result.stderr)
            self.assertNotIn("s3cret", result.stdout + result.stderr)
            self.assertEqual(console.lines_of(result.stdout)[-1]["kind"], "summary")

    def test_the_secret_from_each_source(self):
        url = self.backend["url"]
        wanted = ["emit", url, "subscribe", '{"projectId":"project-1"}', "--ack"]
        for environment, extra, stdin in (
            ({}, ["--auth-file", self.backend["tokenFile"]], ""),
            ({}, ["--auth-file", "-"], self.token + "\n"),
            ({"POLLUX_TEST_TOKEN": self.token}, ["--auth-env", "POLLUX_TEST_TOKEN"], ""),
        ):
            result = console.run(*wanted, *extra, stdin=stdin, environment=environment)
            self.assertEqual((result.returncode, json.loads(result.stdout)), (0, [{"ok": True}]))


if __name__ == "__main__":
    unittest.main()
