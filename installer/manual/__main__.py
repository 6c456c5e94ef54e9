# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Keeps the manual pages and the shells' completions true to what the programs themselves say with --help.

  python3 installer/manual --pollux PROGRAM --polluxctl PROGRAM [--update]

Without --update it names what differs, and ends with 1 if anything does. The prose of the manual pages is
written by hand; what stands between the lines .\\" begin WORDS and .\\" end is not.
"""

import argparse
import difflib
import sys
from pathlib import Path

import completions, helptext, pages

HERE = Path(__file__).resolve().parent.parent


def wanted_files(pollux, polluxctl):
    """What each file should hold: path → text."""
    files = {}
    for name, program in (("pollux.1", pollux), ("polluxctl.1", polluxctl)):
        path = HERE / "manual" / name
        files[path] = pages.filled(path.read_text(encoding="utf-8"), program)
    for name, text in completions.all_of(pollux, polluxctl).items():
        files[HERE / "completions" / name] = text
    return files


def difference(path, text):
    have = path.read_text(encoding="utf-8") if path.exists() else ""
    name = str(path.relative_to(HERE.parent))
    return "".join(difflib.unified_diff(have.splitlines(True), text.splitlines(True), name, "what --help says"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pollux", required=True)
    parser.add_argument("--polluxctl", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()

    is_true = True
    files = wanted_files(helptext.program(options.pollux), helptext.program_with_commands(options.polluxctl))
    for path, text in files.items():
        if options.update:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif found := difference(path, text):
            is_true = False
            print(found)
    if not is_true:
        print('Run "python3 installer/manual" with the same programs and --update.')
    return 0 if is_true else 1


if __name__ == "__main__":
    sys.exit(main())
