"""Comments of MDX take diagnostics out as those of HTML do, in documents that are MDX."""

import pytest

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.lint.suppressions import suppress

KNOWN = frozenset({"a-rule", "b-rule"})


def _left(text: str, path: str = "a.mdx") -> list[tuple[int, int, str]]:
    found = (Diagnostic("a-rule", Severity.WARNING, "wrong", Span(path, line)) for line in (1, 3, 4))
    return [(item.span.line, item.span.column, item.rule) for item in suppress(found, [File(path, text)], (), KNOWN)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("one\n{/* codegen: allow a-rule */}\nthree\nfour\n", [(1, 1, "a-rule")]),
        ("one\n{/* codegen: allow a-rule */}\nthree\n\n", [(1, 1, "a-rule"), (4, 1, "a-rule")]),
        ("one\n{/* codegen: allow a-rule in this file */}\nthree\nfour\n", []),
        ("```\n{/* codegen: allow a-rule */}\n```\nfour\n", [(1, 1, "a-rule"), (3, 1, "a-rule"), (4, 1, "a-rule")]),
    ],
)
def test_what_a_comment_of_mdx_covers(text: str, left: list[tuple[int, int, str]]) -> None:
    """It covers the block below it, or the whole file; in code it is code."""
    assert left == _left(text)


def test_a_comment_that_is_not_understood() -> None:
    """It is told at its place, with the form that it has in MDX."""
    text = "one\n  {/* codegen: ignore */}\n"
    [found] = suppress((), [File("a.mdx", text)], (), KNOWN)
    assert ("unreadable-suppression", 2, 3) == (found.rule, found.span.line, found.span.column)
    assert "write `{/* codegen: allow rule, rule */}`, or `allow rule in this file`" == found.help


def test_a_rule_that_is_not_known_has_its_place() -> None:
    """The place is that of its name."""
    assert [(2, 22, "unknown-rule")] == [
        item for item in _left("one\n {/* codegen: allow  c-rule */}\nthree\n") if item[2] == "unknown-rule"
    ]


def test_in_markdown_braces_are_text() -> None:
    """There the comments are those of HTML alone."""
    assert 3 == len(_left("one\n{/* codegen: allow a-rule */}\nthree\nfour\n", "a.md"))
