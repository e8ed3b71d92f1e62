"""Diagnostics as the code quality report of GitLab."""

import json

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.report.code_quality import render_code_quality

ITEM = Diagnostic("doubled-plural", Severity.WARNING, "`parts(s)` is twice", Span("spec/a.md", 9, 3), "write `part(s)`")


def test_item() -> None:
    """A diagnostic has a place, a severity in GitLab's words, and its remedy in the description."""
    (item,) = json.loads(render_code_quality([ITEM]))
    assert 64 == len(item.pop("fingerprint"))
    assert {
        "description": "`parts(s)` is twice. Help: write `part(s)`.",
        "check_name": "doubled-plural",
        "severity": "minor",
        "location": {"path": "spec/a.md", "lines": {"begin": 9}},
    } == item


def test_fingerprints() -> None:
    """They stay when lines move, and two of one message have two."""
    before = [item["fingerprint"] for item in json.loads(render_code_quality([ITEM, ITEM]))]
    moved = [
        item["fingerprint"] for item in json.loads(render_code_quality([replace(ITEM, span=Span("spec/a.md", 8))]))
    ]
    other = [item["fingerprint"] for item in json.loads(render_code_quality([replace(ITEM, help="")]))]
    assert (2, before[:1], before[:1]) == (len(set(before)), moved, other)
