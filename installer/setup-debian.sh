#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Installs what is missing for the groups named, on Debian 12 and Ubuntu 24.04.
# Nothing missing: nothing is done, nothing is said, the network is not touched.
#
#   installer/setup-debian.sh GROUP...      GROUP: build run test desktop-test analyse package
#
# The sanitizers need no group of their own: they come with g++.
set -euo pipefail

packages_of() {
    case $1 in
    build)
        echo g++ cmake ninja-build ccache mold qt6-base-dev qt6-websockets-dev libsimdjson-dev libmsgpack-cxx-dev \
            qt6-svg-dev qtkeychain-qt6-dev libqcustomplot-dev libspdlog-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools libgl1-mesa-dev
        ;;
    # QtKeychain looks for libsecret, and Qt Sql for SQLite, only when they run; qt6-translations-l10n has Qt's own texts.
    run) echo ca-certificates libqt6sql6-sqlite libsecret-1-0 qt6-translations-l10n ;;
    # The fuzz targets want clang with its runtime; llvm names the lines of what they find. What is installed beside the
    # programs is read by who will read it: desktops, man, the shells.
    test)
        echo nodejs npm redis-server nginx-light haproxy openssl tinyproxy-bin microsocks python3 python3-jsonschema \
            python3-socketio python3-aiohttp python3-msgpack python3-celery python3-redis clang libclang-rt-dev llvm \
            appstream desktop-file-utils doxygen fish mandoc zsh
        ;;
    # A desktop without a screen, see tests/support/desktop-session.sh.
    desktop-test)
        echo xvfb dbus openbox xfce4-panel xfconf trayer picom dunst gnome-keyring xdotool wmctrl \
            x11-utils x11-xserver-utils python3-dbusmock python3-dbus \
            fonts-dejavu-core fonts-noto-core fonts-noto-cjk
        ;;
    analyse) echo clang-format clang-tidy-19 clazy gcovr shellcheck ;;
    package) echo cpio debootstrap dpkg-dev lintian rpm ;;
    *)
        echo "setup-debian: unknown group '$1' (known: build run test desktop-test analyse package)" >&2
        exit 64
        ;;
    esac
}

# dpkg-query fails when it does not know one of the packages: that is an answer.
installed_among() {
    { dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
        sed -n 's/^installed //p'
}

# Node from elsewhere brings its own npm, which Debian's package would fight.
provided_otherwise() {
    case $1 in
    nodejs) command -v node ;;
    npm) command -v npm ;;
    *) false ;;
    esac >/dev/null
}

missing_among() {
    local installed package
    installed=" $(installed_among "$@" | tr '\n' ' ') "
    for package in "$@"; do
        [[ $installed == *" $package "* ]] || provided_otherwise "$package" || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -n "${CI:-}" ]; then
        sudo -n "$@"
    else
        sudo "$@"
    fi
}

require_root_or_sudo() {
    [ "$(id -u)" -eq 0 ] && return
    if ! command -v sudo >/dev/null; then
        echo "setup-debian: not root, and there is no sudo. As root, run:" >&2
        echo "  apt-get install --no-install-recommends $*" >&2
        exit 77
    fi
    echo "setup-debian: not root, asking sudo" >&2
}

# Redis, nginx and haproxy are wanted as programs that the tests start by themselves;
# their packages would also start a system service, on port 80 for one. So
# service starts are refused while apt runs, and what it enabled is disabled.
readonly start_policy=/usr/sbin/policy-rc.d

refuse_service_starts() {
    [ ! -e "$start_policy" ] || return 0
    trap allow_service_starts EXIT
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$start_policy" >/dev/null
    as_root chmod 755 "$start_policy"
}

allow_service_starts() {
    as_root rm -f "$start_policy"
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "$@" >&2 </dev/null
}

keep_service_off() {
    if [ -d /run/systemd/system ]; then
        as_root systemctl disable --quiet --now "$1.service" >&2 || true
    fi
}

main() {
    local group members list=() missing=() names package
    for group in "${@:-}"; do
        members=$(packages_of "$group")
        read -ra members <<<"$members"
        list+=("${members[@]}")
    done
    names=$(missing_among "${list[@]}")
    [ -n "$names" ] || return 0
    mapfile -t missing <<<"$names"

    if ! command -v apt-get >/dev/null; then
        echo "setup-debian: no apt-get here. Install by hand: ${missing[*]}" >&2
        exit 69
    fi
    require_root_or_sudo "${missing[@]}"
    echo "Installing ${#missing[@]} missing packages: ${missing[*]}" >&2
    as_root apt-get update -q >&2 </dev/null ||
        echo "setup-debian: the package lists could not be refreshed, trying with those at hand" >&2
    refuse_service_starts
    if ! install_packages "${missing[@]}"; then
        echo "setup-debian: apt-get could not install: ${missing[*]}" >&2
        exit 69
    fi
    for package in "${missing[@]}"; do
        case $package in
        redis-server) keep_service_off redis-server ;;
        nginx-light) keep_service_off nginx ;;
        haproxy) keep_service_off haproxy ;;
        esac
    done
}

main "$@"
