"""Diagnostics -> the code quality report that GitLab shows in the widget and the diff of a merge request.

[{"description": "...", "check_name": "...", "fingerprint": "...", "severity": "major",
  "location": {"path": "spec/device.md", "lines": {"begin": 27}}}]
"""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from codegen.diagnostics import Diagnostic, Severity

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_code_quality(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the JSON; a fingerprint stays when lines move, and is that of one diagnostic alone."""
    seen: Counter[str] = Counter()
    items: list[dict[str, object]] = []
    for item in diagnostics:
        told = f"{item.rule}\0{item.span.file}\0{item.message}"
        seen[told] += 1
        items.append(
            {
                "description": f"{item.message}. Help: {item.help}." if item.help else f"{item.message}.",
                "check_name": item.rule,
                "fingerprint": sha256(f"{told}\0{seen[told]}".encode("utf-8", "backslashreplace")).hexdigest(),
                "severity": _SEVERITIES[item.severity],
                "location": {"path": item.span.file, "lines": {"begin": item.span.line}},
            }
        )
    return json.dumps(items, indent=2, ensure_ascii=False)
