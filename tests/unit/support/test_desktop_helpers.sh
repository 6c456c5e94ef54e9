#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# What the scripts of a desktop session share.
set -uo pipefail

# shellcheck source-path=SCRIPTDIR source=../../support/desktop.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../support/desktop.sh"

failures=0
# expect STATUS WHAT COMMAND...
expect() {
    local expected=$1 what=$2 status=0
    shift 2
    "$@" || status=$?
    [ "$status" -eq "$expected" ] || {
        echo "FAIL: $what: status $status, expected $expected"
        failures=$((failures + 1))
    }
}

many_windows() {
    echo '0x200001 "trayer": ()'
    seq 100000
}
ends_badly() {
    echo 'window id'
    return 3
}

# A tray among many windows was not seen: its line came first, and the list was long.
expect 0 "a match before much else" shows '"trayer": ()' many_windows
expect 0 "a match at the end" shows '^100000$' many_windows
expect 1 "no match" shows 'openbox' many_windows
expect 3 "a program that fails has shown nothing" shows 'window id' ends_badly

[ "$failures" -eq 0 ] && echo "all passed"
