#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The benchmarks work: every program says what it measured. Which figures is nobody's business here."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent


class RunTest(unittest.TestCase):
    def test_a_quick_run_fills_table_and_json(self):
        with tempfile.TemporaryDirectory(prefix="pollux-bench-") as folder:
            file = Path(folder) / "bench.json"
            ended = subprocess.run(
                [sys.executable, "-B", HERE / "run.py", "--quick", "--only", "cpu,latency,start", "--json", file,
                 "--build", os.environ["POLLUX_BUILD"]],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8", check=False, timeout=280,
            )
            self.assertEqual(ended.returncode, 0, ended.stderr)
            told = json.loads(file.read_text(encoding="utf-8"))
        self.assertEqual(len(told["rows"]), 6)
        for row in told["rows"]:
            self.assertIn(f"| {row['name']} | {row['unit']} |", ended.stdout)
            for who in ("Pollux", "socket.io-client", "python3-socketio"):
                self.assertGreater(row["values"][who], 0, row)
        self.assertIn(told["machine"]["processor"], ended.stdout)


if __name__ == "__main__":
    unittest.main()
