#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Runs a command in a desktop of its own: X server, session bus, window manager,
# tray, notification service, keyring and an empty home, none of which the
# person's own desktop sees. Its exit status is the command's; 70 when there was
# no desktop to run it in. What it started is stopped at its end, by pid.
#
#   tests/support/desktop-session.sh [OPTION...] [--] COMMAND [ARGUMENT...]
#
#   --host=xfce|trayer|none       the tray: for StatusNotifierItems and XEmbed icons, for XEmbed alone, none [xfce]
#   --notify=dunst|mock|none      who shows notifications; mock only logs the calls in notify.calls         [dunst]
#   --keyring=on|off|locked       the Secret Service; off: there is none on the bus                            [on]
#   --compositor=picom|none       what translucent windows need                                              [none]
#   --screen=WIDTHxHEIGHTxDEPTH                                                                       [1280x800x24]
#   --logs=DIR                    keeps the logs and the profile there
#
# What a test may use within:
#   $DESKTOP_SESSION_DIR          the session's folder, with
#     log/*.log                   what its programs said
#     notify.calls                (mock) what the notification service was asked for
#     dunst-pick                  (dunst) a test writes a text there; "dunstctl context" then uses the action that has it
#     dmenu.in                    (dunst) the actions that were there to choose from
#     services/                   files there make D-Bus services that start when needed
#   tests/support/start-tray-host.sh xfce|trayer
#                                 brings the tray later
#   tests/support/keyring.py lock|unlock
#                                 locks or unlocks the keyring, as a person would
set -uo pipefail

support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=desktop.sh
source "$support/desktop.sh"

host=xfce
notify=dunst
keyring=on
compositor=none
screen=1280x800x24
logs=
runtime_dir=
command_pid=

usage() {
    echo "desktop-session: $1" >&2
    exit 64
}

# one_of OPTION VALUE ALLOWED...
one_of() {
    local option=$1 value=$2
    shift 2
    [[ " $* " == *" $value "* ]] || usage "$option is one of: $*"
}

# --- The end -----------------------------------------------------------------

