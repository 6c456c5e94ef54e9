#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""nothing_left.py on commands that clean up and on commands that do not."""

import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "support" / "nothing_left.py"

# name: (shell command, exit status, what the output must contain)
CASES = {
    "success": ("exit 0", 0, ""),
    "failure": ("exit 3", 3, ""),
    "a child that ends in time": ("sleep 0.1 & exit 0", 0, ""),
    "a child in the background": ("sleep 97 & exit 0", 1, "sleep 97"),
    "a daemon in its own session": ("setsid sleep 98 & exit 0", 1, "sleep 98"),
    "an orphan's child": ("(setsid sh -c 'sleep 99 & wait' &) ; exit 0", 1, "sleep 99"),
    "one without environment": ("env -i sleep 96 & exit 0", 1, "sleep 96"),
    "one that ignores SIGTERM": ("(trap '' TERM; exec sleep 95) & exit 0", 1, "sleep 95"),
    "failure and a child": ("sleep 94 & exit 5", 5, "sleep 94"),
}


class NothingLeftTest(unittest.TestCase):
    def run_program(self, *arguments, grace="0.5"):
        return subprocess.run(
            [sys.executable, "-B", PROGRAM, "--grace", grace, *arguments],
            check=False, capture_output=True, text=True, timeout=40)

    def test_cases(self):
        for name, (command, status, output) in CASES.items():
            with self.subTest(name):
                # Who ends in time has all the time that a busy machine needs.
                run = self.run_program("--", "sh", "-c", command, grace="0.5" if output else "30")
                self.assertEqual(run.returncode, status, run.stderr)
                self.assertEqual("Left running" in run.stdout, output != "")
                self.assertIn(output, run.stdout)
                for line in run.stdout.splitlines():
                    pid = line.removeprefix("Left running: ").split()[0]
                    self.assertFalse(Path("/proc", pid).exists(), line)

    def test_usage(self):
        self.assertEqual(self.run_program("--").returncode, 2)


if __name__ == "__main__":
    unittest.main()
