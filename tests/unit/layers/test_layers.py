#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""layers.py on a small house: clean as it stands, and with each violation planted."""

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import layers

NOTICE = "SPDX-FileCopyrightText: 2026 Pollux contributors\n"
MIT = f"// {NOTICE}// SPDX-License-Identifier: MIT\n"
GPL = f"// {NOTICE}// SPDX-License-Identifier: GPL-3.0-or-later\n"
SCRIPT = f"# {NOTICE}# SPDX-License-Identifier: MIT\n"

CLEAN = {
    "CMakeLists.txt": SCRIPT,
    ".ci/run": "#!/bin/bash\n" + SCRIPT,
    "README.md": "no code, no rule\n",
    "LICENSES/MIT.txt": "MIT\n",
    "build/dev/generated.cpp": "#include <QWidget>\n",
    "client/base/result.h": MIT + "#include <QString>\n#include <optional>\n",
    "client/base/clock.cpp": MIT + "#include <time.h>\n",
    "client/engineio/packet.h": MIT + '#include "base/result.h"\n#include <QNetworkReply>\n',
    "client/engineio/packet.cpp": MIT + '#include "packet.h"\n#include "packet.moc"\n',
    "client/engineio/engine.h": MIT + '#include "base/result.h"\n',
    "client/profile/mapping.cpp": MIT + "#include <simdjson.h>\n",
    "client/queue/job.h": MIT + '  #  include "base/result.h"\n',
    "ui/panel/panel.h": GPL + '#include "queue/job.h"\n#include <QWidget>\n',
    "app/main.cpp": GPL + '#include "demo/server.h"\n#include "panel/panel.h"\n',
    "app/demo/server.h": GPL + '#include "engineio/packet.h"\n#include <QtCore/QString>\n',
    "tests/unit/tst_job.cpp": MIT + "#include <QWidget>\n#include <QNobodyKnows>\n",
    "tests/backends/node_modules/x.js": "no notice\n",
}

# name: (path, content, the one finding that must appear; None = allowed)
PLANTED = {
    "client knows ui": (
        "client/queue/bad.h", MIT + '#include "panel/panel.h"\n',
        "client/queue/bad.h:3: client/queue may not know ui"),
    "client knows app": (
        "client/feed/bad.h", MIT + '#include "demo/server.h"\n',
        "client/feed/bad.h:3: client/feed may not know app/demo"),
    "a room looks up": (
        "client/engineio/bad.h", MIT + "\n" + '#include "queue/job.h"\n',
        "client/engineio/bad.h:4: client/engineio may not know client/queue"),
    "a path with dots": (
        "client/engineio/bad.h", MIT + '#include "../queue/job.h"\n',
        "client/engineio/bad.h:3: client/engineio may not know client/queue"),
    "demo knows ui": (
        "app/demo/bad.h", GPL + '#include "panel/panel.h"\n',
        "app/demo/bad.h:3: app/demo may not know ui"),
    "demo knows the desktop": (
        "app/demo/bad.h", GPL + '#include "app/window.h"\n',
        "app/demo/bad.h:3: app/demo may not know app"),
    "demo knows more than the codecs": (
        "app/demo/bad.h", GPL + '#include "engineio/engine.h"\n',
        "app/demo/bad.h:3: app/demo may not know all of client/engineio"),
    "ui knows app": (
        "ui/panel/bad.h", GPL + '#include "app/window.h"\n',
        "ui/panel/bad.h:3: ui/panel may not know app"),
    "ui speaks HTTP": (
        "ui/panel/bad.h", GPL + "#include <QNetworkReply>\n",
        "ui/panel/bad.h:3: ui/panel may not use QtNetwork"),
    "client draws": (
        "client/base/bad.cpp", MIT + "#include <QWidget>\n",
        "client/base/bad.cpp:3: client draws nothing"),
    "client draws by a module's path": (
        "client/base/bad.cpp", MIT + "#include <QtGui/QColor>\n",
        "client/base/bad.cpp:3: client draws nothing"),
    "a pure room opens a socket": (
        "client/queue/bad.cpp", MIT + "#include <QNetworkReply>\n",
        "client/queue/bad.cpp:3: client/queue may not use QtNetwork"),
    "a library of another room": (
        "client/link/bad.cpp", MIT + "#include <simdjson.h>\n",
        "client/link/bad.cpp:3: client/link may not use simdjson"),
    "a system header in a pure room": (
        "client/queue/bad.cpp", MIT + "#include <sys/socket.h>\n",
        "client/queue/bad.cpp:3: client/queue may not use posix"),
    "an unknown library": (
        "client/base/bad.cpp", MIT + "#include <boost/asio.hpp>\n",
        "client/base/bad.cpp:3: <boost/asio.hpp> belongs to no known library"),
    "an unknown Qt header": (
        "client/base/bad.cpp", MIT + "#include <QNobodyKnows>\n",
        "client/base/bad.cpp:3: <QNobodyKnows> belongs to no known library"),
    "an include that leads nowhere": (
        "client/base/bad.cpp", MIT + '#include "base/gone.h"\n',
        'client/base/bad.cpp:3: "base/gone.h" is not in the tree'),
    "an include by macro": (
        "client/base/bad.cpp", MIT + "#include HEADER\n",
        "client/base/bad.cpp:3: cannot tell"),
    "client includes a test": (
        "client/base/bad.cpp", MIT + '#include "tests/unit/tst_job.cpp"\n',
        "client/base/bad.cpp:3: \"tests/unit/tst_job.cpp\" lies in no room"),
    "a room that the table lacks": (
        "client/misc/bad.h", MIT, "client/misc/bad.h:1: lies in no room"),
    "a file between the rooms": (
        "client/bad.h", MIT, "client/bad.h:1: lies in no room"),
    "a code folder too many": (
        "src/bad.py", SCRIPT, "src/bad.py:1: 'src' is no code folder"),
    "a hidden code folder": (
        ".tools/bad", "#!/bin/sh\n" + SCRIPT, ".tools/bad:1: '.tools' is no code folder"),
    "no notice": (
        "client/base/bad.h", "#pragma once\n", "client/base/bad.h:1: the first two lines"),
    "no notice in an empty file": (
        "client/base/bad.h", "", "client/base/bad.h:1: the first two lines"),
    "GPL in client": (
        "client/base/bad.h", GPL, "client/base/bad.h:1: the first two lines"),
    "MIT in app": ("app/bad.h", MIT, "app/bad.h:1: the first two lines"),
    "a script without notice": (
        "tests/bad.sh", "#!/bin/bash\n", "tests/bad.sh:2: the first two lines"),
    "a program without suffix or notice": (
        "tests/bad", "#!/bin/bash\n", "tests/bad:2: the first two lines"),
    "a build file without notice": (
        "client/base/CMakeLists.txt", "", "client/base/CMakeLists.txt:1: the first two lines"),
    "501 lines": (
        "tests/bad.py", SCRIPT + "\n" * 499, "tests/bad.py:501: 501 lines, more than 500"),
    "500 lines": ("tests/good.py", SCRIPT + "\n" * 498, None),
    "a generated export header": (
        "client/socketio/good.h", MIT + '#include "socketio/export.h"\n', None),
    "an export header of a room that is not installed": (
        "client/queue/bad.h", MIT + '#include "queue/export.h"\n',
        'client/queue/bad.h:3: "queue/export.h" is not in the tree'),
    "the room below": ("client/queue/good.h", MIT + '#include "base/result.h"\n', None),
    "app joins all": ("app/good.cpp", GPL + '#include "queue/job.h"\n#include <QWidget>\n', None),
}


class LayersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.qt = self.root / "qt"
        for header in ("QtCore/QString", "QtNetwork/QNetworkReply", "QtWidgets/QWidget",
                       "QtGui/QColor"):
            self.write(self.qt, header, "")
        self.house = self.root / "house"
        for path, content in CLEAN.items():
            self.write(self.house, path, content)
        self.write(self.house, "app/window.h", GPL)

    @staticmethod
    def write(root, path, content):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")

    def findings(self):
        return layers.check_tree(self.house, self.qt)[0]

    def findings_but_circles(self):
        """An edge that looks up the house closes a circle as well."""
        return [finding for finding in self.findings() if "a circle of" not in finding]

    def test_clean_house(self):
        self.assertEqual(self.findings(), [])

    def test_planted(self):
        for name, (path, content, expected) in PLANTED.items():
            with self.subTest(name):
                self.write(self.house, path, content)
                found = self.findings_but_circles()
                (self.house / path).unlink()
                if expected is None:
                    self.assertEqual(found, [])
                else:
                    self.assertEqual(len(found), 1, found)
                    self.assertTrue(found[0].startswith(expected), found)

    def test_circle_of_files(self):
        self.write(self.house, "client/base/a.h", MIT + '#include "base/b.h"\n')
        self.write(self.house, "client/base/b.h", MIT + '#include "base/c.h"\n')
        self.write(self.house, "client/base/c.h", MIT + '#include "base/a.h"\n')
        self.assertEqual(self.findings(), [
            "client/base/a.h:1: a circle of files: client/base/a.h -> client/base/b.h"
            " -> client/base/c.h -> client/base/a.h"])

    def test_circle_of_folders(self):
        self.write(self.house, "app/tray/a.h", GPL + '#include "panel/b.h"\n')
        self.write(self.house, "app/panel/b.h", GPL)
        self.write(self.house, "app/panel/c.h", GPL + '#include "tray/d.h"\n')
        self.write(self.house, "app/tray/d.h", GPL)
        self.assertEqual(self.findings(), [
            "app/panel:1: a circle of folders: app/panel -> app/tray -> app/panel"])

    def test_circle_in_the_table(self):
        rooms = dict(layers.rules.ROOMS)
        rooms["client/base"] = layers.rules.Room(("client/engineio",), ("QtCore", "posix"))
        with mock.patch.object(layers.rules, "ROOMS", rooms):
            found = self.findings()
        self.assertEqual(len(found), 1, found)
        self.assertIn("a circle of the table's rooms", found[0])

    def test_exit_status(self):
        self.assertEqual(self.run_main(), 0)
        self.write(self.house, "client/base/bad.h", "")
        self.assertEqual(self.run_main(), 1)

    def test_an_empty_tree_fails(self):
        self.house = self.root / "empty"
        self.house.mkdir()
        self.assertEqual(self.run_main(), 1)

    def run_main(self):
        arguments = ["layers.py", "--qt-headers", str(self.qt), str(self.house)]
        with mock.patch.object(sys, "argv", arguments), contextlib.redirect_stdout(io.StringIO()):
            return layers.main()


if __name__ == "__main__":
    unittest.main()
