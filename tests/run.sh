#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Installs what is missing, builds, and runs every test, those against real
# servers included. A test that was skipped or did not run has failed, and so
# has a run of no test at all or one that leaves a process behind.
#
#   tests/run.sh [--long]         --long adds the endurance runs
#
# The last line is "N passed, N failed".
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source-path=SCRIPTDIR source=support/suite.sh
source tests/support/suite.sh

preset=ci
case ${1:-} in
'') ;;
--long) preset=ci-long ;;
*)
    echo "usage: tests/run.sh [--long]" >&2
    exit 64
    ;;
esac

prepare() {
    installer/setup-debian.sh build run test desktop-test &&
        install_node_modules tests/backends/bullmq &&
        install_node_modules tests/backends/geo &&
        install_node_modules tests/backends/heart-whisper &&
        install_node_modules tests/backends/realtime &&
        install_node_modules tests/backends/socketio &&
        install_node_modules tests/bench/peers &&
        build_preset ci
}

if ! prepare; then
    echo "The tests could not be prepared."
    echo "0 passed, 1 failed"
    exit 1
fi
run_suite "$preset" build/ci
