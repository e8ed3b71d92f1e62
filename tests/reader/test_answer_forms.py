"""What cells, sentences and examples of answers and bodies come to, and what is told where they come to nothing."""

import pytest

from codegen.files import File
from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import NamedExample, RequestBody, Response
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api

SCHEMAS = File(
    "schemas.md",
    """# Schemas

## Book

A book.

### Schema

```json
{"type": "object"}
```

## File

A file in words.

### Schema

```json
{"type": "object"}
```
""",
)
HEAD = """# Book Actions

## Put

Does something.

### Method And Url

PUT https://api.example.com/books

### Authentication

No authentication is required for this endpoint.

"""
BOOK: JsonValue = {"$ref": "#/schemas/Book"}
ANSWER = """### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | {cell} | It |
"""


def read(text: str) -> tuple[Action, list[str]]:
    """Return the one action of a document, and what is said of it: place, rule and message."""
    result = read_api((File("book.md", HEAD + text), SCHEMAS))
    ((action,),) = (resource.actions for resource in result.readable.resources)
    told = [f"{item.span.line}:{item.span.column} {item.rule}: {item.message}" for item in result.diagnostics]
    return action, told


def answer(cell: str) -> Response:
    """Return the response of a cell that nothing is said of."""
    action, told = read(ANSWER.format(cell=cell))
    assert [] == told
    return action.responses[0]


def body(section: str) -> RequestBody:
    """Return the body of a section that nothing is said of but that the action has no answer."""
    action, told = read(f"### Request Body\n\n{section}\n\n{ANSWER.format(cell='')}")
    assert [] == told
    assert action.body is not None
    return action.body


@pytest.mark.parametrize(
    "cell", ["[Book](schemas.md#book)", "[Book](#book)", "Book", "`Book`", "[a book](./schemas.md#book)"]
)
def test_a_cell_is_a_schema(cell: str) -> None:
    """By a link to schemas.md or to an anchor that it has, or by its title."""
    found = answer(cell).schema
    assert found is not None
    assert ("Book", None) == (found.linked and found.linked.pascal, found.definition)


@pytest.mark.parametrize(
    ("cell", "definition"),
    [
        ("Array of [Book](schemas.md#book)", {"type": "array", "items": BOOK}),
        ("list of [Book](#book)", {"type": "array", "items": BOOK}),
        ("[Book](schemas.md#book)[]", {"type": "array", "items": BOOK}),
        ("array of Books", {"type": "array", "items": BOOK}),
        ("array<Book>", {"type": "array", "items": BOOK}),
        ("Array of arrays of integers", {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}),
        ("string", {"type": "string"}),
        ("boolean", {"type": "boolean"}),
        ("Number", {"type": "number"}),
        ("object", {"type": "object"}),
        ("array of strings", {"type": "array", "items": {"type": "string"}}),
        ("UUID", {"type": "string", "format": "uuid"}),
        ("string or null", {"type": ["string", "null"]}),
        ("[Book](#book) or null", {"anyOf": [BOOK, {"type": "null"}]}),
        ("`small`, `large` or `huge`", {"type": "string", "enum": ["small", "large", "huge"]}),
    ],
)
def test_a_cell_is_a_type(cell: str, definition: JsonValue) -> None:
    """An array, a simple type of JSON, one of several values."""
    found = answer(cell)
    assert found.schema is not None
    assert (media.JSON, definition) == (found.media_type, found.schema.definition)


@pytest.mark.parametrize("cell", ["", "-", "\N{EM DASH}", "None", "*none*", "No content", "`n/a`"])
def test_a_cell_is_nothing(cell: str) -> None:
    """There is no content then."""
    assert (None, media.NO_CONTENT) == (answer(cell).schema, answer(cell).media_type)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("bytes", "application/octet-stream"),
        ("binary data", "application/octet-stream"),
        ("text", "text/plain"),
        ("CSV", "text/csv"),
        ("CSV file", "text/csv"),
        ("PNG image", "image/png"),
        ("`text/csv`", "text/csv"),
        ("`application/vnd.api+json; charset=utf-8`", "application/vnd.api+json"),
        ("image", "image/*"),
    ],
)
def test_a_cell_is_of_another_media_type(cell: str, kind: str) -> None:
    """By its name, or in the words that people use for it."""
    assert (None, kind) == (answer(cell).schema, answer(cell).media_type)


def test_a_schema_comes_before_a_word() -> None:
    """A title of schemas.md means the schema, even where the word alone would mean something else."""
    found = answer("File").schema
    assert found is not None
    assert found.linked is not None
    assert "File" == found.linked.pascal


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Bok", "19:9 unlinked-type: `Bok` is not a link to a schema, so the type is read as any JSON"),
        (
            "Array of [Bok](schemas.md#bok)",
            "19:9 unknown-schema: schemas.md has no schema `bok`, so `Bok` is read as any JSON",
        ),
        ("[Bok](#bok)", "19:9 foreign-link: `#bok` is not an anchor of schemas.md, so the type is read as any JSON"),
        ("[x](http://b.example) or so", "19:9 unlinked-type: `[x](http://b.example) or so` is not a link to a schema"),
    ],
)
def test_a_cell_that_is_not_understood_is_told(cell: str, told: str) -> None:
    """At its place, as any JSON."""
    action, found = read(ANSWER.format(cell=cell))
    assert [told] == [item[: len(told)] for item in found]
    assert media.JSON == action.responses[0].media_type


