#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Brings the .ts files up to date with the sources: new strings come in as
# unfinished, those that are gone leave. The test "translations" fails until
# every one is translated.
#
#   resources/translations/update.sh [FOLDER]      FOLDER: where the .ts files are; this one by default
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(realpath "${1:-$root/resources/translations}")
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
sources=(app/pollux client/diagnosis client/notify client/platform client/settings ui)

cd "$root"
# Without places in the files, moving code is not a change of a translation.
update() { "$lupdate" -silent -no-obsolete -locations none -I . -I client -I app "$@"; }
update -pluralonly "${sources[@]}" -source-language en -target-language en -ts "$folder/pollux_en.ts"
for language in zh_CN zh_TW; do
    update "${sources[@]}" -source-language en -target-language "$language" -ts "$folder/pollux_$language.ts"
done
