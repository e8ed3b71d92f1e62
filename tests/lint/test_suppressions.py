"""Comments and codegen.yaml take diagnostics out, and only those that they name."""

import pytest

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.lint.suppressions import suppress
from tools.snippets import run_snippet

KNOWN = frozenset({"a-rule", "b-rule"})


def _found(rule: str, line: int) -> Diagnostic:
    return Diagnostic(rule, Severity.WARNING, "wrong", Span("a.md", line))


def _left(text: str, *found: Diagnostic, allowed: tuple[Allowance, ...] = ()) -> list[str]:
    items = suppress(found, [File("a.md", text)], allowed, KNOWN)
    return [f"{item.span.line}:{item.span.column} {item.rule}" for item in items]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("one\ntwo\nthree", [1, 2, 3]),
        ("one <!-- codegen: allow a-rule -->\ntwo\nthree", [2, 3]),
        ("| one | <!-- codegen: allow a-rule -->\n| two |\nthree", [2, 3]),
        ("<!-- codegen: allow a-rule -->\ntwo\nthree\n\nfive", [1, 4, 5]),
        ("<!-- codegen: allow a-rule -->\n\n\n\nfive", [1, 2, 3, 4]),
        ("<!-- codegen: allow a-rule -->\n```json\n{\n\n}\n```\nseven", [1, 7]),
        ("<!-- codegen: allow a-rule -->\n## two\n\nfour", [1, 3, 4]),
        ("one\n\n<!-- codegen: allow a-rule in this file -->", []),
        ("<!--codegen:allow b-rule ,a-rule in  this  file-->", []),
        ("```\n<!-- codegen: allow a-rule in this file -->\n```", [1, 2, 3]),
    ],
)
def test_lines_that_a_comment_covers(text: str, left: list[int]) -> None:
    """A comment covers the line it ends, or the block below it, or the whole file."""
    lines = range(1, text.count("\n") + 2)
    items = _left(text, *(_found("a-rule", line) for line in lines), _found("b-rule", 1))
    assert left == [int(item.partition(":")[0]) for item in items if item.endswith(" a-rule")]


def test_only_the_named_rules_are_taken_out() -> None:
    """A comment names the rules that it is about; several stand with commas between."""
    both = "one <!-- codegen: allow a-rule, b-rule -->"
    assert [] == _left(both, _found("a-rule", 1), _found("b-rule", 1))
    assert ["1:1 b-rule"] == _left(both.replace(", b-rule", ""), _found("a-rule", 1), _found("b-rule", 1))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("one <!-- codegen: allow a-rule -->", ["1:25 unused-suppression"]),
        ("one <!-- codegen: allow a-rule, no-rule -->", ["1:25 unused-suppression", "1:33 unknown-rule"]),
        ("<!-- codegen: ignore a-rule -->\none", ["1:1 unreadable-suppression"]),
        ("<!-- codegen: allow -->\none", ["1:1 unreadable-suppression"]),
        ("<!-- any other comment: allow a-rule -->\none", []),
    ],
)
def test_suppressions_that_suppress_nothing(text: str, left: list[str]) -> None:
    """A suppression without effect is reported at the rule it names, one that is not understood at its start."""
    assert left == _left(text)


def test_configuration_allows_everywhere() -> None:
    """A rule of `allow` in codegen.yaml is taken out of every file; one that allows nothing is reported there."""
    allowed = tuple(Allowance(rule, Span("codegen.yaml", 3, 9)) for rule in ("a-rule", "b-rule", "no-rule"))
    assert ["3:9 unused-suppression", "3:9 unknown-rule"] == _left("one", _found("a-rule", 1), allowed=allowed)


def test_comments_in_documents() -> None:
    """A comment at the end of a table's row, above a block or in a heading changes nothing of what is read."""
    row = "| limit | N | How many parts to return | 100 | 0 |"
    table = "### Request Query Parameters\n\n{above}| Name | Required | Description | Default | Example |\n"
    table += "| ---- | -------- | ----------- | ------- | ------- |\n{row}\n"
    comment = "<!-- codegen: allow pointless-example -->"
    assert ["pointless-example"] == [item.rule for item in run_snippet(table.format(above="", row=row)).diagnostics]
    assert () == run_snippet(table.format(above="", row=f"{row} {comment}")).diagnostics
    assert () == run_snippet(table.format(above=f"{comment}\n", row=row)).diagnostics
    heading = "## Delete {comment}\n\n### Method And Url\n\nPOST https://api.example.com/things/**`THING_ID`**/delete\n"
    assert () == run_snippet(heading.format(comment="<!-- codegen: allow misnamed-action -->")).diagnostics
