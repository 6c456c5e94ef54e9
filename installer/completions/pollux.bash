# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.
# shellcheck shell=bash disable=SC2207

_pollux() {
    COMPREPLY=($(compgen -W "--demo --show --check --quit -h --help -v --version" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _pollux pollux
