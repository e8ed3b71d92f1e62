"""Request lines of other dialects, and the paths behind their methods."""

import pytest
from msgspec.structs import replace

from codegen.dialects.dialect import Request
from codegen.files import File, Span
from codegen.markdown.parser import parse_document
from codegen.markdown.syntax import EVERY_FORM
from codegen.reader.foreign.paths import Unsayable, expand, read_path
from codegen.reader.foreign.request_lines import find_calls
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex

MDX = replace(EVERY_FORM, mdx=True)


def calls(text: str, form: Request) -> list[tuple[str, str, int, int]]:
    """Return method, URL, line and column of each request line of the first section with a heading."""
    document = parse_document(File("books.mdx", text), MDX)
    found = find_calls(document.sections[1], (form,))
    return [(call.method.text, call.url.text, call.url.span.line, call.url.span.column) for call in found]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        (Request.CODE, "`GET /books/:id`", [("GET", "/books/:id", 3, 6)]),
        (Request.CODE, "`GET` `/books/:id`", [("GET", "/books/:id", 3, 8)]),
        (Request.CODE, "Call `GET /books` first.", []),
        (Request.CODE, "GET /books", []),
        (Request.TEXT, "GET /books/<id>", [("GET", "/books/<id>", 3, 5)]),
        (Request.TEXT, "**get** https://api.example.com/books", [("GET", "https://api.example.com/books", 3, 9)]),
        (Request.TEXT, "GET or POST /books", []),
        (Request.TEXT, "GET/POST /books", [("GET", "/books", 3, 10), ("POST", "/books", 3, 10)]),
        (Request.FENCE, "```http\nGET /books HTTP/1.1\nHost: x\n```", [("GET", "/books", 4, 5)]),
        (Request.FENCE, "```json\n{}\n```", []),
        (Request.ITEM, "- GET /books\n- `POST /books`", [("GET", "/books", 3, 7), ("POST", "/books", 4, 9)]),
        (
            Request.TABLE,
            "| Method | Path - |\n| --- | --- |\n| `GET/PUT` | `books/:id` |",
            [("GET", "books/:id", 5, 16), ("PUT", "books/:id", 5, 16)],
        ),
        (Request.TABLE, "| Name | Path |\n| --- | --- |\n| GET | /books |", []),
        (
            Request.CURL,
            "```sh\n$ curl -X PUT https://api.example.com/a -d @b\n```",
            [("PUT", "https://api.example.com/a", 4, 15)],
        ),
        (
            Request.CURL,
            "```sh\ncurl https://api.example.com/a -d 1\n```",
            [("POST", "https://api.example.com/a", 4, 6)],
        ),
        (Request.COMPONENT, '<Route method="get" path="/books/{id}" />', [("GET", "/books/{id}", 3, 27)]),
        (Request.COMPONENT, "<Route />", []),
    ],
)
def test_a_request_line_is_found_in_its_form(
    form: Request, text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    """Its method is in capitals, and its URL stands at its place."""
    assert expected == calls(f"## Title\n\n{text}\n", form)


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("GET /books/:id", ""),
        ("`GET /books/:id`", ""),
        ("Get a book: GET /books/:id", "Get a book"),
        ("Get (`GET /books/:id`)", "Get"),
    ],
)
def test_a_heading_may_be_the_request_line(heading: str, rest: str) -> None:
    """What else stands in it is the title."""
    document = parse_document(File("books.md", f"## {heading}\n"), EVERY_FORM)
    [call] = find_calls(document.sections[1], (Request.HEADING,))
    assert ("GET", "/books/:id", rest) == (call.method.text, call.url.text, call.rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/a/:b", ("/a/:b",)),
        ("/a(/:b)", ("/a", "/a/:b")),
        ("/a(/:b)(/:c)", ("/a", "/a/:b", "/a/:b/:c")),
        ("/a[/:b]/c", ("/a/c", "/a/:b/c")),
        ("/a/(new|old)/b", ("/a/new/b", "/a/old/b")),
        ("/a(b)", ("/a(b)",)),
        ("/a(/b)(/c)(/d)(/e)(/f)", ("/a(/b)(/c)(/d)(/e)(/f)",)),
    ],
)
def test_optional_parts_and_choices_are_several_paths(text: str, expected: tuple[str, ...]) -> None:
    """The shortest comes first; too many are none."""
    assert expected == expand(text)


def reading(server: str | None) -> Reading:
    """Return the reading of an empty document."""
    return Reading(parse_document(File("books.md", "")), SchemaIndex(), (), server)


@pytest.mark.parametrize(
    ("server", "text", "expected"),
    [
        ("https://api.example.com/v1", "/books/:id?page=1", "https://api.example.com/v1/books/{id}"),
        ("https://api.example.com/v1", "books/{id}", "https://api.example.com/v1/books/{id}"),
        ("https://api.example.com/v1", "https://api.example.com/v1/books", "https://api.example.com/v1/books"),
        (None, "https://api.example.com/<id>/", "https://api.example.com/{id}/"),
    ],
)
def test_a_path_goes_to_the_server(server: str | None, text: str, expected: str) -> None:
    """The server may have a path of its own; a query is left out."""
    assert expected == str(read_path(text, Span("books.md", 3, 5, len(text)), reading(server)))


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("/books/:id.png", "`:id.png` is not a segment of a path", 12),
        ("/books/../x", "`..` is not a segment of a path", 12),
        ("ftp://host/books", "`ftp://host` is not an https server", 5),
    ],
)
def test_a_path_that_cannot_be_said_says_why(text: str, message: str, column: int) -> None:
    """The segment stands at its place."""
    found = read_path(text, Span("books.md", 3, 5, len(text)), reading("https://api.example.com"))
    assert isinstance(found, Unsayable)
    assert (message, 3, column) == (found.message, found.span.line, found.span.column)


def test_a_path_without_a_server_is_remembered() -> None:
    """It is told once for all documents."""
    found = reading(None)
    read_path("/books", Span("books.md", 3, 5, 6), found)
    assert [(3, 5)] == [(span.line, span.column) for span in found.serverless]
