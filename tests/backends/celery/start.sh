#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts Celery, its worker and the relay; see README.md. Prints one line of JSON when it is ready.

set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../common/start.sh
source "$here/../common/start.sh"
start_backend celery "$here" '--restart-after-ms MS' \
  'redis-server:redis-server nginx:nginx-light /usr/bin/python3:python3-celery,python3-redis,python3-socketio,python3-aiohttp' "$@"
