# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The real queue for a test class: BullMQ and Bull on Redis, two instances behind nginx, JWT."""

import json
import subprocess
import unittest
import urllib.request
from pathlib import Path

import console

BACKEND = Path(__file__).resolve().parents[2] / "backends" / "bullmq"


class WithBullMq(unittest.TestCase):
    OPTIONS = ()  # of start.sh

    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen(
            [BACKEND / "start.sh", "--until-stdin-closes", *cls.OPTIONS], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        cls.addClassCleanup(cls.stop)
        cls.backend = json.loads(cls.server.stdout.readline())
        cls.token = Path(cls.backend["tokenFile"]).read_text(encoding="utf-8").strip()

    @classmethod
    def stop(cls):
        cls.server.stdin.close()
        cls.server.wait(console.TIMEOUT)
        cls.server.stdout.close()

    def request(self, path, order=None):
        """(the answer, which instance gave it)"""
        request = urllib.request.Request(self.backend["url"] + path, headers={"Authorization": f"Bearer {self.token}"})
        if order is not None:
            request.data = json.dumps(order).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
            return json.load(answer), int(answer.headers["X-Instance"])

    def jobs_in_redis(self, queue):
        """Past the backend's own code: what Redis says."""
        result = subprocess.run(
            ["node", BACKEND / "truth.js", "--socket", self.backend["redisSocket"], queue],
            capture_output=True, encoding="utf-8", check=True,
        )
        return list(map(json.loads, result.stdout.splitlines()))
