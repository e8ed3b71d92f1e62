"""Diagnostics as SARIF 2.1.0."""

import json
from typing import Any

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.manual import pages
from codegen.report.sarif import render_sarif

ITEMS = (
    Diagnostic("live-secret", Severity.ERROR, "this looks like a key", Span("spec/a b.md", 3, 5, 2), "revoke it"),
    Diagnostic("doubled-plural", Severity.WARNING, "twice", Span("spec/b.md", 4)),
    Diagnostic("live-secret", Severity.ERROR, "this looks like a token", Span("spec/b.md", 9)),
)


def _run(items: tuple[Diagnostic, ...] = ITEMS) -> dict[str, Any]:
    log = json.loads(render_sarif(items, pages()))
    assert ("2.1.0", 1) == (log["version"], len(log["runs"]))
    run: dict[str, Any] = log["runs"][0]
    return run


def test_rules() -> None:
    """Each rule that found something stands once, with the first words of its page and its usual level."""
    rules = _run()["tool"]["driver"]["rules"]
    assert ["doubled-plural", "live-secret"] == [rule["id"] for rule in rules]
    assert "An example holds what looks like a live token, key or password." == rules[1]["shortDescription"]["text"]
    assert {"level": "error"} == rules[1]["defaultConfiguration"]


def test_results() -> None:
    """A result names its rule, level and place; columns are characters, and the end is behind the last."""
    run = _run()
    assert "unicodeCodePoints" == run["columnKind"]
    assert {
        "ruleId": "live-secret",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "this looks like a key. Help: revoke it."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "spec/a%20b.md"},
                    "region": {"startLine": 3, "startColumn": 5, "endColumn": 7},
                }
            }
        ],
    } == run["results"][0]
    assert [1, 0, 1] == [result["ruleIndex"] for result in run["results"]]


def test_nothing() -> None:
    """A run without diagnostics has no rules and no results."""
    run = _run(())
    assert ([], []) == (run["tool"]["driver"]["rules"], run["results"])
