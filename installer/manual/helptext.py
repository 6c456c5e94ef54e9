# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Reads what a program of Pollux says with --help."""

import re
import subprocess
from dataclasses import dataclass, field

OPTION = re.compile(r"  (?P<names>-\S+(?:, -\S+)*)(?: <(?P<value>[^>]+)>)?(?:  +(?P<text>\S.*))?")
CONTINUED = re.compile(r"   +(?P<text>\S.*)")
COMMAND = re.compile(r"  (?P<name>[a-z-]+) +(?P<summary>\S.*)")


@dataclass(frozen=True)
class Option:
    """names: ("-h", "--help"); value: what stands for its value, "" for a switch."""

    names: tuple
    value: str
    text: str


@dataclass(frozen=True)
class Program:
    """A program, or one command of it."""

    name: str
    usage: str
    summary: str
    options: tuple
    commands: tuple = field(default=())


def said(program, *arguments):
    ended = subprocess.run(
        [program, *arguments, "--help"], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8",
        check=True, timeout=60,
    )
    return ended.stdout


def options_of(text):
    """The block below "Options:", its wrapped lines put together."""
    options = []
    lines = iter(text.split("\nOptions:\n", 1)[1].splitlines())
    for line in lines:
        if not line:
            break
        if found := OPTION.fullmatch(line):
            options.append([tuple(found["names"].split(", ")), found["value"] or "", found["text"] or ""])
        elif (found := CONTINUED.fullmatch(line)) and options:
            options[-1][2] = f"{options[-1][2]} {found['text']}".strip()
        else:
            raise ValueError(f"no option: {line!r}")
    return tuple(Option(*option) for option in options)


def usage_of(text):
    return text.splitlines()[0].removeprefix("Usage: ")


def program(path):
    text = said(path)
    return Program("pollux", "pollux [options]", text.splitlines()[1], options_of(text))


def program_with_commands(path):
    text = said(path)
    commands = []
    for line in text.split("\nCommands:\n", 1)[1].split("\n\n", 1)[0].splitlines():
        found = COMMAND.fullmatch(line)
        told = said(path, found["name"])
        commands.append(Program(found["name"], usage_of(told), found["summary"], options_of(told)))
    return Program("polluxctl", usage_of(text), text.splitlines()[2], (), tuple(commands))


def connection_options(program_):
    """Those of every command that connects: what listen and emit share, but for --help."""
    by_name = {command.name: command.options for command in program_.commands}
    return tuple(option for option in by_name["listen"] if option in by_name["emit"] and "--help" not in option.names)
