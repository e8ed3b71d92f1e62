"""Causes -> workflow commands of GitHub Actions, which shows them at the lines of a pull request.

::error file=spec/device.md,line=27,col=3,title=parameter-removed::query parameter `start` of `device.get` was removed
"""

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diff.causes import Cause
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.diff.rules import Impact
from codegen.report.changes.text import is_told, other_changes
from codegen.report.escapes import escape

_COMMANDS: Final = {Impact.BREAKING: "error", Impact.ADDITIVE: "notice", Impact.EDITORIAL: "notice"}
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_changes_github(causes: Sequence[Cause]) -> Iterator[str]:
    """Yield one command for each cause that is told by itself; one that is gone has no line to stand at."""
    for cause in causes:
        change = cause.change
        if is_told(cause) or change.id in {"action-added", "resource-added"}:
            properties = {"title": change.id}
            if change.new_span is not None and not change.is_python:
                span = change.new_span
                properties = {"file": span.file, "line": str(span.line), "col": str(span.column), **properties}
            told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
            message = "%0A".join(escape(line).replace("%", "%25") for line in _lines(cause))
            yield f"::{_COMMANDS[cause.impact]} {told}::{message}"


def _lines(cause: Cause) -> Iterator[str]:
    others = len(other_changes(cause))
    more = f", and {others} more" if others else ""
    yield f"{cause.change.sentence}{more} [{cause.fingerprint}]"
    if cause.impact is Impact.BREAKING:
        yield f"for {for_whom(cause)}: {what_to_do(cause)}"
