#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Whether each file includes what it uses.

includes.py BUILD [FOLDER...]

Reads each file of the build's compile_commands.json (or those below the folders) as the compiler would, but without the
headers that POLLUX_PCH puts before it: who builds without that switch has no others. About a second of a processor a file.
"""

import concurrent.futures
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

NOT_OURS = {"-c", "-Winvalid-pch"}


def without_precompiled(command):
    """The compiler's arguments to read the file alone, and nothing written."""
    words = iter(shlex.split(command))
    kept = [next(words), "-fsyntax-only", "-O0", "-w"]
    for word in words:
        if word == "-o":
            next(words)
        elif word == "-include":
            header = next(words)
            if Path(header).name != "cmake_pch.hxx":
                kept += [word, header]
        elif word not in NOT_OURS:
            kept.append(word)
    return kept


def trouble_of(entry):
    read = subprocess.run(without_precompiled(entry["command"]), cwd=entry["directory"], capture_output=True, text=True)
    return read.stderr if read.returncode != 0 else ""


def chosen(build, folders):
    entries = json.loads((build / "compile_commands.json").read_text())
    ours = [entry for entry in entries if build not in Path(entry["file"]).parents]
    if folders:
        ours = [entry for entry in ours if any(folder in Path(entry["file"]).parents for folder in folders)]
    return ours


def main(build, folders):
    entries = chosen(build, folders)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as readers:
        for entry, trouble in zip(entries, readers.map(trouble_of, entries)):
            if trouble:
                bad += 1
                print(f"{entry['file']}:\n{trouble}")
    print(f"{len(entries)} files, {bad} of them use what they do not include")
    return 1 if bad or not entries else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve(), [Path(folder).resolve() for folder in sys.argv[2:]]))
