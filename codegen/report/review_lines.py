"""A unified diff -> the lines that it adds or changes in each file, by which diagnostics are told apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.report.difference import unified

ChangedLines: TypeAlias = Mapping[str, frozenset[int]]
"""The numbers of the changed lines by the path of their file; a file of which only lines are gone has none."""

_HUNK: Final = re.compile(r"@@ -[0-9]+(?:,(?P<old>[0-9]+))? \+(?P<start>[0-9]+)(?:,(?P<new>[0-9]+))? @@")
_NEW: Final = "+++ "


def parse_patch(lines: Iterable[str]) -> ChangedLines:
    """Read the lines of a diff as git writes it with the prefixes `a/` and `b/`, with as much around as there is.

    Paths are those of the new side; a file that is gone is left out.
    """
    changed: dict[str, frozenset[int]] = {}
    path = ""
    rest = iter(lines)
    for line in rest:
        hunk = _HUNK.match(line)
        if line.startswith(_NEW):
            path = _path(line.removeprefix(_NEW))
            if path:
                changed[path] = frozenset()
        elif hunk is not None and path:
            counts = int(hunk["old"] or 1), int(hunk["new"] or 1)
            changed[path] |= frozenset(_added(rest, int(hunk["start"]), *counts))
    return changed


def _added(lines: Iterator[str], number: int, old: int, new: int) -> Iterator[int]:
    """Work off the lines of one hunk, which may look like headers, and yield the numbers of those that are added."""
    while old > 0 or new > 0:
        mark = next(lines, "")[:1]
        if not mark:
            return
        if mark == "+":
            yield number
        number += mark in "+ "
        new -= mark in "+ "
        old -= mark in "- "


def _path(written: str) -> str:
    """Return the path behind `b/`; empty for `/dev/null`."""
    written = written.rstrip("\r\n").removesuffix("\t")
    return written.removeprefix("b/") if written.startswith("b/") else ""


def compare_documents(old: Iterable[File], new: Iterable[File]) -> ChangedLines:
    """Find the changed lines without git, by the paths of documents; of one that is new, all are."""
    before = {file.path: file.text for file in old}
    return {file.path: _changed(before[file.path], file.text) if file.path in before else _all(file) for file in new}


def _changed(old: str, new: str) -> frozenset[int]:
    lines = unified(_lines(old), _lines(new), "a/x", "b/x")
    return parse_patch(lines).get("x", frozenset())


def _lines(text: str) -> list[str]:
    # Not splitlines(), which would also split at form feeds and at separators of Unicode.
    return [f"{line}\n" for line in text.split("\n")]


def _all(file: File) -> frozenset[int]:
    return frozenset(range(1, file.text.count("\n") + 2))


def is_on_changed_line(item: Diagnostic, changed: ChangedLines) -> bool:
    """Tell whether a diagnostic, whose file is named from the documents, is about a line that was changed."""
    return item.span.line in changed.get(item.span.file, frozenset())
