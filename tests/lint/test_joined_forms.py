"""What the examples of an action are held against where they are written in another of the forms that are read."""

from collections.abc import Iterator

import pytest

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api

SCHEMAS = File("schemas.md", '# Schemas\n\n## Book\n\nA book.\n\n```json\n{"type": "object"}\n```\n')
DOCUMENT = """# Book Actions

## Post

Changes a book.

### Request

POST https://api.example.com/books/:bookId/log

### Authentication

{authentication}

### Path Parameters

- bookId (integer): Number of the book

### Body

{body}

### Curl

```bash
curl {curl}
```

### Responses

| Code | Type | Description |
| - | - | - |
| 201 | [Book](#book) | The book |
"""
TABLE = """| Field | Type | Description | Example |
| - | - | - | - |
| title? | string | Title | A |
| near | [Book](#book) | Like it | |"""
NAMED = 'A [Book](#book).\n\nA novel:\n\n```json\n{"a": 1}\n```\n\nA poem:\n\n```json\n{"a": 2}\n```'
URL = "https://api.example.com/books"


def _told(body: str, curl: str, authentication: str = "None.") -> Iterator[tuple[str, int, int]]:
    """Yield what is told of the document: rule, line, column."""
    document = DOCUMENT.format(body=body, curl=curl, authentication=authentication)
    files = (File("book.md", document), SCHEMAS)
    found = read_api(files)
    for item in lint(found.readable, files, found.diagnostics, frozenset(IDS)):
        yield item.rule, item.span.line, item.span.column


@pytest.mark.parametrize("value", ["42", "bookId", ":bookId", "{bookId}", "the-dispossessed"])
def test_a_value_stands_for_a_placeholder(value: str) -> None:
    """The example of a call may have values in its path."""
    assert [] == list(_told(TABLE, f"-d '{{}}' {URL}/{value}/log"))


@pytest.mark.parametrize(("path", "column"), [("BOOK_NO/log", 44), ("42/logs", 47), ("42", 14)])
def test_another_url_is_told(path: str, column: int) -> None:
    """Capitals are another placeholder, and all else of the path is compared."""
    assert [("differing-curl-url", 29, column)] == list(_told(TABLE, f"-d '{{}}' {URL}/{path}"))


def test_values_of_single_fields_are_no_whole_body() -> None:
    """A call may send other fields than those that have an `Example`; a link to `#book` leads to the schema."""
    assert [] == list(_told(TABLE, f'-d \'{{"title": "B"}}\' {URL}/42/log'))


@pytest.mark.parametrize(("sent", "rules"), [(1, []), (2, []), (3, ["differing-curl-body"])])
def test_one_of_several_examples_is_sent(sent: int, rules: list[str]) -> None:
    """With examples by name, the call may send any of them."""
    told = _told(NAMED, f"-d '{{\"a\": {sent}}}' {URL}/42/log")
    assert rules == [rule for rule, _, _ in told]


def test_user_and_password_are_credentials() -> None:
    """`curl -u` sends what Basic authentication asks for."""
    assert [] == list(_told(TABLE, f"-u a:b -d '{{}}' {URL}/42/log", "Basic authentication."))
