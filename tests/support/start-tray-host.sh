#!/bin/bash
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
#
# Starts a tray in the desktop of desktop-session.sh, which stops it at its end.
# A test starts it by itself when the tray has to come later than the program.
#
#   tests/support/start-tray-host.sh xfce|trayer
#
# xfce: a panel for StatusNotifierItems and XEmbed icons; trayer: for XEmbed
# alone. Returns when the tray takes icons, and prints the pid of its program:
# ending that is taking the tray away.
set -uo pipefail

# shellcheck source-path=SCRIPTDIR source=desktop.sh
source "$(dirname "${BASH_SOURCE[0]}")/desktop.sh"

# The panel takes its layout from its settings service alone.
write_panel_layout() {
    local folder=$XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml
    mkdir -p "$folder"
    cat >"$folder/xfce4-panel.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=784"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="hide-new-items" type="bool" value="false"/>
    </property>
  </property>
</channel>
XML
}

takes_status_notifiers() {
    shows 'boolean true' dbus-send --session --print-reply \
        --dest=org.kde.StatusNotifierWatcher /StatusNotifierWatcher \
        org.freedesktop.DBus.Properties.Get \
        string:org.kde.StatusNotifierWatcher string:IsStatusNotifierHostRegistered
}

# The tray is who owns a selection, which no command line tool shows. GTK owns it by a window without a class.
takes_xembed() {
    shows '"trayer": ()' xwininfo -root -tree
}

[ -d "${DESKTOP_SESSION_DIR:-}" ] || die "start-tray-host.sh is for use within desktop-session.sh"
case ${1:-} in
xfce)
    need xfce4-panel dbus-send
    write_panel_layout
    spawn panel xfce4-panel --disable-wm-check
    await "tray for StatusNotifierItems" takes_status_notifiers
    ;;
trayer)
    need trayer xwininfo
    spawn trayer trayer --edge bottom --align right --widthtype request --height 30 \
        --SetDockType true --SetPartialStrut true --expand true --transparent false
    await "tray for XEmbed icons" takes_xembed
    ;;
*)
    echo "usage: start-tray-host.sh xfce|trayer" >&2
    exit 64
    ;;
esac
echo "$spawned"
