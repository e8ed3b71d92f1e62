"""Drifts -> unified diffs, and lines that count them, for people."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.drift import Drift, DriftKind
from codegen.report.difference import unified
from codegen.report.escapes import escape
from codegen.report.text import count, paint

_DIFF_COLORS: Final = {"+": "green", "-": "red", "@": "cyan"}


def render_drifts(drifts: Iterable[Drift], folder: str, *, color: bool = False) -> Iterator[str]:
    """Yield the unified diffs of the stale files, from what is found to what is expected; then all drifts and counts.

    `folder` is generated/ as the user typed it.
    """
    drifts = tuple(drifts)
    for drift in drifts:
        if drift.kind is DriftKind.STALE:
            yield from render_diff(drift, folder, color=color)
    for drift in drifts:
        yield f"{drift.kind}: {escape(f'{folder}/{drift.path}')}"
    counts = Counter(drift.kind for drift in drifts)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in DriftKind if counts[kind])
    yield f"{escape(folder)}/: {count(len(drifts), 'file')} not as the documents give them ({kinds})"


def render_diff(drift: Drift, folder: str, *, color: bool = False) -> Iterator[str]:
    """Yield the unified diff that turns the found file into the expected one, whole."""
    path = escape(f"{folder}/{drift.path}")
    lines = unified(_lines(drift.found), _lines(drift.expected), f"{path} (found)", f"{path} (expected)")
    for line in lines:
        shown = escape(line.removesuffix("\n"))
        yield paint(shown, _DIFF_COLORS.get(line[:1], ""), color=color)
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    # Not splitlines(), which would also split at form feeds and at separators of Unicode.
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
