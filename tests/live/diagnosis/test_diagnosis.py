#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""polluxctl diagnose on real middleboxes: every row of the table right, and no finding on a healthy link.

    test_diagnosis.py [--runs N] [unittest's own options]         N runs of each healthy link, 20 by default
"""

import argparse
import concurrent.futures
import json
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import checkup
import table

AT_ONCE = 4
READY_WITHIN = 60
RUNS = 20


class Diagnosis(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="pollux-profiles.")
        cls.addClassCleanup(folder.cleanup)
        cls.server = subprocess.Popen(
            [sys.executable, "-B", Path(__file__).with_name("middleboxes.py")], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, encoding="utf-8")
        cls.addClassCleanup(cls.stop)
        cls.check_up = checkup.CheckUp(json.loads(cls.server.stdout.readline()), folder.name)

    @classmethod
    def stop(cls):
        cls.server.stdin.close()
        cls.server.wait(READY_WITHIN)
        cls.server.stdout.close()

    def try_row(self, row):
        """(the row, its slips with an account of what was found, seconds)"""
        begin = time.monotonic()
        report, exit_code, error = self.check_up.run(row)
        slips = checkup.slips_of(row, report, exit_code)
        if slips:
            slips += [checkup.account_of(report), error]
        return row, slips, time.monotonic() - begin

    def try_all(self, rows):
        """How many are right, and the accounts of the others."""
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            outcomes = list(pool.map(self.try_row, rows))
        wrong = [f"{row.name}:\n  " + "\n  ".join(slips) for row, slips, _ in outcomes if slips]
        return len(rows) - len(wrong), wrong

    def test_every_row(self):
        # Those that wait begin first, so that they do so beside the others.
        rows = sorted(table.ROWS, key=lambda row: -row.dwell - row.waits)
        right, wrong = self.try_all(rows)
        print(f"diagnosis: {right} of {len(rows)} rows right", flush=True)
        self.assertEqual(wrong, [], "\n\n" + "\n\n".join(wrong))

    def test_no_finding_on_a_healthy_link(self):
        rows = [row for row in table.HEALTHY for _ in range(RUNS)]
        right, wrong = self.try_all(rows)
        print(f"diagnosis: healthy {right} of {len(rows)} runs without a finding", flush=True)
        self.assertEqual(wrong, [], "\n\n" + "\n\n".join(wrong[:5]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--runs", type=int, default=RUNS)
    options, rest = parser.parse_known_args()
    RUNS = options.runs
    unittest.main(argv=[sys.argv[0], *rest])
