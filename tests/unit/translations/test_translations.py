# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Every string that a person can see is translated into every language.

The .ts files are brought up to date in a copy, so a string that was added to
the sources and not to them is found as well.
"""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN", "zh_TW")
# Characters that exist in one of the two scripts only, frequent enough to give a mixed-up file away.
SIMPLIFIED_ONLY = "务连断错误关闭时间开设显应详败个为这发进页级标签钥链网络语读写长见记试让还过启动状态后据删环径员听历"
TRADITIONAL_ONLY = "務連斷錯誤關閉時間開設顯應詳敗個為這發進頁級標籤鑰鏈網絡語讀寫長見記試讓還過啟動狀態後據刪環徑員聽歷"


def messages(path):
    """(context, source, type, [translations]) of each message."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield name, message.findtext("source"), translation.get("type"), forms or [translation.text or ""]


def placeholders(text):
    return sorted(re.findall(r"%(?:L?\d|n)", text))


def faults(path):
    """What a person who translates has still to do, one line each."""
    for context, source, kind, forms in messages(path):
        where = f"{path.name}: {context}: {source!r}"
        if kind is not None:
            yield f"{where} is {kind}"
        elif not all(form.strip() for form in forms):
            yield f"{where} has no translation"
        elif any(set(placeholders(form)) - set(placeholders(source)) for form in forms):
            yield f"{where} has placeholders that its source has not"
        elif any(set(placeholders(source)) - {"%n"} - set(placeholders(form)) for form in forms):
            yield f"{where} has lost a placeholder"


class Translations(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        for language in LANGUAGES:
            shutil.copy(FOLDER / f"pollux_{language}.ts", self.folder)

    def update(self):
        subprocess.run([FOLDER / "update.sh", self.folder], check=True, timeout=60)

    def test_everything_is_translated(self):
        self.update()
        for language in LANGUAGES:
            with self.subTest(language):
                path = self.folder / f"pollux_{language}.ts"
                self.assertGreater(len(list(messages(path))), 5, "so few strings: lupdate has not read the sources")
                self.assertEqual([], list(faults(path)))

    def test_the_files_are_up_to_date(self):
        self.update()
        for language in LANGUAGES:
            with self.subTest(language):
                name = f"pollux_{language}.ts"
                fresh = {message[:2] for message in messages(self.folder / name)}
                kept = {message[:2] for message in messages(FOLDER / name)}
                self.assertEqual(fresh, kept, "run resources/translations/update.sh")

    def test_the_two_scripts_are_not_mixed_up(self):
        for language, foreign in (("zh_CN", TRADITIONAL_ONLY), ("zh_TW", SIMPLIFIED_ONLY)):
            foreign = set(foreign) - set(TRADITIONAL_ONLY if foreign == SIMPLIFIED_ONLY else SIMPLIFIED_ONLY)
            for _, source, _, forms in messages(FOLDER / f"pollux_{language}.ts"):
                self.assertEqual(set(), set("".join(forms)) & foreign, f"{language}: {source!r}: {forms}")

    def test_a_fault_is_found(self):
        path = self.folder / "pollux_zh_TW.ts"
        text = path.read_text("utf-8")
        self.assertIn("</translation>", text)
        for damage in (
            text.replace("<translation>", '<translation type="unfinished">', 1),
            re.sub(r"<translation>[^<]+</translation>", "<translation></translation>", text, count=1),
            re.sub(r"(<translation>[^<]*)%1", r"\1", text, count=1),
            re.sub(r"<translation>", "<translation>%9 ", text, count=1),
        ):
            self.assertNotEqual(damage, text)
            path.write_text(damage, "utf-8")
            self.assertEqual(1, len(list(faults(path))))


if __name__ == "__main__":
    os.environ.setdefault("LUPDATE", shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ["PATH"]) or "lupdate")
    unittest.main()
