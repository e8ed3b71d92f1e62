"""Bold lines that stand for the headings of sections."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api

_HEAD = "# Book\n\n## Get\n\nIt.\n\nGET https://api.example.com/books/{id}\n\n"
_TABLE = "| Name | Type | Description |\n| - | - | - |\n| id | integer | I |\n\n"
_REST = (
    "**Authentication:**\n\nNone.\n\n__Responses__\n\n| Code | Type | Description |\n| - | - | - |\n| 204 | | Done |\n"
)


@pytest.mark.parametrize(
    "line", ["**Path parameters**", "**Path Params:**", "*Path parameters*:", "__Path variables__"]
)
def test_a_bold_line_above_a_table(line: str) -> None:
    """It is the heading of the section that its words mean."""
    result = read_api((File("book.md", f"{_HEAD}{line}\n\n{_TABLE}{_REST}"),))
    assert [] == [item.message for item in result.diagnostics]
    action = result.readable.resources[0].actions[0]
    assert [("id", "integer")] == [(item.name, item.stated) for item in action.path_parameters]
    assert [204] == [item.code for item in action.responses]
    assert not action.authentication.required


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Notes**\n\n| a | b |\n| - | - |\n", [("unfamiliar-text", 11)]),
        ("**Path parameters** are these:\n\n| a | b |\n| - | - |\n", [("unfamiliar-text", 11)]),
        ("**Responses**\n\nWords.\n", []),
    ],
)
def test_other_bold_lines(text: str, expected: list[tuple[str, int]]) -> None:
    """One of other words, with more words, or above text is text."""
    result = read_api((File("book.md", _HEAD + text),))
    told = [(item.rule, item.span.line) for item in result.diagnostics if item.span.line > 8]
    assert expected == told


def test_a_bold_line_in_the_head_of_a_document() -> None:
    """Above the actions it is the author's own text, and starts none."""
    text = _HEAD.replace("## Get", "Words.\n\n**Authentication**\n\nA token.\n\n## Get")
    result = read_api((File("book.md", text),))
    assert ["get"] == [str(action.name) for action in result.readable.resources[0].actions]
    assert "missing-url" not in {item.rule for item in result.diagnostics}
