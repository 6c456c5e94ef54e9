#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl act on the real queue: each action against what Redis says, and what the server refuses in its own words."""

import time
import unittest

import console
from bullmqbackend import WithBullMq


class Act(WithBullMq):
    def order(self, queue, **more):
        return self.request("/api/jobs", {"queue": queue, "stepMs": [1, 2]} | more)[0]["ids"]

    def truth(self, queue):
        """By id."""
        return {job["id"]: job for job in self.jobs_in_redis(queue)}

    def wait_for(self, queue, number, state, **members):
        end = time.monotonic() + console.TIMEOUT
        while True:
            job = self.truth(queue).get(number)
            if (job["state"] if job else None) == state and all(job[name] == value for name, value in members.items()):
                return
            self.assertLess(time.monotonic(), end, f"{queue} {number}: {job}")

    def act(self, profile, *arguments, environment=None):
        return console.run(
            "act", self.backend["url"], *arguments, "--profile", profile, "--auth-file", self.backend["tokenFile"],
            "--format", "ndjson", environment=environment,
        )

    def check(self, profile, code, *arguments, error=None):
        result = self.act(profile, *arguments, "--yes")
        self.assertEqual(result.returncode, code, f"{arguments}: {result.stdout}{result.stderr}")
        line, = console.lines_of(result.stdout)
        self.assertEqual((line["kind"], line["action"], line["queue"]), ("action", arguments[0], arguments[1]))
        self.assertEqual(line["result"], "done" if code == 0 else "refused")
        if error is not None:
            self.assertEqual(line["error"], error)
            self.assertIn(error, result.stderr)
        self.assertNotIn(self.token, result.stdout + result.stderr)

    def every_action(self, profile, queue, words):
        """`words`: the library's own, for what it refuses."""
        good, = self.order(queue)
        bad, = self.order(queue, failRate=1, attempts=1)
        late, later = self.order(queue, count=2, delayMs=3_600_000)
        self.wait_for(queue, good, "completed")
        self.wait_for(queue, bad, "failed", attemptsMade=1)
        self.check(profile, 1, "retry", queue, good, error=words["retry"].format(good))
        self.check(profile, 1, "promote", queue, good, error=words["promote"].format(good))
        self.check(profile, 1, "retry", queue, "999999", error=f"there is no job 999999 in {queue}")
        self.check(profile, 0, "retry", queue, bad)
        self.wait_for(queue, bad, "failed", attemptsMade=2)
        self.assertEqual(self.truth(queue)[late]["state"], "delayed")
        self.check(profile, 0, "promote", queue, late)
        self.wait_for(queue, late, "completed")
        self.check(profile, 0, "cancel", queue, later)
        self.assertNotIn(later, self.truth(queue))
        self.check(profile, 0, "remove", queue, good)
        self.assertNotIn(good, self.truth(queue))

        self.check(profile, 0, "pause", queue)
        held, = self.order(queue)
        self.wait_for("parse", self.order("parse")[0], "completed")  # as long as a job takes
        self.assertIn(self.truth(queue)[held]["state"], ("waiting", "paused"))
        self.check(profile, 0, "resume", queue)
        self.wait_for(queue, held, "completed")

        busy, = self.order(queue, stepMs=[20_000, 20_000])
        self.wait_for(queue, busy, "active")
        self.check(profile, 1, "cancel", queue, busy,
                   error=f"Job {busy} is active, and its worker cannot be told to stop")
        self.check(profile, 1, "remove", queue, busy, error=words["remove"].format(busy))
        self.assertEqual(self.truth(queue)[busy]["state"], "active")

    def test_bullmq_by_acknowledged_events(self):
        self.every_action("bullmq-events", "import", {
            "retry": "Job {} is not in the failed state. reprocessJob",
            "promote": "Job {} is not in the delayed state. promote",
            "remove": "Job {} could not be removed because it is locked by another worker",
        })

    def test_bull_by_rest(self):
        self.every_action("smartvoice", "audio-generation", {
            "retry": "Couldn't retry job: The job has been already retried or has not failed",
            "promote": "Job {} is not in a delayed state",
            "remove": "Could not remove job {}",
        })

    def test_nothing_without_yes(self):
        bad, = self.order("upload", failRate=1, attempts=1)
        self.wait_for("upload", bad, "failed", attemptsMade=1)
        result = self.act("bullmq-events", "retry", "upload", bad)
        self.assertEqual((result.returncode, result.stdout), (64, ""))
        self.assertIn("--yes", result.stderr)
        self.assertEqual(self.truth("upload")[bad]["attemptsMade"], 1)

    def test_exit_codes(self):
        url = self.backend["url"]
        for code, arguments, message in (
            (64, [url], "expected"),
            (64, [url, "retry", "upload"], "ID"),
            (64, [url, "pause", "upload", "7"], "nothing else"),
            (64, [url, "explode", "upload", "7"], "expected"),
            (69, [console.dead_url(), "retry", "upload", "7", "--timeout", "1"], "connection-refused"),
            (77, [url, "retry", "upload", "7"], "invalid token"),
            (78, [url, "retry", "upload", "7", "--profile", "generic"], "has no action"),
        ):
            with self.subTest(arguments=arguments):
                result = console.run("act", "--profile", "bullmq-events", "--yes", *arguments)
                self.assertEqual(result.returncode, code, result.stderr)
                self.assertIn(message, result.stderr)
                self.assertEqual(result.stdout, "")

    def test_text(self):
        result = console.run("act", self.backend["url"], "resume", "upload", "--profile", "bullmq-events", "--yes",
                             "--auth-file", self.backend["tokenFile"])
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "resume upload: done\n", ""))


if __name__ == "__main__":
    unittest.main()
