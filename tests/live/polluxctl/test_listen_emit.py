#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl listen and emit on the demo server."""

import json
import signal
import time
import unittest

import console


class ListenAndEmit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = cls.enterClassContext(console.demo_server())

    def listen(self, *arguments, enough=lambda lines: len(lines) >= 40):
        """The first lines, until there are enough, and what was said on standard error."""
        with console.started("listen", self.demo, *arguments) as process:
            seen = []
            end = time.monotonic() + console.TIMEOUT
            while not enough(seen):
                self.assertLess(time.monotonic(), end)
                seen.append(console.read_line(process))
                self.assertNotEqual(seen[-1], "")
            process.send_signal(signal.SIGINT)
            _, error = console.read_rest(process)
            self.assertEqual(process.returncode, 0)
            return seen, error

    def test_events_as_text(self):
        lines, error = self.listen()
        for line in lines:
            time, event, arguments = line.rstrip("\n").split(" ", 2)
            self.assertRegex(time, r"^\d\d:\d\d:\d\d\.\d{3}$")
            self.assertRegex(event, r"^[a-z]+:[a-z]+$")
            self.assertIn("jobId", json.loads(arguments)[0])
        self.assertIn("connected over polling", error)

    def test_events_as_ndjson(self):
        lines, _ = self.listen("--format", "ndjson")
        for line in map(json.loads, lines):
            self.assertEqual(set(line), {"time", "kind", "namespace", "event", "args", "binary"})
            self.assertEqual((line["kind"], line["namespace"], line["binary"]), ("event", "/", 0))

    def test_packets(self):
        # Busy as the machine may be: until the upgrade is through, and something has come after it.
        def enough(lines):
            upgrades = [number for number, line in enumerate(lines) if json.loads(line).get("type") == "upgrade"]
            return len(lines) >= 60 and upgrades and len(lines) > upgrades[0] + 5

        lines, _ = self.listen("--format", "ndjson", "--packets", enough=enough)
        packets = [line for line in map(json.loads, lines) if line["kind"] == "packet"]
        for packet in packets:
            self.assertEqual(set(packet), {"time", "kind", "direction", "transport", "type", "data"})
            self.assertIn(packet["direction"], ("in", "out"))
            self.assertIn(packet["transport"], ("polling", "websocket"))
        self.assertEqual(packets[0]["type"], "open")
        self.assertEqual(json.loads(packets[0]["data"])["sid"], "[redacted]")
        types = [(packet["direction"], packet["type"]) for packet in packets]
        for expected in (("out", "ping"), ("in", "pong"), ("out", "upgrade"), ("in", "message"), ("out", "message")):
            self.assertIn(expected, types)
        self.assertIn("event", [json.loads(line)["kind"] for line in lines])

    def test_what_we_send_with_connect_is_a_secret(self):
        environment = console.ENVIRONMENT | {"POLLUX_TEST_TOKEN": "s3cret"}
        arguments = ["listen", self.demo, "--packets", "--auth-env", "POLLUX_TEST_TOKEN"]
        with console.started(*arguments, env=environment) as process:
            seen = "".join(console.read_line(process) for _ in range(10))
            process.terminate()
            rest, error = console.read_rest(process)
        self.assertIn("message 0[redacted]", seen)
        self.assertNotIn("s3cret", seen + rest + error)

    def test_nobody_there(self):
        with console.started("listen", console.dead_url()) as process:
            self.assertIn("connecting", process.stderr.readline())
            self.assertIn("connection-refused", process.stderr.readline())
            process.terminate()
            self.assertEqual(process.wait(console.TIMEOUT), 69)

    def test_arguments_go_there_and_back(self):
        arguments = ["1", "-2.5", '"第三章 \\u001b"', "null", '{"b":[true,{}]}']
        for transport in ("auto", "polling", "websocket"):
            result = console.run("emit", self.demo, "echo", "--ack", "--transport", transport, "--", *arguments)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertEqual(json.loads(result.stdout), [json.loads(argument) for argument in arguments])
            self.assertNotIn("\x1b", result.stdout)

    def test_the_end_may_come_at_any_point_of_the_upgrade(self):
        for _ in range(30):
            result = console.run("emit", self.demo, "echo", "1", "--ack")
            self.assertEqual((result.returncode, result.stdout), (0, "[1]\n"))


if __name__ == "__main__":
    unittest.main()
