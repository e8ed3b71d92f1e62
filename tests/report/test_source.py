"""The source line under a diagnostic, and the caret under the word."""

import pytest

from codegen.files import Span
from codegen.report.source import render_source


@pytest.mark.parametrize(
    ("line", "column", "length", "shown"),
    [
        ("abc def", 5, 3, ["  27 | abc def", "     |     ^^^"]),
        ("abc", 1, 1, ["  27 | abc", "     | ^"]),
        ("abc", 3, 9, ["  27 | abc", "     |   ^"]),
        ("abc", 4, 1, ["  27 | abc", "     |    ^"]),
        ("", 1, 1, ["  27 |", "     | ^"]),
        ("\tabc", 2, 3, ["  27 |  abc", "     |  ^^^"]),
        ("日本 abc", 4, 3, ["  27 | 日本 abc", "     |      ^^^"]),
        ("a\x1b[31mb", 7, 1, ["  27 | a\\x1b[31mb", "     |          ^"]),
    ],
)
def test_source(line: str, column: int, length: int, shown: list[str]) -> None:
    """The caret stands under the characters of the span, whatever their width; a terminal cannot be steered."""
    assert shown == list(render_source(line, Span("a.md", 27, column, length), 4))


def test_long_line() -> None:
    """A long line is shown around the place, and says on which sides it goes on."""
    line, caret = render_source("x" * 200 + "here" + "y" * 200, Span("a.md", 1, 201, 4), 1)
    assert ("1 | ..." + "x" * 40 + "here" + "y" * 66 + "...", "  | " + " " * 43 + "^^^^") == (line, caret)
