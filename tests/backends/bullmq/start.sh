#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts the real backend; see README.md. Prints one line of JSON when it is ready.

set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../common/start.sh
source "$here/../common/start.sh"
start_backend bullmq "$here" '--restart-after-ms MS' 'redis-server:redis-server nginx:nginx-light' "$@"
