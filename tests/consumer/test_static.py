#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The static library as this build installs it."""

import re
import unittest

import consumer

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
QT_HEADER = re.compile(r"Q[A-Zt]\w+")
STANDARD_HEADER = re.compile(r"[a-z_0-9]+")


class StaticTest(consumer.InstalledCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        consumer.install(consumer.BUILD, cls.prefix)

    def test_the_example_runs(self):
        self.check_example()

    def test_the_example_is_what_the_page_shows(self):
        example = (consumer.SOURCE / "examples/listen/main.cpp").read_text(encoding="utf-8")
        shown = example.split("\n", 2)[2] # without the licence lines
        self.assertIn(shown, (consumer.SOURCE / "client/README.md").read_text(encoding="utf-8"))
        self.assertLess(len(shown.splitlines()), 50)

    def test_each_header_compiles_by_itself(self):
        output = consumer.build_project(consumer.HERE / "headers", self.folder / "headers", self.prefix)
        self.assertRegex(output, r"\d\d installed headers")

    def test_headers_include_what_is_installed_qt_and_std(self):
        headers = sorted((self.include / "pollux").rglob("*.h"))
        self.assertGreater(len(headers), 10)
        for header in headers:
            for quoted, angled in INCLUDE.findall(header.read_text(encoding="utf-8")):
                with self.subTest(header=header.name, included=quoted or angled):
                    if quoted:
                        self.assertTrue((self.include / "pollux" / quoted).is_file())
                    else:
                        self.assertTrue(QT_HEADER.fullmatch(angled) or STANDARD_HEADER.fullmatch(angled))

    def test_what_stays_inside_is_not_installed(self):
        names = {path.name for path in self.prefix.rglob("*")}
        self.assertIn("manager.h", names)
        inside = {"json.h", "jsonmend.h", "payloadrules.h", "pollingtransport.h", "websockettransport.h",
                  "upgradeprobe.h", "managerprivate.h", "socketprivate.h"}
        self.assertEqual(names & inside, set())

    def asked_for(self, wanted):
        return consumer.configure(consumer.HERE / "refused", self.folder / "refused", self.prefix, f"-DWANTED={wanted}")

    def test_a_component_brings_what_it_stands_on_and_no_more(self):
        for wanted, targets in {
            "REQUIRED COMPONENTS Base": ["Base"],
            "REQUIRED COMPONENTS EngineIo": ["Base", "EngineIo"],
            "REQUIRED": ["Base", "EngineIo", "SocketIo"],
            "0.1 REQUIRED COMPONENTS Base OPTIONAL_COMPONENTS Gui": ["Base"],
        }.items():
            with self.subTest(wanted):
                self.assertEqual(re.findall(r"has Pollux::(\w+)", self.asked_for(wanted)), targets)

    def test_what_it_does_not_have_is_refused(self):
        for wanted, why in {
            "REQUIRED COMPONENTS SocketIo Gui": "Pollux has no component Gui; it has",
            "99 REQUIRED": "version: 0.1.0",
            "0.2 REQUIRED": "version: 0.1.0",
        }.items():
            with self.subTest(wanted), self.assertRaises(AssertionError) as refusal:
                self.asked_for(wanted)
            self.assertIn(why, " ".join(str(refusal.exception).split()))


if __name__ == "__main__":
    unittest.main()
