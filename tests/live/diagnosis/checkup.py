# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Runs `polluxctl diagnose` for a row and compares the report with it."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from table import EXIT_CODES

PROGRAM = os.environ["POLLUXCTL"]
ROOT = Path(__file__).resolve().parents[3]
PROFILES = ROOT / "resources" / "profiles"
TIMEOUT = 120
# A proxy that the machine happens to have is not what is tested here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


class CheckUp:
    """`boxes`: what middleboxes.py has printed."""

    def __init__(self, boxes, folder):
        self.boxes = boxes
        self.folder = Path(folder)

    def profile(self, row):
        """A file with the row's profile, changed as it says."""
        profile = json.loads((PROFILES / f"{row.base}.json").read_text(encoding="utf-8")) | row.profile
        profile = {name: value for name, value in profile.items() if value is not None}
        with tempfile.NamedTemporaryFile("w", dir=self.folder, suffix=".json", delete=False, encoding="utf-8") as file:
            json.dump(profile, file)
        return file.name

    def command(self, row):
        arguments = [self.boxes["urls"].get(row.url, row.url), "--format", "json", "--dwell", str(row.dwell)]
        for argument in row.arguments:
            for name, path in self.boxes["files"].items():
                argument = argument.replace("{" + name + "}", path)
            arguments.append(argument)
        arguments += ["--profile", self.profile(row) if row.profile else row.base]
        if row.secret:
            arguments += ["--auth-env", "ROW_SECRET"]
        arguments += ["--proxy", self.boxes["proxies"][row.proxy] if row.proxy else "none"]
        if row.proxy_secret:
            arguments += ["--proxy-auth-env", "ROW_PROXY_SECRET"]
        return [PROGRAM, "diagnose", *arguments]

    def run(self, row):
        """(the report, the exit code, what stood on standard error)"""
        secret = self.boxes["secrets"].get(row.secret, row.secret)
        environment = ENVIRONMENT | {"ROW_SECRET": secret, "ROW_PROXY_SECRET": self.boxes["proxyCredentials"]}
        result = subprocess.run(self.command(row), stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                                check=False, timeout=TIMEOUT, env=environment)
        return (json.loads(result.stdout) if result.stdout else None), result.returncode, result.stderr


def is_shown(expected, seen):
    """Texts may go on: "nginx/" stands for any version, "Pollux test server" for a longer name of the same."""
    if isinstance(expected, str):
        return isinstance(seen, str) and expected in seen
    return expected == seen


def words_of(verdict):
    return "\n".join([verdict["title"], verdict["explanation"], *(one["text"] for one in verdict["evidence"])])


def slips_of(row, report, exit_code):
    """What is not as the row says, in words."""
    if report is None:
        return [f"no report, exit code {exit_code}"]
    slips = []

    def expect(what, expected, seen):
        if expected != seen:
            slips.append(f"{what}: expected {expected!r}, got {seen!r}")

    verdicts = report["verdicts"]
    codes = [one["code"] for one in verdicts]
    first = verdicts[0]
    expect("first verdict", row.code, first["code"])
    expect("severity", row.severity, first["severity"])
    expect("exit code", EXIT_CODES[row.worst or row.severity], exit_code)
    if row.is_healthy():
        expect("verdicts", ["healthy"], codes)
        expect("steps that found something", [], [
            f"{one['id']} {one['status']}: {one['detail']}" for one in report["checks"] if one["status"] in ("fail", "warn")])
    for code in row.also:
        if code not in codes[1:]:
            slips.append(f"{code} is missing among {codes}")
    evidence = [one["check"] for one in first["evidence"]]
    for step in row.at:
        if step not in evidence:
            slips.append(f"{step} is not among the evidence {evidence}")
    if row.says and row.says.lower() not in words_of(first).lower():
        slips.append(f"the verdict does not speak of {row.says!r}")
    if row.fix and row.fix not in first.get("fix", ""):
        slips.append(f"the fix does not have {row.fix!r}")
    checks = {one["id"]: one for one in report["checks"]}
    for step, facts in row.shows.items():
        data = checks[step].get("data", {}) if step in checks else {}
        for name, expected in facts.items():
            if not is_shown(expected, data.get(name)):
                slips.append(f"{step}: {name}: expected {expected!r}, got {data.get(name)!r}")
    return slips


def account_of(report):
    """For whoever reads of a slip: what was found."""
    if report is None:
        return ""
    lines = [f"    {one['code']} {one['severity']} {one['confidence']}: {one['title']}" for one in report["verdicts"]]
    lines += [f"    {one['id']}: {one['status']} {one['detail']} {json.dumps(one.get('data', {}))}" for one in report["checks"]]
    return "\n".join(lines)
