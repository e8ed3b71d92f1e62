"""When things came and went -> a table for people, Markdown for a page, one JSON object for programs.

v1.0.0, v1.1.0, v2.0.0, now

came    went    what
v1.1.0  -       action device.find
-       v2.0.0  parameter device.get query.limit

{"revisions": ["v1.0.0", "v1.1.0", "v2.0.0", "now"],
 "lifespans": [{"kind": "action", "name": "device.find", "came": "v1.1.0", "went": null}]}
"""

import json
from collections.abc import Iterator, Sequence

from codegen.diff.history import Lifespan
from codegen.report.changes.markdown import text
from codegen.report.escapes import escape

_HEADS = ("came", "went", "what")
_SAME = "nothing came, and nothing went"


def render_history(revisions: Sequence[str], lifespans: Sequence[Lifespan]) -> Iterator[str]:
    """Yield the lines of the table for a terminal; a dash stands for before the first and after the last revision."""
    yield escape(", ".join(revisions))
    if not lifespans:
        yield _SAME
        return
    rows = [_HEADS, *((item.came or "-", item.went or "-", f"{item.kind} {item.name}") for item in lifespans)]
    widths = [max(len(escape(row[column])) for row in rows) for column in range(2)]
    yield ""
    for row in rows:
        yield f"{escape(row[0]):{widths[0]}}  {escape(row[1]):{widths[1]}}  {escape(row[2])}"


def render_history_markdown(revisions: Sequence[str], lifespans: Sequence[Lifespan]) -> Iterator[str]:
    """Yield the lines of the table as Markdown."""
    yield f"Compared: {text(', '.join(revisions))}"
    yield ""
    if not lifespans:
        yield f"{_SAME.capitalize()}."
        return
    yield from ("| Came | Went | What |", "| --- | --- | --- |")
    for item in lifespans:
        yield f"| {text(item.came) or '-'} | {text(item.went) or '-'} | {item.kind} {text(item.name)} |"


def render_history_json(revisions: Sequence[str], lifespans: Sequence[Lifespan]) -> str:
    """Return the JSON, two spaces to a level; null stands for before the first and after the last revision."""
    value = {
        "revisions": list(revisions),
        "lifespans": [
            {"kind": item.kind, "name": item.name, "came": item.came or None, "went": item.went or None}
            for item in lifespans
        ],
    }
    return json.dumps(value, indent=2, ensure_ascii=False)
