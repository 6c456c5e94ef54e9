#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What Pollux costs, beside its peers: prints a table and writes JSON.

  tests/bench/run.py [--build FOLDER] [--json FILE] [--only ROW,…] [--quick] [--readme]

Needs what `tests/run.sh` installs and builds (preset ci). Nothing here passes or fails by a figure; a machine that is busy
gives figures of its own, so the load stands beside them. Takes about ten minutes, with --quick one. --readme puts the
table into the README.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import harness
import rows


BEGIN, END = "<!-- bench table: begin -->\n", "<!-- bench table: end -->\n"
BEHIND = "## What is in the house\n"


def version_of(*command):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split()[-1].lstrip("v")


def machine():
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    peers = json.loads((harness.PEERS / "node_modules/socket.io-client/package.json").read_text(encoding="utf-8"))
    python_peer = version_of("dpkg-query", "-W", "-f", "${Version}", "python3-socketio")
    return {
        "processor": model, "cores": os.cpu_count(), "memoryGiB": round(memory, 1), "system": platform.freedesktop_os_release()["PRETTY_NAME"],
        "node": version_of("node", "--version"), "socket.io-client": peers["version"], "python3-socketio": python_peer,
        "loadBefore": round(os.getloadavg()[0], 2),
    }


def shown(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(found):
    """Markdown, a column a client, in the order in which they are met."""
    columns = list(dict.fromkeys(who for row in found for who in row.values))
    lines = [f"| | unit | {' | '.join(columns)} | aim |", "|---|---|" + "--:|" * len(columns) + "---|"]
    for row in found:
        cells = [shown(row.values[who]) if who in row.values else "" for who in columns]
        lines.append(f"| {row.name} | {row.unit} | {' | '.join(cells)} | {row.aim} |")
    return "\n".join(lines)


def sentence(about):
    return (f"{about['processor']}, {about['cores']} cores, {about['memoryGiB']} GiB, {about['system']}; Node {about['node']}, "
            f"socket.io-client {about['socket.io-client']}, python3-socketio {about['python3-socketio']}; "
            f"load before {about['loadBefore']}, after {about['loadAfter']}")


def put_into_readme(text):
    """Between two comments; where there are none yet, as a section of its own."""
    path = harness.SOURCE / "README.md"
    page = path.read_text(encoding="utf-8")
    if BEGIN not in page:
        page = page.replace(BEHIND, f"## What it costs\n\n`tests/bench/run.py` measures Pollux beside its peers, in the same run. "
                            f"Lower is better.\n\n{BEGIN}{END}\n{BEHIND}")
    head, rest = page.split(BEGIN)
    path.write_text(f"{head}{BEGIN}{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, default=harness.SOURCE / "build/ci")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", default=",".join(rows.ALL), help="of " + ",".join(rows.ALL))
    parser.add_argument("--quick", action="store_true", help="only to see that everything works")
    parser.add_argument("--readme", action="store_true", help="put the table into the README")
    options = parser.parse_args()

    about = machine()
    clients = harness.Clients(options.build.resolve())
    scale = rows.QUICK if options.quick else rows.Scale()
    found = []
    for name in options.only.split(","):
        print(f"{name} …", file=sys.stderr, flush=True)
        found += rows.ALL[name](clients, scale)
    about["loadAfter"] = round(os.getloadavg()[0], 2)

    text = f"{table(found)}\n\n{sentence(about)}"
    print(text)
    if options.readme:
        put_into_readme(text)
    if options.json:
        told = {"machine": about, "quick": options.quick, "rows": [vars(row) for row in found]}
        options.json.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