descendants() {
    local pid=$1 child children
    children=$(cat "/proc/$pid"/task/*/children 2>/dev/null)
    for child in $children; do
        descendants "$child"
        echo "$child"
    done
}

# stop PID: asks it to end, and ends it when it has not within 3 s.
stop() {
    local tries=60
    alive "$1" || return 0
    kill -TERM "$1" 2>/dev/null
    while alive "$1"; do
        if [ $((tries--)) -le 0 ]; then
            kill -KILL "$1" 2>/dev/null
            return
        fi
        sleep 0.05
    done
}

# Last started, first stopped. What the bus has started goes with it, but has
# to be known before: once its parent is gone nobody finds it.
stop_everything() {
    local pid pids=() inherited=()
    if [ -n "$command_pid" ] && alive "$command_pid"; then
        mapfile -t inherited < <(descendants "$command_pid")
        stop "$command_pid"
    fi
    mapfile -t pids < <(tac "$DESKTOP_SESSION_DIR/pids")
    for pid in "${pids[@]}"; do
        mapfile -t -O "${#inherited[@]}" inherited < <(descendants "$pid")
    done
    for pid in "${pids[@]}" "${inherited[@]}"; do
        stop "$pid"
    done
    wait
}

end() {
    trap - EXIT
    trap '' INT TERM HUP
    stop_everything
    rm -rf "$runtime_dir"
    [ -n "$logs" ] || rm -rf "$DESKTOP_SESSION_DIR"
}

# --- The parts ---------------------------------------------------------------

# The bus's socket has to have a short path, whatever folder the logs are in.
make_profile() {
    local folder
    if [ -n "$logs" ]; then
        mkdir -p "$logs" || exit 70
        DESKTOP_SESSION_DIR=$(cd "$logs" && pwd)
    else
        DESKTOP_SESSION_DIR=$(mktemp -d "${TMPDIR:-/tmp}/desktop.XXXXXX") || exit 70
    fi
    runtime_dir=$(mktemp -d /tmp/desktop-run.XXXXXX) || exit 70
    for folder in home config data cache log services; do
        mkdir -p "$DESKTOP_SESSION_DIR/$folder"
    done
    : >"$DESKTOP_SESSION_DIR/pids"
    export DESKTOP_SESSION_DIR HOME=$DESKTOP_SESSION_DIR/home XDG_RUNTIME_DIR=$runtime_dir \
        XDG_CONFIG_HOME=$DESKTOP_SESSION_DIR/config XDG_DATA_HOME=$DESKTOP_SESSION_DIR/data \
        XDG_CACHE_HOME=$DESKTOP_SESSION_DIR/cache XDG_STATE_HOME=$DESKTOP_SESSION_DIR/home/.local/state
}

# Nothing of the desktop that this may have been started from, and no language but the test's.
clean_environment() {
    unset WAYLAND_DISPLAY DISPLAY XAUTHORITY SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS \
        DESKTOP_STARTUP_ID XDG_ACTIVATION_TOKEN QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE GNOME_KEYRING_CONTROL \
        LC_ALL LANGUAGE
    export LANG=C.UTF-8 XDG_CURRENT_DESKTOP=XFCE XDG_SESSION_TYPE=x11 QT_QPA_PLATFORM=xcb QT_LOGGING_TO_CONSOLE=1 \
        NO_AT_BRIDGE=1 GIO_USE_VFS=local GSETTINGS_BACKEND=memory
}

# With -displayfd the server chooses a free number, and tells it when it is ready.
start_screen() {
    local number
    mkfifo "$runtime_dir/display"
    exec 9<>"$runtime_dir/display"
    spawn screen Xvfb -displayfd 9 -screen 0 "$screen" -nolisten tcp -noreset
    read -r -t "$desktop_patience" -u 9 number || die "no X server"
    exec 9>&-
    export DISPLAY=:$number
    xsetroot -solid '#3b5b78'
}

# Its own list of services: what else is installed here must not be started.
start_bus() {
    cp /usr/share/dbus-1/services/org.xfce.Xfconf.service "$DESKTOP_SESSION_DIR/services/" 2>/dev/null
    cat >"$runtime_dir/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$runtime_dir/bus</listen>
  <servicedir>$DESKTOP_SESSION_DIR/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$runtime_dir/bus
    spawn bus dbus-daemon --nofork --nopidfile --config-file="$runtime_dir/bus.conf"
    await "session bus" owned org.freedesktop.DBus
}

has_window_manager() {
    shows 'window id' xprop -root _NET_SUPPORTING_WM_CHECK
}

start_window_manager() {
    spawn windows openbox
    await "window manager" has_window_manager
}

has_compositor() {
    shows '[Pp]icom' xwininfo -root -tree
}

start_compositor() {
    : >"$runtime_dir/picom.conf"
    spawn compositor picom --config "$runtime_dir/picom.conf" --backend xrender
    await "compositor" has_compositor
}

start_dunst() {
    local chooser=$DESKTOP_SESSION_DIR/dmenu
    cat >"$DESKTOP_SESSION_DIR/dunstrc" <<RC
[global]
    width = 340
    origin = top-right
    offset = 16x16
    notification_limit = 5
    history_length = 200
    font = DejaVu Sans 10
    markup = full
    sort = no
    idle_threshold = 0
    mouse_left_click = do_action, close_current
    mouse_middle_click = close_all
    mouse_right_click = close_current
    dmenu = $chooser
# Whatever is shown stays until somebody closes it: on a busy machine it would be gone before a test has looked.
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
RC
    cat >"$chooser" <<SH
#!/bin/sh
tee "$DESKTOP_SESSION_DIR/dmenu.in" | grep -m1 -F -- "\$(cat "$DESKTOP_SESSION_DIR/dunst-pick")"
SH
    chmod +x "$chooser"
    spawn notify dunst -config "$DESKTOP_SESSION_DIR/dunstrc"
    await "notification service" owned org.freedesktop.Notifications
}

# Debian's own Python: python3-dbusmock is in no other.
start_notification_mock() {
    : >"$DESKTOP_SESSION_DIR/notify.calls"
    spawn notify /usr/bin/python3 -m dbusmock --session -t notification_daemon -l "$DESKTOP_SESSION_DIR/notify.calls" \
        -p '{"capabilities": "body body-markup actions"}'
    await "notification service" owned org.freedesktop.Notifications
}

# The password makes the keyring, since the home is empty, and opens it.
start_keyring() {
    export DESKTOP_KEYRING_PASSWORD=pollux
    # shellcheck disable=SC2016 # for the inner shell
    spawn keyring bash -c 'exec gnome-keyring-daemon --foreground --unlock --components=secrets \
        < <(printf %s "$DESKTOP_KEYRING_PASSWORD")'
    await "Secret Service" owned org.freedesktop.secrets
}

lock_keyring() {
    "$support/keyring.py" lock || die "the keyring could not be locked"
}

# --- The session -------------------------------------------------------------

while [ $# -gt 0 ]; do
    value=${1#*=}
    case $1 in
    --host=*) one_of --host "$value" xfce trayer none && host=$value ;;
    --notify=*) one_of --notify "$value" dunst mock none && notify=$value ;;
    --keyring=*) one_of --keyring "$value" on off locked && keyring=$value ;;
    --compositor=*) one_of --compositor "$value" picom none && compositor=$value ;;
    --screen=*) screen=$value ;;
    --logs=*) logs=$value ;;
    --)
        shift
        break
        ;;
    -*) usage "unknown option $1" ;;
    *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || usage "which command?"

need Xvfb dbus-daemon dbus-send openbox xprop xsetroot
[ "$compositor" = none ] || need picom xwininfo
[ "$notify" != dunst ] || need dunst dunstctl
[ "$notify" != mock ] || /usr/bin/python3 -c 'import dbusmock' || die "not installed: python3-dbusmock"
[ "$keyring" = off ] || need gnome-keyring-daemon

trap end EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

clean_environment
make_profile
start_screen
start_bus
start_window_manager
[ "$compositor" = none ] || start_compositor
[ "$host" = none ] || "$support/start-tray-host.sh" "$host" >/dev/null || exit 70
case $notify in
dunst) start_dunst ;;
mock) start_notification_mock ;;
esac
[ "$keyring" = off ] || start_keyring
[ "$keyring" != locked ] || lock_keyring

"$@" <&0 &
command_pid=$!
wait "$command_pid"
