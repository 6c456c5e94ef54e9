#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl watch on the demo server: NDJSON, text, a terminal, signals, pipes."""

import collections
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unittest

import console


class Watch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = cls.enterClassContext(console.demo_server())

    def test_ndjson_follows_its_schema(self):
        result = console.run("watch", self.demo, "--format", "ndjson", "--exit-when", "done=12")
        lines = console.lines_of(result.stdout)
        kinds = [line["kind"] for line in lines]
        self.assertEqual(lines[0] | {"time": ""}, {"time": "", "kind": "link", "state": "connecting", "attempt": 1})
        self.assertEqual((lines[1]["kind"], lines[1]["state"], lines[1]["transport"]), ("link", "connected", "polling"))
        self.assertIn({"upgraded"}, [{line["result"]} for line in lines if line["kind"] == "upgrade"])
        self.assertEqual(kinds.count("summary"), 1)
        self.assertEqual(kinds[-1], "summary")
        self.assertEqual([line["time"] for line in lines], sorted(line["time"] for line in lines))
        self.assertEqual(console.steps_back(lines), [])
        self.assertEqual(result.stderr, "")

    def test_health_every_ten_seconds(self):
        result = console.run("watch", self.demo, "--format", "ndjson", "--duration", "11")
        health = [line for line in console.lines_of(result.stdout) if line["kind"] == "health"]
        self.assertEqual(len(health), 1)
        self.assertGreater(health[0]["rttMs"], 0)
        self.assertEqual(health[0]["uptimePercent"], 100)
        self.assertEqual(health[0]["dropsPerHour"], 0)
        self.assertNotIn("quality", health[0])  # too early to tell

    def test_the_summary_counts_what_was_told(self):
        with console.started("watch", self.demo, "--format", "ndjson") as process:
            told = console.read_line(process)
            begin = time.monotonic()
            rest = console.wait_for_line(process, kind="upgrade", result="upgraded")
            rest += console.wait_for_line(process, kind="job", state="succeeded")
            watched = time.monotonic() - begin
            process.terminate()
            lines = [json.loads(told), *rest, *console.lines_of(console.read_rest(process)[0])]
        summary = lines[-1]
        told = [job["state"] for job in console.jobs_of(lines).values()]
        self.assertEqual({state: told.count(state) for state in summary["jobs"]}, summary["jobs"])
        self.assertEqual(summary["upgrades"], 1)
        self.assertEqual(summary["drops"], 0)
        self.assertGreaterEqual(summary["seconds"], watched)
        self.assertGreater(summary["events"], 0)
        self.assertGreater(summary["bytesIn"], summary["bytesOut"])

    def test_a_job_is_told_of_when_something_changed(self):
        result = console.run("watch", self.demo, "--format", "ndjson", "--exit-when", "done=3")
        last = {}
        for line in console.lines_of(result.stdout):
            if line["kind"] == "job":
                told = {name: value for name, value in line.items() if name != "time"}
                self.assertNotEqual(last.get((line["queue"], line["id"])), told)
                last[(line["queue"], line["id"])] = told

    def test_each_end_is_notified_of_once(self):
        result = console.run("watch", self.demo, "--format", "ndjson", "--exit-when", "done=12")
        lines = console.lines_of(result.stdout)
        times, shown = collections.Counter(), {}
        for line in lines:
            if line["kind"] == "notification":
                before = shown.pop(line.get("replaces"), [])
                times.update(set(line["jobs"]).difference(before))
                shown[line["id"]] = line["jobs"]
        ended = [job["id"] for job in console.jobs_of(lines).values() if job["state"] in ("succeeded", "failed")]
        self.assertGreater(len(ended), 0)
        self.assertEqual(times, collections.Counter(ended))

    def test_the_summary_alone(self):
        result = console.run("watch", self.demo, "--format", "summary", "--duration", "0.5")
        self.assertEqual([line["kind"] for line in console.lines_of(result.stdout)], ["summary"])

    def test_transports(self):
        for transport in ("polling", "websocket"):
            result = console.run("watch", self.demo, "--format", "ndjson", "--exit-when", "done=3", "--transport", transport)
            lines = console.lines_of(result.stdout)
            connected = [line["transport"] for line in lines if line.get("state") == "connected"]
            self.assertEqual(connected, [transport])
            self.assertEqual(lines[-1]["upgrades"], 0)
            self.assertTrue(console.jobs_of(lines))

    def test_text_into_a_pipe_is_plain(self):
        for asked in (2, 8, 30):  # a busy machine takes its time to connect
            begin = time.monotonic()
            result = console.run("watch", self.demo, "--duration", str(asked))
            took = time.monotonic() - begin
            if result.returncode == 0:
                break
        for line in result.stdout.splitlines():
            self.assertRegex(line, r"^\d\d:\d\d:\d\d  \S")
            self.assertTrue(line.isprintable(), line)
        self.assertIn("connected over polling", result.stdout)
        summary = re.match(r"\S+  (\d+\.\d) s · jobs: ", result.stdout.splitlines()[-1])
        self.assertTrue(summary, result.stdout)
        self.assertTrue(asked <= float(summary[1]) <= took + 0.05, (asked, summary[1], took))

    def test_signals_end_it_with_the_summary(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with console.started("watch", self.demo, "--format", "ndjson") as process:
                console.wait_for_line(process, kind="link", state="connected")
                process.send_signal(number)
                rest, error = console.read_rest(process)
                self.assertEqual((process.returncode, error), (0, ""))
                self.assertEqual(console.lines_of(rest)[-1]["kind"], "summary")

    def test_a_signal_while_not_connected(self):
        with console.started("watch", console.dead_url(), "--format", "ndjson") as process:
            console.wait_for_line(process, kind="link", state="waiting")
            process.terminate()
            rest, error = console.read_rest(process)
            self.assertEqual(process.returncode, 69)
            self.assertEqual(console.lines_of(rest)[-1]["kind"], "summary")
            self.assertIn("connection-refused", error)

    def test_a_closed_pipe_ends_it_quietly(self):
        for form in ("ndjson", "text"):
            with console.started("watch", self.demo, "--format", form) as process:
                console.read_line(process)
                console.read_line(process)
                process.stdout.close()
                self.assertEqual(process.wait(console.TIMEOUT), 0)
                self.assertEqual(process.stderr.read(), "")

    def test_each_line_is_flushed(self):
        with console.started("watch", self.demo, "--format", "ndjson") as process:
            line = console.wait_for_line(process, kind="job")[-1]
            console.VALIDATOR.validate(line)
            self.assertIsNone(process.poll())

    def test_a_server_that_goes_and_comes_back(self):
        with console.started("demo-server") as first:
            url = console.read_line(first).strip()
            with console.started("watch", url, "--format", "ndjson") as process:
                lines = console.wait_for_line(process, kind="job")
                first.terminate()
                first.wait(console.TIMEOUT)
                port = url.rsplit(":", 1)[1]
                self.enterContext(console.held_port(int(port)))
                lines += console.wait_for_line(process, kind="link", state="waiting", attempt=2)
                self.assertIn("unknown", [line["state"] for line in lines if line["kind"] == "job"])
                with console.started("demo-server", "--port", port) as second:
                    self.assertEqual(console.read_line(second).strip(), url)
                    lines += console.wait_for_line(process, kind="link", state="connected")
                    self.assertEqual(lines[-1]["drop"]["class"], "restart")
                    process.terminate()
                    rest, _ = console.read_rest(process)
                for line in lines:
                    console.VALIDATOR.validate(line)
                summary = console.lines_of(rest)[-1]
                self.assertEqual((summary["drops"], summary["reconnects"], process.returncode), (1, 1, 0))


class Terminal(unittest.TestCase):
    COLUMNS = 70
    REDRAWN = "\x1b\\[\\d+A\r\x1b\\[J"
    BAR = "\x1b\\[44m *\x1b\\[100m *\x1b\\[0m +\\d+%"

    @classmethod
    def setUpClass(cls):
        cls.demo = cls.enterClassContext(console.demo_server(rate=50))

    def watch(self, pattern, least, **environment):
        """What a terminal of 70 columns is sent until it has had that so often, and by the Ctrl-C then; and for how long."""
        begin = time.monotonic()
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, self.COLUMNS, 0, 0))
        environment = console.ENVIRONMENT | {"TERM": "xterm"} | environment
        with console.started("watch", self.demo, stdout=theirs, env=environment) as process:
            os.close(theirs)
            output = b""
            while len(re.findall(pattern.encode(), output)) < least:
                self.assertLess(time.monotonic() - begin, console.TIMEOUT, output)
                if select.select([ours], [], [], 0.05)[0]:
                    output += os.read(ours, 65536)
            process.send_signal(signal.SIGINT)
            try:
                while chunk := os.read(ours, 65536):
                    output += chunk
            except OSError:  # the other side is closed
                pass
            self.assertEqual(process.wait(console.TIMEOUT), 0)
        os.close(ours)
        return output.decode(), time.monotonic() - begin

    def test_bars_are_drawn_in_place(self):
        output, seconds = self.watch(self.REDRAWN, 15, NO_COLOR="1")
        drawn = len(re.findall(self.REDRAWN, output))
        self.assertLessEqual(drawn, 10 * seconds + 2)
        self.assertRegex(output, r"\[#*-+\] +\d+% ")
        self.assertNotRegex(output, "\x1b\\[[0-9;]*m")
        self.assertIn(" s · jobs: ", output.splitlines()[-1])

    def test_colour(self):
        self.assertRegex(self.watch(self.BAR, 1)[0], self.BAR)
        self.assertNotRegex(self.watch("\n", 10, TERM="dumb")[0], "\x1b\\[[0-9;]*m")


if __name__ == "__main__":
    unittest.main()
