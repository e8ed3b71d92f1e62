"""Answers in the words of other authors: with a table that says less, or more at once, and without one."""

import pytest

from codegen.files import File
from codegen.model.exchange import Response
from codegen.model.media import JSON, NO_CONTENT
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api
from tests.reader.test_answer_forms import HEAD, SCHEMAS

BOOK: JsonValue = {"$ref": "#/schemas/Book"}
TABLE = "### Responses\n\n| Code | Type | Description |\n| - | - | - |\n"
FENCE = '```json\n{"id": 1}\n```\n'
ANY = "unlinked-type: the answer {} has no type, so it is read as any JSON"


def read(text: str) -> tuple[list[Response], list[str]]:
    """Return all answers of an action, and what is said of it: place, rule and message."""
    result = read_api((File("book.md", HEAD + text), SCHEMAS))
    told = [f"{it.span.line - 14}:{it.span.column} {it.rule}: {it.message}" for it in result.diagnostics]
    actions = [action for resource in result.readable.resources for action in resource.actions]
    return [row for action in actions for row in (*action.responses, *action.errors)], told


def shape(row: Response) -> tuple[int, str, object, int]:
    """Return code, content type, the type in short, and how many examples there are."""
    name = row.schema and row.schema.linked and row.schema.linked.pascal
    return row.code, row.media_type, name or (row.schema and row.schema.definition), len(row.examples)


@pytest.mark.parametrize(
    ("cell", "definition"),
    [
        ("List of books", {"type": "array", "items": BOOK}),
        ("array of Book objects", {"type": "array", "items": BOOK}),
        ("list of [Book](schemas.md#book) objects", {"type": "array", "items": BOOK}),
        ("Book \\| null", {"anyOf": [BOOK, {"type": "null"}]}),
        ("`Book` or string", {"anyOf": [BOOK, {"type": "string"}]}),
        ("{}", {"type": "object"}),
        ("[]", {"type": "array"}),
        ("`a` or `b`", {"type": "string", "enum": ["a", "b"]}),
    ],
)
def test_a_type_in_words(cell: str, definition: JsonValue) -> None:
    """As JSON Schema; words in backticks are values, but for titles of schemas."""
    (row,), told = read(f"{TABLE}| 200 | {cell} | It |\n")
    assert (definition, []) == (row.schema and row.schema.definition, told)


@pytest.mark.parametrize("cell", ["book", "a **Book** object", "the [Book](#book)", "a [Book](schemas.md#book) object"])
def test_a_schema_in_words(cell: str) -> None:
    """Is that schema."""
    (row,), told = read(f"{TABLE}| 200 | {cell} | It |\n")
    assert ((200, JSON, "Book", 0), []) == (shape(row), told)


@pytest.mark.parametrize("cell", ["[Book](schemas.md#book) or [File](schemas.md#file)", "Book \\| File", "Book, File"])
def test_one_of_several_schemas(cell: str) -> None:
    """Is a schema of its own, one for all codes that have it."""
    files = File("book.md", f"{HEAD}{TABLE}| 200 | {cell} | It |\n| 202 | {cell} | It |\n"), SCHEMAS
    result = read_api(files)
    ((action,),) = (resource.actions for resource in result.readable.resources)
    (made,) = (schema for schema in result.readable.schemas if schema.name.pascal == "BookPutResponse")
    assert {"anyOf": [BOOK, {"$ref": "#/schemas/File"}]} == made.definition
    assert [(200, JSON, "BookPutResponse", 0), (202, JSON, "BookPutResponse", 0)] == list(map(shape, action.responses))
    assert () == result.diagnostics


def test_a_plural_says_too_little() -> None:
    """Whether one is answered, or a list, is not guessed."""
    (row,), told = read(f"{TABLE}| 200 | books | It |\n")
    message = "5:9 unlinked-type: `books` is not a link to a schema, so the type is read as any JSON"
    assert ((200, JSON, None, 0), [message]) == (shape(row), told)


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("200, 201", [200, 201]),
        ("`200` / `201`", [200, 201]),
        ("401 or 403", [401, 403]),
        ("HTTP/1.1 404 Not Found", [404]),
        ("201 Created", [201]),
    ],
)
def test_several_codes_of_a_cell(cell: str, codes: list[int]) -> None:
    """Each is an answer of its own."""
    rows, _ = read(f"{TABLE}| {cell} | [Book](schemas.md#book) | It |\n")
    assert [(code, JSON, "Book", 0) for code in codes] == [shape(row) for row in rows]


@pytest.mark.parametrize("cell", ["default", "4xx", "5XX", "400-499"])
def test_a_range_of_errors_is_kept_as_prose(cell: str) -> None:
    """And told, at the cell: the SDK raises for each of them as it is."""
    rows, told = read(f"{TABLE}| 200 | Book | It |\n| {cell} | File | Any |\n")
    message = f"6:3 assumed-code: `{cell}` is not one status code, so the row is kept as prose"
    assert ([200], [message]) == ([row.code for row in rows], told)


def test_a_misspelt_head_of_the_types_is_told_once() -> None:
    """At the head: that there are no types then is what follows from it."""
    rows, told = read("### Responses\n\n| Code | Tipe | Description |\n| - | - | - |\n| 200 | Book | It |\n")
    assert [(200, JSON, None, 0)] == [shape(row) for row in rows]
    assert ["3:10 unknown-column: the column `Tipe` is not read"] == told


