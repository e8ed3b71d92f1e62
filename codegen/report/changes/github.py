"""Changes -> workflow commands of GitHub Actions, which shows them at the lines of a pull request.

::error file=spec/device.md,line=27,col=3,title=parameter-removed::query parameter `start` of `device.get` was removed
"""

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.report.changes.text import is_told
from codegen.report.escapes import escape

_COMMANDS: Final = {Impact.BREAKING: "error", Impact.ADDITIVE: "notice", Impact.EDITORIAL: "notice"}
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_changes_github(changes: Sequence[Change]) -> Iterator[str]:
    """Yield one command for each change that is told by itself; one that is gone has no line to stand at."""
    for change in changes:
        if is_told(change) or change.id in {"action-added", "resource-added"}:
            properties = {"title": change.id}
            if change.new_span is not None and not change.is_python:
                span = change.new_span
                properties = {"file": span.file, "line": str(span.line), "col": str(span.column), **properties}
            told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
            weight = f" ({change.weight_words})" if change.weighed else ""
            message = escape(f"{change.sentence}{weight} [{change.fingerprint}]").replace("%", "%25")
            yield f"::{_COMMANDS[change.impact]} {told}::{message}"
