#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs Pollux from a checkout: installs what is missing, builds what is out of
# date, then starts. Without arguments it opens the desktop program on the
# embedded demo queue, or watches that queue in the terminal where there is no display.
#
#   app/run.sh                    pollux --demo
#   app/run.sh --OPTION...        pollux with these options; "app/run.sh --show" for your own servers
#   app/run.sh COMMAND...         polluxctl with this command: watch, listen, emit, profiles, ...
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

# A display that is named, and whose socket is there where it is a local one.
has_display() {
    [ -z "${WAYLAND_DISPLAY:-}" ] || return 0
    case ${DISPLAY:-} in
    '') return 1 ;;
    :*)
        local number=${DISPLAY#:}
        [ -S "/tmp/.X11-unix/X${number%%.*}" ] || grep -qs "@/tmp/.X11-unix/X${number%%.*}\$" /proc/net/unix
        ;;
    esac
}

if [ $# -gt 0 ] && [[ $1 != -* ]]; then
    exec "$build/app/polluxctl" "$@"
elif has_display; then
    [ $# -gt 0 ] || echo "Pollux is in the tray and beside it as a panel; Quit is in its menu." >&2
    exec "$build/app/pollux" "${@:---demo}"
elif [ $# -gt 0 ]; then
    echo "run: no display for the desktop program (DISPLAY, WAYLAND_DISPLAY); see app/run.sh watch --help" >&2
    exit 69
fi
echo "No display here, so this is the terminal; Ctrl-C ends it." >&2
exec "$build/app/polluxctl" watch --demo
