# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# What desktop-session.sh and start-tray-host.sh share; to be sourced.
# Every program of a session is started by spawn, so that its end can stop it:
# $DESKTOP_SESSION_DIR/pids has one pid a line, in the order of their start.
# shellcheck shell=bash

readonly desktop_patience=20 # seconds for a program to come up, on a machine that is busy

# die WORD...: says why there is no desktop, with the last lines of its logs.
die() {
    echo "desktop-session: $*" >&2
    tail -n 5 "${DESKTOP_SESSION_DIR:-/nonexistent}"/log/*.log >&2 2>/dev/null
    exit 70
}

# need PROGRAM...: the session cannot be without them.
need() {
    local program missing=()
    for program in "$@"; do
        command -v "$program" >/dev/null || missing+=("$program")
    done
    [ ${#missing[@]} -eq 0 ] || die "not installed: ${missing[*]}" \
        "(on Debian: installer/setup-debian.sh desktop-test)"
}

# alive PID: runs, and is not merely waiting for its parent to notice its end.
alive() {
    local state
    { read -r state <"/proc/$1/stat"; } 2>/dev/null || return 1
    state=${state##*) }
    [[ $state != [ZX]* ]]
}

# spawn NAME COMMAND...: starts a program of the session. $spawned is its pid, log/NAME.log what it says.
spawn() {
    local name=$1
    shift
    "$@" >>"$DESKTOP_SESSION_DIR/log/$name.log" 2>&1 </dev/null &
    spawned=$!
    echo "$spawned" >>"$DESKTOP_SESSION_DIR/pids"
}

# await WHAT COMMAND...: until the command succeeds. Gives up when the program last spawned has ended.
await() {
    local what=$1 deadline=$((SECONDS + desktop_patience))
    shift
    until "$@" >/dev/null 2>&1; do
        if ! alive "$spawned" || [ "$SECONDS" -ge "$deadline" ]; then
            die "no $what"
        fi
        sleep 0.05
    done
}

# owned NAME: somebody has that name on the session bus.
owned() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetNameOwner string:"$1"
}

# shows PATTERN COMMAND...: what the command prints has a line of that pattern. It is read to its end: a grep that left
# at the first match would end the command by SIGPIPE, which pipefail takes for a failure once there is much to print.
shows() {
    local pattern=$1
    shift
    "$@" | grep -e "$pattern" >/dev/null
}
