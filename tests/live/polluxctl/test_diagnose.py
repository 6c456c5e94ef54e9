#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl diagnose against its own demo server, a port where nobody listens and a server that is none."""

import json
import os
import pty
import signal
import tempfile
import unittest
from pathlib import Path

import console
import jsonschema

SCHEMA = json.loads(Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
QUICK = ("--dwell", "0.5", "--proxy", "none")


def report_of(line):
    report = json.loads(line)
    VALIDATOR.validate(report)
    return report


def codes_of(report):
    return [verdict["code"] for verdict in report["verdicts"]]


class Diagnose(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = cls.enterClassContext(console.demo_server())
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.dead = console.dead_url()

    def diagnose(self, code, *arguments, **options):
        result = console.run("diagnose", *arguments, *QUICK, **options)
        self.assertEqual((result.returncode, result.stderr), (code, ""), result.stdout)
        return result.stdout

    def test_a_healthy_link(self):
        output = self.diagnose(0, self.demo, "--format", "json")
        self.assertEqual(output.count("\n"), 1)
        report = report_of(output)
        self.assertEqual((report["tool"], report["url"], codes_of(report)), ("polluxctl", self.demo, ["healthy"]))
        self.assertEqual([check["id"] for check in report["checks"]], [
            "proxy", "dns", "tcp", "tls", "health", "polling-handshake", "polling-post", "websocket-direct", "websocket-upgrade",
            "namespace", "dwell"])
        self.assertLessEqual({check["status"] for check in report["checks"]}, {"pass", "skip"})

    def test_the_demo_of_its_own(self):
        self.assertEqual(codes_of(report_of(self.diagnose(0, "--demo", "--format", "json"))), ["healthy"])

    def test_nobody_listens(self):
        report = report_of(self.diagnose(2, self.dead, "--format", "json"))
        self.assertEqual(codes_of(report), ["connection-refused"])
        self.assertEqual([one["check"] for one in report["verdicts"][0]["evidence"]], ["tcp"])
        statuses = {check["id"]: check["status"] for check in report["checks"]}
        self.assertEqual((statuses["tcp"], statuses["polling-handshake"], statuses["dwell"]), ("fail", "skip", "skip"))

    def test_something_else_answers(self):
        with console.http_answer(404, "<html>nothing here</html>", "text/html") as url:
            report = report_of(self.diagnose(2, url, "--format", "json"))
        self.assertEqual(codes_of(report), ["wrong-path"])

    def test_text_into_a_pipe(self):
        output = self.diagnose(2, self.dead)
        self.assertNotIn("\x1b", output)
        lines = output.splitlines()
        self.assertEqual(lines[0], f"Check-up of {self.dead}")
        self.assertEqual([line for line in lines if line.startswith("✕ tcp ")], lines[4:5])
        self.assertIn("  connection-refused (down, 95 % sure)", lines)
        self.assertNotIn("…", output)

    def test_markdown(self):
        output = self.diagnose(0, self.demo, "--format", "markdown")
        self.assertTrue(output.startswith("# Check-up of http://127.0.0.1:"), output)
        self.assertIn("`healthy` · ok · ", output)

    def test_a_terminal_sees_the_steps(self):
        controller, terminal = pty.openpty()
        with console.started("diagnose", self.dead, *QUICK, stdout=terminal, env=console.ENVIRONMENT | {"TERM": "xterm"}) as process:
            os.close(terminal)
            output = b""
            with console.deadline(process, console.TIMEOUT):
                while True:
                    try:
                        piece = os.read(controller, 4096)
                    except OSError:  # the other end is closed
                        break
                    if not piece:
                        break
                    output += piece
                process.wait()
        os.close(controller)
        self.assertEqual(process.returncode, 2)
        self.assertIn("\x1b[31m✕ tcp", output.decode())

    def test_a_file_as_its_name_says(self):
        for name, first in (("report.json", "{"), ("report.md", "# Check-up"), ("report.txt", "Check-up of")):
            file = self.folder / name
            output = self.diagnose(2, self.dead, "--out", str(file))
            self.assertIn("✕ tcp", output)
            text = file.read_text(encoding="utf-8")
            self.assertTrue(text.startswith(first), text)
        self.assertEqual(codes_of(report_of((self.folder / "report.json").read_text(encoding="utf-8"))), ["connection-refused"])

    def test_a_file_that_cannot_be_written(self):
        result = console.run("diagnose", self.dead, *QUICK, "--out", str(self.folder / "no" / "report.json"))
        self.assertEqual(result.returncode, 70)
        self.assertIn("report.json", result.stderr)

    def test_again_and_again_until_interrupted(self):
        with console.started("diagnose", self.dead, *QUICK, "--format", "json", "--every", "0.2") as process:
            reports = [report_of(console.read_line(process)) for _ in range(3)]
            process.send_signal(signal.SIGINT)
            rest, error = console.read_rest(process)
        self.assertEqual([codes_of(report) for report in reports], [["connection-refused"]] * 3)
        self.assertEqual(sorted({report["time"] for report in reports}), [report["time"] for report in reports])
        for line in rest.splitlines():
            report_of(line)
        self.assertEqual((process.returncode, error), (2, ""))

    def test_an_interrupt_tells_what_was_found(self):
        file = self.folder / "interrupted.json"
        with console.started("diagnose", self.demo, "--proxy", "none", "--dwell", "300", "--out", str(file)) as process:
            while not (line := console.read_line(process)).startswith("✓ namespace"):
                self.assertNotEqual(line, "")
            process.send_signal(signal.SIGTERM)
            output, error = console.read_rest(process)
        self.assertEqual((process.returncode, error), (0, ""), output)
        self.assertEqual(codes_of(report_of(file.read_text(encoding="utf-8"))), ["healthy"])

    def test_what_was_kept_of_the_link_is_told(self):
        history = str(self.folder / "history.sqlite")
        with console.started("watch", self.demo, "--proxy", "none", "--format", "ndjson", "--history", history) as watch:
            console.wait_for_line(watch, kind="link", state="connected")
            watch.terminate()
            console.read_rest(watch)
        report = report_of(self.diagnose(0, self.demo, "--format", "json", "--history", history))
        self.assertEqual([event["state"] for event in report["link"]["events"] if event["kind"] == "link"][-2:],
                         ["connected", "disconnected"])
        self.assertNotIn("sid", json.dumps(report["link"]))
        self.assertEqual((report["link"]["state"], codes_of(report)), ("connected", ["healthy"]))
        report = report_of(self.diagnose(0, self.demo, "--format", "json", "--history", "none"))
        self.assertEqual(report["link"]["events"], [])

    def test_packets_are_told_when_asked_for(self):
        packets = report_of(self.diagnose(0, self.demo, "--format", "json", "--packets"))["packets"]
        self.assertTrue(any(" out " in line for line in packets) and any(" in " in line for line in packets), packets)
        self.assertNotIn("packets", report_of(self.diagnose(0, self.demo, "--format", "json")))

    def test_a_history_that_is_named_has_to_be_there(self):
        result = console.run("diagnose", self.demo, *QUICK, "--history", str(self.folder / "no.sqlite"))
        self.assertEqual((result.returncode, result.stdout), (66, ""))
        self.assertIn("no history", result.stderr)

    def test_a_closed_pipe_ends_it(self):
        with console.started("diagnose", self.dead, *QUICK, "--every", "0.1") as process:
            console.read_line(process)
            process.stdout.close()
            with console.deadline(process, console.TIMEOUT):
                process.wait()
                self.assertEqual(process.stderr.read(), "")

    def test_help(self):
        output = console.run("diagnose", "--help").stdout
        for word in ("--dwell", "--out", "--every", "--history", "Exit codes: 0 healthy, 1 degraded, 2 down"):
            self.assertIn(word, output)


if __name__ == "__main__":
    unittest.main()
