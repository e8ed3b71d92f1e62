"""Diagnostics and drifts -> lines for people.

    spec/device.md:27:3: error[undeclared-path-parameter]: `DEVICE_ID` is not in the URL
      help: add it to the URL, or remove the row

Text of documents is shown with its control characters escaped, so that it cannot steer a terminal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from click import style

from codegen.diagnostics import Diagnostic, Severity
from codegen.drift import Drift, DriftKind
from codegen.report.difference import unified
from codegen.report.escapes import escape
from codegen.report.source import render_source

_SEVERITY_COLORS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_GUTTER: Final = 6
_DIFF_COLORS: Final = {"+": "green", "-": "red", "@": "cyan"}


def render_diagnostics(
    diagnostics: Iterable[Diagnostic], *, color: bool = False, sources: Mapping[str, Sequence[str]] | None = None
) -> Iterator[str]:
    """Yield the lines of each diagnostic: place, severity, rule and message; then its line of `sources`; then its help.

    `sources` has the lines of files by the names that the diagnostics have for them.
    """
    for item in diagnostics:
        kind = _paint(f"{item.severity}[{item.rule}]", _SEVERITY_COLORS[item.severity], color=color)
        yield f"{escape(str(item.span))}: {kind}: {escape(item.message)}"
        lines = sources.get(item.span.file, ()) if sources else ()
        if 0 < item.span.line <= len(lines):
            yield from render_source(lines[item.span.line - 1], item.span, _GUTTER)
        if item.help:
            yield f"  help: {escape(item.help)}"


def render_counts(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield how often each rule found something, the most frequent first."""
    counts = Counter((item.rule, item.severity) for item in diagnostics)
    for (rule, severity), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:>{_GUTTER}}  {severity}[{rule}]"


def render_failure(message: str, help_text: str = "", *, color: bool = False) -> Iterator[str]:
    """Yield the lines of a failure that has no place in a document."""
    yield f"{_paint('error', _SEVERITY_COLORS[Severity.ERROR], color=color)}: {escape(message)}"
    if help_text:
        yield f"  help: {escape(help_text)}"


def render_summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, `2 errors, 1 warning`; empty when there are none."""
    counts = Counter(item.severity for item in diagnostics)
    kinds = (Severity.ERROR, Severity.WARNING)
    return ", ".join(count(counts[kind], kind) for kind in kinds if counts[kind])


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


def render_written(total: int, drifts: Iterable[Drift]) -> str:
    """Say what was done about drifts, of so many files: `2 files written, 0 removed, 3 unchanged`."""
    kinds = [drift.kind for drift in drifts]
    if not kinds:
        return f"nothing changed ({count(total, 'file')})"
    removed = kinds.count(DriftKind.ORPHAN)
    written = len(kinds) - removed
    return f"{count(written, 'file')} written, {removed} removed, {total - written} unchanged"


def render_diff(drift: Drift, folder: str, *, color: bool = False) -> Iterator[str]:
    """Yield the unified diff that turns the found file into the expected one, whole."""
    path = escape(f"{folder}/{drift.path}")
    lines = unified(_lines(drift.found), _lines(drift.expected), f"{path} (found)", f"{path} (expected)")
    for line in lines:
        shown = escape(line.removesuffix("\n"))
        yield _paint(shown, _DIFF_COLORS.get(line[:1], ""), color=color)
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def count(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _lines(text: str) -> list[str]:
    # Not splitlines(), which would also split at form feeds and at separators of Unicode.
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _paint(text: str, name: str, *, color: bool) -> str:
    return style(text, fg=name) if color and name else text
