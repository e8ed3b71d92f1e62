"""What an author sees by colour of what was read."""

from itertools import pairwise

import pytest

from codegen.config import Config
from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.reader.api import read_api
from codegen.server.state import State
from codegen.server.tokens import KINDS, MARKS, tokens
from tests.server.tree import state, text_at

TYPED = """| Name | Type | Required | Description | Default | Example |
| ---- | ---- | -------- | ----------- | ------- | ------- |
| sort | string | N | 📖 Order. Deprecated. | first | sort=last |
| size | strng | N | How many | 10 | size=10 |"""
PLAIN = """| Name | Required | Description | Default | Example |
| ---- | -------- | ----------- | ------- | ------- |
| sort | N | 📚 Order of the pages. Accepted values are: first, last | first | sort=last |"""


def _shown(known: State, path: str, first: int = 1, last: int = 1000) -> list[str]:
    """Return each token on some lines as line, column, text, kind and marks."""
    return [
        " ".join([f"{item.span.line}:{item.span.column}", text_at(known, item.span), item.kind, *item.marks])
        for item in tokens(known, path)
        if first <= item.span.line <= last
    ]


def test_a_request_line_is_a_method_and_a_url_with_its_placeholders() -> None:
    """As it is above the actions and in the curl example, where the method of a call without one has no place."""
    assert [
        "3:3 Book Actions namespace declaration",
        "5:1 https://api.example.com/books/**` string",
        "5:34 BOOK_ID parameter",
        "5:41 `** string",
        "9:4 Get method declaration",
        "15:1 GET keyword",
        "15:5 https://api.example.com/books/**` string",
        "15:38 BOOK_ID parameter",
        "15:45 `** string",
    ] == _shown(state(), "book.md", last=15)
    assert [
        "39:5 https://api.example.com/books/ string",
        "39:35 BOOK_ID parameter",
        "39:42 ?sort=last string",
    ] == _shown(state(), "book.md", 36, 40)
    assert ["78:8 POST keyword"] == _shown(state(), "book.md", 75, 78)


def test_scopes_rows_and_answers_have_their_own() -> None:
    """Columns are counted in characters, whatever stands before them."""
    assert ["21:1 all.User enumMember", "21:11 book.* enumMember", "21:22 book.get enumMember"] == _shown(
        state(), "book.md", 18, 22
    )
    assert ["27:3 BOOK_ID parameter", "33:3 sort parameter"] == _shown(state(), "book.md", 25, 34)
    assert [
        "46:3 200 number",
        "46:9 [Book](schemas.md#book) class",
        "46:39 [Book](schemas.md#book) class",
        "52:3 404 number",
        "52:9 [Error](schemas.md#error) class",
    ] == _shown(state(), "book.md", 42, 52)


def test_schemas_are_told_where_they_are_defined_and_referred_to() -> None:
    """By a title, in JSON, and by a link within the document."""
    assert [
        "5:4 Book class declaration",
        "7:25 [the list](#books) class",
        "16:25 Book class",
        "27:4 Books class declaration",
        "34:38 #book class",
        "43:4 Error class declaration",
    ] == _shown(state(), "schemas.md")


def test_what_is_not_understood_has_no_colour() -> None:
    """A type that is none, a link that leads nowhere; what is deprecated is marked as that."""
    known = state(("book.md", PLAIN, TYPED), ("book.md", "(schemas.md#error)", "(schemas.md#eror)"))

    assert ["34:3 size parameter"] == _shown(known, "book.md", 34, 34)
    assert ["53:3 404 number"] == _shown(known, "book.md", 50, 53)
    assert ["33:3 sort parameter deprecated", "33:10 string type"] == _shown(known, "book.md", 33, 33)


_MASTODON = """# Books 📖

## Get book {#get}

```http
GET /api/v1/books/:id HTTP/1.1
```

**OAuth:** User token + `profile` or `read:books`\\

##### Path parameters

:id
: {{<required>}} String. The id of the book.

#### 200: OK

```json
{"id": "1"}
```
"""
_FLEET = """# Reference

## Books 📖

### Get book

`GET /api/v1/books/:id`

#### Parameters

| Name | Type | In | Description |
| ---- | ---- | -- | ----------- |
| 📖 | integer | query | Which |
| id | integer | path | **Required.** The id of the book |

##### Default response

`Status: 200`

```json
{"id": 1}
```
"""


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "mastodon",
            _MASTODON,
            [
                "1:3 Books 📖 namespace declaration",
                "3:4 Get book method declaration",
                "6:1 GET keyword",
                "6:5 /api/v1/books/: string",
                "6:20 id parameter",
                "9:26 profile enumMember",
                "9:39 read:books enumMember",
                "13:2 id parameter",
                "16:6 200 number",
            ],
        ),
        (
            "fleet",
            _FLEET,
            [
                "3:4 Books 📖 namespace declaration",
                "5:5 Get book method declaration",
                "7:2 GET keyword",
                "7:6 /api/v1/books/: string",
                "7:21 id parameter",
                "13:3 📖 parameter",
                "13:7 integer type",
                "14:3 id parameter",
                "14:8 integer type",
                "18:10 200 number",
            ],
        ),
    ],
)
def test_documents_in_a_dialect(name: str, text: str, expected: list[str]) -> None:
    """What stands in the words of the document has a token; schemas that examples show have no name in it."""
    file, form = File("books.md", text), form_of(shipped(name), ExampleOptions())
    config = Config(dialect=name, loaded_dialect=shipped(name))
    known = State({file.path: file}, read_api((file,), form=form).readable, config)

    assert expected == _shown(known, "books.md")


def test_no_token_is_in_another_one() -> None:
    """They follow each other in all documents, each of a kind that editors know."""
    known = state(("book.md", "GET https://api.example.com/books", "GET https://api.example.com/books/[Book](#book)"))
    for path in known.files:
        found = tokens(known, path)
        places = [(item.span.line, item.span.column, item.span.column + item.span.length) for item in found]
        assert all(one[0] < other[0] or one[2] <= other[1] for one, other in pairwise(places))
        assert {item.kind for item in found} <= {*KINDS}
        assert {mark for item in found for mark in item.marks} <= {*MARKS}
