"""Schemas: draft-04 becomes 2020-12, and nothing else changes."""

import json

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi.json_schema import Keywords, component, convert
from tests.targets.openapi.builders import schema

_HERE = "#/components/schemas/Here"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({}, {}),
        (True, True),
        ("no schema", {}),
        ({"$schema": "http://json-schema.org/draft-04/schema#", "type": "string"}, {"type": "string"}),
        ({"id": "http://example.com/a"}, {"x-id": "http://example.com/a"}),
        ({"$id": "a.json", "$anchor": "b", "$dynamicAnchor": "c"}, {"x-id": "a.json"}),
        ({"$ref": 5}, {"x-ref": 5}),
        ({"$ref": "#/schemas/A", "readOnly": True}, {"$ref": "#/components/schemas/A", "readOnly": True}),
        ({"readOnly": "yes", "deprecated": True}, {"x-readOnly": "yes", "deprecated": True}),
        ({"examples": {"a": 1}}, {"x-examples": {"a": 1}}),
        ({"$defs": {"a": {"format": "url"}}}, {"$defs": {"a": {"format": "uri"}}}),
        ({"if": {"format": "url"}, "then": {"format": "url"}}, {"if": {"format": "uri"}, "then": {"format": "uri"}}),
        ({"prefixItems": [{"format": "url"}], "items": False}, {"prefixItems": [{"format": "uri"}], "items": False}),
        ({"format": "url"}, {"format": "uri"}),
        ({"format": "email"}, {"format": "email"}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"exclusiveMaximum": 3}, {"exclusiveMaximum": 3}),
        ({"items": {"format": "url"}}, {"items": {"format": "uri"}}),
        (
            {"items": [{"format": "url"}], "additionalItems": False},
            {"prefixItems": [{"format": "uri"}], "items": False},
        ),
        ({"items": [], "additionalItems": {"type": "null"}}, {"items": {"type": "null"}}),
        ({"items": {}, "additionalItems": False}, {"items": {}}),
        ({"definitions": {"a": {"format": "url"}}}, {"$defs": {"a": {"format": "uri"}}}),
        (
            {"dependencies": {"a": ["b"], "c": {"format": "url"}}},
            {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"c": {"format": "uri"}}},
        ),
        ({"$ref": "#/schemas/DeviceState"}, {"$ref": "#/components/schemas/DeviceState"}),
        ({"$ref": "#/definitions/a"}, {"$ref": "#/components/schemas/Here/$defs/a"}),
        ({"$ref": "#"}, {"$ref": "#/components/schemas/Here"}),
        ({"$ref": "file:///etc/passwd"}, {"x-ref": "file:///etc/passwd"}),
        ({"$ref": "#", "type": "object", "title": "Tree"}, {"$ref": "#/components/schemas/Here", "title": "Tree"}),
        ({"x-more": 1, "unknown": {"format": "url"}}, {"x-more": 1, "unknown": {"format": "url"}}),
    ],
)
def test_keywords_that_changed_are_converted(old: JsonValue, new: JsonValue) -> None:
    """Each keyword that draft-04 spells otherwise gets its spelling of 2020-12; all others stay."""
    assert new == convert(old, _HERE)


def test_keywords_have_one_order() -> None:
    """However the documents order keywords, the document has them in one order; properties stay in theirs."""
    properties: JsonValue = {"b": {"format": "url", "type": "string"}, "a": {"more": 1, "enum": [1], "x-a": 2}}
    new = convert({"required": ["b"], "properties": properties, "type": "object"}, _HERE)

    assert isinstance(new, dict)
    assert ["type", "properties", "required"] == list(new)
    assert '{"b": {"type": "string", "format": "uri"}, "a": {"enum": [1], "more": 1, "x-a": 2}}' == json.dumps(
        new["properties"]
    )


@pytest.mark.parametrize("keyword", ["additionalProperties", "not"])
def test_schemas_under_a_keyword_are_converted(keyword: str) -> None:
    """A schema under a keyword is converted, and a bool there stays."""
    assert {keyword: {"format": "uri"}} == convert({keyword: {"format": "url"}}, _HERE)
    assert {keyword: False} == convert({keyword: False}, _HERE)


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
def test_schemas_in_a_list_are_converted(keyword: str) -> None:
    """Each schema of a list is converted; an empty list, which no draft allows, is left out."""
    assert {keyword: [{"format": "uri"}, {}]} == convert({keyword: [{"format": "url"}, {}]}, _HERE)
    assert {} == convert({keyword: []}, _HERE)


@pytest.mark.parametrize("keyword", ["properties", "patternProperties"])
def test_names_are_no_keywords(keyword: str) -> None:
    """A property may be named like a keyword: the schema under it is converted, its name is not."""
    names = ("format", "$ref", "$schema", "items", "id", "exclusiveMinimum")

    assert {keyword: {name: {"format": "uri"} for name in names}} == convert(
        {keyword: {name: {"format": "url"} for name in names}}, _HERE
    )


@pytest.mark.parametrize("keyword", ["default", "enum", "example", "examples", "const"])
def test_data_is_left_alone(keyword: str) -> None:
    """What looks like a schema in a value is a value."""
    data: JsonValue = {keyword: [{"format": "url", "$ref": "#/schemas/A", "$schema": "x"}]}

    assert data == convert(data, _HERE)


@pytest.mark.parametrize("value", [0, 1, 2, 3, 5, [1, "a"], [1, 2], [1, "a", 0], {"a": 1}, {"a": 1, "b": 2}, None])
def test_converted_schemas_take_the_same_values(value: JsonValue) -> None:
    """A value is valid against the converted schema exactly when it is against the documented one."""
    old: Keywords = {
        "minimum": 1,
        "exclusiveMinimum": True,
        "maximum": 4,
        "items": [{"type": "integer"}, {"type": "string"}],
        "additionalItems": False,
        "dependencies": {"a": ["b"]},
    }

    new = convert(old, _HERE)

    assert isinstance(new, dict)
    assert Draft4Validator(old).is_valid(value) == Draft202012Validator(new).is_valid(value)


def test_a_component_has_words_first_and_the_example_last() -> None:
    """Title and description lead, the definition follows, the example closes."""
    source = schema(
        "Device State",
        {"required": ["a"], "type": "object", "description": "More"},
        description="A state",
        example={"a": None},
        has_example=True,
    )

    assert [
        ("title", "Device State"),
        ("description", "A state\n\nMore"),
        ("type", "object"),
        ("required", ["a"]),
        ("examples", [{"a": None}]),
    ] == list(component(source).items())


def test_an_example_of_null_is_an_example() -> None:
    """Null is an example when it is documented, and none when nothing is."""
    assert [None] == component(schema("A", {}, example=None, has_example=True))["examples"]
    assert "examples" not in component(schema("A", {}))


def test_a_title_that_is_not_the_name_is_left_out() -> None:
    """Of two schemas with one title the second has another name, and a title would make generators mix them up."""
    assert "title" not in component(schema("Device", {}, name=Name.split("Device 2")))
    assert "Own" == component(schema("Device", {"title": "Own"}))["title"]


@pytest.mark.parametrize(("definition", "expected"), [(True, {"title": "A"}), (False, {"title": "A", "not": {}})])
def test_a_component_may_be_a_bool(definition: JsonValue, expected: JsonValue) -> None:
    """A definition that takes everything or nothing is a component that can hold words."""
    assert expected == component(schema("A", definition))
