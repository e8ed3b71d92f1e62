"""Plain slips of JSON Schema: what they are read as, and where that is reported."""

import json

import pytest

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.reader.schemas.malformed import repair_schema
from codegen.reader.schemas.report import SchemaReport


def _repair(text: str) -> tuple[JsonValue, list[tuple[str, int, int]]]:
    """Return what a definition is read as, and the diagnostics as rule, line and column."""
    definition = json.loads(text)
    diagnostics: list[Diagnostic] = []
    schema = Schema(
        name=Name.split("Thing"),
        title="Thing",
        anchor="thing",
        description="",
        definition=definition,
        span=Span("schemas.md", 1),
        definition_text=text,
        definition_span=Span("schemas.md", 10, 1),
    )
    repaired = repair_schema(definition, SchemaReport(schema, diagnostics))
    return repaired, [(item.rule, item.span.line, item.span.column) for item in diagnostics]


@pytest.mark.parametrize(
    ("kind", "keywords"),
    [
        ('"string"', ("minLength", "maxLength")),
        ('"number"', ("minimum", "maximum")),
        ('"array"', ("minItems", "maxItems")),
        ('"object"', ("minProperties", "maxProperties")),
        ('["null", "array"]', ("minItems", "maxItems")),
    ],
)
def test_bounds_are_those_of_the_type(kind: str, keywords: tuple[str, str]) -> None:
    """`min` and `max` are the bounds that the type has, in their places."""
    repaired, reported = _repair(f'{{"type": {kind},\n"min": 1,\n"max": 2}}')

    least, most = keywords
    assert {"type": json.loads(kind), least: 1, most: 2} == repaired
    assert [("malformed-schema", 11, 1), ("malformed-schema", 12, 1)] == reported


@pytest.mark.parametrize("text", ['{"type": ["string", "array"],\n"min": 1}', '{"type": "array",\n"min": true}'])
def test_other_bounds_are_only_reported(text: str) -> None:
    """A bound of several types, or one that is not a number, stays as it is."""
    assert (json.loads(text), [("unknown-keyword", 11, 1)]) == _repair(text)


@pytest.mark.parametrize("name", ["id", "title", "type", "required"])
def test_bare_properties_may_be_called_like_keywords(name: str) -> None:
    """Among properties without `properties`, one that is called like a keyword which takes no object is one of them."""
    text = f'{{\n"{name}": {{"type": "string"}},\n"slug": {{"type": "string"}}}}'

    assert {"properties": {name: {"type": "string"}, "slug": {"type": "string"}}} == _repair(text)[0]
    assert [("malformed-schema", 11, 1)] == _repair(text)[1]


def test_a_keyword_of_its_own_kind_stays_one() -> None:
    """An `id` that is a text is the keyword of draft-04, and one among the properties is a property."""
    text = '{"id": "urn:a", "title": "A", "properties": {"id": {"type": "string"}}}'

    assert (json.loads(text), []) == _repair(text)


def test_an_object_beside_properties_is_reported() -> None:
    """Where there is `properties`, an object that a keyword does not take is reported and stays."""
    text = '{"properties": {},\n"id": {"type": "string"}}'

    assert (json.loads(text), [("malformed-schema", 11, 1)]) == _repair(text)
