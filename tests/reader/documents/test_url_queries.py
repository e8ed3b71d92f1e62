"""Queries in request lines: their names are those of query parameters, or are told."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api

_TEXT = """# Book

## Get

It.

GET https://api.example.com/books{query}

### Authentication

None.

### Query Parameters

- `limit` (integer, optional): How many
- `filter[a]` (string, optional): Which

### Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | object | Some |
"""


@pytest.mark.parametrize(
    "query",
    [
        "?limit={limit}",
        "?limit=10&filter[a]=b",
        "?filter[a]=<filter>&limit=:limit",
        "?limit=",
        "{?limit}",
        "?limit={limit}&filter[a]={filter?}",
    ],
)
def test_a_query_of_documented_parameters(query: str) -> None:
    """It says nothing more than their section does, and is not part of the path."""
    result = read_api((File("book.md", _TEXT.format(query=query)),))
    assert [] == [item.message for item in result.diagnostics if item.rule == "unreadable-url"]
    action = result.readable.resources[0].actions[0]
    assert "https://api.example.com/books" == str(action.url)
    assert ["limit", "filter[a]"] == [parameter.name for parameter in action.query_parameters]


@pytest.mark.parametrize(
    ("query", "column", "name"),
    [("?limit=1&sort=title", 43, "sort"), ("{?limit,sort}", 42, "sort"), ("?sort={sort}", 35, "sort")],
)
def test_a_name_that_nothing_is_about(query: str, column: int, name: str) -> None:
    """It would not be sent: an error at its place."""
    result = read_api((File("book.md", _TEXT.format(query=query)),))
    message = f"`{name}` is in the query of the URL, and nothing says what it is"
    told = [(item.span.line, item.span.column, item.message) for item in result.diagnostics if item.severity == "error"]
    assert [(7, column, message)] == told


def test_a_query_of_another_form() -> None:
    """What is not names with values is an error of the URL."""
    result = read_api((File("book.md", _TEXT.format(query="?{query}")),))
    told = [(item.span.line, item.span.column, item.message) for item in result.diagnostics if item.severity == "error"]
    assert [(7, 34, "the URL has a query, `?{query}`")] == told


def test_a_query_beside_a_broken_section() -> None:
    """Where the section of the parameters has an error, nothing more is said of the query."""
    text = _TEXT.format(query="?limit=1").replace("- `limit` (integer, optional): How many\n- `filter", "`filter")
    told = [(item.rule, item.span.line) for item in read_api((File("book.md", text),)).diagnostics]
    assert [("broken-table", 13)] == told
