#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl history: what a watch has kept of its link, read while it goes on and afterwards."""

import json
import sqlite3
import tempfile
import time
import unittest
from pathlib import Path

import console


def lines_of(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


class History(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.file = str(self.folder / "history.sqlite")

    def history(self, *arguments, **options):
        return console.run("history", "link", "--file", self.file, *arguments, **options)

    def events(self):
        result = self.history("--format", "ndjson")
        return [line for line in lines_of(result) if line["kind"] == "link"] if result.returncode == 0 else []

    def test_a_watch_is_kept_and_read_while_it_goes_on(self):
        with console.demo_server() as demo:
            with console.started("watch", demo, "--format", "ndjson", "--history", self.file) as watch:
                console.wait_for_line(watch, kind="link", state="connected")
                end = time.monotonic() + console.TIMEOUT
                while not any(line["state"] == "connected" for line in self.events()):
                    self.assertLess(time.monotonic(), end)
                self.assertTrue(self.events()[0]["server"].startswith(demo))
                watch.terminate()
                console.read_rest(watch)
        kept = self.events()
        self.assertEqual(kept[-1]["state"], "disconnected")
        self.assertEqual(kept[-1]["reason"], "io client disconnect")
        text = self.history()
        self.assertEqual(text.returncode, 0, text.stderr)
        self.assertIn("0 drops", text.stdout)
        self.assertEqual(self.history("--server", "127.0.0.1").stdout.splitlines()[0], text.stdout.splitlines()[0])
        self.assertTrue(self.history("--format", "csv").stdout.startswith("time,server,kind,"))
        self.assertEqual(self.history("--until", "1h").stdout, "")

    def test_jobs_and_notifications_are_kept(self):
        with console.demo_server(rate=40) as demo:
            with console.started("watch", demo, "--format", "ndjson", "--history", self.file) as watch:
                for _ in range(3):
                    console.wait_for_line(watch, kind="job", state="succeeded")
                watch.terminate()
                console.read_rest(watch)

        def run(*arguments):
            result = console.run("history", *arguments, "--file", self.file)
            self.assertEqual(result.returncode, 0, result.stderr)
            return result

        jobs = lines_of(run("jobs", "--format", "ndjson"))
        self.assertGreaterEqual(len(jobs), 3)
        self.assertTrue(all(job["kind"] == "job" and job["server"].startswith(demo) for job in jobs))
        self.assertEqual([job["time"] for job in jobs], sorted((job["time"] for job in jobs), reverse=True))
        done = [job for job in jobs if job["state"] == "succeeded"]
        self.assertEqual(lines_of(run("jobs", "--state", "succeeded", "--format", "ndjson")), done)
        self.assertEqual(lines_of(run("jobs", "--limit", "2", "--format", "ndjson")), jobs[:2])
        self.assertIn(jobs[0], lines_of(run("jobs", "--search", jobs[0]["id"], "--format", "ndjson")))
        self.assertEqual(run("jobs", "--search", "%%%%").stdout, "")
        self.assertEqual(run("jobs", "--until", "1h").stdout, "")
        self.assertEqual(len(run("jobs").stdout.splitlines()), len(jobs))
        csv = run("jobs", "--format", "csv", "--server", "127.0.0.1").stdout
        self.assertTrue(csv.startswith("time,server,queue,id,name,state,"))
        told = lines_of(run("notifications", "--format", "ndjson"))
        self.assertTrue(told)
        self.assertTrue(all(line["kind"] == "notification" and line["jobs"] for line in told))
        self.assertTrue(run("notifications", "--format", "csv").stdout.startswith("time,server,about,"))
        self.assertIn(told[0]["title"], run("notifications").stdout)

    def test_no_secret_is_kept(self):
        secret = "s3cret0123456789"
        with console.demo_server() as demo:
            token = self.folder / "token"
            token.write_text(secret)
            with console.started("watch", demo, "--auth-file", str(token), "--format", "ndjson", "--history", self.file) as watch:
                console.wait_for_line(watch, kind="link", state="connected")
                watch.terminate()
                console.read_rest(watch)
        self.assertTrue(self.events())
        for file in self.folder.glob("history.sqlite*"):
            self.assertNotIn(secret.encode(), file.read_bytes())

    def test_what_cannot_be_read(self):
        missing = self.history()
        self.assertEqual(missing.returncode, 66)
        self.assertIn("no such file", missing.stderr)
        Path(self.file).write_bytes(b"x" * 5000)
        self.assertEqual(self.history().returncode, 66)
        Path(self.file).unlink()
        with sqlite3.connect(self.file) as database:
            database.execute("PRAGMA user_version = 99")
        newer = self.history()
        self.assertEqual(newer.returncode, 66)
        self.assertIn("newer version", newer.stderr)

    def test_what_cannot_be_meant(self):
        for arguments, message in (
            (["history"], "expected jobs, notifications or link"),
            (["history", "jobs", "link"], "expected jobs, notifications or link"),
            (["history", "jobs", "--samples"], "--samples"),
            (["history", "link", "--search", "x"], "--search"),
            (["history", "notifications", "--state", "failed"], "--state"),
            (["history", "jobs", "--state", "running"], "--state"),
            (["history", "jobs", "--limit", "0"], "--limit"),
            (["history", "link", "--since", "soon"], "--since"),
            (["history", "link", "--since", "1h", "--until", "2h"], "--until"),
            (["history", "link", "--format", "xml"], "--format"),
        ):
            with self.subTest(arguments=arguments):
                result = console.run(*arguments)
                self.assertEqual(result.returncode, 64)
                self.assertIn(message, result.stderr)


if __name__ == "__main__":
    unittest.main()
