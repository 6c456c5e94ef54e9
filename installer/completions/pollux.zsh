#compdef pollux
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.

_arguments -s \
    '--demo''[Watch the embedded demo queue; your settings stay as they are.]' \
    '--show''[Show the window, of the running Pollux if there is one.]' \
    '--check''[Show the window and check the link of the worst server.]' \
    '--quit''[End the running Pollux.]' \
    '(-h --help)'{-h,--help}'[Show this help.]' \
    '(-v --version)'{-v,--version}'[Show the version.]'
