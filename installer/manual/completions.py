# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Completions for bash, zsh and fish from what --help says."""

import re

BEGIN = """# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.
"""

# The words that an option's value can be, where its description names them all.
WORDS = re.compile(r"\b(text|ndjson|summary|json|markdown|csv|auto|polling|websocket|succeeded|failed|cancelled)\b")
CHOSEN = {"FORMAT", "TRANSPORT", "STATE"}
FILES = {"FILE", "NAME|FILE", "FILE|none"}
ACTIONS = ("retry", "cancel", "promote", "remove", "pause", "resume")

PROFILES = "polluxctl profiles list 2>/dev/null"


def choices(option):
    if option.value == "PROXY":
        return ["system", "none", "http://", "socks5://"]
    if option.value == "WHEN":
        return ["idle", "done=", "failed"]
    return list(dict.fromkeys(WORDS.findall(option.text))) if option.value in CHOSEN else []


def first_words(command):
    """What can stand behind the command's name where that is no free text."""
    if command.name == "act":
        return list(ACTIONS)
    usage = command.usage.removeprefix(f"polluxctl {command.name} ").split(" [options]")[0]
    return re.findall(r"\b[a-z]{4,}\b", re.sub(r"\[.*", "", usage))


def names_of(options):
    return [name for option in options for name in option.names]


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


# --- bash ---------------------------------------------------------------------

BASH_BEGIN = BEGIN + "# shellcheck shell=bash disable=SC2207\n\n"


def bash_value(option):
    if option.value == "NAME|FILE":
        return f'COMPREPLY=($(compgen -f -W "$({PROFILES} | cut -d" " -f1)" -- "$cur"))'
    if words := choices(option):
        return f'COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$cur"))'
    return 'COMPREPLY=($(compgen -f -- "$cur"))' if option.value in FILES else "COMPREPLY=()"


def bash_values(options):
    lines = ""
    for option in options:
        if option.value:
            lines += f'        {"|".join(option.names)}) {bash_value(option)}; return ;;\n'
    return lines


def bash_of_pollux(pollux):
    text = BASH_BEGIN + "_pollux() {\n    COMPREPLY=($(compgen -W \"" + " ".join(names_of(pollux.options))
    return text + '" -- "${COMP_WORDS[COMP_CWORD]}"))\n}\ncomplete -F _pollux pollux\n'


def bash_of_polluxctl(polluxctl):
    text = BASH_BEGIN + '_polluxctl() {\n    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words\n'
    text += "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W \""
    text += " ".join([command.name for command in polluxctl.commands] + ["--help", "--version"])
    text += '" -- "$cur"))\n        return\n    fi\n'
    text += '    case ${COMP_WORDS[1]} in\n'
    for command in polluxctl.commands:
        words = " ".join(first_words(command) + names_of(command.options))
        text += f"    {command.name})\n        case $prev in\n{bash_values(command.options)}        esac\n"
        text += f'        words="{words}"\n        ;;\n'
    text += '    *) return ;;\n    esac\n'
    text += '    COMPREPLY=($(compgen -W "$words" -- "$cur"))\n'
    text += '    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$cur"))\n}\n'
    return text + "complete -o filenames -F _polluxctl polluxctl\n"


# --- zsh ----------------------------------------------------------------------


def zsh_text(text):
    return re.sub(r"([\[\]:\\])", r"\\\1", text)


def zsh_action(option):
    if option.value == "NAME|FILE":
        return "_pollux_profiles"
    if words := choices(option):
        return "(" + " ".join(words).replace("://", "\\://") + ")"
    return "_files" if option.value in FILES else " "


def zsh_option(option):
    """'(-h --help)'{-h,--help}'[text]' or '--name[text]:VALUE:action'."""
    value = f":{zsh_text(option.value)}:{zsh_action(option)}" if option.value else ""
    told = quoted(f"[{zsh_text(option.text)}]{value}")
    if len(option.names) == 1:
        repeated = "*" if "May be repeated" in option.text else ""
        return f"'{repeated}{option.names[0]}'{told}"
    return f"'({' '.join(option.names)})'{{{','.join(option.names)}}}{told}"


def zsh_arguments(indent, options, positional):
    lines = [zsh_option(option) for option in options] + positional
    return f"{indent}_arguments -s \\\n" + " \\\n".join(f"{indent}    {line}" for line in lines) + "\n"


def zsh_of_pollux(pollux):
    return "#compdef pollux\n" + BEGIN + "\n" + zsh_arguments("", pollux.options, [])


def zsh_of_polluxctl(polluxctl):
    text = "#compdef polluxctl\n" + BEGIN + "\n"
    text += f"_pollux_profiles() {{\n    local -a names\n    names=(${{(f)\"$({PROFILES} | cut -d' ' -f1)\"}})\n"
    text += "    _alternative 'profiles:profile:compadd -a names' 'files:file:_files'\n}\n\n"
    text += "_pollux_commands() {\n    local -a commands\n    commands=(\n"
    for command in polluxctl.commands:
        text += f"        {quoted(zsh_text(command.name) + ':' + command.summary)}\n"
    text += "    )\n    _describe command commands\n}\n\n"
    text += "if (( CURRENT == 2 )); then\n    _pollux_commands\n    return\nfi\n"
    text += "local command=$words[2]\nshift words\n(( CURRENT-- ))\ncase $command in\n"
    for command in polluxctl.commands:
        words = first_words(command)
        positional = [quoted(f"*:argument:({' '.join(words)})" if words else "*:argument:_files")]
        text += f"{command.name})\n" + zsh_arguments("    ", command.options, positional) + "    ;;\n"
    return text + "esac\n"


# --- fish ---------------------------------------------------------------------


def fish_option(program, condition, option):
    line = f"complete -c {program}{condition}"
    for name in option.names:
        line += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
    if option.value == "NAME|FILE":
        line += f" -r -F -a '({PROFILES} | string split -f 1 \" \")'"
    elif words := choices(option):
        line += f" -x -a '{' '.join(words)}'"
    elif option.value:
        line += " -r -F" if option.value in FILES else " -x"
    return f"{line} -d {fish_quoted(option.text)}\n"


def fish_quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish_of_pollux(pollux):
    text = BEGIN + "\ncomplete -c pollux -f\n"
    return text + "".join(fish_option("pollux", "", option) for option in pollux.options)


def fish_of_polluxctl(polluxctl):
    text = BEGIN + "\ncomplete -c polluxctl -n __fish_use_subcommand -f\n"
    for command in polluxctl.commands:
        text += f"complete -c polluxctl -n __fish_use_subcommand -a {command.name} -d {fish_quoted(command.summary)}\n"
    for command in polluxctl.commands:
        condition = f" -n '__fish_seen_subcommand_from {command.name}'"
        text += "\n"
        if words := first_words(command):
            text += f"complete -c polluxctl{condition} -a '{' '.join(words)}'\n"
        text += "".join(fish_option("polluxctl", condition, option) for option in command.options)
    return text


def all_of(pollux, polluxctl):
    """File name → text."""
    return {
        "pollux.bash": bash_of_pollux(pollux),
        "pollux.fish": fish_of_pollux(pollux),
        "pollux.zsh": zsh_of_pollux(pollux),
        "polluxctl.bash": bash_of_polluxctl(polluxctl),
        "polluxctl.fish": fish_of_polluxctl(polluxctl),
        "polluxctl.zsh": zsh_of_polluxctl(polluxctl),
    }
