"""Code spans and strong emphasis, with their places in a text."""

import pytest

from codegen.markdown.inline import Run, parse_code_spans, parse_strong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", [("b", 3, 2, 5)]),
        ("`a``b`", [("a``b", 1, 0, 6)]),
        ("``a`b``", [("a`b", 2, 0, 7)]),
        ("`` `a` ``", [("`a`", 3, 0, 9)]),
        ("` `", [(" ", 1, 0, 3)]),
        ("`a` `b`", [("a", 1, 0, 3), ("b", 5, 4, 7)]),
        ("`a\nb`", [("a\nb", 1, 0, 5)]),
        ("\\`a` `b`", [(" ", 4, 3, 6)]),
        ("a ` b", []),
        ("``a`", []),
        ("", []),
    ],
)
def test_code_spans(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    """A run of backticks ends at the next one of its length, unless a backslash stands before it."""
    assert [Run(*run) for run in expected] == list(parse_code_spans(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Required**. a", [("Required", 2, 0, 12)]),
        ("**Returns:** a", [("Returns:", 2, 0, 12)]),
        ("a __b__", [("b", 4, 2, 7)]),
        ("**a** b **c**", [("a", 2, 0, 5), ("c", 10, 8, 13)]),
        ("***a***", [("a", 3, 0, 7)]),
        ("**`**`**", [("`**`", 2, 0, 8)]),
        ("`**a**`", []),
        ("**a", []),
        ("2 ** 3 ** 4", []),
        ("\\**a**", []),
        ("a__b__c", []),
        ("**a __b__", [("b", 6, 4, 9)]),
        ("**a **b**", [("b", 6, 4, 9)]),
        ("****a****", []),
    ],
)
def test_strong(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    """What stands between two stars or underscores that touch it, and are not code."""
    assert [Run(*run) for run in expected] == list(parse_strong(text))
