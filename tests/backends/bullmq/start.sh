#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts the real backend; see README.md. Prints one line of JSON when it is ready.

set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
readonly ex_usage=64 ex_unavailable=69

complain() { echo "bullmq backend: $*" >&2; }

usage() { echo "usage: start.sh [--dir DIR] [--until-stdin-closes]"; }

parent_dir=${TMPDIR:-/tmp}
supervisor_options=()
while [ $# -gt 0 ]; do
  case $1 in
    --dir)
      [ $# -ge 2 ] || { usage >&2; exit $ex_usage; }
      parent_dir=$2
      shift ;;
    --until-stdin-closes) supervisor_options+=("$1") ;;
    --help) usage; exit 0 ;;
    *) complain "unknown option: $1"; usage >&2; exit $ex_usage ;;
  esac
  shift
done

# nginx lives in /usr/sbin, which is not in every user's PATH.
PATH=$PATH:/usr/sbin:/sbin

require() {
  command -v "$1" >/dev/null && return
  complain "$1 is missing (Debian and Ubuntu: the package $2)"
  exit $ex_unavailable
}
require node nodejs
require redis-server redis-server
require nginx nginx-light
require setpriv util-linux
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

# The supervisor removes the directory too: each of the two may be killed, and the other one tidies up.
run_dir=
trap 'rm -rf "$run_dir"' EXIT
trap 'exit 143' INT TERM HUP
if ! run_dir=$(cd "$parent_dir" && mktemp -d "$PWD/pollux-bullmq.XXXXXX"); then
  complain "cannot make a directory in $parent_dir (see --dir)"
  exit $ex_unavailable
fi
# A UNIX socket's path has room for 107 characters.
if [ ${#run_dir} -gt 90 ]; then
  complain "the path of $run_dir is too long for sockets (see --dir)"
  exit $ex_unavailable
fi

# A job in the background would read from /dev/null; the supervisor has to see our own standard input close.
# It is told when we are killed (--pdeathsig), and takes everything down then.
exec 3<&0
setpriv --pdeathsig TERM -- node "$here/supervisor.js" --dir "$run_dir" "${supervisor_options[@]}" <&3 3<&- &
supervisor=$!
exec 3<&- </dev/null

trap 'kill -TERM "$supervisor" 2>/dev/null' INT TERM HUP
wait "$supervisor"
status=$?
# A trapped signal interrupts `wait`; the supervisor still needs its moment.
while kill -0 "$supervisor" 2>/dev/null; do
  wait "$supervisor"
  status=$?
done
exit $status
