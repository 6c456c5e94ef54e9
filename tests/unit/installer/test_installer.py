#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What is installed beside the programs is well-formed, of this version, and says what the programs say."""

import configparser
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
INSTALLER = SOURCE / "installer"
APPLICATION = "io.github.pollux_monitor.Pollux"
VERSION = os.environ["POLLUX_VERSION"]


def run(*command):
    """The output of both streams, and the exit code."""
    ended = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        encoding="utf-8", check=False, timeout=60,
    )
    return ended.stdout, ended.returncode


class DesktopFileTest(unittest.TestCase):
    path = INSTALLER / f"desktop/{APPLICATION}.desktop"

    def setUp(self):
        self.file = configparser.ConfigParser(interpolation=None)
        self.file.optionxform = str
        self.file.read(self.path, encoding="utf-8")

    def validated(self, text):
        with tempfile.TemporaryDirectory(prefix="pollux-installer-") as folder:
            copy = Path(folder) / self.path.name
            copy.write_text(text, encoding="utf-8")
            return run("desktop-file-validate", copy)

    def test_it_is_valid(self):
        text = self.path.read_text(encoding="utf-8")
        # A validator of before 2021 (Debian 12's) knows neither version 1.5 nor the one key of ours that came with it.
        if "is not a known version" in self.validated(text)[0]:
            text = text.replace("Version=1.5", "Version=1.4").replace("\nSingleMainWindow=true", "")
        self.assertEqual(self.validated(text), ("", 0))

    def test_a_fault_would_be_found(self):
        output, code = self.validated(self.path.read_text(encoding="utf-8").replace("Terminal=false", "Terminal=perhaps"))
        self.assertNotEqual(code, 0)
        self.assertIn("Terminal", output)

    def test_what_it_starts_is_known_to_the_program(self):
        said, _ = run(os.environ["POLLUX"], "--help")
        for group in self.file.sections():
            command = self.file[group]["Exec"].split()
            self.assertEqual(command[0], "pollux")
            for option in command[1:]:
                self.assertRegex(said, rf"(?m)^  {option} ")

    def test_each_action_has_its_group(self):
        wanted = {f"Desktop Action {name}" for name in self.file["Desktop Entry"]["Actions"].strip(";").split(";")}
        self.assertEqual(set(self.file.sections()), wanted | {"Desktop Entry"})

    def test_it_speaks_the_languages_of_pollux(self):
        for group in self.file.sections():
            for language in ("zh_CN", "zh_TW"):
                key = "Comment" if group == "Desktop Entry" else "Name"
                self.assertIn(f"{key}[{language}]", self.file[group])

    def test_its_icons_are_there(self):
        name = self.file["Desktop Entry"]["Icon"]
        for suffix in ("", "-symbolic"):
            root = ElementTree.parse(SOURCE / f"resources/icons/{name}{suffix}.svg").getroot()
            self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")


class MetainfoTest(unittest.TestCase):
    path = INSTALLER / f"desktop/{APPLICATION}.metainfo.xml"

    def setUp(self):
        self.root = ElementTree.parse(self.path).getroot()

    def test_it_is_valid(self):
        output, code = run("appstreamcli", "validate", "--no-net", "--no-color", self.path)
        self.assertEqual(code, 0, output)
        self.assertNotRegex(output, r"(?m)^[EWI]: ")

    def test_the_newest_release_is_this_version(self):
        self.assertEqual(self.root.find("releases/release").get("version"), VERSION)

    def test_screenshots_are_the_readme_s_in_their_true_size(self):
        images = self.root.findall("screenshots/screenshot/image")
        self.assertGreater(len(images), 2)
        for image in images:
            file = SOURCE / "resources/screenshots" / image.text.rsplit("/", 1)[1]
            header = file.read_bytes()[:24]
            size = (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big"))
            self.assertEqual(size, (int(image.get("width")), int(image.get("height"))), file.name)
            self.assertIn(f"resources/screenshots/{file.name}", (SOURCE / "README.md").read_text(encoding="utf-8"))

    def test_it_launches_the_desktop_file(self):
        self.assertEqual(self.root.findtext("launchable"), f"{APPLICATION}.desktop")
        self.assertEqual(self.root.findtext("id"), APPLICATION)


class ManualTest(unittest.TestCase):
    def test_pages_and_completions_say_what_help_says(self):
        output, code = run("python3", "-B", INSTALLER / "manual", "--pollux", os.environ["POLLUX"],
                           "--polluxctl", os.environ["POLLUXCTL"])
        self.assertEqual((output, code), ("", 0))

    def test_pages_are_well_formed_and_of_this_version(self):
        for page in ("pollux.1", "polluxctl.1"):
            self.assertEqual(run("mandoc", "-T", "lint", "-W", "warning", INSTALLER / "manual" / page), ("", 0))
            self.assertIn(f'"Pollux {VERSION}"', (INSTALLER / "manual" / page).read_text(encoding="utf-8"))

    def test_every_exit_code_of_help_is_in_the_page(self):
        page = (INSTALLER / "manual/polluxctl.1").read_text(encoding="utf-8").split(".SH EXIT STATUS")[1].split(".SH ")[0]
        told = set(re.findall(r"(?m)^\.B (\d+)$", page))
        for command in ("watch", "listen", "emit", "act", "diagnose", "history", "profiles"):
            said, _ = run(os.environ["POLLUXCTL"], command, "--help")
            codes = re.findall(r"\b(\d{1,2}) [a-z]", " ".join(said.split("Exit codes: ")[1].split()))
            self.assertGreater(len(codes), 1)
            self.assertEqual(set(codes) - told, set(), command)


class CompletionsTest(unittest.TestCase):
    folder = INSTALLER / "completions"

    def test_the_shells_can_read_them(self):
        for program in ("pollux", "polluxctl"):
            for shell in ("bash", "zsh", "fish"):
                self.assertEqual(run(shell, "-n", self.folder / f"{program}.{shell}"), ("", 0))

    def completed(self, *words):
        """What bash suggests for the last word."""
        script = f'source {self.folder}/polluxctl.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _polluxctl; ' \
                 'printf "%s\\n" "${COMPREPLY[@]}"'
        return run("bash", "-c", script, "bash", *words)[0].split()

    def test_bash_suggests_what_fits(self):
        self.assertIn("diagnose", self.completed("polluxctl", "d"))
        self.assertEqual(self.completed("polluxctl", "diagnose", "--dw"), ["--dwell"])
        self.assertEqual(self.completed("polluxctl", "watch", "--format", ""), ["text", "ndjson", "summary"])
        self.assertEqual(self.completed("polluxctl", "act", "re"), ["retry", "remove", "resume"])

    def test_fish_suggests_what_fits(self):
        output, code = run("fish", "--no-config", "-c",
                           f"source {self.folder}/polluxctl.fish; complete -C 'polluxctl diagnose --dw'")
        self.assertEqual((output.split("\t")[0], code), ("--dwell", 0))


class DebianTest(unittest.TestCase):
    def test_the_newest_change_is_of_this_version(self):
        first = (INSTALLER / "debian/changelog").read_text(encoding="utf-8").splitlines()[0]
        self.assertRegex(first, rf"^pollux \({re.escape(VERSION)}-1\) \w+; urgency=\w+$")

    def test_each_licence_of_the_house_is_named(self):
        copyright_ = (INSTALLER / "debian/copyright").read_text(encoding="utf-8")
        for folder in ("app", "ui"):
            self.assertRegex(copyright_, rf"(?m)^Files: .*\b{folder}/\*")


if __name__ == "__main__":
    unittest.main()
