"""Forms of one part of a document where they meet those of another."""

import pytest

from codegen.files import File
from codegen.model.action import Action
from codegen.model.marks import Deprecation, Marks
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api

BOOK = File("schemas.md", '# Schemas\n\n## Book\n\nA book.\n\n```json\n{"type": "object"}\n```\n')
HEAD = """# Book Actions

## Put

Changes a book.

### Request

PUT https://api.example.com/books

### Authentication

{authentication}

"""


def _read(
    sections: str, authentication: str = "None."
) -> tuple[Action, dict[str, JsonValue], list[tuple[int, int, str]]]:
    """Return the action, the schemas that are made of its tables, and what is told: line, column, message."""
    text = HEAD.format(authentication=authentication) + sections
    found = read_api((File("book.md", text), BOOK))
    told = [
        (item.span.line, item.span.column, item.message)
        for item in found.diagnostics
        if item.rule not in {"missing-responses", "unstated-required", "unshown-form"}
    ]
    made = {schema.title: schema.definition for schema in found.readable.schemas}
    return found.readable.resources[0].actions[0], made, told


@pytest.mark.parametrize(
    ("words", "stated", "marks"),
    [
        ("string, optional, deprecated since 1.2", "string", Marks(Deprecation("1.2"))),
        ("deprecated, integer", "integer", Marks(Deprecation())),
        ("array of uuid, repeated, since 1.4", "array of uuid, repeated", Marks(since="1.4")),
        ("beta, required, date", "date", Marks(is_beta=True)),
    ],
)
def test_an_item_of_a_list_is_marked(words: str, stated: str, marks: Marks) -> None:
    """What marks a parameter stands in the parentheses of its item beside the type, and is not a type."""
    action, _, told = _read(f"### Query Parameters\n\n- `lang` ({words}): Language\n")
    assert [] == told
    assert [(stated, marks)] == [(item.stated, item.marks) for item in action.query_parameters]


def test_a_mark_that_an_item_cannot_have_is_told() -> None:
    """Answers are not marked, so nothing is lost in silence."""
    _, _, told = _read("### Responses\n\n- 204 (deprecated): Done\n")
    assert [(17, 8, "`deprecated` is not read: there is no column `deprecated` here")] == told


@pytest.mark.parametrize(
    ("name", "kind", "description", "mark", "expected"),
    [
        ("at", "timestamp (ms)", "When", "", {"type": "integer", "description": "When"}),
        ("kind", "enum: a, b", "Kind", "", {"type": "string", "enum": ["a", "b"], "description": "Kind"}),
        ("ids", "array of uuids", "", "", {"type": "array", "items": {"type": "string", "format": "uuid"}}),
        ("at", "time", "", "", {"type": "string", "format": "time"}),
        ("id", "integer, nullable", "", "", {"type": ["integer", "null"]}),
        (
            "old",
            "string",
            "Deprecated. Use x.",
            "",
            {"type": "string", "deprecated": True, "description": "Deprecated. Use x."},
        ),
        ("old (deprecated)", "string", "Old", "", {"type": "string", "deprecated": True, "description": "Old"}),
        (
            "old",
            "string",
            "Old",
            "1.3",
            {"type": "string", "deprecated": True, "description": "Old\n\nDeprecated since 1.3."},
        ),
    ],
)
def test_a_field_of_a_body(name: str, kind: str, description: str, mark: str, expected: JsonValue) -> None:
    """A field has the types and the marks that a parameter has."""
    head = "### Body\n\n| Field | Type | Description | Deprecated |\n| - | - | - | - |\n"
    _, made, told = _read(f"{head}| {name} | {kind} | {description} | {mark} |\n")
    assert [] == told
    assert {"type": "object", "properties": {name.split(maxsplit=1)[0]: expected}} == made["Book Put Body"]


def test_sentences_of_a_body() -> None:
    """A sentence about the body may speak of it as `it`."""
    action, _, told = _read("### Body\n\nThe body is optional. It is a [Book](schemas.md#book).\n")
    assert [] == told
    assert action.body is not None
    assert (False, "Book") == (action.body.required, action.body.schema and action.body.schema.title)


def test_what_has_not_changed_is_no_error() -> None:
    """A row of `Responses` with 304 is one of the answers that are asked for (RFC 9110, section 15.4.5)."""
    action, _, told = _read(
        "### Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 200 | Book | |\n| 304 | | |\n| 404 | | |\n"
    )
    assert [] == told
    assert [200, 304] == [item.code for item in action.responses]
    assert [404] == [item.code for item in action.errors]


@pytest.mark.parametrize("sentence", ["`None`", "**None**", "N/A", "Anonymous access."])
def test_nothing_is_needed(sentence: str) -> None:
    """Usual words for no authentication, emphasized or in backticks."""
    action, _, told = _read("", sentence)
    assert [] == told
    assert not action.authentication.required


def test_a_user_of_curl() -> None:
    """`-u` is the header that curl makes of it; an option that is not read does not hide the URL behind its value."""
    call = "curl -x agent -u Aladdin:sesame https://api.example.com/books"
    action, _, told = _read(f"### Curl\n\n```bash\n{call}\n```\n", "Basic authentication.")
    assert [(18, 6, "`-x` is not read"), (18, 9, "`agent` is not read")] == told
    assert action.curl is not None
    assert "https://api.example.com/books" == action.curl.url
    assert (("Authorization", "Basic YOUR_CREDENTIALS"),) == action.curl.headers


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("[Book](schemas.md#book)", "[Book](schemas.md#book)"),
        ("timestamp (ms), required", "timestamp (ms)"),
        ("enum (a, b), optional", "enum (a, b)"),
    ],
)
def test_parentheses_in_an_item(words: str, stated: str) -> None:
    """A link and a type in words have parentheses of their own."""
    action, _, told = _read(f"### Query Parameters\n\n- `near` ({words}): Like it\n")
    assert [] == told
    assert [("near", stated, "Like it")] == [
        (item.name, item.stated, item.description) for item in action.query_parameters
    ]


def test_a_list_of_fields_is_a_body() -> None:
    """Where each item has a type, a list says of a body what a table says."""
    _, made, told = _read("### Body\n\n- title (string, required): Title\n- old (date, deprecated)\n")
    old: JsonValue = {"type": "string", "format": "date", "deprecated": True}
    title: JsonValue = {"type": "string", "description": "Title"}
    assert [] == told
    assert {"type": "object", "properties": {"title": title, "old": old}, "required": ["title"]} == made[
        "Book Put Body"
    ]


def test_a_list_of_remarks_is_no_body() -> None:
    """Items without a type are text, which is told as before."""
    action, _, told = _read("### Body\n\nA [Book](schemas.md#book).\n\n- Note: one book at a time\n")
    assert [(19, 1, "text in `Body` is not understood, kept as prose")] == told
    assert action.body is not None
    assert "Book" == (action.body.schema and action.body.schema.title)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| lang | no |", "write a cell for each column, `| |` where it is empty"),
        ("| lang | no | a|b |", "write a `|` inside a cell as `\\|`"),
    ],
)
def test_a_row_with_another_number_of_cells(row: str, expected: str) -> None:
    """The help fits what is wrong: cells are lacking, or a bar parts one of them."""
    head = "### Query Parameters\n\n| Name | Required | Description |\n| - | - | - |\n"
    found = read_api((File("book.md", HEAD.format(authentication="None.") + head + row + "\n"), BOOK))
    (told,) = (item for item in found.diagnostics if item.rule == "broken-table")
    assert (19, 1, expected) == (told.span.line, told.span.column, told.help)
