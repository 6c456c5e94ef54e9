# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Reads pages of Markdown: what they link to, which headings they have, which files they name."""

import re
from pathlib import Path

SKIPPED = {".git", "build", "node_modules"}
FENCE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
# A path below one of the tree's folders, or a file of a kind that the tree has.
PATH = re.compile(r"(?:\.ci|app|client|docs|examples|installer|resources|tests|ui|[a-z]+)/[\w./-]+|[\w-]+\.(?:cpp|h|py|sh|cmake|md)")
# What paths in pages are relative to, as includes are.
ROOTS = ("", "client", "ui", "app", "tests", "resources", "client/diagnosis")


def pages(tree):
    """Every page below the tree."""
    found = []
    for entry in sorted(tree.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            found += [] if entry.name in SKIPPED or entry.name.startswith("build-") else pages(entry)
        elif entry.suffix == ".md":
            found.append(entry)
    return found


def prose(text):
    return FENCE.sub("", text)


def anchors(text):
    """As GitHub makes them of headings."""
    found = []
    for heading in HEADING.findall(prose(text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
        anchor = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        found.append(f"{anchor}-{found.count(anchor)}" if anchor in found else anchor)
    return found


def is_elsewhere(link):
    return re.match(r"[a-z]+:", link) is not None


def link_faults(tree, page):
    text = page.read_text(encoding="utf-8")
    for link in LINK.findall(CODE.sub("", prose(text))):
        if is_elsewhere(link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists():
            yield f"{page.relative_to(tree)}: {link}: there is no such file"
        elif anchor and anchor not in anchors(target.read_text(encoding="utf-8")):
            yield f"{page.relative_to(tree)}: {link}: there is no such heading"


def names_a_file(word):
    return PATH.fullmatch(word) and not word.startswith(("build/", "dev/"))


def is_there(place):
    """Of a class its file: `queue/JobStore` is queue/jobstore.h."""
    return place.exists() or any(place.parent.glob(place.name.lower() + ".*"))


def file_faults(tree, page, known):
    """Files that stand in `…` and are not there: below the tree, the page's folder, a room, or by their bare name."""
    for word in CODE.findall(prose(page.read_text(encoding="utf-8"))):
        word = word.split(" ")[0].split(":")[0].rstrip("/")
        if not names_a_file(word) or word in known:
            continue
        installed = tree / "client" / word.removeprefix("pollux/")
        if not any(is_there(place) for place in [page.parent / word, installed, *(tree / root / word for root in ROOTS)]):
            yield f"{page.relative_to(tree)}: `{word}`: there is no such file"


def file_names(tree):
    """The bare names of all files below the tree."""
    names = set()
    for entry in tree.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            names |= set() if entry.name in SKIPPED or entry.name.startswith("build-") else file_names(entry)
        else:
            names.add(entry.name)
    return names


def faults(tree):
    known = file_names(tree)
    found = []
    for page in pages(Path(tree)):
        found += link_faults(tree, page)
        found += file_faults(tree, page, known)
    return found