def test_the_type_of_a_status_without_content_is_told() -> None:
    """A 204 has no content, whatever its row says (RFC 9110, 15.3.5)."""
    action, told = read(ANSWER.format(cell="Book").replace("200", "204"))
    assert (None, media.NO_CONTENT) == (action.responses[0].schema, action.responses[0].media_type)
    message = "an answer with the status 204 has no content, so its type is not read"
    assert [f"19:9 type-of-no-content: {message}"] == told


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        ("```json\n[1]\n```", [("documented", [1])]),
        ("Example:\n\n```json\n[1]\n```", [("documented", [1])]),
        ("Example (one):\n\n```json\n[1]\n```\n\nExample (none):\n\n```\n[]\n```", [("one", [1]), ("none", [])]),
        ("**Empty**\n\n```json\n[]\n```\n\n**Empty**\n\n```json\n[1]\n```", [("empty", []), ("empty-2", [1])]),
        ("For example:\n\n    [1,\n    2]", [("documented", [1, 2])]),
        ("Example of an empty list: `[]`", [("empty-list", [])]),
        ("#### Example (none)\n\n```json\n[]\n```", [("none", [])]),
        ("### Response Example\n\n```http\nHTTP/1.1 200 OK\nA: b\n\n[1]\n```", [("documented", [1])]),
    ],
)
def test_examples_stand_under_the_table(under: str, expected: list[tuple[str, JsonValue]]) -> None:
    """In fences, indented, in a line, as a message of HTTP; each called as the words above it say."""
    action, told = read(f"{ANSWER.format(cell='array of integers')}\n{under}\n")
    assert [] == told
    assert [NamedExample(*pair) for pair in expected] == list(action.responses[0].examples)


def test_an_example_is_of_the_status_above_it() -> None:
    """And of no answer without content."""
    rows = ANSWER.format(cell="none") + "| 201 | string | It |\n| 202 | `text/csv` | It |\n"
    action, told = read(f'{rows}\nExample (202):\n\n```\na,b\n```\n\nExample:\n\n```\n"c"\n```\n')
    assert [] == told
    found = [[example.value for example in response.examples] for response in action.responses]
    assert [[], ["c"], ["a,b"]] == found


def test_a_broken_example_is_told_at_its_place() -> None:
    """The example is left out, and the fence is kept as prose."""
    action, told = read(ANSWER.format(cell="object") + "\nExample (bad):\n\n```json\n[1,\n nope]\n```\n")
    assert () == action.responses[0].examples
    assert ["25:2 unreadable-json: the example is not usable JSON: expecting value"] == told
    assert ["```json\n[1,\n nope]\n```"] == [prose.text for prose in action.prose]


@pytest.mark.parametrize(
    ("sentence", "required"),
    [
        ("This is optional.", False),
        ("The body is optional.", False),
        ("The request body may be left out.", False),
        ("No body is required.", False),
        ("The body is required.", True),
        ("It must be sent.", True),
        ("**Required.**", True),
    ],
)
def test_a_sentence_says_whether_a_body_is_needed(sentence: str, *, required: bool) -> None:
    """Whatever the curl example does."""
    found = body(f"The body is a [Book](schemas.md#book). {sentence}")
    assert (required, True) == (found.required, found.is_need_stated)


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("Content type: `application/pdf`", "application/pdf"),
        ("The body is a CSV file.", "text/csv"),
        ("The file is sent as `image/png`.", "image/png"),
        ("The body is bytes.", "application/octet-stream"),
        ("Content-Type: application/merge-patch+json\n\nThe body is a Book.", "application/merge-patch+json"),
    ],
)
def test_a_section_says_the_media_type(section: str, kind: str) -> None:
    """As code, behind `Content type`, or in the words that people use for it."""
    assert kind == body(section).media_type


FIELDS = "\n\n| Name | Type | Required | Description |\n| - | - | - | - |\n| a | {type} | yes | It |\n"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", media.JSON),
        ("Content type: `application/x-www-form-urlencoded`", media.FORM),
        ("A URL-encoded form.", media.FORM),
        ("A multipart form.", media.MULTIPART),
    ],
)
def test_fields_are_an_object(words: str, kind: str) -> None:
    """In JSON or in a form; named after resource and action."""
    found = body(words + FIELDS.format(type="string"))
    assert found.schema is not None
    assert (kind, "BookPutBody") == (found.media_type, found.schema.target and found.schema.target.pascal)


def test_a_file_makes_a_multipart_form() -> None:
    """JSON cannot carry one."""
    assert media.MULTIPART == body(FIELDS.format(type="file")).media_type


@pytest.mark.parametrize(
    ("section", "told"),
    [
        (
            "Content type: `application/json`" + FIELDS.format(type="array of files"),
            "15:5 unsendable-body: a body of `application/json` cannot have a field that is a file",
        ),
        (
            "Content type: `multipart/form-data`",
            "15:5 unsendable-body: a body of `multipart/form-data` has no fields",
        ),
        (FIELDS.format(type="thing"), "21:7 unlinked-type: `thing` is not a type, so the field is read as any JSON"),
        (
            FIELDS.format(type="string").replace("yes", "perhaps"),
            "21:16 unreadable-required: `perhaps` is neither `Y` nor `N`",
        ),
        (
            FIELDS.format(type="string") * 2,
            "24:1 several-media-types: the body has several tables of fields",
        ),
        (
            FIELDS.format(type="string") + "| a | string | no | Again |\n",
            "22:3 repeated-parameter: `a` stands twice",
        ),
    ],
)
def test_a_body_that_cannot_be_is_told(section: str, told: str) -> None:
    """At its place, and alone."""
    result = read_api((File("book.md", f"{HEAD}### Request Body\n\n{section}\n\n{ANSWER.format(cell='')}"), SCHEMAS))
    assert [told] == [f"{item.span.line}:{item.span.column} {item.rule}: {item.message}" for item in result.diagnostics]
