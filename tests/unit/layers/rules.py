# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Who may know whom: the table of the house, to be changed by hand and on purpose."""

from dataclasses import dataclass, field

# Folders at the top that may hold code; each with the licence of its files.
LICENCE_OF_FOLDER = {
    ".ci": "MIT",
    "app": "GPL-3.0-or-later",
    "client": "MIT",
    "docs": "MIT",
    "examples": "MIT",
    "installer": "MIT",
    "resources": "MIT",
    "tests": "MIT",
    "ui": "GPL-3.0-or-later",
}
LICENCE_OF_TOP_FILES = "MIT"

# Folders whose C++ files the table below binds, and the roots of their includes.
HOUSE = ("client", "ui", "app")
INCLUDE_ROOTS = ("client", "ui", "app", "")

MAX_LINES = 500

SKIPPED_FOLDERS = {".git", "build", "node_modules", "__pycache__", ".cache", ".idea", ".vscode"}


@dataclass(frozen=True)
class Room:
    """What a room may include besides itself and the C++ standard library."""

    rooms: tuple = ()
    # Qt modules by the folder of their headers, other libraries by LIBRARIES.
    libraries: tuple = ()
    # Rooms of which only some files may be known: room -> names without suffix.
    only: dict = field(default_factory=dict)


def _client(*names):
    return tuple(f"client/{name}" for name in names)


# The check-up's own rooms, each knowing only those before it.
_DIAGNOSIS = _client(*(f"diagnosis/{name}" for name in ("facts", "probe", "visit", "checks", "verdict", "readings", "report")))
_ALL_OF_CLIENT = _client(
    "base", "engineio", "socketio", "link", "queue", "profile",
    "notify", "store", "feed", "diagnosis", "discovery", "platform", "settings",
) + _DIAGNOSIS
_ALL_OF_UI = tuple(
    f"ui/{name}" for name in (
        "language", "style", "widgets", "models", "actions", "tray", "panel", "health", "diagnosis", "history", "settings", "welcome", "window",
    )
)
# What a picture is made from.
_VALUES = _client("base", "link", "queue", "notify")
# What a check-up has found, never the check-up itself.
_DIAGNOSIS_VALUES = {
    "client/diagnosis/facts": ("checkfacts", "checkids", "checkresult", "skipreason"),
    "client/diagnosis/report": ("report",),
    "client/diagnosis/verdict": ("verdict", "verdictcatalog", "verdictwords"),
}
_DIAGNOSIS_VALUE_ROOMS = tuple(_DIAGNOSIS_VALUES)
_BELOW_DIAGNOSIS = _client("base", "engineio", "socketio", "link", "queue", "profile", "store", "feed")
_PICTURE = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
_NETWORK = ("QtCore", "QtNetwork", "QtWebSockets")

