"""Segments of paths that other tools would fill in: what is told of them."""

import pytest

from codegen.files import File, Span
from codegen.markdown.parser import parse_document
from codegen.reader.elements.urls import read_url, report_unmarked
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex

_ID = "write `{id}`, if it is a placeholder"
_PART = "write an action with it, and another one without it"
_PLAIN = "a segment is plain text, or a placeholder such as `{bookId}` or `:bookId`"
_QUERY = "drop it, and list its parameters under `### Request Query Parameters`"


@pytest.mark.parametrize(
    ("segment", "help_text", "message"),
    [
        ("{{id}}", _ID, "`{{id}}` is not a segment of a path"),
        ("{{ id }}", _ID, "`{{ id }}` is not a segment of a path"),
        ("${id}", _ID, "`${id}` is not a segment of a path"),
        ("%id%", _ID, "`%id%` is not a segment of a path"),
        ("[id]", _ID, "`[id]` is not a segment of a path"),
        ("(id)", _ID, "`(id)` is not a segment of a path"),
        ("{id:int}", _ID, "`{id:int}` is not a segment of a path"),
        ("{+id}", _ID, "`{+id}` is not a segment of a path"),
        ("{id*}", _ID, "`{id*}` is not a segment of a path"),
        ("{id?}", _PART, "`{id?}` is a part of a path that may be left out"),
        (":id?", _PART, "`:id?` is a part of a path that may be left out"),
        ("hourly[", _PART, "`hourly[` is a part of a path that may be left out"),
        ("{id}.json", _PLAIN, "`{id}.json` is not a segment of a path"),
        ("...", _PLAIN, "`...` is not a segment of a path"),
    ],
)
def test_what_is_told_of_a_segment(segment: str, help_text: str, message: str) -> None:
    """A placeholder in another notation is shown in the usual one; a part that may be left out is two actions."""
    reading = Reading(parse_document(File("a.md", "")), SchemaIndex())
    assert read_url(f"https://a.example.com/b/{segment}/c", Span("a.md", 3, 5), reading) is None
    told = [(item.span, item.message, item.help) for item in reading.diagnostics]
    assert [(Span("a.md", 3, 29, len(segment)), message, help_text)] == told


def test_what_is_told_of_a_query() -> None:
    """Only its own characters are underlined."""
    reading = Reading(parse_document(File("a.md", "")), SchemaIndex())
    assert read_url("https://a.example.com/b?limit={limit}", Span("a.md", 3, 5), reading) is None
    told = [(item.span, item.message, item.help) for item in reading.diagnostics]
    assert [(Span("a.md", 3, 28, 14), "the URL has a query, `?limit={limit}`", _QUERY)] == told


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("BOOK_ID", "{BOOK_ID}"),
        ("BOOKID", "{BOOKID}"),
        ("$bookId", "{bookId}"),
        ("YYYY-MM-DD", "{YYYY_MM_DD}"),
        ("$metadata", None),
        ("USD", None),
        ("V2", None),
        ("{BOOK_ID}", None),
    ],
)
def test_a_placeholder_that_nothing_marks(segment: str, expected: str | None) -> None:
    """A word in the usual form of one is told, since it is sent as it stands there."""
    reading = Reading(parse_document(File("a.md", "")), SchemaIndex())
    report_unmarked(f"https://a.example.com/b/{segment}/c", Span("a.md", 3, 5), reading)
    told = [(item.span, item.message, item.help) for item in reading.diagnostics]
    message, help_text = f"`{segment}` is read as plain text of the path", f"write `{expected}`, if it is a placeholder"
    assert ([] if expected is None else [(Span("a.md", 3, 29, len(segment)), message, help_text)]) == told
