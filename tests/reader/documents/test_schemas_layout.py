"""schemas.md as authors lay it out: titles, chapters, contents, tables of fields, headings of other words."""

from codegen.files import File
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.api import read_api

_OBJECT = '```json\n{"type": "object", "properties": {"id": {"type": "integer"}}}\n```\n'
_ID: JsonValue = {"type": "object", "properties": {"id": {"type": "integer"}}}


def _read(text: str) -> tuple[dict[str, Schema], list[tuple[str, int, int, str]]]:
    """Return the schemas by title, and what is told of the document: rule, line, column, message."""
    action = File("book.md", "# Book\n\n## Get\n\nIt.\n\nGET /books\n")
    result = read_api((action, File("schemas.md", text)), server="https://api.example.com")
    told = [
        (item.rule, item.span.line, item.span.column, item.message)
        for item in result.diagnostics
        if item.span.file == "schemas.md"
    ]
    return {schema.title: schema for schema in result.readable.schemas}, told


def test_a_title_and_words_above_the_schemas() -> None:
    """The title may be any words, and text, lists and a table of contents are the author's own."""
    contents = "# Data types\n\nAll of them.\n\n- one\n\n## Table of Contents\n\n1. [Book](#book)\n\n"
    schemas, told = _read(f"{contents}## Book\n\nA book.\n\n{_OBJECT}")
    assert [] == told
    assert {"Book": _ID} == {title: schema.definition for title, schema in schemas.items()}


def test_a_title_of_other_words_is_kept() -> None:
    """It is prose of the document: no word of it is lost. The usual title says nothing that is not known."""
    for title, kept in (("# Data types", ["# Data types"]), ("# Schemas", [])):
        files = (
            File("book.md", "# Book\n\n## Get\n\nIt.\n\nGET /books\n"),
            File("schemas.md", f"{title}\n\n## Book\n\nA book.\n\n{_OBJECT}"),
        )
        result = read_api(files, server="https://api.example.com")
        assert kept == [item.text for item in result.readable.prose]


def test_schemas_below_a_chapter() -> None:
    """A heading of any level above a JSON Schema is a schema; a title with nothing but such ones is a chapter."""
    chapter = f"# Schemas\n\n## Things\n\nAll.\n\n### Book\n\nA book.\n\n{_OBJECT}\n"
    schemas, told = _read(f"{chapter}### 2. Shelf {{#shelves}}\n\nA shelf.\n\n{_OBJECT}")
    assert [] == told
    assert [("Book", "book"), ("Shelf", "shelves")] == [(item.title, item.anchor) for item in schemas.values()]


def test_an_underlined_schema() -> None:
    """Its heading may be underlined."""
    schemas, told = _read(f"Types\n=====\n\nBook\n----\n\nA book.\n\n{_OBJECT}")
    assert [] == told
    assert ["Book"] == list(schemas)


def test_a_table_of_fields_is_a_schema() -> None:
    """It is read as one of a request body, its links to the schemas of the document, whatever stands first."""
    text = (
        "# Schemas\n\n## Book\n\nA book.\n\n### Attributes\n\n| Field | Type | Required | Description |\n"
        "| - | - | - | - |\n| id | integer | yes | Number |\n| shelf | [Shelf](#shelf) | no | Where |\n"
        '| old | array of Shelf | no | |\n\n### Examples\n\n```json\n{"id": 1}\n```\n\n'
        f"## Shelf\n\nA shelf.\n\n{_OBJECT}"
    )
    schemas, told = _read(text)
    assert [] == told
    ref = {"$ref": f"{REF_PREFIX}Shelf"}
    assert {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "description": "Number"},
            "shelf": {**ref, "description": "Where"},
            "old": {"type": "array", "items": ref},
        },
        "required": ["id"],
    } == schemas["Book"].definition
    assert {"id": 1} == schemas["Book"].example


def test_what_is_not_understood_of_a_schema_is_told_once() -> None:
    """A section of other words is one message, and so is a schema in another language."""
    text = (
        f"# Schemas\n\n## Book\n\nA book.\n\n{_OBJECT}\n### Kinds\n\n| Kind | Meaning |\n"
        "| - | - |\n| a | b |\n\nWords.\n\n"
        "## Shelf\n\nA shelf.\n\n```yaml\ntype: object\n```\n"
    )
    _, told = _read(text)
    assert [
        ("unfamiliar-text", 11, 1, "text in `Kinds` is not understood, kept as prose"),
        ("missing-schema", 23, 1, "`Shelf` has no schema, so it is read as any JSON"),
    ] == told


def test_a_block_in_a_language_like_json() -> None:
    """It is read, and its mark is told."""
    schemas, told = _read(f"# Schemas\n\n## Book\n\nA book.\n\n{_OBJECT.replace('json', 'jsonc', 1)}")
    assert [("unexpected-language", 7, 1, "the code block is marked `jsonc`")] == told
    assert _ID == schemas["Book"].definition


def test_links_to_a_schema_by_any_of_its_anchors() -> None:
    """The anchor of its own, the title with its number and the title alone lead to it."""
    answers = "".join(f"| {code} | [Shelf](schemas.md#{anchor}) | S |\n" for code, anchor in _ANCHORS.items())
    text = f"# Book\n\n## Get\n\nIt.\n\nGET /books\n\n### Authentication\n\nNone.\n\n{_CODES}{answers}"
    schemas = File("schemas.md", f"# Schemas\n\n## 2. Shelf\n\nA shelf.\n\n{_OBJECT}")
    result = read_api((File("book.md", text), schemas), server="https://api.example.com")
    assert [] == [item.message for item in result.diagnostics]


_ANCHORS = {200: "2-shelf", 201: "shelf", 202: "2.-shelf"}
_CODES = "### Responses\n\n| Code | Type | Description |\n| - | - | - |\n"
