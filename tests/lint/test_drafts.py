"""Definitions of later dialects: which they are, what is wrong with them, and values against them."""

import pytest

from codegen.files import Span
from codegen.lint.drafts import as_2020, is_later
from codegen.lint.validation import Validator, schema_faults
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema


def _faults(definition: JsonValue, value: JsonValue) -> list[tuple[str, str]]:
    schema = Schema(Name.split("Thing"), "Thing", "thing", "", definition, span=Span("schemas.md", 1))
    found = Validator({"Thing": schema}).validate(schema, value)
    return [(item.pointer, item.message) for item in found]


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ({"type": "string"}, False),
        ({"minimum": 1, "exclusiveMinimum": True}, False),
        ({"exclusiveMinimum": 1}, True),
        ({"properties": {"a": {"const": 1}}}, True),
        ({"properties": {"const": {"type": "string"}}}, False),
        ({"$schema": "http://json-schema.org/draft-04/schema#", "const": 1}, False),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, True),
        ({"$schema": "https://json-schema.org/draft/2019-09/schema"}, True),
    ],
)
def test_the_dialect_is_what_the_schema_says_or_has(definition: JsonValue, *, expected: bool) -> None:
    """`$schema` decides, else a keyword that draft-04 lacks; a property may be called like one."""
    assert expected is is_later(definition)


def test_forms_of_draft_04_are_read_as_they_were_meant() -> None:
    """Bounds, items, dependencies and ids become what 2020-12 has for them."""
    old: JsonValue = {
        "id": "x",
        "minimum": 1,
        "exclusiveMinimum": True,
        "items": [{"const": 1}],
        "additionalItems": False,
        "dependencies": {"a": ["b"], "c": {"required": ["d"]}},
    }
    new: JsonValue = {
        "exclusiveMinimum": 1,
        "prefixItems": [{"const": 1}],
        "items": False,
        "dependentRequired": {"a": ["b"]},
        "dependentSchemas": {"c": {"required": ["d"]}},
    }
    assert new == as_2020(old)


@pytest.mark.parametrize(
    ("definition", "places"),
    [
        ({"const": 1, "exclusiveMinimum": 1, "properties": {"a": True}}, []),
        ({"const": 1, "minimum": 1, "exclusiveMinimum": True}, []),
        ({"$defs": {"a": {"type": "word"}}}, ["/$defs/a/type"]),
        ({"const": 1, "minContains": -1}, ["/minContains"]),
    ],
)
def test_faults_of_later_schemas(definition: JsonValue, places: list[str]) -> None:
    """What 2020-12 allows is no fault, and what it forbids is one at its place."""
    assert places == [item.pointer for item in schema_faults(definition)]


@pytest.mark.parametrize(
    ("definition", "value", "place"),
    [
        ({"const": "a"}, "b", ""),
        ({"prefixItems": [{"type": "string"}]}, [1], "/0"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, ""),
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, ""),
        ({"contains": {"const": 1}, "maxContains": 1}, [1, 1], ""),
        ({"propertyNames": {"const": "a"}}, {"b": 1}, ""),
        ({"properties": {"a": {"const": 1}}, "unevaluatedProperties": False}, {"b": 1}, "/b"),
        ({"exclusiveMinimum": 1}, 1, ""),
    ],
)
def test_values_are_held_against_later_keywords(definition: JsonValue, value: JsonValue, place: str) -> None:
    """A value that a keyword of a later dialect refuses is not valid, at its place."""
    assert [place] == [pointer for pointer, _ in _faults(definition, value)]


@pytest.mark.parametrize("flag", ["readOnly", "writeOnly"])
def test_what_travels_one_way_is_not_required(flag: str) -> None:
    """A body lacks what is read only, an answer what is written only, and neither is wrong."""
    definition: JsonValue = {"properties": {"id": {"type": "string", flag: True}, "a": {}}, "required": ["id", "a"]}
    assert [("", "`a` is a required property")] == _faults(definition, {})
