#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs Pollux from a checkout: installs what is missing, builds what is out of
# date, then starts. Without arguments it watches the embedded demo queue.
#
#   app/run.sh [ARGUMENT...]      arguments go to polluxctl
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root build=$root/build/release

up_to_date() {
    [ "$(ninja -C "$build" -n 2>/dev/null | tail -n 1)" = "ninja: no work to do." ]
}

"$root/installer/setup-debian.sh" build run

if [ ! "$build/build.ninja" -nt "$root/CMakePresets.json" ]; then
    echo "Configuring Pollux in build/release" >&2
    (cd "$root" && cmake --preset release) >&2
fi
if ! up_to_date; then
    echo "Building Pollux (the first time takes a few minutes)" >&2
    cmake --build "$build" >&2
fi

[ $# -gt 0 ] || set -- watch --demo
exec "$build/app/polluxctl" "$@"
