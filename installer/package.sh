#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Makes the packages in build/packages: four .deb (pollux, polluxctl, libpollux-socketio and its -dev), two .rpm
# and a .tar.gz. Installs what is missing for that, and builds what is out of date.
#
#   installer/package.sh [JOBS]         JOBS: how many files are compiled at once; all processors by default
#
# installer/test-packages.sh tries them.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly jobs=${1:-$(nproc)} packages=$PWD/build/packages

installer/setup-debian.sh build package
for preset in package-library package; do
    cmake --preset "$preset"
    cmake --build --preset "$preset" -j "$jobs"
done

rm -rf "$packages"
(cd build/package && cpack --config CPackConfig.cmake -B "$packages")
rm -rf "$packages/_CPack_Packages"
(cd "$packages" && sha256sum -- *.deb *.rpm *.tar.gz >SHA256SUMS && ls -l)