def test_a_range_of_successes_is_one() -> None:
    """Which is told."""
    (row,), told = read(f"{TABLE}| 2xx | Book | It |\n")
    assert ((200, JSON, "Book", 0), ["5:3 assumed-code: `2xx` is not one status code, so 200 is read"]) == (
        shape(row),
        told,
    )


def test_a_table_without_types() -> None:
    """Any JSON, but for codes that have no content; told once, at the table."""
    rows, told = read("### Responses\n\n| Code | Meaning |\n| - | - |\n| 200 | It |\n| 204 | None |\n")
    assert [(200, JSON, None, 0), (204, NO_CONTENT, None, 0)] == [shape(row) for row in rows]
    assert ["3:1 missing-types: the table has no column `type`, so what is answered is read as any JSON"] == told


@pytest.mark.parametrize(
    ("section", "rows", "told"),
    [
        (
            f"### Response\n\n{FENCE}",
            [(200, JSON, None, 1)],
            ["3:1 assumed-code: no status code is said, so 200 is read", f"3:1 {ANY.format(200)}"],
        ),
        (
            f"### Responses\n\n#### 200 OK\n\nReturns a [Book](schemas.md#book).\n\n{FENCE}\n#### 404 Not Found\n",
            [(200, JSON, "Book", 1), (404, NO_CONTENT, None, 0)],
            [],
        ),
        (
            f"### Response\n\n**Code:** 200 OK\n\n**Content example:**\n\n{FENCE}",
            [(200, JSON, None, 1)],
            [f"3:1 {ANY.format(200)}"],
        ),
        (
            '### Response\n\n```http\nHTTP/1.1 201 Created\nLocation: /books/1\n\n{"id": 1}\n```\n',
            [(201, JSON, None, 1)],
            [f"3:1 {ANY.format(201)}"],
        ),
        (
            "### Response\n\nReturns a list of [Book](schemas.md#book).\n",
            [(200, JSON, {"type": "array", "items": BOOK}, 0)],
            ["3:1 assumed-code: no status code is said, so 200 is read"],
        ),
        ("### Response\n\n`200 OK` with a [Book](schemas.md#book).\n", [(200, JSON, "Book", 0)], []),
        (
            "### Response\n\nNo content.\n",
            [(204, NO_CONTENT, None, 0)],
            ["3:1 assumed-code: no status code is said, so 204 is read"],
        ),
        (
            f"### Response 200\n\nA Book.\n\n{FENCE}\n### Response 404\n\nA File.\n",
            [(200, JSON, "Book", 1), (404, JSON, "File", 0)],
            [],
        ),
        (
            "### Response\n\n200\n\n| Field | Type | Description |\n| - | - | - |\n| id | integer | It |\n",
            [(200, JSON, "BookPutResponse", 0)],
            [],
        ),
        (f"{TABLE}| 200 | Book | It |\n\n#### 200\n\n{FENCE}", [(200, JSON, "Book", 1)], []),
    ],
)
def test_answers_without_a_table(section: str, rows: list[tuple[object, ...]], told: list[str]) -> None:
    """A line or a heading with the code, what is answered, an example; what is assumed is told."""
    found, said = read(section)
    assert (rows, told) == ([shape(row) for row in found], said)


def test_lines_with_codes_are_errors_without_content() -> None:
    """What follows the code says when it is sent."""
    rows, told = read(
        f"{TABLE}| 200 | Book | It |\n\n### Errors\n\n404: no such book\n\n**409 Conflict** - it is lent\n"
    )
    found = [(404, "no such book"), (409, "Conflict - it is lent")]
    assert (found, []) == ([(row.code, row.description) for row in rows[1:]], told)


def test_a_heading_that_starts_with_a_number_is_the_authors_own() -> None:
    """Where a sentence goes on behind it."""
    rows, told = read(f"{TABLE}| 200 | Book | It |\n\n### 100 things to know\n\nWords.\n")
    assert ([200], []) == ([row.code for row in rows], told)


def test_errors_without_a_code_are_not_assumed() -> None:
    """No code stands for all errors."""
    _, told = read(f"{TABLE}| 200 | Book | It |\n\n### Error Responses\n\n{FENCE}")
    assert ["7:5 broken-table: `Error Responses` has no table"] == told


def test_headers_of_answers_are_told() -> None:
    """As what they are, and not as a slip of the pen."""
    _, told = read(f"{TABLE}| 200 | Book | It |\n\n### Response Headers\n\n| Name | Type |\n| - | - |\n| A | uri |\n")
    assert ["7:5 unknown-section: `Response Headers` is kept as prose: the headers of an answer are not read"] == told


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('{"id": 1, ...}', "write all of it, without `...`"),
        ('{"id": 1} // it', "leave out comments, and commas before `}` and `]`"),
        ('{"id": 1,}', "leave out comments, and commas before `}` and `]`"),
        ('{"id": }', "fix the example"),
    ],
)
def test_what_is_almost_json(text: str, advice: str) -> None:
    """The help says what is wrong with it."""
    files = File("book.md", f"{HEAD}{TABLE}| 200 | Book | It |\n\n```json\n{text}\n```\n"), SCHEMAS
    (told,) = read_api(files).diagnostics
    assert (22, "unreadable-json", advice) == (told.span.line, told.rule, told.help)