ROOMS = {
    "client/base": Room((), ("QtCore", "posix", "simdjson")),
    "client/engineio": Room(_client("base"), _NETWORK),
    # QtNetwork for whether there is a network at all, msgpack for one of the parsers; both in .cpp files.
    "client/socketio": Room(_client("base", "engineio"), ("QtCore", "QtNetwork", "simdjson", "msgpack")),
    "client/link": Room(_client("base"), ("QtCore",)),
    "client/queue": Room(_client("base"), ("QtCore",)),
    "client/profile": Room(_client("base", "queue"), ("QtCore", "simdjson")),
    "client/notify": Room(_client("base", "link", "queue"), ("QtCore",)),
    # What a person was told is kept, too.
    "client/store": Room(_client("base", "link", "queue", "notify"), ("QtCore", "QtSql")),
    "client/feed": Room(
        _client("base", "engineio", "socketio", "link", "queue", "profile", "notify", "store"),
        _NETWORK + ("simdjson",),
    ),
    # It connects as the feeds do: by their plan, their conversations, their REST client.
    "client/diagnosis": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts", "diagnosis/checks"), _NETWORK),
    "client/diagnosis/facts": Room(_BELOW_DIAGNOSIS, ("QtCore",)),
    "client/diagnosis/probe": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts"), _NETWORK),
    "client/diagnosis/visit": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts", "diagnosis/probe"), _NETWORK),
    "client/diagnosis/checks": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts", "diagnosis/probe", "diagnosis/visit"), _NETWORK),
    # What was found is read without any network.
    "client/diagnosis/verdict": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts"), ("QtCore",)),
    "client/diagnosis/readings": Room(_BELOW_DIAGNOSIS + _client("diagnosis/facts", "diagnosis/verdict"), ("QtCore",)),
    "client/diagnosis/report": Room(
        _BELOW_DIAGNOSIS + _client("diagnosis/facts", "diagnosis/verdict", "diagnosis/readings"), ("QtCore", "QtNetwork"),
    ),
    # What a server is: it watches it by several profiles for a moment.
    "client/discovery": Room(_client("base", "link", "queue", "profile", "feed"), ("QtCore",)),
    "client/platform": Room(_client("base"), ("QtCore", "QtDBus", "qtkeychain", "posix", "spdlog")),
    "client/settings": Room(_client("base"), ("QtCore",)),
    # Renders what client says: no QNetworkAccessManager, no QWebSocket, no D-Bus of its own.
    "ui/language": Room((), ("QtCore",)),
    "ui/style": Room(_client("settings"), _PICTURE),
    # A label cleans what it shows by itself (plainLine), and a link's condition has one mark.
    "ui/widgets": Room(_client("base", "link") + ("ui/style",), _PICTURE),
    "ui/models": Room(
        _client("base", "link", "queue", "profile", "notify", "feed", "discovery") + _DIAGNOSIS_VALUE_ROOMS, ("QtCore", "QtGui"),
        {**_DIAGNOSIS_VALUES, "client/discovery": ("profiletrial",)},
    ),
    # Has things done on a person's word: wherever a button for it stands.
    "ui/actions": Room(_VALUES + ("ui/models", "ui/style"), _PICTURE),
    "ui/tray": Room(_VALUES + ("ui/models", "ui/style", "ui/widgets"), _PICTURE),
    "ui/panel": Room(_VALUES + ("ui/actions", "ui/models", "ui/style", "ui/widgets"), _PICTURE),
    # QCustomPlot draws the plots, behind ui/health/plot.cpp alone.
    "ui/health": Room(_VALUES + ("ui/models", "ui/style", "ui/widgets"), _PICTURE + ("qcustomplot",)),
    "ui/diagnosis": Room(
        _client("base", "link") + _DIAGNOSIS_VALUE_ROOMS + ("ui/models", "ui/style", "ui/widgets"), _PICTURE,
        _DIAGNOSIS_VALUES,
    ),
    # Reads what is kept by the one who may: a HistoryReader, in a thread of its own.
    "ui/history": Room(
        _VALUES + _client("settings", "store") + ("ui/models", "ui/style", "ui/widgets"), _PICTURE,
        {"client/store": ("historyexport", "historylines", "historyreader", "historyreadqueue", "jobentry", "notificationentry")},
    ),
    "ui/settings": Room(
        _VALUES + _client("platform", "profile", "settings") + ("ui/models", "ui/style", "ui/widgets"), _PICTURE,
    ),
    # Looks at an address before it is a server; its verdicts are shown as those of a check-up.
    "ui/welcome": Room(
        _client("base", "platform", "profile", "settings", "discovery")
        + ("ui/diagnosis", "ui/models", "ui/settings", "ui/style", "ui/widgets"),
        _PICTURE,
        {"client/discovery": ("profiletrial",)},
    ),
    "ui/window": Room(
        _VALUES + _client("platform", "settings")
        + ("ui/actions", "ui/diagnosis", "ui/health", "ui/history", "ui/models", "ui/settings", "ui/style", "ui/welcome", "ui/widgets"),
        _PICTURE,
    ),
    "app": Room(
        _ALL_OF_CLIENT + _ALL_OF_UI + ("app/demo",),
        _NETWORK + ("QtGui", "QtWidgets", "QtDBus", "posix", "spdlog"),
    ),
    # The embedded backend speaks the protocol through the codecs alone.
    "app/demo": Room(
        _client("base", "engineio", "socketio"),
        _NETWORK,
        {
            "client/engineio": ("handshake", "packet", "packetcodec"),
            "client/socketio": ("decoder", "encoder", "packet", "payloadrules"),
        },
    ),
}

# Libraries that are not Qt modules: how their headers begin, or which they are.
LIBRARIES = {
    "simdjson": ("simdjson.h",),
    "msgpack": ("msgpack/",),
    "qtkeychain": ("qt6keychain/",),
    "qcustomplot": ("qcustomplot.h",),
    "spdlog": ("spdlog/",),
    "posix": (
        "errno.h", "fcntl.h", "langinfo.h", "malloc.h", "poll.h", "signal.h", "sys/", "termios.h", "time.h", "unistd.h",
    ),
}

# Said apart from the table because polluxctl stands on it.
GRAPHICS = ("QtGui", "QtWidgets")
