"""Diagnostics -> one JSON object, for programs.

    {"diagnostics": [{"rule": "...", "severity": "...", "message": "...",
                      "file": "...", "line": 27, "column": 3, "help": "..."}]}

Lines and columns count from 1, columns in characters.
"""

import json
from collections.abc import Iterable

from codegen.diagnostics import Diagnostic


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the JSON, two spaces to a level; `help` is empty where there is none."""
    return json.dumps({"diagnostics": [_item(item) for item in diagnostics]}, indent=2, ensure_ascii=False)


def _item(item: Diagnostic) -> dict[str, str | int]:
    return {
        "rule": item.rule,
        "severity": item.severity.value,
        "message": item.message,
        "file": item.span.file,
        "line": item.span.line,
        "column": item.span.column,
        "help": item.help,
    }
