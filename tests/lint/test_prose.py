"""Headings that are found by themselves are those among the lines of text, wherever code and comments begin and end."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.files import File
from codegen.lint.prose import ProseLine, heading_lines, prose_lines

_PIECES = ("#", "# a", "## b", "\n", "\n\n", "```", "````", "  ```", "~~~", " ~~~~", "x", "`", " ", "\t", "\u2028")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("# a\n\ntext\n## b", [1, 4]),
        (" # a\ntext # b\n", []),
        ("```\n# a\n```\n# b\n", [4]),
        ("```js\n# a\n``` x\n# b\n  ````\t\n# c\n", [6]),
        ("~~~\n```\n# a\n~~~\n# b", [5]),
        ("```\n# a\n", []),
        ("    ```\n# a\n", [2]),
        ("<!--\n# a\n-->\n# b\n", [4]),
        ("", []),
    ],
)
def test_headings(text: str, numbers: list[int]) -> None:
    """Each has its number and is whole."""
    lines = text.split("\n")
    assert [ProseLine("a.md", number, lines[number - 1]) for number in numbers] == list(
        heading_lines(File("a.md", text))
    )


@given(pieces=st.lists(st.sampled_from(_PIECES), max_size=30), path=st.sampled_from(["a.md", "a.mdx"]))
def test_headings_are_lines_of_text(pieces: Sequence[str], path: str) -> None:
    """They are found as all lines are that people read, one by one."""
    file = File(path, "".join(pieces))
    assert [line for line in prose_lines(file) if line.text.startswith("#")] == list(heading_lines(file))
