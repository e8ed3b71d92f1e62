"""Diagnostics, and how many files were written -> lines for people.

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
from codegen.report.escapes import escape
from codegen.report.source import render_source

_SEVERITY_COLORS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_GUTTER: Final = 6


def render_diagnostics(
    diagnostics: Iterable[Diagnostic], *, color: bool = False, sources: Mapping[str, Sequence[str]] | None = None
) -> Iterator[str]:
    """Yield the lines of each diagnostic: place, severity, rule and message; then its line of `sources`; then its help.

    `sources` has the lines of files by the names that the diagnostics have for them.
    """
    for item in diagnostics:
        kind = paint(f"{item.severity}[{item.rule}]", _SEVERITY_COLORS[item.severity], color=color)
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
    yield f"{paint('error', _SEVERITY_COLORS[Severity.ERROR], color=color)}: {escape(message)}"
    if help_text:
        yield f"  help: {escape(help_text)}"


def render_summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, `2 errors, 1 warning`; empty when there are none."""
    counts = Counter(item.severity for item in diagnostics)
    kinds = (Severity.ERROR, Severity.WARNING)
    return ", ".join(count(counts[kind], kind) for kind in kinds if counts[kind])


def render_written(total: int, drifts: Iterable[Drift]) -> str:
    """Say what was done about drifts, of so many files: `2 files written, 0 removed, 3 unchanged`."""
    kinds = [drift.kind for drift in drifts]
    if not kinds:
        return f"nothing changed ({count(total, 'file')})"
    removed = kinds.count(DriftKind.ORPHAN)
    written = len(kinds) - removed
    return f"{count(written, 'file')} written, {removed} removed, {total - written} unchanged"


def count(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def paint(text: str, name: str, *, color: bool) -> str:
    """Return a text in a color of that name, if there is one, and colors are shown."""
    return style(text, fg=name) if color and name else text
