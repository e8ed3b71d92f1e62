"""Definitions without what they hold back, and what of them cannot be held back."""

import json

import pytest

from codegen.held_back import USUAL
from codegen.holding.definitions import trim
from codegen.holding.nodes import Rulings
from codegen.holding.values import Stripper
from codegen.model.schema import JsonValue
from tests.holding.trees import action, held, schema, told

HIDDEN: dict[str, JsonValue] = {"type": "string", "x-internal": True}
OPEN: JsonValue = {"type": "string"}


def _trim(definition: JsonValue) -> tuple[JsonValue, list[tuple[str, str]]]:
    rulings = Rulings(USUAL)
    found = trim(definition, rulings, Stripper(rulings))
    return found.definition, [(item.pointer, item.message) for item in found.faults]


_TRIMMED: list[tuple[JsonValue, JsonValue]] = [
    ({"properties": {"a": OPEN, "b": HIDDEN}}, {"properties": {"a": OPEN}}),
    ({"properties": {"b": HIDDEN}}, {"properties": {}}),
    ({"properties": {"x-internal": OPEN, "default": OPEN}}, {"properties": {"x-internal": OPEN, "default": OPEN}}),
    ({"items": {"properties": {"b": HIDDEN}}}, {"items": {"properties": {}}}),
    ({"oneOf": [OPEN, HIDDEN]}, {"oneOf": [OPEN]}),
    ({"dependentRequired": {"a": ["b", "c"], "b": ["a"]}, "properties": {"b": HIDDEN}},
     {"dependentRequired": {"a": ["c"]}, "properties": {}}),
    ({"allOf": [{"properties": {"b": HIDDEN}}], "default": {"a": 1, "b": 2}},
     {"allOf": [{"properties": {}}], "default": {"a": 1}}),
    ({"properties": {"b": HIDDEN}, "examples": [{"a": 1, "b": 2}]}, {"properties": {}, "examples": [{"a": 1}]}),
    ({"type": "object", "enum": []}, {"type": "object", "enum": []}),
]  # fmt: skip


@pytest.mark.parametrize(("definition", "expected"), _TRIMMED)
def test_what_is_held_back_goes(definition: JsonValue, expected: JsonValue) -> None:
    """Properties and alternatives go with all that names them; properties may be called as keywords are."""
    assert (expected, []) == _trim(definition)


_FAULTY: list[tuple[JsonValue, JsonValue, list[tuple[str, str]]]] = [
    ({"properties": {"b": HIDDEN}, "required": ["b"]}, {"properties": {}},
     [("/properties/b", "`b` is required and held back")]),
    ({"allOf": [{"properties": {"b": HIDDEN}}, {"required": ["a", "b"]}]},
     {"allOf": [{"properties": {}}, {"required": ["a"]}]},
     [("/allOf/1/required", "`b` is required and held back")]),
    ({"properties": {"b": {**HIDDEN, "readOnly": True}}, "required": ["b"]}, {"properties": {}}, []),
    ({"oneOf": [HIDDEN]}, {}, [("/oneOf", "all of `oneOf` is held back")]),
    ({"items": HIDDEN}, {"items": HIDDEN},
     [("/items", "`items` cannot be held back: mark the property that has it")]),
    ({"patternProperties": {"^b": HIDDEN}}, {},
     [("/patternProperties/^b", "properties that a pattern names cannot be held back")]),
]  # fmt: skip


@pytest.mark.parametrize(("definition", "expected", "faults"), _FAULTY)
def test_what_cannot_be_held_back(definition: JsonValue, expected: JsonValue, faults: list[tuple[str, str]]) -> None:
    """It is told at its pointer."""
    assert (expected, faults) == _trim(definition)


def test_what_has_no_marks_is_the_same() -> None:
    """It is not even copied."""
    definition: JsonValue = {"properties": {"a": OPEN}, "required": ["a"]}
    assert definition is trim(definition, Rulings(USUAL), Stripper(Rulings(USUAL))).definition


_REQUIRED = """\
{"type": "object",
 "properties": {"a": {"type": "string"},
  "b": {"type": "string", "x-internal": true}},
 "required": ["b"]}"""
_BODY = """
### Request Body

The body of the request should be serialized JSON that validates against the [Part](schemas.md#part) schema.
"""


def test_a_required_property_of_a_body_cannot_be_left_out() -> None:
    """The error stands at the property."""
    found = held(action("Get", _BODY), schema("Part", _REQUIRED))
    assert [("needed-internal", "schemas.md", 12, 3, "`b` is required and held back")] == told(found)


def test_a_required_property_of_an_answer_is_left_out() -> None:
    """Who reads the rest does not need it."""
    found = held(action("Get", answer="[Part](schemas.md#part)"), schema("Part", _REQUIRED))
    expected = {"type": "object", "properties": {"a": {"type": "string"}}}
    assert ((), [expected]) == (found.diagnostics, [item.definition for item in found.api.schemas])


def test_a_reference_to_an_internal_schema_needs_a_mark() -> None:
    """What has it is told at its place, unless it is held back as well."""
    of_part = '{"type": "object", "properties": {"part": {"$ref": "Part"%s}}}'
    get, part = action("Get", answer="[Whole](schemas.md#whole)"), schema("Part (internal)", '{"type": "object"}')
    message = "this refers to `Part`, which is held back, and is not itself"
    bare = held(get, schema("Whole", of_part % "") + part)
    assert [("needed-internal", "schemas.md", 10, 35, message)] == told(bare)
    marked = held(get, schema("Whole", of_part % ', "x-internal": true') + part)
    assert ([], [json.loads('{"type": "object", "properties": {}}')]) == (
        told(marked),
        [item.definition for item in marked.api.schemas],
    )
