#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The shipped schema takes all built-in profiles, and agrees with the program's own reader.

The reader's half of the agreement is profileparsertest, on the same table.
"""

import json
import sys
import unittest
from pathlib import Path

import jsonschema

TABLE = Path(__file__).with_name("profiletable.json")
PROFILES = Path(sys.argv.pop())
SCHEMA = json.loads((PROFILES / "profile.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class SchemaTest(unittest.TestCase):
    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_takes_the_built_in_profiles(self):
        files = sorted(PROFILES.glob("*.json"))
        files.remove(PROFILES / "profile.schema.json")
        self.assertGreaterEqual(len(files), 5)
        for file in files:
            with self.subTest(file.name):
                VALIDATOR.validate(json.loads(file.read_text()))

    def test_agrees_with_the_reader(self):
        rows = json.loads(TABLE.read_text())
        self.assertGreater(len(rows), 80)
        for row in rows:
            with self.subTest(row["what"]):
                self.assertEqual(VALIDATOR.is_valid(row["profile"]), "pointer" not in row)


if __name__ == "__main__":
    unittest.main()
