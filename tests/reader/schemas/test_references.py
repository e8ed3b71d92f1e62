"""`$ref`s: what they lead to, what becomes a schema of its own, and where those that lead nowhere are reported."""

import json

import pytest

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.reader.schemas.anchors import slug
from codegen.reader.schemas.references import link_schemas
from codegen.reader.schemas.report import SchemaReport


def _schema(title: str, text: str) -> Schema:
    return Schema(
        name=Name.split(title),
        title=title,
        anchor=slug(title),
        description="",
        definition=json.loads(text),
        span=Span("schemas.md", 1),
        definition_text=text,
        definition_span=Span("schemas.md", 10, 1),
    )


def _link(**texts: str) -> tuple[dict[str, JsonValue], list[tuple[int, int, str]]]:
    """Return the definitions by name, and the diagnostics as line, column and message."""
    diagnostics: list[Diagnostic] = []
    schemas = [_schema(title.replace("_", " "), text) for title, text in texts.items()]
    linked = link_schemas([SchemaReport(schema, diagnostics) for schema in schemas])
    told = [(item.span.line, item.span.column, item.message) for item in diagnostics]
    return {schema.name.pascal: schema.definition for schema in linked}, told


@pytest.mark.parametrize(
    "target",
    [
        *("Book Shelf", "BookShelf", "bookShelf", "#book-shelf", "schemas.md#book-shelf", "./schemas.md#book-shelf"),
        *("#/definitions/bookShelf", "#/$defs/BookShelf", "#/components/schemas/BookShelf", "#/schemas/BookShelf"),
    ],
)
def test_another_schema_is_found_by_title_and_anchor(target: str) -> None:
    """Each form leads to the schema, and none is reported."""
    found, told = _link(Book=json.dumps({"items": {"$ref": target}}), Book_Shelf='{"type": "object"}')

    assert {"Book": {"items": {"$ref": "#/schemas/BookShelf"}}, "BookShelf": {"type": "object"}} == found
    assert [] == told


@pytest.mark.parametrize(
    ("target", "definition"),
    [
        ("#/definitions/a", {"definitions": {"a": {"type": "string"}}}),
        ("#/$defs/a", {"$defs": {"a": {"type": "string"}}}),
        ("#/definitions/a%20~1b", {"definitions": {"a /b": {"type": "string"}}}),
        ("#here", {"$defs": {"a": {"type": "string", "$anchor": "here"}}}),
        ("#here", {"definitions": {"a": {"type": "string", "id": "#here"}}}),
        ("a.json", {"$defs": {"a": {"type": "string", "$id": "a.json"}}}),
        ("https://e.org/s.json#/$defs/a", {"$id": "https://e.org/s.json", "$defs": {"a": {"type": "string"}}}),
    ],
)
def test_a_definition_becomes_a_schema(target: str, definition: dict[str, JsonValue]) -> None:
    """What a reference leads to inside of its schema stands behind it, under a name of its own."""
    found, told = _link(Book=json.dumps({"properties": {"x": {"$ref": target}}, **definition}))

    name = "BookAB" if " " in str(definition) and "~1" in target else "BookA"
    assert ["Book", name] == list(found)
    assert json.dumps({"x": {"$ref": f"#/schemas/{name}"}}) in json.dumps(found["Book"])
    assert [] == told


def test_a_definition_comes_before_a_title() -> None:
    """A definition of the schema is meant, not another schema of that title."""
    found, told = _link(
        Book='{"items": {"$ref": "#/definitions/author"}, "definitions": {"author": {"type": "string"}}}',
        Author='{"type": "object"}',
    )

    assert ["Book", "BookAuthor", "Author"] == list(found)
    assert {"items": {"$ref": "#/schemas/BookAuthor"}} == found["Book"]
    assert [] == told


def test_names_that_are_taken_get_a_number() -> None:
    """A title keeps its name, whatever a definition would be called."""
    found, _ = _link(
        Book='{"items": {"$ref": "#/definitions/author"}, "definitions": {"author": {"type": "string"}}}',
        Book_Author='{"type": "object"}',
    )

    assert ["Book", "BookAuthor2", "BookAuthor"] == list(found)


