#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Locks or unlocks the keyring of desktop-session.sh, as a person would.

    keyring.py lock|unlock

A person types the password into a prompt, which a test cannot; the keyring
offers the same to its own tools. Debian's own Python has python3-dbus.
"""

import os
import sys

import dbus

NAME = "org.freedesktop.secrets"
SERVICE = "/org/freedesktop/secrets"
KEYRING = dbus.ObjectPath("/org/freedesktop/secrets/collection/login")
TOOLS = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


def lock(service):
    service.Lock([KEYRING], dbus_interface="org.freedesktop.Secret.Service")


def unlock(service):
    _, session = service.OpenSession(
        "plain", dbus.String("", variant_level=1), dbus_interface="org.freedesktop.Secret.Service"
    )
    password = dbus.ByteArray(os.environ["DESKTOP_KEYRING_PASSWORD"].encode())
    secret = dbus.Struct((session, dbus.ByteArray(b""), password, "text/plain"), signature="oayays")
    service.UnlockWithMasterPassword(KEYRING, secret, dbus_interface=TOOLS)


def main():
    actions = {"lock": lock, "unlock": unlock}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit(__doc__)
    actions[sys.argv[1]](dbus.SessionBus().get_object(NAME, SERVICE))


if __name__ == "__main__":
    main()
