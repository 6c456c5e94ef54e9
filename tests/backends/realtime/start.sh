#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts the backend; see README.md. Prints one line of JSON when it is ready.

set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
readonly ex_unavailable=69

complain() { echo "realtime backend: $*" >&2; }

require() {
  command -v "$1" >/dev/null && return
  complain "$1 is missing (Debian and Ubuntu: the package $2)"
  exit $ex_unavailable
}
require node nodejs
require flock util-linux

# Installs the packages unless those of this very lock file are there already. The copy of the lock file is written
# last, so an installation that was interrupted counts as none; the lock keeps two first starts out of each other's way.
install_packages() {
  local stamp=$here/node_modules/.installed-lock.json
  cmp -s "$here/package-lock.json" "$stamp" && return
  require npm npm
  (
    cd "$here" && exec 9<. && flock 9 || exit
    cmp -s package-lock.json "$stamp" && exit
    npm ci --prefer-offline --no-update-notifier >&2 && cp package-lock.json "$stamp"
  )
}
install_packages || { complain "npm could not install the packages"; exit $ex_unavailable; }

exec node "$here/supervisor.js" "$@"
