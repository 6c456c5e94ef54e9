#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What the pages point at is there, and the library's reference can be written without a warning."""

import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pages

SOURCE = Path(__file__).resolve().parents[3]


class PagesTest(unittest.TestCase):
    def test_links_anchors_and_files_are_there(self):
        self.assertGreater(len(pages.pages(SOURCE)), 10)
        self.assertEqual(pages.faults(SOURCE), [])

    def test_every_page_of_docs_is_in_its_index(self):
        index = (SOURCE / "docs/README.md").read_text(encoding="utf-8")
        for page in (SOURCE / "docs").glob("*.md"):
            if page.name != "README.md":
                self.assertIn(f"({page.name})", index)

    def test_a_fault_is_found(self):
        with tempfile.TemporaryDirectory(prefix="pollux-docs-") as folder:
            tree = Path(folder)
            (tree / "other.md").write_text("# A `new` page!\n\n## Twice\n\n## Twice\n", encoding="utf-8")
            (tree / "page.md").write_text(
                "[a](other.md#a-new-page) [b](other.md#twice-1) [c](https://example.org/x) `other.md`\n"
                "```\n[not a link](in-code.md)\n```\n"
                "[d](gone.md) [e](other.md#gone) `client/gone.cpp` `gone.h`\n", encoding="utf-8")
            self.assertEqual(pages.faults(tree), [
                "page.md: gone.md: there is no such file",
                "page.md: other.md#gone: there is no such heading",
                "page.md: `client/gone.cpp`: there is no such file",
                "page.md: `gone.h`: there is no such file",
            ])


def is_described(element):
    return any("".join(element.find(tag).itertext()).strip() for tag in ("briefdescription", "detaileddescription"))


class ReferenceTest(unittest.TestCase):
    """Of the headers that the library installs."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="pollux-api-")
        cls.addClassCleanup(folder.cleanup)
        cls.written = subprocess.run(
            [SOURCE / "docs/api.sh", folder.name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, encoding="utf-8", check=False, timeout=100,
        )
        cls.classes = []
        for file in (Path(folder.name) / "xml").glob("*.xml"):
            for compound in ElementTree.parse(file).getroot().findall("compounddef"):
                if compound.get("kind") in ("class", "struct"):
                    cls.classes.append(compound)

    def test_it_is_written_without_a_warning(self):
        self.assertEqual((self.written.stdout, self.written.returncode), ("", 0))

    def test_every_class_and_signal_says_what_it_is(self):
        self.assertGreater(len(self.classes), 25)
        signals = 0
        for compound in self.classes:
            self.assertTrue(is_described(compound), compound.findtext("compoundname"))
            for member in compound.iter("memberdef"):
                if member.get("kind") == "signal":
                    signals += 1
                    self.assertTrue(is_described(member), member.findtext("definition"))
        self.assertGreater(signals, 15)


if __name__ == "__main__":
    unittest.main()
