"""Documents of more lines, cells or values than are read."""

import pytest

from codegen.files import File
from codegen.limits import LINES, MARKS, PIPES, PROSE_LINES
from codegen.reader.api import read_api
from codegen.reader.size import check_size


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n" * (PROSE_LINES + 1), PROSE_LINES + 1),
        ("|\n" * (PIPES + 1), PIPES + 1),
        ("```json\n[" + "1,\n" * MARKS + "1]\n```\n", MARKS + 1),
        ("```json\n[\n" + "{}," * MARKS + "\n]\n```\n", 3),
        ("x\n\n" + "| a | b |\n" * 1_000_000, LINES + 1),
        ("```json\n" + "1\n" * LINES + "```\n", LINES + 1),
        ("```\n```\n" + "a\n" * (PROSE_LINES + 1), PROSE_LINES + 3),
        ("<!--\n```\n-->\n" + "a\n" * (PROSE_LINES + 1), PROSE_LINES + 4),
        ("- a\n  ```\n" + "a\n" * (PROSE_LINES + 1), PROSE_LINES + 1),
    ],
)
def test_what_is_too_much(text: str, line: int) -> None:
    """One error at the first line beyond; the other documents are read. What only looks like code counts."""
    result = read_api((File("a.md", text), File("b.md", "# B Actions\n")))
    assert [("too-much-text", "a.md", line, 1), ("left-aside", "b.md", 1, 1)] == [
        (item.rule, item.span.file, item.span.line, item.span.column) for item in result.diagnostics
    ]
    assert result.api is None


@pytest.mark.parametrize(
    "text",
    [
        "a\n" * (PROSE_LINES - 1),
        "|\n" * (PIPES - 1),
        "```json\n[" + "1,\n" * (MARKS - 1) + "1]\n```\n",
        "```json\n" + "1\n" * (PROSE_LINES * 2) + "```\n",
        "\n" * PROSE_LINES,
    ],
)
def test_what_is_not(text: str) -> None:
    """Code and blank lines may be more."""
    assert check_size(File("a.md", text)) is None
