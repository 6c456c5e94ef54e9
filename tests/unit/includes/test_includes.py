#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""includes.py on two files: one that stands alone, and one that only a precompiled header lets through."""

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import includes


class Includes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        self.build = self.folder / "build"
        self.build.mkdir()
        (self.build / "cmake_pch.hxx").write_text("#include <vector>\n")
        (self.build / "generated.cpp").write_text("no C++ at all\n")
        (self.folder / "given.h").write_text("#include <string>\n")

    def run_on(self, **texts):
        entries = []
        for name, text in {**texts, "build/generated": None}.items():
            file = self.folder / f"{name}.cpp"
            if text is not None:
                file.parent.mkdir(exist_ok=True)
                file.write_text(text)
            entries.append({"directory": str(self.build), "file": str(file), "command":
                            f"c++ -std=c++20 -Winvalid-pch -include {self.build}/cmake_pch.hxx "
                            f"-include {self.folder}/given.h -o written.o -c {file}"})
        (self.build / "compile_commands.json").write_text(json.dumps(entries))
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = includes.main(self.build, [])
        self.assertFalse((self.build / "written.o").exists())
        return status, said.getvalue()

    def test_a_file_that_includes_what_it_uses(self):
        status, said = self.run_on(good="#include <vector>\nstd::vector<std::string> all;\n")
        self.assertEqual((status, said), (0, "1 files, 0 of them use what they do not include\n"))

    def test_a_file_that_lives_on_the_precompiled_header(self):
        status, said = self.run_on(good="#include <vector>\nstd::vector<int> all;\n", bad="std::vector<int> all;\n")
        self.assertEqual(status, 1)
        self.assertIn("bad.cpp", said)
        self.assertNotIn("good.cpp", said)
        self.assertIn("2 files, 1 of them", said)

    def test_no_file_at_all_is_no_success(self):
        self.assertEqual(self.run_on()[0], 1)


if __name__ == "__main__":
    unittest.main()
