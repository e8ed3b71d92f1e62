"""Hard breaks split lines into parts, each with its place."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Source
from codegen.markdown.line_breaks import split_at_breaks


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("a",), ["a"]),
        (("a\\", "b"), ["a", "b"]),
        (("a  ", "b"), ["a", "b"]),
        (("a \\", "b"), ["a", "b"]),
        (("a ", "b"), ["a \nb"]),
        (("a", "b\\", "c"), ["a\nb", "c"]),
        (("a\\\\", "b"), ["a\\\\\nb"]),
        (("a\\\\\\", "b"), ["a\\\\", "b"]),
        (("a\\",), ["a"]),
        ((), []),
    ],
)
def test_breaks(lines: tuple[str, ...], expected: list[str]) -> None:
    """Two spaces or a backslash break a line, one that no other backslash escapes."""
    assert expected == [part.text for part in split_at_breaks(Source("a.md", 1, lines))]


def test_places_of_parts() -> None:
    """Each part has the lines and columns of the file."""
    _, part = split_at_breaks(Source("a.md", 3, ("a\\", "b", "c"), (2, 4, 6)))
    assert (Span("a.md", 4, 5, 1), Span("a.md", 5, 7, 1)) == (part.at(0), part.at(2))
