#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Tries the packages of installer/package.sh: looks into them (lintian and more), then installs, runs, upgrades and
# removes them in a fresh Debian, which goes away again. Needs root and about 3 GB; takes some minutes.
#
#   installer/test-packages.sh [FOLDER]      FOLDER: where the packages are; build/packages by default
#
# POLLUX_DEBIAN_MIRROR: another mirror than deb.debian.org. The last line is "N passed, N failed".
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
packages=$(cd "${1:-$root/build/packages}" && pwd) || exit 66

# Packages are for the system on which they were made.
# shellcheck source=/dev/null
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
if [ "$suite" != bookworm ]; then
    echo "test-packages: this is not Debian 12, where the packages are made and tried" >&2
    exit 69
fi

# In namespaces of its own, so that whatever it mounts and starts is gone when it ends, however it ends.
if [ -z "${POLLUX_OWN_NAMESPACE:-}" ]; then
    "$root/installer/setup-debian.sh" package || exit
    export POLLUX_OWN_NAMESPACE=1
    exec unshare --mount --pid --fork --kill-child --mount-proc "$0" "$packages"
fi

work=$(mktemp -d -t pollux-packages-XXXXXX)
# Its mounts first, or what they show would be removed.
leave() {
    umount --recursive "$work/root/proc" 2>/dev/null
    rm -rf "$work"
}
trap leave EXIT
trap 'exit 1' INT TERM

passed=0
failed=0
# step NAME COMMAND...: runs it, says how long it took, and shows what it said if it failed.
step() {
    local name=$1 begin=$SECONDS
    shift
    if "$@" >"$work/step.log" 2>&1; then
        passed=$((passed + 1))
        echo "ok      $((SECONDS - begin)) s  $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $((SECONDS - begin)) s  $name"
        tail -n 40 "$work/step.log" | sed 's/^/        /'
    fi
}

deb() { echo "$packages/$1"_*.deb; }

# --- What they are, before any is installed ------------------------------------

has_no_display_libraries() {
    local depends
    depends=$(dpkg-deb -f "$(deb polluxctl)" Depends)
    echo "$depends"
    ! grep -Eiq 'libqt6(gui|widgets|svg|dbus)|libx11|libxcb|libgl|libwayland' <<<"$depends"
}

dev_wants_its_own_library() {
    local version
    version=$(dpkg-deb -f "$(deb libpollux-socketio-dev)" Version)
    dpkg-deb -f "$(deb libpollux-socketio-dev)" Depends | tee /dev/stderr | grep -qF "libpollux-socketio (= $version)"
}

# The programs' files, wherever a package of another kind puts them.
files_of() { sed -E 's#^\.?/*(usr/)?##; /\/$/d' | grep -E '^(bin|share/(applications|metainfo|icons|man))/' | sort; }

rpm_has_the_files_of_deb() {
    local name
    for name in pollux polluxctl; do
        diff <(dpkg-deb --fsys-tarfile "$(deb "$name")" | tar -t | files_of) \
            <(rpm2cpio "$packages/$name"-[0-9]*.rpm | cpio -t --quiet | files_of) || return
        rpm -qp --requires "$packages/$name"-[0-9]*.rpm | tee /dev/stderr | grep -q 'libQt6Core.so.6' || return
    done
}

# --- In a fresh Debian ---------------------------------------------------------

fresh_root() {
    debootstrap --variant=minbase "$suite" "$work/root" "${POLLUX_DEBIAN_MIRROR:-http://deb.debian.org/debian}" || return
    mount -t proc proc "$work/root/proc" || return
    mkdir -p "$work/root/pollux/older"
    cp "$packages"/*.deb "$packages"/*.rpm "$packages"/*.tar.gz "$root/installer/test-in-root.sh" "$work/root/pollux/" || return
    cp -r "$root/examples" "$work/root/pollux/"
}

# The same packages as of a version before: what dpkg does on an upgrade depends on the version alone.
older_packages() {
    local package tree=$work/tree
    for package in "$packages"/*.deb; do
        rm -rf "$tree"
        dpkg-deb -R "$package" "$tree" || return
        sed -Ei 's/^(Version: ).*/\10.0.9-1/; s/(libpollux-socketio \(= )[^)]*/\10.0.9-1/' "$tree/DEBIAN/control"
        dpkg-deb --root-owner-group -b "$tree" "$work/root/pollux/older/" || return
    done
}

# Nothing of this machine's environment goes along but the way to the network.
in_root() {
    local proxies=() name
    for name in http_proxy https_proxy no_proxy; do
        [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
    done
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "${proxies[@]}" \
        timeout 900 chroot "$work/root" /bin/bash /pollux/test-in-root.sh "$@"
}

step "lintian finds nothing" lintian --fail-on error,warning --no-cfg --allow-root "$packages"/*.deb
step "polluxctl needs no library of a display" has_no_display_libraries
step "libpollux-socketio-dev goes with its library" dev_wants_its_own_library
step "the RPMs have the same files" rpm_has_the_files_of_deb
step "a fresh Debian" fresh_root
step "packages of an older version" older_packages
for name in console desktop upgrade library removal rpms tarball; do
    step "in a fresh Debian: $name" in_root "$name"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
