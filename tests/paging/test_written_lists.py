"""Collections whose answer is a list that the action writes itself: `Array of [Book](schemas.md#book)`."""

import pytest

from codegen.files import File
from codegen.paging import Paging, Pagings, SchemaFields, Style, Unclear
from codegen.reader.api import Result, read_api

SCHEMAS = File(
    "schemas.md",
    """# Schemas

## Book

A book with lists of its own, and with what looks like a link to a next page.

```json
{"type": "object", "properties": {
  "tags": {"type": "array"}, "authors": {"type": "array"}, "next": {"type": "string", "format": "uri"}
}}
```
""",
)
PAGES = "| page | integer | no | Page | 1 |\n| perPage | integer | no | Size | 20 |\n"
HEADER = " The `Link` header of the response leads to the next page."


def _document(rows: str, words: str = "") -> File:
    text = f"""# Book Actions

## List

Lists the books.{words}

### Request

GET https://api.example.com/books

### Authentication

None.

### Query Parameters

| Name | Type | Required | Description | Default |
| - | - | - | - | - |
{rows}
### Responses

| Code | Type | Description |
| - | - | - |
| 200 | Array of [Book](schemas.md#book) | The books |
"""
    return File("book.md", text)


def _paging(found: Result) -> Paging | Unclear | None:
    (resource,) = found.readable.resources
    return Pagings(resource, SchemaFields(found.readable.schemas)).read(resource.actions[0])


@pytest.mark.parametrize(
    ("rows", "words", "style"),
    [
        (PAGES, "", Style.PAGE),
        (PAGES, HEADER, Style.LINK),
        ("| page | integer | no | Page | |\n", HEADER, Style.LINK),
        ("| cursor | string | no | Where to go on | |\n", HEADER, Style.LINK),
    ],
)
def test_a_written_list_is_the_page(rows: str, words: str, style: Style) -> None:
    """The fields of an item are not those of the page: neither its lists nor its links count."""
    found = _paging(read_api((_document(rows, words), SCHEMAS)))
    assert isinstance(found, Paging)
    assert (style, (), ("items",)) == (found.style, found.fields.next, found.fields.items)


def test_a_cursor_needs_a_way_on() -> None:
    """A list has no field for the next cursor, which the note says."""
    found = read_api((_document("| cursor | string | no | Where to go on | |\n"), SCHEMAS))
    (note,) = found.diagnostics
    assert (19, 3) == (note.span.line, note.span.column)
    assert "no field of the answer says which `cursor` comes next, so `list` has no iterator" == note.message


def test_a_stated_text_is_no_number_of_a_page() -> None:
    """Where a type is stated, the help names the type to write."""
    found = read_api((_document(PAGES.replace("integer", "string", 1)), SCHEMAS))
    (note,) = found.diagnostics
    assert (19, 3, "write `integer` as its type") == (note.span.line, note.span.column, note.help)
