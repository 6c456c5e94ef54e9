# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.

complete -c pollux -f
complete -c pollux -l demo -d 'Watch the embedded demo queue; your settings stay as they are.'
complete -c pollux -l show -d 'Show the window, of the running Pollux if there is one.'
complete -c pollux -l check -d 'Show the window and check the link of the worst server.'
complete -c pollux -l quit -d 'End the running Pollux.'
complete -c pollux -s h -l help -d 'Show this help.'
complete -c pollux -s v -l version -d 'Show the version.'
