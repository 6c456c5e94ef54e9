#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""A backend with a health check that never believes it: restarted on a timer, behind nginx. polluxctl watch says so."""

import json
import subprocess
import sys
import unittest
from pathlib import Path

LIVE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(LIVE / "polluxctl"))
import console  # noqa: E402

BACKEND = LIVE.parent / "backends" / "heart-whisper" / "start.sh"
EVERY_SECONDS = 25  # Periodicity looks for nothing below 20 s
RESTARTS = 8


class PeriodicRestart(unittest.TestCase):
    def test_it_is_found_and_named(self):
        with subprocess.Popen([BACKEND, "--until-stdin-closes", "--restart-every", str(EVERY_SECONDS)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as server:
            url = json.loads(server.stdout.readline())["url"]
            with console.started("watch", url, "--profile", "heart-whisper", "--format", "ndjson", "--duration",
                                 str(EVERY_SECONDS * RESTARTS)) as process:
                finding = console.wait_for_line(process, seconds=EVERY_SECONDS * RESTARTS, kind="finding")[-1]
            server.stdin.close()
        self.assertEqual(finding["code"], "periodic-restart")
        self.assertIn(f"{EVERY_SECONDS} s", finding["text"])


if __name__ == "__main__":
    unittest.main()
