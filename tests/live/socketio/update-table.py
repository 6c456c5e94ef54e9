#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Runs the conformance test and puts the table that it prints into README.md,
between the two markers. Refuses where a cell has failed or was not tried.

    tests/live/socketio/update-table.py BUILD_FOLDER
"""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[3] / "README.md"
TABLE = re.compile(
    r"<!-- conformance table: begin -->\n.*<!-- conformance table: end -->", re.DOTALL
)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: update-table.py BUILD_FOLDER")
    test = Path(sys.argv[1]) / "tests" / "live_socketio"
    run = subprocess.run([test], stdout=subprocess.PIPE, text=True, check=False)
    table = TABLE.search(run.stdout)
    if not table:
        sys.exit(run.stdout + "\nupdate-table: the run printed no table")
    if "✗" in table[0] or "?" in table[0]:
        sys.exit(run.stdout + "\nupdate-table: not every cell has passed; README.md stays as it was")
    text = README.read_text(encoding="utf-8")
    if not TABLE.search(text):
        sys.exit("update-table: README.md lacks the markers")
    README.write_text(TABLE.sub(lambda _: table[0], text), encoding="utf-8")


if __name__ == "__main__":
    main()
