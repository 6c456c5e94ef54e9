# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The parts of a manual page that --help knows, in the macros of man(7)."""

import re

import helptext

REGION = re.compile(r'(?P<begin>\.\\" begin (?P<what>[a-z -]+)\n)(?P<old>.*?)(?P<end>\.\\" end\n)', re.DOTALL)


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def option_entry(option):
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in option.names)
    value = f" \\fI{escaped(option.value)}\\fR" if option.value else ""
    return f".TP\n{names}{value}\n{escaped(option.text)}\n"


def entries(options):
    return "".join(option_entry(option) for option in options)


def usage_line(usage):
    """polluxctl watch [URL] [options]: the words that are typed as they are stand in bold."""
    words = []
    for word in usage.split(" "):
        typed = re.fullmatch(r"[a-z-]+", word) and word != "options"
        words.append(f"\\fB{escaped(word)}\\fR" if typed else f"\\fI{escaped(word)}\\fR")
    return " ".join(words)


def command_entry(command, shared):
    own = [option for option in command.options if option not in shared and "--help" not in option.names]
    text = f".SS {escaped(command.name)}\n{usage_line(command.usage)}\n.PP\n"
    text += escaped(command.summary[0].upper() + command.summary[1:]) + ".\n"
    if any(option in shared for option in command.options):
        text += "Takes the connection options as well.\n"
    return text + entries(own)


def region(what, program):
    if what == "options":
        return entries(program.options)
    shared = helptext.connection_options(program)
    if what == "connection options":
        return entries(shared)
    if what == "commands":
        return "".join(command_entry(command, shared) for command in program.commands)
    raise ValueError(f"unknown region: {what}")


def filled(page, program):
    """The page with its regions written anew."""
    return REGION.sub(lambda found: found["begin"] + region(found["what"], program) + found["end"], page)
