"""Heads of tables that are not read: each is told once, with the column that was meant where one is like it."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api
from tests.reader.remarked import FIRST, HEAD


def _told(section: str, head: str, row: str) -> list[tuple[str, int, int, str]]:
    """Return what is told of a section with one table: rule, line of the section, column, and the start of the help."""
    lines = [f"| {head} |", "|" + " - |" * (head.count("|") + 1), f"| {row} |"]
    found = read_api((File("book.md", f"{HEAD}### {section}\n\n" + "\n".join(lines) + "\n"),))
    return [
        (item.rule, item.span.line - FIRST + 1, item.span.column, item.help.partition("?")[0])
        for item in found.diagnostics
        if item.rule != "undocumented-path-parameter"
    ]


@pytest.mark.parametrize(
    ("head", "row", "column", "meant"),
    [
        ("Name | Type | Requird | Description", "n | string | Y | Text", 17, "Required"),
        ("Name | Type | Required | Descripton", "n | string | Y | Text", 28, "Description"),
        ("Name | Typ | Required | Description", "n | string | Y | Text", 10, "Type"),
        ("Name | Required | Description | Defualt | Example", "n | N | Text | a | b", 35, "Default"),
    ],
)
def test_a_column_that_is_misspelt(head: str, row: str, column: int, meant: str) -> None:
    """One message, at the head: that the column is missing says nothing more."""
    assert [("unknown-column", 3, column, f"did you mean `{meant}`")] == _told("Query Parameters", head, row)


def test_a_body_of_fields() -> None:
    """Fields of a body are told of alike."""
    assert [("unknown-column", 3, 17, "did you mean `Required`")] == _told(
        "Request Body", "Name | Type | Requird | Description", "n | string | Y | Text"
    )


def test_nothing_is_meant() -> None:
    """A head that is like no column, or like one that the table has, is told with all columns."""
    expected = "the columns are `name`, `required`, `description`, `type`, `default`, `example`"
    for head in ("Preset", "Names"):
        assert [("unknown-column", 3, 35, expected)] == _told(
            "Query Parameters", f"Name | Required | Description | {head}", "n | N | Text | a"
        )


def test_a_table_that_lacks_the_column() -> None:
    """Without a head like it, the missing column itself is told."""
    assert ["unstated-required"] == [
        item[0] for item in _told("Query Parameters", "Name | Type | Description", "n | string | Text")
    ]


def test_a_column_that_a_table_must_have() -> None:
    """The table is not read, and the help names the head that is like the column."""
    assert [("broken-table", 3, 1, "did you mean `Name` by `nmae`")] == _told(
        "Query Parameters", "Nmae | Type | Required | Description", "n | string | Y | Text"
    )
