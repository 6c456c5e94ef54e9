#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Each exit code of polluxctl, with what it says on standard error."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

import console


class ExitCodes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = cls.enterClassContext(console.demo_server(rate=100))
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.url = console.dead_url()

    def check(self, code, arguments, message="", **options):
        result = console.run(*arguments, **options)
        self.assertEqual(result.returncode, code, f"{arguments}: {result.stderr}")
        self.assertIn(message, result.stderr, arguments)
        return result

    def check_in_time(self, code, arguments, message="", option="--duration", early=()):
        """What has only so much time gets more of it on a busy machine, until it has found out: {message} (with the seconds
        for a %s) is what it says then. Before that it may end with one of {early}."""
        for seconds in ("0.5", "2", "8", "30"):
            result = console.run(*arguments, option, seconds)
            if result.returncode == code and message.replace("%s", seconds) in result.stderr:
                return result
            self.assertIn(result.returncode, (code, *early), f"{arguments}: {result.stderr}")
        self.fail(f"{arguments}: {result.stderr}")

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def test_0_done_as_asked(self):
        for arguments in (
            ["--help"],
            ["--version"],
            ["watch", "--help"],
            ["emit", self.demo, "hello", '"x"'],
            ["emit", self.demo, "echo", "1", "--ack", "--transport", "polling"],
            ["emit", "--demo", "echo", "1", "--ack", "--transport", "websocket"],
            ["profiles", "list"],
            ["profiles", "show", "generic"],
        ):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.check(0, arguments).stderr, "")

    def test_0_connected_when_the_time_is_over(self):
        for arguments in (["watch", "--demo"], ["watch", self.demo]):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.check_in_time(0, arguments, early=[69]).stderr, "")

    def test_0_a_failed_job_without_exit_when(self):
        with console.started("watch", self.demo, "--format", "ndjson") as watch:
            console.wait_for_line(watch, kind="job", state="failed")
            watch.terminate()
            rest, error = console.read_rest(watch)
        self.assertEqual((watch.returncode, error), (0, ""))
        self.assertGreater(console.lines_of(rest)[-1]["jobs"]["failed"], 0)

    def test_0_and_1_what_has_failed_decides(self):
        for jobs in range(1, 9):
            result = console.run("watch", self.demo, "--exit-when", f"done={jobs}", "--format", "summary")
            summary = console.lines_of(result.stdout)[-1]
            self.assertEqual(result.returncode, 1 if summary["jobs"]["failed"] else 0)
            self.assertGreaterEqual(sum(summary["jobs"][end] for end in ("succeeded", "failed", "cancelled")), jobs)

    def test_1_a_job_failed(self):
        result = self.check(1, ["watch", self.demo, "--exit-when", "failed", "--format", "ndjson"])
        lines = console.lines_of(result.stdout)
        self.assertEqual(lines[-1]["jobs"]["failed"], 1)
        self.assertEqual([line["state"] for line in lines if line["kind"] == "job"].count("failed"), 1)

    def test_64_usage(self):
        for arguments, message in (
            ([], "a command is missing"),
            (["fly"], '"fly"'),
            (["doctor", self.url], '"doctor"'),
            (["diagnose", self.url, "--format", "xml"], '"xml"'),
            (["diagnose", self.url, "--dwell", "0"], '"0"'),
            (["diagnose", self.url, "--every", "often"], '"often"'),
            (["watch"], "a URL is missing"),
            (["watch", "--nope"], "nope"),
            (["watch", self.url, self.url], "too many"),
            (["watch", "127.0.0.1:3000"], "http://"),
            (["watch", "ftp://127.0.0.1"], "ftp://127.0.0.1"),
            (["watch", "--demo", self.url], "--demo"),
            (["watch", self.url, "--format", "xml"], '"xml"'),
            (["watch", self.url, "--duration", "soon"], '"soon"'),
            (["watch", self.url, "--exit-when", "done=0"], '"done=0"'),
            (["watch", self.url, "--transport", "udp"], '"udp"'),
            (["watch", self.url, "--pin", "ab"], "--pin"),
            (["watch", self.url, "--auth-env", "POLLUX_NO_SUCH"], "POLLUX_NO_SUCH"),
            (["listen", self.url, "--format", "summary"], '"summary"'),
            (["emit", self.url], "EVENT"),
            (["emit", self.url, "a", "1", "word"], "JSON argument 2 is not JSON at byte 0"),
            (["emit", self.demo, "connect"], '"connect" is a reserved event name'),
            (["demo-server", "--port", "70000"], '"70000"'),
            (["profiles", "fly"], "profiles"),
        ):
            result = self.check(64, arguments, message)
            self.assertEqual(result.stdout, "")
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)

    def test_64_a_secret_is_never_an_argument(self):
        for arguments in (
            ["watch", "http://user:s3cret@127.0.0.1"],
            ["watch", "http://127.0.0.1/?token=s3cret"],
            ["emit", "http://127.0.0.1/?api_key=s3cret", "a"],
            ["listen", self.url, "--proxy", "http://user:s3cret@127.0.0.1:1"],
        ):
            result = self.check(64, arguments)
            self.assertNotIn("s3cret", result.stdout + result.stderr)

    def test_66_a_file_cannot_be_read(self):
        empty = self.file("empty", "")
        headers = self.file("headers", "A: 1\nB s3cret\n")
        for arguments, message in (
            (["--profile", "/no/such.json"], "/no/such.json"),
            (["--auth-file", "/no/such"], "/no/such"),
            (["--auth-file", empty], "no secret"),
            (["--header-file", "/no/such"], "/no/such"),
            (["--header-file", headers], "line 2"),
            (["--cacert", "/no/such"], "/no/such"),
            (["--cacert", empty], "no PEM certificate"),
            (["--client-cert", empty], "no PEM certificate"),
        ):
            for command in (["watch", self.url], ["listen", self.url], ["emit", self.url, "a"]):
                result = self.check(66, command + arguments, message)
                self.assertNotIn("s3cret", result.stderr)
        self.check(66, ["watch", self.url, "--auth-file", "-"], "no secret", stdin="\n")
        self.check(66, ["profiles", "check", "/no/such"], "/no/such")

    def test_69_not_connected_at_the_end(self):
        result = self.check_in_time(69, ["watch", self.url, "--format", "ndjson"], "connection-refused")
        waiting = [line for line in console.lines_of(result.stdout) if line.get("state") == "waiting"]
        self.assertEqual(waiting[0]["cause"]["layer"], "tcp")
        self.check_in_time(69, ["emit", self.url, "a"], "connection-refused", option="--timeout")
        self.check_in_time(69, ["emit", self.demo, "nobody knows", "--ack"], "no answer within %s s", option="--timeout")

    def test_69_says_what_answered_instead(self):
        for answer, message in (
            ((404, "no"), "http-404"),
            ((502, "<title>Bad Gateway</title>", "text/html"), 'page "Bad Gateway"'),
            ((200, "<html><title>Welcome</title></html>", "text/html"), "an HTML page where Engine.IO was expected"),
            ((200, "{}"), "not-engine-io"),
        ):
            with console.http_answer(*answer) as url:
                self.check_in_time(69, ["watch", url], message)
        self.check_in_time(69, ["watch", self.demo, "--path", "/wrong/"], "http-404")

    def test_69_the_port_is_taken(self):
        port = self.demo.rsplit(":", 1)[1]
        self.check(69, ["demo-server", "--port", port], "cannot listen")

    def test_70_nowhere_to_write_to(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            with console.started("watch", self.demo, stdout=full) as process:
                self.assertIn("No space left", process.communicate(timeout=console.TIMEOUT)[1])
                self.assertEqual(process.returncode, 70)

    def test_77_refused(self):
        for command in (["watch", self.demo], ["listen", self.demo], ["emit", self.demo, "a"]):
            self.check(77, command + ["--namespace", "/nobody"], "namespace-invalid")
        for status in (401, 403, 407):
            with console.http_answer(status) as url:
                for command in (["watch", url], ["listen", url], ["emit", url, "a"]):
                    self.check(77, command, str(status))

    def test_78_bad_profile(self):
        for name, text, message in (
            ("malformed.json", "{", "malformed.json"),
            ("unknown.json", '{"name":"x","title":"X","colour":1}', "/colour"),
            ("wrong.json", '{"name":"x","title":"X","link":{"path":7}}', "/link/path"),
        ):
            path = self.file(name, text)
            for arguments in (["watch", self.url, "--profile", path], ["profiles", "check", path]):
                self.check(78, arguments, message)
        self.check(78, ["watch", self.url, "--profile", "nosuch"], "smartvoice")
        self.check(78, ["profiles", "show", "nosuch"], "smartvoice")

    def test_built_in_profiles_pass_their_own_check(self):
        names = [line.split()[0] for line in console.run("profiles", "list").stdout.splitlines()]
        self.assertIn("generic", names)
        for name in names:
            text = console.run("profiles", "show", name).stdout
            self.assertEqual(json.loads(text)["name"], name)
            self.check(0, ["profiles", "check", self.file(f"{name}.json", text)])

    def test_events_with_a_variable(self):
        profile = self.file("room.json", json.dumps({"name": "room", "title": "R", "events": [
            {"event": "done", "job": {"id": "/0/id", "queue": "{room}", "state": "succeeded"}}]}))
        events = self.file("events", '["done",{"id":7}]\n')
        result = console.run("profiles", "check", profile, "--events", events, "--var", "room=blue", "--format", "ndjson")
        self.assertEqual((result.returncode, json.loads(result.stdout)["queue"]), (0, "blue"), result.stderr)
        self.check(64, ["profiles", "check", profile, "--events", events, "--var", "room"], "--var")

    def test_own_profiles_are_marked_and_broken_ones_named(self):
        folder = Path(self.file("config/pollux/profiles/mine.json", '{"name":"mine","title":"My queue"}')).parent
        (folder / "generic.json").write_text('{"name":"generic","link":1}')
        environment = {"XDG_CONFIG_HOME": str(folder.parent.parent)}
        lines = console.run("profiles", "list", environment=environment).stdout.splitlines()
        marks = {line.split()[0]: line for line in lines}
        self.assertIn("yours ", marks["mine"])
        self.assertIn("yours over built-in broken: generic: /link: expected an object", marks["generic"])
        self.assertIn("built-in ", marks["smartvoice"])
        self.assertIn("My queue", console.run("profiles", "show", "mine", environment=environment).stdout)

    def test_all_that_is_wrong_is_named(self):
        path = self.file("wrong.json", '{"name":"X","link":{"kind":"ws"},"nmae":1}')
        result = self.check(78, ["profiles", "check", path])
        self.assertEqual([line.split(": ")[2] for line in result.stderr.splitlines()], ["/name", "/link/kind", "/nmae"])
        self.check(0, ["profiles", "check", "-"], stdin='{"name":"x"}')
        self.check(78, ["profiles", "check", "-"], "/name", stdin='{"name":"X"}')

    def test_a_profile_is_tried_on_events(self):
        profile = self.file("generic.json", console.run("profiles", "show", "generic").stdout)
        events = self.file(
            "events.ndjson",
            '{"time":"2026-01-01T00:00:00.000Z","kind":"event","event":"a:progress","args":[{"id":1,"progress":40}]}\n'
            '["a:completed",{"id":2}]\n["other"]\n',
        )
        result = self.check(0, ["profiles", "check", profile, "--events", events, "--format", "ndjson"])
        jobs = {line["id"]: line for line in console.lines_of(result.stdout)}
        self.assertEqual((jobs["1"]["state"], jobs["1"]["progress"], jobs["2"]["state"]), ("running", 40, "succeeded"))
        self.assertIn("events.ndjson:3: other: no rule is meant for this event", result.stderr)
        self.check(66, ["profiles", "check", profile, "--events", "/no/such"], "/no/such")

    def test_no_display_library_is_linked(self):
        libraries = subprocess.run(["ldd", console.PROGRAM], capture_output=True, text=True, check=True).stdout
        self.assertIn("libQt6Core", libraries)
        self.assertNotIn("Gui", libraries)
        self.assertNotIn("Widgets", libraries)


if __name__ == "__main__":
    unittest.main()
