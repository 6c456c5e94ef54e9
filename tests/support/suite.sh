# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Steps that tests/run.sh and .ci/run share; to be sourced from the top folder.
# They return their status and do not rely on "set -e", which a caller's || turns off.
# shellcheck shell=bash

# install_node_modules FOLDER: npm ci, unless its last run was for this very
# package-lock.json.
install_node_modules() {
    local folder=$1 stamp=$1/node_modules/.pollux-lock-sha256 hash
    hash=$(sha256sum <"$folder/package-lock.json")
    if [ "$(cat "$stamp" 2>/dev/null)" != "$hash" ]; then
        echo "Installing the Node modules of $folder"
        (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) </dev/null || return
        echo "$hash" >"$stamp"
    fi
}

# build_preset PRESET: configures and builds.
build_preset() {
    echo "Building the preset $1"
    cmake --preset "$1" && cmake --build --preset "$1"
}

# run_suite TEST_PRESET BUILD_FOLDER: runs the tests, ends with the line
# "N passed, N failed", and fails unless there were tests and all passed.
run_suite() {
    local preset=$1 report=$PWD/$2/tests.xml status=0 all=0 passed=0
    rm -f "$report"
    python3 tests/support/nothing_left.py -- \
        ctest --preset "$preset" -j "$(nproc)" --output-junit "$report" </dev/null || status=$?
    if [ -e "$report" ]; then
        all=$(grep -c '^[[:space:]]*<testcase ' "$report") || true
        passed=$(grep -c '^[[:space:]]*<testcase .*status="run"' "$report") || true
    fi
    if [ "$all" -eq 0 ]; then
        echo "No test ran."
        all=1
    elif [ "$status" -ne 0 ] && [ "$passed" -eq "$all" ]; then
        all=$((all + 1)) # what the tests left running counts as one failure
    fi
    echo "$passed passed, $((all - passed)) failed"
    [ "$status" -eq 0 ] && [ "$passed" -eq "$all" ]
}