def test_what_stands_beside_a_reference_is_kept_where_it_binds_to_nothing() -> None:
    """Words and marks stay; draft-04, where a schema says that it is of it, ignores the others."""
    text = (
        '{"$schema": "http://json-schema.org/draft-04/schema#",'
        ' "items": {"$ref": "#", "description": "Inner", "readOnly": true, "minLength": 3}}'
    )
    found, _ = _link(Book=text)

    items = {"$ref": "#/schemas/Book", "description": "Inner", "readOnly": True}
    assert {"$schema": "http://json-schema.org/draft-04/schema#", "items": items} == found["Book"]


def test_a_whole_that_is_a_reference_is_what_it_leads_to() -> None:
    """Generators write the schema as one of its definitions: the two are one schema."""
    inner = '{"description": "Inner", "items": {"$ref": "#/definitions/it"}}'
    text = '{"$ref": "#/definitions/it", "title": "Told", "definitions": {"it": ' + inner + "}}"
    found, told = _link(Book=text)

    assert {"Book": {"description": "Inner", "items": {"$ref": "#/schemas/Book"}, "title": "Told"}} == found
    assert [] == told


def test_data_is_no_reference() -> None:
    """A `$ref` in a value means nothing."""
    text = '{"enum": [{"$ref": "#/nowhere"}], "default": {"$ref": "Nobody"}}'
    assert ({"Book": json.loads(text)}, []) == _link(Book=text)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("#/definitions/no", "leads to nothing in this schema, and no schema has that title"),
        ("#/properties/no", "leads to nothing in this schema"),
        ("#no", "is neither an anchor of this schema nor one of schemas.md"),
        ("Nobody", "is not the title of a schema"),
        ("https://example.com/a.json", "is not in schemas.md, and nothing else is read"),
        ("other.md#author", "is not in schemas.md, and nothing else is read"),
    ],
)
def test_what_leads_nowhere_is_reported_with_its_reason(target: str, reason: str) -> None:
    """The diagnostic stands at the keyword, and its place takes any JSON."""
    found, told = _link(Book='{"properties": {\n"x": {"title": "X",\n"$ref": "' + target + '"}}}')

    assert {"Book": {"properties": {"x": {"title": "X"}}}} == found
    assert [(12, 1, f"`{target}` {reason}, so it is read as any JSON")] == told


def test_references_that_lead_back_to_themselves_are_reported() -> None:
    """Neither two definitions nor two schemas can be nothing but each other."""
    found, told = _link(
        Book='{"items": {"$ref": "#/$defs/a"},\n"$defs": {"a": {"$ref": "#/$defs/b"},\n"b": {"$ref": "#/$defs/a"}}}',
        One='{"$ref": "Two"}',
        Two='{"$ref": "One"}',
    )

    assert {"items": {}, "$defs": {"a": {}, "b": {}}} == found["Book"]
    assert {} == found["One"] == found["Two"]
    assert [(10, 12), (11, 17), (12, 7), (10, 2), (10, 2)] == [place[:2] for place in told]


def test_places_in_a_definition_are_found_in_the_text_of_its_owner() -> None:
    """A reference inside of a definition that leads nowhere is reported where it stands."""
    _, told = _link(
        Book='{"items": {"$ref": "#/$defs/a"},\n"$defs": {\n"a": {"items": {"$ref": "Nobody"}}}}',
    )

    assert [(12, 17)] == [place[:2] for place in told]


def test_definitions_that_refer_to_each_other_twice_cost_no_more() -> None:
    """Thirty definitions, each with two references to the next, become thirty schemas."""
    definitions: dict[str, JsonValue] = {
        f"d{number}": {"prefixItems": [{"$ref": f"#/$defs/d{number + 1}"}, {"$ref": f"#/$defs/d{number + 1}"}]}
        for number in range(30)
    }
    text = json.dumps({"items": {"$ref": "#/$defs/d0"}, "$defs": {**definitions, "d30": {"type": "string"}}})
    found, told = _link(Book=text)

    assert 32 == len(found)
    assert [] == told
