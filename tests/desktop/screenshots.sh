#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Pictures of every page and state of the desktop program: light and dark,
# English and 繁體中文, 100 % and 200 %, each also in high contrast. Needs no screen.
#
#   tests/desktop/screenshots.sh [OUTDIR]        default: build/screenshots
#
# PROGRAM names a pollux_screenshots that is built already; without it one is
# built below build/. Fails when a picture is missing or blank.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=${1:-$root/build/screenshots}
program=${PROGRAM:-}

if [[ -z $program ]]; then
    cmake -S "$root" -B "$root/build/screenshots-program" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPOLLUX_TESTS=ON >/dev/null
    cmake --build "$root/build/screenshots-program" --target pollux_screenshots
    program=$root/build/screenshots-program/tests/pollux_screenshots
fi

export QT_QPA_PLATFORM=offscreen
mapfile -t scenes < <("$program" --list)
expected=0
taken=0
failed=0

shoot() { # THEME LANGUAGE SCALE
    local folder=$out/$1-$2-$3x scene
    for scene in "${scenes[@]}"; do
        rm -f "$folder/$scene.png" # of an earlier run
    done
    QT_SCALE_FACTOR=$3 "$program" --theme "$1" --language "$2" "$folder" || failed=1
    for scene in "${scenes[@]}"; do
        expected=$((expected + 1))
        if [[ -s $folder/$scene.png ]]; then
            taken=$((taken + 1))
        else
            echo "missing: $folder/$scene.png" >&2
        fi
    done
}

for theme in light dark contrast contrast-dark; do
    for language in en zh_TW; do
        for scale in 1 2; do
            shoot "$theme" "$language" "$scale"
        done
    done
done

echo "$taken of $expected pictures in $out"
[[ $failed -eq 0 && $taken -eq $expected && $expected -gt 0 ]]
