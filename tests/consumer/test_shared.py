#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""The library built with BUILD_SHARED_LIBS: it has a soname, and shows nothing but what its headers declare."""

import re
import unittest

import consumer

LIBRARIES = ("Base", "EngineIo", "SocketIo")


class SharedTest(consumer.InstalledCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Beside the build it belongs to, so that the next run compiles only what has changed.
        build = consumer.BUILD / "consumer-shared"
        consumer.run(
            consumer.CMAKE, "-S", consumer.SOURCE, "-B", build, "-G", "Ninja", "-DBUILD_SHARED_LIBS=ON",
            "-DPOLLUX_DESKTOP=OFF", "-DPOLLUX_TESTS=OFF", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0",
        )
        consumer.run(consumer.CMAKE, "--build", build, "--target", "base", "engineio", "socketio")
        consumer.install(build, cls.prefix)

    def library(self, name):
        return self.lib / f"libPollux{name}.so"

    def test_the_example_runs(self):
        self.check_example()

    def test_sonames_name_the_minor_version(self):
        for name in LIBRARIES:
            dynamic = consumer.run("readelf", "-dW", self.library(name))
            self.assertIn(f"SONAME) Library soname: [libPollux{name}.so.0.1]", " ".join(dynamic.split()))

    def test_what_stays_inside_is_hidden(self):
        for name in LIBRARIES:
            symbols = consumer.run("nm", "-DC", "--defined-only", self.library(name))
            self.assertIn(" Pollux::", symbols)
            self.assertEqual(re.findall(r".* (?:simdjson|msgpack)::.*", symbols), [])
            self.assertEqual(re.findall(r".*::(?:Private|PollingTransport|UpgradeProbe)::.*", symbols), [])


if __name__ == "__main__":
    unittest.main()
