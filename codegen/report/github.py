"""Diagnostics -> workflow commands of GitHub Actions, which shows them at the lines of a pull request.

::error file=spec/device.md,line=27,col=3,endColumn=12,title=undeclared-path-parameter::`DEVICE_ID` is not in the URL
"""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Severity

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield one command for each diagnostic; its help follows the message on a line of its own."""
    for item in diagnostics:
        properties = {
            "file": item.span.file,
            "line": item.span.line,
            "endLine": item.span.line,
            "col": item.span.column,
            "endColumn": item.span.column + item.span.length - 1,
            "title": item.rule,
        }
        told = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
        text = f"{item.message}\nhelp: {item.help}" if item.help else item.message
        yield f"::{_COMMANDS[item.severity]} {told}::{text.translate(_DATA)}"
