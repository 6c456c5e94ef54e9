#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Run by test-packages.sh inside the fresh Debian, once a part, in this order: each builds on what is installed before.
set -euo pipefail
cd /pollux

fail() {
    echo "$*"
    exit 1
}

install_packages() { apt-get install -y -q --no-install-recommends "$@"; }

# Of the files that a package had: /tmp/files, one a line.
nothing_is_left() {
    local file
    while read -r file; do
        [[ $file != *[Pp]ollux* ]] || [ ! -e "$file" ] || fail "$file is left"
    done </tmp/files
}

installed_version() { dpkg-query -W -f '${Version}' "$1"; }

polluxctl_works() {
    polluxctl --version
    polluxctl diagnose --demo --dwell 1
    local summary
    summary=$(polluxctl watch --demo --duration 6 --format summary)
    echo "$summary"
    [[ $summary == *'"kind":"summary"'* && $summary == *'"running":'* ]] || fail "it has seen no job"
    polluxctl profiles list | grep -q '^smartvoice ' || fail "a built-in profile is missing"
}

# With a session bus, as on a desktop: a second start talks to the running one.
pollux_works() {
    QT_QPA_PLATFORM=offscreen timeout 60 dbus-run-session -- bash -ec '
        pollux --demo &
        for ((tries = 0; tries < 50; ++tries)); do
            kill -0 $! || exit 1
            ! dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames |
                grep -q "io.github.pollux_monitor.Pollux.Demo" || break
            sleep 0.2
        done
        sleep 3
        pollux --demo --quit
        wait $!'
}

console() {
    apt-get update -q
    install_packages ./polluxctl_*.deb
    ! dpkg-query -W -f '${Package}\n' | grep -E '^(libqt6(gui|widgets)6|libx11-6|libxcb1|libwayland-client0)$' ||
        fail "polluxctl brought libraries of a display"
    ! ldd /usr/bin/polluxctl | grep -Ei 'qt6(gui|widgets)|x11|xcb|not found' || fail "polluxctl links a display"
    polluxctl_works
}

desktop() {
    install_packages ./older/pollux_*.deb dbus-daemon
    [ "$(installed_version pollux)" = 0.0.9-1 ] || fail "not the older one"
    for file in applications/io.github.pollux_monitor.Pollux.desktop metainfo/io.github.pollux_monitor.Pollux.metainfo.xml \
        icons/hicolor/scalable/apps/io.github.pollux_monitor.Pollux.svg \
        icons/hicolor/symbolic/apps/io.github.pollux_monitor.Pollux-symbolic.svg; do
        [ -s "/usr/share/$file" ] || fail "$file is not there"
    done
    pollux --version
    pollux_works
}

upgrade() {
    mkdir -p ~/.config/pollux
    echo '# mine' >~/.config/pollux/pollux.conf
    install_packages ./pollux_*.deb
    [ "$(installed_version pollux)" != 0.0.9-1 ] || fail "still the older one"
    pollux_works
    grep -q '^# mine' ~/.config/pollux/pollux.conf || fail "the settings were touched"
}

# The example of the repository, built against what the packages have installed, talks to the demo server.
library() {
    install_packages ./libpollux-socketio_*.deb ./libpollux-socketio-dev_*.deb g++ cmake ninja-build
    cmake -S examples/listen -B /tmp/listen -G Ninja
    cmake --build /tmp/listen
    ldd /tmp/listen/listen | grep libPolluxSocketIo.so || fail "not linked with the shared library"
    local url server heard
    coproc polluxctl demo-server --rate 50
    server=$COPROC_PID
    read -r url <&"${COPROC[0]}"
    timeout 10 /tmp/listen/listen "$url" >/tmp/listen.out || true
    kill "$server"
    head -n 3 /tmp/listen.out
    for heard in 'connected over ' 'audio:progress: '; do
        grep -q "^$heard" /tmp/listen.out || fail "it did not hear \"$heard\""
    done
}

removal() {
    local names=(pollux polluxctl libpollux-socketio-dev libpollux-socketio)
    dpkg -L "${names[@]}" | sort -u >/tmp/files
    apt-get purge -y -q "${names[@]}"
    nothing_is_left
    ! dpkg-query -W "${names[@]}" 2>/dev/null | grep . || fail "a package is left"
}

# No system of RPMs is at hand: rpm itself installs them here, beside the libraries that Debian's packages brought. Its
# database knows none of these, so what they require is looked for among the libraries themselves.
rpms() {
    install_packages rpm
    local packages=(polluxctl-[0-9]*.rpm pollux-[0-9]*.rpm) library
    rpm -qp --requires "${packages[@]}" | sed -n 's/^\([^(]*\.so[^(]*\)(.*(64bit)$/\1/p' | sort -u >/tmp/libraries
    [ -s /tmp/libraries ] || fail "they require no library"
    ldconfig -p >/tmp/known-libraries
    while read -r library; do
        grep -qF "	$library (" /tmp/known-libraries || fail "$library is required and not to be found"
    done </tmp/libraries
    rpm -i --nodeps "${packages[@]}"
    rpm -q pollux polluxctl
    rpm -V --nodeps pollux polluxctl
    [ "$(command -v pollux)" = /usr/bin/pollux ] || fail "pollux is not in its place"
    polluxctl_works
    pollux_works
    rpm -ql pollux polluxctl | sort -u >/tmp/files
    rpm -e --nodeps pollux polluxctl
    nothing_is_left
}

tarball() {
    mkdir -p /opt
    tar -xzf pollux-*.tar.gz -C /opt
    PATH=$(echo /opt/pollux-*/bin):$PATH
    hash -r
    [[ $(command -v polluxctl) == /opt/* ]] || fail "not the unpacked one"
    polluxctl_works
    pollux_works
}

"$1"
