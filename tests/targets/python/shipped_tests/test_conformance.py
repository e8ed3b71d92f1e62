"""Examples that are of their own type, and the places where others are not."""

import pytest

from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.targets.python.shipped_tests.conformance import Declarations
from codegen.targets.python.views.models import response_models
from tests.targets.python.building import action, api, ref, resource, response, schema

TIME: JsonValue = {
    "oneOf": [
        {"type": "string"},
        {"type": "number"},
        {"type": "object", "properties": {"$date": {"type": "string"}}, "required": ["$date"]},
    ]
}
TREE: JsonValue = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}}},
    "required": ["name"],
}


def _kind(value: JsonValue, **parts: JsonValue) -> JsonValue:
    return {"type": "object", "properties": {"kind": {"enum": [value]}, "x": {"type": "string"}}, **parts}


TAGGED: JsonValue = {"oneOf": [_kind("a", required=["kind"]), _kind("b", required=["kind"])]}
NUMBERED: JsonValue = {"oneOf": [_kind(1), _kind(2, required=["x", "kind"])]}
EITHER: JsonValue = {"oneOf": [TREE, {"type": "array", "items": TREE}]}


def object_of(definition: JsonValue) -> JsonValue:
    """Put a definition into an object, as the property `x`."""
    return {"type": "object", "properties": {"x": definition}}


def misfit(definition: JsonValue, value: JsonValue) -> str:
    """Return where `value` is not as a schema of that definition has it."""
    used = schema("Thing", definition)
    get = action("Get", "things", responses=(response(200, "Thing"),))
    models = response_models(api([resource("things", get)], [used]), "example_api")
    return Declarations.of(models).misfit(models.type_of(ref("Thing")), value)


@pytest.mark.parametrize(
    ("definition", "value", "place"),
    [
        (object_of({"type": "string"}), {"x": "a", "unknown": 1}, ""),
        (object_of({"type": "string"}), {}, ""),
        (object_of({"type": "string"}), {"x": None}, ""),
        (object_of({"type": "string"}), {"x": 1}, "x"),
        (object_of({"type": "string"}), [], "$"),
        (object_of({"type": "number"}), {"x": 1.5}, ""),
        (object_of({"type": "number"}), {"x": True}, "x"),
        (object_of({"type": "boolean"}), {"x": 1}, "x"),
        (object_of({"type": "integer"}), {"x": 1.0}, "x"),
        (object_of({"type": "string", "format": "date-time"}), {"x": "2016-06-13T04:00:00.000Z"}, ""),
        (object_of({"type": "string", "format": "date-time"}), {"x": "2016-06-13"}, "x"),
        (object_of({"type": "string", "format": "date-time"}), {"x": "2016-06-13T99:00:00Z"}, "x"),
        (object_of({"enum": ["a", 1, None]}), {"x": 1}, ""),
        (object_of({"enum": ["a", 1, None]}), {"x": "unknown"}, ""),
        (object_of({"enum": ["a", 1, None]}), {"x": True}, "x"),
        (object_of({"enum": ["word" * 9, "b"]}), {"x": "b"}, ""),
        (object_of(TIME), {"x": {"$date": "2016"}}, ""),
        (object_of(TIME), {"x": 1.5}, "x"),
        (object_of({"type": "array", "items": TREE}), {"x": [{"name": "a"}, {"name": 1}]}, "x[1].name"),
        (object_of(TAGGED), {"x": {"kind": "a", "x": "1"}}, ""),
        (object_of(TAGGED), {"x": {"kind": "b", "x": 1}}, "x.x"),
        (object_of(TAGGED), {"x": {"kind": "c", "x": 1}}, ""),
        (TAGGED, {"kind": 1}, "kind"),
        (TAGGED, {"x": "1"}, "kind"),
        (TAGGED, [], "$"),
        (NUMBERED, {"x": "1"}, ""),
        (NUMBERED, {"x": 1}, "x"),
        (NUMBERED, {"kind": 2}, "x"),
        (NUMBERED, {"kind": True}, "kind"),
        (TREE, {"name": "a", "children": [{"name": "b", "children": [{}]}]}, "children[0].children[0].name"),
        (EITHER, {"name": "a"}, ""),
        (EITHER, [{"name": "a"}, {"name": "b"}], ""),
        (EITHER, {"name": 1}, "name"),
        (EITHER, 1, "$"),
        ({"type": "array", "items": {"type": "string"}}, ["a", 1], "[1]"),
        ({"type": "object", "patternProperties": {".*": {"type": "number"}}}, {"a": 1, "b": "2"}, "b"),
        ({**TREE, "patternProperties": {"^x": {"type": "number"}}} if isinstance(TREE, dict) else TREE,
         {"name": "a", "x1": "2"}, "x1"),
    ],
)  # fmt: skip
def test_the_place_of_a_misfit(definition: JsonValue, value: JsonValue, place: str) -> None:
    """The first place that is not of its type is named as the client names it."""
    assert place == misfit(definition, value)
