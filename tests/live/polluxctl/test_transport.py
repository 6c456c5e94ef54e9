#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl's connection options against real proxies and real TLS, in front of its own demo server."""

import contextlib
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import console

STACK = Path(__file__).resolve().parents[2] / "backends" / "transport" / "stack.py"


@contextlib.contextmanager
def stack(target):
    """What may stand between a client and its server, see stack.py."""
    with subprocess.Popen(
        [sys.executable, "-B", str(STACK), target], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield json.loads(console.read_line(process))
        finally:
            process.stdin.close()
            process.wait(console.TIMEOUT)


def pins(certificate):
    """The certificate's SHA-256 fingerprint as openssl writes it, and its key's as curl does."""
    fingerprint = subprocess.run(
        ["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"], capture_output=True, check=True,
        encoding="utf-8").stdout.strip().split("=")[1]
    key = subprocess.run(
        "openssl x509 -in \"$CERTIFICATE\" -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | "
        "openssl base64", shell=True, executable="/bin/bash", capture_output=True, check=True, encoding="utf-8",
        env=console.ENVIRONMENT | {"CERTIFICATE": certificate}).stdout.strip()
    return fingerprint, f"sha256//{key}"


class Transport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        demo = cls.enterClassContext(console.demo_server())
        cls.stack = cls.enterClassContext(stack(demo))
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.files = cls.stack["files"]
        cls.trust = ["--cacert", cls.files["ca.pem"]]

    def watch(self, url, *arguments, environment=None):
        """Until it is known whether it connects, however long a busy machine takes to find out."""
        with console.started("watch", url, "--format", "ndjson", *arguments,
                             env=console.ENVIRONMENT | (environment or {})) as process:
            output = ""
            with console.deadline(process, console.TIMEOUT):
                for line in process.stdout:
                    output += line
                    if json.loads(line).get("state") in ("connected", "waiting"):
                        break
            process.terminate()
            rest, error = console.read_rest(process)
        return subprocess.CompletedProcess(process.args, process.returncode, output + rest, error)

    def emit(self, url, *arguments, timeout="5", **options):
        return console.run("emit", url, "echo", "1", "--ack", "--timeout", timeout, *arguments, **options)

    def check(self, code, site, arguments, message="", transports=("polling", "websocket"), **options):
        url = self.stack["urls"][site]
        for command in (self.watch, self.emit):
            for transport in transports:
                with self.subTest(command=command.__name__, transport=transport):
                    # Who fails goes on trying until the time is over.
                    more = {"timeout": "30"} if code == 0 and command == self.emit else {}
                    result = command(url, "--transport", transport, *arguments, **more, **options)
                    self.assertEqual(result.returncode, code, result.stderr)
                    self.assertIn(message, result.stderr)
                    self.assertNotIn(self.stack["password"], result.stdout + result.stderr)

    def test_an_authority_of_ones_own(self):
        self.check(0, "tls", self.trust)
        self.check(69, "tls", [], "tls-untrusted")

    def test_pins(self):
        for pin in pins(self.files["server.pem"]):
            self.check(0, "tls", [*self.trust, "--pin", "0" * 64, "--pin", pin])
        for pin in pins(self.files["client.pem"]):
            self.check(69, "tls", [*self.trust, "--pin", pin], "tls-pin-mismatch")
        # A pin does not make up for an authority that is not trusted.
        self.check(69, "tls", ["--pin", pins(self.files["server.pem"])[0]], "tls-untrusted")

    def test_a_client_certificate(self):
        own = ["--client-cert", self.files["client.pem"], "--client-key", self.files["client.key"]]
        self.check(0, "mutual", [*self.trust, *own])
        self.check(69, "mutual", self.trust, "http-400")

    def test_a_proxys_password(self):
        credentials = f"{self.stack['user']}:{self.stack['password']}"
        path = self.folder / "proxy"
        path.write_text(credentials + "\n", encoding="utf-8")
        for name in ("http", "socks"):
            proxy = ["--proxy", self.stack["proxies"][name]]
            from_environment = [*proxy, "--proxy-auth-env", "POLLUX_TEST_PROXY"]
            environment = {"POLLUX_TEST_PROXY": credentials}
            wrong = {"POLLUX_TEST_PROXY": "pollux:wrong"}
            self.check(0, "tls", [*self.trust, *from_environment], environment=environment, transports=["websocket"])
            self.check(0, "tls", [*self.trust, *proxy, "--proxy-auth-file", str(path)], transports=["polling"])
            self.check(77, "tls", [*self.trust, *from_environment], "proxy-auth-required", environment=wrong)
            self.check(77, "tls", [*self.trust, *proxy], "proxy-auth-required")

    def test_a_redirect_to_https_is_followed(self):
        self.check(0, "to-tls", self.trust)
        self.check(69, "to-other", [], "redirected")

    def test_a_refused_upgrade_is_explained(self):
        for site, code in (("blocking", "http-403"), ("stripping", "upgrade-headers-stripped")):
            with console.started("watch", self.stack["urls"][site], "--format", "ndjson") as process:
                # The namespace may be joined before or after.
                lines = console.wait_for_lines(process, {"kind": "upgrade"}, {"kind": "link", "state": "connected"})
                process.terminate()
                _, error = console.read_rest(process)
            self.assertEqual(process.returncode, 0, error)
            upgrade = next(line for line in lines if line["kind"] == "upgrade")
            console.VALIDATOR.validate(upgrade)
            self.assertEqual(upgrade["result"], "failed")
            cause = upgrade["cause"]
            self.assertEqual((cause["layer"], cause["code"]), ("websocket", "upgrade-refused"))
            self.assertEqual((cause["phase"], cause["transport"]), ("upgrade", "websocket"))
            self.assertIn("ms", cause)
            self.assertEqual(cause["because"][-1]["code"], code)
            self.assertIn("httpStatus", cause["because"][-1])


if __name__ == "__main__":
    unittest.main()
