"""Request lines as authors write them: which are read, and what is told of the others."""

import pytest

from codegen.files import File
from codegen.model.action import Action
from codegen.reader.api import read_api

_QUIET = frozenset({"missing-authentication", "missing-responses", "undocumented-path-parameter", "missing-body"})
_NOT_A_LINE = "this is not a line of one method and one URL"


def _read(text: str, path: str = "book.md") -> tuple[list[Action], list[tuple[str, int, int, str]]]:
    """Return the actions of a document, and what is told of it but for what it leaves out."""
    result = read_api((File(path, text),), server="https://api.example.com")
    told = [(item.rule, item.span.line, item.span.column, item.message) for item in result.diagnostics]
    actions = [action for resource in result.readable.resources for action in resource.actions]
    return actions, [item for item in told if item[0] not in _QUIET]


def _calls(actions: list[Action]) -> list[tuple[str, str, str]]:
    return [(str(action.name), action.method, action.url.path.format("{{{}}}".format)) for action in actions]


@pytest.mark.parametrize(
    "line",
    [
        "Endpoint: GET /books/{id}",
        "**Endpoint:** `GET /books/{id}`",
        "**URL**: GET https://api.example.com/books/{id}",
        "__Request:__ GET /books/{id}",
        "[GET /books/{id}](https://console.example.com/books)",
    ],
)
def test_a_label_or_a_link_around_a_request_line(line: str) -> None:
    """A label before it and a link around it say nothing of their own."""
    actions, told = _read(f"# Book\n\n## Get\n\nReturns it.\n\n{line}\n")
    assert [] == told
    assert [("get", "GET", "/books/{id}")] == _calls(actions)


def test_a_title_that_is_a_request_line() -> None:
    """It is the call, and its words are the name; in code below it stand examples."""
    titles = ("## `GET /books/{id}`", "It.", "```http\nGET /books/42\n```", "## DELETE /books/{id}", "Ends it.")
    text = "# Book\n\n" + "\n\n".join(titles) + "\n"
    actions, told = _read(text)
    assert [("unfamiliar-text", 7, 1, "text in `GET /books/{id}` is not understood, kept as prose")] == told
    assert [("getBooksId", "GET", "/books/{id}"), ("deleteBooksId", "DELETE", "/books/{id}")] == _calls(actions)


@pytest.mark.parametrize(
    ("below", "line", "shown"),
    [
        ("GET /books\nGET /shelves/{id}", 8, "GET /shelves/{id}"),
        ("GET /books\n\nor\n\nPUT /books", 11, "PUT /books"),
        ("```\nGET /books\nPUT /books\n```\n\n### Responses", 9, "PUT /books"),
        ("### Endpoint\n\nGET /books\n\nPUT /books", 11, "PUT /books"),
    ],
)
def test_a_second_request_line(below: str, line: int, shown: str) -> None:
    """An action is one call: another one beside it is an error at its place, since it would be lost."""
    _, told = _read(f"# Book\n\n## Get\n\nReturns it.\n\n{below}\n")
    message = f"`{shown}` is another call, and an action is one"
    assert ("second-request-line", line, 1, message) in told


def test_a_request_line_that_stands_twice() -> None:
    """The same call once more, with its server or in other code, is not another one."""
    text = "# Book\n\n## Get\n\nIt.\n\nGET /books\n\nGET https://api.example.com/books\n"
    assert [] == [item for item in _read(text)[1] if item[0] == "second-request-line"]


@pytest.mark.parametrize(
    ("below", "line", "column"),
    [
        ("PUT|PATCH /books", 7, 1),
        ("- `POST /books`", 7, 4),
        ("> POST /books", 7, 3),
        ("| Method | URL |\n| - | - |\n| GET | /books |", 9, 3),
        ("Method: `GET`\nURL: /books", 7, 10),
        ("GET /books (for admins)", 7, 1),
        ("Send a `GET` request to `/books`.", 7, 9),
        ("GET /books/{book id}", 7, 1),
        ("<kbd>GET</kbd> /books", 7, 6),
    ],
)
def test_what_is_nearly_a_request_line(below: str, line: int, column: int) -> None:
    """Where a method and a URL stand in other words, that place is told, and nothing else."""
    _, told = _read(f"# Book\n\n## Get\n\nReturns it.\n\n{below}\n\n## Put\n\nIt.\n\nPUT /a\n")
    assert [("unreadable-url", line, column, _NOT_A_LINE)] == told


def test_an_action_without_a_request_line_is_told_once() -> None:
    """That it has no description and no responses follows, and is not told."""
    result = read_api(
        (File("book.md", "# Book\n\n## Get\n\nGET /a\n\nIt.\n\n## Put\n"),), server="https://a.example.com"
    )
    told = [(item.rule, item.span.line, item.span.column) for item in result.diagnostics if item.span.line > 3]
    assert [("missing-url", 9, 4)] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Books\n\n### List\n\n```\nGET /a\n```\n\n### Get\n\n```\nGET /b\n```\n", [("unread-calls", 3, 5)]),
        ("# Books\n\n## List\n\n```\nGET /a\n```\n", [("unread-calls", 3, 4)]),
        ("# Guide\n\n## Start\n\n```http\nGET /a HTTP/1.1\nHost: b\n```\n", [("left-aside", 1, 1)]),
        ("# B\n\n## Get\n\nGET|PUT /a\n\n### Auth\n\n### Body\n\n### Response\n", [("unread-calls", 3, 4)]),
        ("# Guide\n\n## Start\n\n### Example\n\n```\nGET /a\n```\n", [("left-aside", 1, 1)]),
    ],
)
def test_request_lines_in_a_document_that_is_left_aside(text: str, expected: list[tuple[str, int, int]]) -> None:
    """A heading above nothing but request lines may be an action: that is told with a warning."""
    action = File("a.md", "# A\n\n## Get\n\nGET /books\n")
    result = read_api((action, File("b.md", text)), server="https://a.example.com")
    assert expected == [
        (item.rule, item.span.line, item.span.column) for item in result.diagnostics if item.span.file == "b.md"
    ]


def test_the_rows_of_another_call_are_not_told() -> None:
    """Where a second request line is told, its placeholders are no other message."""
    text = "# Book\n\n## Get\n\nIt.\n\nGET /a\nGET /a/{id}\n\n### Path Parameters\n\n- `id` (string): I\n"
    assert [("second-request-line", 8, 1)] == [item[:3] for item in _read(text)[1]]


def test_a_request_section_that_is_the_body() -> None:
    """Under `Request` may stand what is sent, where the request line stands elsewhere."""
    table = "| Name | Type | Required |\n| - | - | - |\n| a | string | N |\n"
    text = f"# Book\n\n## Put\n\nIt.\n\nPUT /a\n\n### Request\n\n{table}"
    actions, told = _read(text)
    assert [] == told
    assert actions[0].body is not None
    assert [("put", "PUT", "/a")] == _calls(actions)
