#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Writes the reference of the Socket.IO client's library, from its installed headers. A warning is an error.
#
#   docs/api.sh [FOLDER]        FOLDER/html/index.html is the result; build/api by default
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-build/api}
mkdir -p "$folder"

# The headers that a room installs: what stands below PUBLIC_HEADERS in its CMakeLists.txt.
public_headers() {
    local room
    for room in base engineio socketio; do
        sed -n '/PUBLIC_HEADERS/,/^    [A-Z]* *$/ s#^ *\([a-z]*\.h\)$#client/'"$room"'/\1#p' "client/$room/CMakeLists.txt"
    done
}

{
    cat docs/Doxyfile
    echo "OUTPUT_DIRECTORY = $folder"
    echo "INPUT = client/README.md $(public_headers | tr '\n' ' ')"
} | doxygen -
