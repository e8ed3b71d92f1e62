"""Diagnostics as JSON."""

import json

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.report.json import render_json


def test_diagnostics() -> None:
    """Each diagnostic has seven fields; without help that one is empty."""
    items = [
        Diagnostic("a-rule", Severity.ERROR, "wrong \u2028 é", Span("spec/a.md", 3, 5, 2), "fix it"),
        Diagnostic("b-rule", Severity.INFO, "odd", Span("spec/b.md", 1)),
    ]
    expected = [
        {
            "rule": "a-rule",
            "severity": "error",
            "message": "wrong \u2028 é",
            "file": "spec/a.md",
            "line": 3,
            "column": 5,
            "help": "fix it",
        },
        {
            "rule": "b-rule",
            "severity": "info",
            "message": "odd",
            "file": "spec/b.md",
            "line": 1,
            "column": 1,
            "help": "",
        },
    ]
    assert {"diagnostics": expected} == json.loads(render_json(items))


def test_nothing() -> None:
    """No diagnostics are an empty list."""
    assert {"diagnostics": []} == json.loads(render_json([]))
