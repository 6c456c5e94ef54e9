#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Prints every task as Redis has it, one JSON object a line, past the relay. POLLUX_REDIS names the socket."""

import json

import states
import tasks

for task in states.rows(tasks.connect()):
    print(json.dumps(task))
