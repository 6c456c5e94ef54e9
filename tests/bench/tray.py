#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Run in a desktop of its own: how long `pollux --demo` takes to have its icon in the tray.

  tray.py PROGRAM TIMES       prints one line of JSON: milliseconds, one a start
"""

import json
import subprocess
import sys
import time

import dbus

WATCHER = "org.kde.StatusNotifierWatcher"
LONGEST = 30 # seconds


def has_icon(bus):
    try:
        watcher = bus.get_object(WATCHER, "/StatusNotifierWatcher")
        return len(watcher.Get(WATCHER, "RegisteredStatusNotifierItems", dbus_interface=dbus.PROPERTIES_IFACE)) > 0
    except dbus.DBusException:
        return False # the tray itself is still coming


def wait_for(bus, icon):
    end = time.monotonic() + LONGEST
    while has_icon(bus) != icon:
        if time.monotonic() > end:
            raise RuntimeError("the tray's icons have not changed")
        time.sleep(0.001)


def started(bus, program):
    begin = time.monotonic()
    with subprocess.Popen([program, "--demo"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(bus, True)
            after = (time.monotonic() - begin) * 1000
            time.sleep(1)
            subprocess.run([program, "--demo", "--quit"], check=True, timeout=LONGEST)
            process.wait(LONGEST)
        finally:
            process.kill()
    wait_for(bus, False)
    return after


def main():
    bus = dbus.SessionBus()
    while not bus.name_has_owner(WATCHER): # whoever runs this has a limit
        time.sleep(0.01)
    print(json.dumps([started(bus, sys.argv[1]) for _ in range(int(sys.argv[2]))]))


main()
