"""Diagnostics -> SARIF 2.1.0 (OASIS), which code hosts and editors read; each rule comes with its manual page."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote

from codegen.diagnostics import Diagnostic, Severity
from codegen.report.page import Page

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_sarif(diagnostics: Iterable[Diagnostic], pages: Mapping[str, Page]) -> str:
    """Return the log of one run as JSON; `pages` has those of all rules by their ids."""
    diagnostics = tuple(diagnostics)
    rules = sorted({item.rule for item in diagnostics})
    driver = {"name": "codegen", "rules": [_rule(pages[rule]) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, rules.index(item.rule)) for item in diagnostics],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(page: Page) -> dict[str, Any]:
    return {
        "id": page.rule,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.text or page.title},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _result(item: Diagnostic, index: int) -> dict[str, Any]:
    region = {
        "startLine": item.span.line,
        "startColumn": item.span.column,
        "endColumn": item.span.column + item.span.length,
    }
    place = {"artifactLocation": {"uri": quote(item.span.file)}, "region": region}
    return {
        "ruleId": item.rule,
        "ruleIndex": index,
        "level": _LEVELS[item.severity],
        "message": {"text": f"{item.message}. Help: {item.help}." if item.help else f"{item.message}."},
        "locations": [{"physicalLocation": place}],
    }
