"""Request lines, and placeholders in all notations."""

import pytest

from codegen.files import File
from codegen.markdown.parser import parse_document
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.requests import find_call, looks_like_call


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET https://api.example.com/books", ("GET", "https://api.example.com/books", 5)),
        ("`get /books/:id`", ("GET", "/books/:id", 6)),
        ("**PUT** `/books`", ("PUT", "/books", 10)),
        ("**GET <https://api.example.com/books>**", ("GET", "https://api.example.com/books", 8)),
        ("GET: /books", ("GET", "/books", 6)),
        ("POST /books HTTP/1.1", ("POST", "/books", 6)),
        ("```http\n\nDELETE /books\n```", ("DELETE", "/books", 8)),
        ("    PATCH /books", ("PATCH", "/books", 11)),
        ("Text first.\n\nHEAD /books", ("HEAD", "/books", 6)),
        ("get books/1", None),
        ("see /books", None),
        ("GET /books and more", None),
        ("| GET /books |", None),
        ("- GET /books", None),
    ],
)
def test_a_request_line(text: str, expected: tuple[str, str, int] | None) -> None:
    """Method, URL and its column, in any form; nothing where it is no line of its own."""
    line = find_call(parse_document(File("a.md", f"## Get\n\n{text}\n")).sections[1])
    assert expected == (None if line is None else (*line.call, line.url.span.column))


@pytest.mark.parametrize(
    ("line", "expected"),
    [("| `GET /books` |", True), ("- **POST** https://a.b", True), ("get /books", False), ("GETTING /books", False)],
)
def test_what_looks_like_one(line: str, *, expected: bool) -> None:
    """Anywhere in a line, a method in capitals before a path or a URL."""
    assert expected == looks_like_call(line)


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("**`BOOK_ID`**", "BOOK_ID"),
        ("`bookId`", "bookId"),
        ("{bookId}", "bookId"),
        ("**{book-id}**", "book-id"),
        (":bookId", "bookId"),
        ("<book_id>", "book_id"),
        ("BOOK_ID", None),
        ("books", None),
        ("a:b", None),
        ("{bookId}.json", None),
        ("{}", None),
        ("{_}", None),
        ("{1}", None),
    ],
)
def test_a_placeholder(segment: str, expected: str | None) -> None:
    """A word that is marked is a placeholder, spelled as it stands there; a segment with more than that is not."""
    assert expected == placeholder_name(segment)
