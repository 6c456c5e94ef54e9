#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts the backend; see README.md. Prints one line of JSON when it is ready.

set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../common/start.sh
source "$here/../common/start.sh"
start_backend geo "$here" $'--restart-every SECONDS\n--open-door' 'nginx:nginx-light' "$@"
