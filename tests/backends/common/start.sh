# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# What every start.sh of a backend does; to be sourced by it.
#
#   start_backend NAME FOLDER OPTIONS PACKAGES ARGUMENT…
#     OPTIONS    the backend's own options, each "--name VALUE" or "--name", a line each, for its supervisor
#     PACKAGES   "program:package" words: what must be there, and Debian's name for it

readonly ex_usage=64 ex_unavailable=69

complain() { echo "$backend backend: $*" >&2; }

usage() {
  printf 'usage: start.sh [--dir DIR] [--until-stdin-closes]'
  [ -z "$own_options" ] || while read -r option; do printf ' [%s]' "$option"; done <<<"$own_options"
  echo
}

require() {
  command -v "$1" >/dev/null && return
  complain "$1 is missing (Debian and Ubuntu: the package $2)"
  exit $ex_unavailable
}

# Installs the packages unless those of this very lock file are there already. The copy of the lock file is written
# last, so an installation that was interrupted counts as none; the lock keeps two first starts out of each other's way.
install_packages() {
  local stamp=$folder/node_modules/.installed-lock.json
  [ -e "$folder/package-lock.json" ] || return 0
  cmp -s "$folder/package-lock.json" "$stamp" && return
  require npm npm
  (
    cd "$folder" && exec 9<. && flock 9 || exit
    cmp -s package-lock.json "$stamp" && exit
    npm ci --prefer-offline --no-update-notifier >&2 && cp package-lock.json "$stamp"
  )
}

# Whether $1 is an option of the backend's own; sets takes_value.
is_own_option() {
  local option value
  while read -r option value; do
    [ "$option" = "$1" ] || continue
    takes_value=$value
    return 0
  done <<<"$own_options"
  return 1
}

start_backend() {
  backend=$1 folder=$2 own_options=$3
  local packages=$4 word takes_value parent_dir=${TMPDIR:-/tmp}
  local -a supervisor_options=()
  shift 4
  while [ $# -gt 0 ]; do
    case $1 in
      --dir)
        [ $# -ge 2 ] || { usage >&2; exit $ex_usage; }
        parent_dir=$2
        shift ;;
      --until-stdin-closes) supervisor_options+=("$1") ;;
      --help) usage; exit 0 ;;
      *)
        is_own_option "$1" || { complain "unknown option: $1"; usage >&2; exit $ex_usage; }
        supervisor_options+=("$1")
        if [ -n "$takes_value" ]; then
          [ $# -ge 2 ] || { usage >&2; exit $ex_usage; }
          supervisor_options+=("$2")
          shift
        fi ;;
    esac
    shift
  done

  # nginx lives in /usr/sbin, which is not in every user's PATH.
  PATH=$PATH:/usr/sbin:/sbin
  for word in node:nodejs setpriv:util-linux flock:util-linux $packages; do require "${word%:*}" "${word#*:}"; done
  install_packages || { complain "npm could not install the packages"; exit $ex_unavailable; }

  # The supervisor removes the directory too: each of the two may be killed, and the other one tidies up.
  run_dir=
  trap 'rm -rf "$run_dir"' EXIT
  trap 'exit 143' INT TERM HUP
  if ! run_dir=$(cd "$parent_dir" && mktemp -d "$PWD/pollux-$backend.XXXXXX"); then
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
  setpriv --pdeathsig TERM -- node "$folder/supervisor.js" --dir "$run_dir" "${supervisor_options[@]}" <&3 3<&- &
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
}
