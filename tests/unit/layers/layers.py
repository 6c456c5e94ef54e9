#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Reads the includes of every file and fails on a forbidden one.

    layers.py [--qt-headers FOLDER] [TREE]

Linking does not enforce the layers, for all Qt headers sit in one include path.
The same walk checks licences, file lengths and the folders at the top. Each
finding is one line: file:line: what is wrong.
"""

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import rules

CPP_SUFFIXES = {".h", ".hpp", ".cpp", ".cc", ".c"}
CODE_SUFFIXES = CPP_SUFFIXES | {
    ".cmake", ".cjs", ".js", ".mjs", ".py", ".qml", ".sh",
}
DEFAULT_QT_HEADERS = "/usr/include/x86_64-linux-gnu/qt6"

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>|(\S+))')
STANDARD_HEADER = re.compile(r"[a-z0-9_]+")
GENERATED = re.compile(r"(moc_\w+\.cpp|\w+\.moc|ui_\w+\.h|(base|engineio|socketio)/export\.h)")


@dataclass(frozen=True)
class Include:
    """One include line of a file of the house."""

    path: str  # of the file that includes, below the tree
    line: int
    header: str
    target: str | None  # the included file of the tree, or None for a library's


def is_code(path):
    if path.suffix in CODE_SUFFIXES or path.name == "CMakeLists.txt":
        return True
    if path.suffix:
        return False
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def code_files(tree):
    """The code files below the tree, as sorted paths relative to it."""
    found = []
    for entry in sorted(tree.iterdir()):
        if entry.name in rules.SKIPPED_FOLDERS or entry.name.startswith("build-"):
            continue
        if entry.is_dir() and not entry.is_symlink():
            found += [Path(entry.name) / below for below in code_files(entry)]
        elif entry.is_file() and is_code(entry):
            found.append(Path(entry.name))
    return found


def read_lines(path):
    return path.read_text(encoding="utf-8").splitlines()


# --- Every code file ---------------------------------------------------------


def check_top_folder(path):
    folder = path.parts[0]
    if len(path.parts) > 1 and folder not in rules.LICENCE_OF_FOLDER:
        yield f"{path}:1: '{folder}' is no code folder of the house"


def check_licence(path, lines):
    if len(path.parts) == 1:
        licence = rules.LICENCE_OF_TOP_FILES
    else:
        licence = rules.LICENCE_OF_FOLDER.get(path.parts[0])
    first = 1 if lines and lines[0].startswith("#!") else 0
    head = [re.sub(r"^(//|#)\s*", "", line) for line in lines[first:first + 2]]
    wanted = [
        "SPDX-FileCopyrightText: 2026 Pollux contributors",
        f"SPDX-License-Identifier: {licence}",
    ]
    if licence and head != wanted:
        yield f"{path}:{first + 1}: the first two lines must be: {wanted[0]} / {wanted[1]}"


def check_length(path, lines):
    if len(lines) > rules.MAX_LINES:
        yield f"{path}:{len(lines)}: {len(lines)} lines, more than {rules.MAX_LINES}"


# --- The C++ files of the house ----------------------------------------------


def room_of(path):
    """The room of a file: the longest entry of the table that its folder lies in."""
    folder = Path(path).parent
    for candidate in (folder, *folder.parents):
        if str(candidate) in rules.ROOMS:
            return str(candidate)
    return None


def resolve(tree, path, header):
    """The file of the tree that a quoted include means, or None."""
    for base in (path.parent, *map(Path, rules.INCLUDE_ROOTS)):
        candidate = (tree / base / header).resolve()
        if candidate.is_file() and candidate.is_relative_to(tree):
            return str(candidate.relative_to(tree))
    return None


def includes_of(tree, path, lines):
    """The includes of a file, and what is wrong with those that lead nowhere."""
    includes, findings = [], []
    for number, line in enumerate(lines, start=1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quoted, angled, other = match.groups()
        if other:
            findings.append(f"{path}:{number}: cannot tell what '{other}' includes")
        elif angled:
            includes.append(Include(str(path), number, angled, None))
        elif target := resolve(tree, path, quoted):
            includes.append(Include(str(path), number, quoted, target))
        elif not GENERATED.fullmatch(quoted):
            findings.append(f"{path}:{number}: \"{quoted}\" is not in the tree")
    return includes, findings


def library_of(header, qt_headers):
    """The library of a header in angle brackets; None where nobody knows it."""
    for name, beginnings in rules.LIBRARIES.items():
        for beginning in beginnings:
            if header == beginning or (beginning.endswith("/") and header.startswith(beginning)):
                return name
    if header.startswith("Qt") and "/" in header:
        return header.split("/")[0]
    if STANDARD_HEADER.fullmatch(header):
        return "std"
    for module in sorted(qt_headers.glob("Qt*")):
        if (module / header).is_file():
            return module.name
    return None


def check_room_edge(include):
    source, target = room_of(include.path), room_of(include.target)
    name = Path(include.target).stem
    where = f"{include.path}:{include.line}"
    if target is None:
        yield f"{where}: \"{include.header}\" lies in no room"
    elif target not in (source, *rules.ROOMS[source].rooms):
        yield f"{where}: {source} may not know {target} (\"{include.header}\")"
    elif name not in rules.ROOMS[source].only.get(target, (name,)):
        yield f"{where}: {source} may not know all of {target} (\"{include.header}\")"


def check_library(include, qt_headers):
    room = room_of(include.path)
    library = library_of(include.header, qt_headers)
    where = f"{include.path}:{include.line}"
    if library is None:
        yield f"{where}: <{include.header}> belongs to no known library"
    elif library in rules.GRAPHICS and room.startswith("client/"):
        yield f"{where}: client draws nothing, yet includes <{include.header}> of {library}"
    elif library != "std" and library not in rules.ROOMS[room].libraries:
        yield f"{where}: {room} may not use {library} (<{include.header}>)"


def check_include(include, qt_headers):
    if include.target:
        return check_room_edge(include)
    return check_library(include, qt_headers)


# --- Circles -------------------------------------------------------------------


def find_cycle(edges):
    """A circle in {node: set of nodes} as a list that ends where it began, or None."""
    done = set()
    for start in sorted(edges):
        trail, branches = [start], [iter(sorted(edges[start]))]
        while branches:
            follower = next(branches[-1], None)
            if follower is None:
                done.add(trail.pop())
                branches.pop()
            elif follower in trail:
                return trail[trail.index(follower):] + [follower]
            elif follower not in done:
                trail.append(follower)
                branches.append(iter(sorted(edges.get(follower, ()))))
    return None


def graph(includes, node_of):
    edges = {}
    for include in includes:
        source, target = node_of(include.path), node_of(include.target)
        if source != target:
            edges.setdefault(source, set()).add(target)
    return edges


def check_cycles(includes):
    inner = [include for include in includes if include.target]
    graphs = {
        "files": graph(inner, lambda path: path),
        "folders": graph(inner, lambda path: str(Path(path).parent)),
        "the table's rooms": {name: set(room.rooms) for name, room in rules.ROOMS.items()},
    }
    for what, edges in graphs.items():
        if cycle := find_cycle(edges):
            yield f"{cycle[0]}:1: a circle of {what}: {' -> '.join(cycle)}"


# --- All of it -------------------------------------------------------------------


def check_tree(tree, qt_headers):
    """Every finding in the tree, and the number of code files that were read."""
    findings, includes = [], []
    files = code_files(tree)
    for path in files:
        lines = read_lines(tree / path)
        findings += check_top_folder(path)
        findings += check_licence(path, lines)
        findings += check_length(path, lines)
        if path.parts[0] not in rules.HOUSE or path.suffix not in CPP_SUFFIXES:
            continue
        if room_of(path) is None:
            findings.append(f"{path}:1: lies in no room of the table")
            continue
        own, wrong = includes_of(tree, path, lines)
        includes += own
        findings += wrong
    for include in includes:
        findings += check_include(include, qt_headers)
    findings += check_cycles(includes)
    return findings, len(files)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--qt-headers", type=Path, default=Path(DEFAULT_QT_HEADERS))
    parser.add_argument("tree", type=Path, nargs="?", default=Path(__file__).parents[3])
    arguments = parser.parse_args()
    if not (arguments.qt_headers / "QtCore").is_dir():
        parser.error(f"no QtCore below {arguments.qt_headers}")

    findings, count = check_tree(arguments.tree.resolve(), arguments.qt_headers)
    for finding in findings:
        print(finding)
    print(f"{count} files read, {len(findings)} findings")
    return 1 if findings or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
