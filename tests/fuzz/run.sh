#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Builds the fuzz targets with clang and runs each of them, as many at once as
# there are cores. What they learn stays in build/fuzz/corpus, what they find in
# build/fuzz/findings: put a finding into tests/fuzz/corpus once it is mended.
#
#   tests/fuzz/run.sh [SECONDS] [TARGET...]     60 seconds, all targets
#
# POLLUX_FUZZ_SEED makes a run that can be repeated; otherwise each goes its own way.
#
# The last line is "N passed, N failed", a target each.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 70
seconds=${1:-60}
shift || true
if ! [[ $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "usage: tests/fuzz/run.sh [SECONDS] [TARGET...]" >&2
    exit 64
fi

build=build/fuzz
prepare() {
    installer/setup-debian.sh build test &&
        cmake --preset fuzz && cmake --build --preset fuzz
}
if ! prepare </dev/null; then
    echo "The fuzz targets could not be built."
    echo "0 passed, 1 failed"
    exit 1
fi

# run_target NAME: one line with its figures; what it said is shown when it fails.
run_target() {
    local name=$1 log=$build/$1.log dictionary=tests/fuzz/$1.dict status=0 options=()
    mkdir -p "$build/corpus/$name" "$build/findings"
    [ ! -e "$dictionary" ] || options+=("-dict=$dictionary")
    "$build/fuzz/${name}_fuzz" -seed="${POLLUX_FUZZ_SEED:-0}" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 "-artifact_prefix=$build/findings/$name-" "${options[@]}" \
        "$build/corpus/$name" "tests/fuzz/corpus/$name" >"$log" 2>&1 </dev/null || status=$?
    awk -v name="$name" -v status="$status" '
        { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
        /^stat::number_of_executed_units:/ { executions = $2 }
        END { printf "%-12s %10d executions, %6d edges, %s\n", name, executions, edges, status ? "FOUND SOMETHING" : "clean" }
    ' "$log"
    [ "$status" -eq 0 ] || tail -n 40 "$log"
    return "$status"
}
export -f run_target
export build seconds
export UBSAN_OPTIONS=print_stacktrace=1

mapfile -t targets < <(if [ $# -gt 0 ]; then printf '%s\n' "$@"; else ls tests/fuzz/corpus; fi)
printf '%s\n' "${targets[@]}" |
    xargs -I{} -P "$(nproc)" bash -c 'run_target "{}" && touch "$build/{}.passed" || rm -f "$build/{}.passed"'

passed=0
for name in "${targets[@]}"; do
    [ ! -e "$build/$name.passed" ] || passed=$((passed + 1))
    rm -f "$build/$name.passed"
done
echo "$passed passed, $((${#targets[@]} - passed)) failed"
[ "$passed" -eq "${#targets[@]}" ]
