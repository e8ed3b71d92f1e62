"""What classes inside of schemas are called, and what their docstrings say."""

import re

import pytest

from codegen.model.schema import JsonValue
from tests.targets.python.building import body_module, model_module

A: JsonValue = {"type": "object", "properties": {"a": {"type": "string"}}}
B: JsonValue = {"type": "object", "properties": {"b": {"type": "string"}}}


UNDESCRIBED = "An object that the documentation does not describe."
X = {"ThingX": "The `x` of `Thing`."}


def _object(**properties: JsonValue) -> dict[str, JsonValue]:
    return {"type": "object", "properties": properties}


def _kind(*values: str) -> JsonValue:
    return _object(kind={"type": "string", "enum": [*values]}, name={"type": "string"})


def _said(schema: JsonValue, keyword: str, text: str) -> JsonValue:
    assert isinstance(schema, dict)
    return {**schema, keyword: text}


def _classes(text: str) -> dict[str, str]:
    """Return the first line of each class's docstring, by the name of the class."""
    return dict(re.findall(r'^class (\w+)\(.*\):\n    """(.*?)(?:""")?$', text, re.MULTILINE))


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ({"oneOf": [A, {"type": "array", "items": A}]}, {"ThingItem": "An item of `Thing`."}),
        ({"oneOf": [{"type": "string"}, A]}, {"ThingObject": "A variant of `Thing`."}),
        ({"oneOf": [_said(A, "title", "Great")]}, {"ThingGreat": "A variant of `Thing`."}),
        ({"allOf": [A, B]}, {"Thing": UNDESCRIBED}),
        ({"oneOf": [A, B]}, {"ThingVariant1": "A variant of `Thing`.", "ThingVariant2": "A variant of `Thing`."}),
        (
            {"oneOf": [_said(A, "title", "Thing On"), _said(B, "title", "Off")]},
            {"ThingOn": "A variant of `Thing`.", "ThingOff": "A variant of `Thing`."},
        ),
        (
            {"oneOf": [_kind("onTime"), _kind("late")]},
            {"ThingOnTime": "`Thing` whose `kind` is `onTime`.", "ThingLate": "`Thing` whose `kind` is `late`."},
        ),
        (
            {"oneOf": [_kind("onTime", "early"), {"oneOf": [_kind("late"), _kind("never", "a", "b", "c")]}]},
            {
                "ThingOnTimeOrEarly": "`Thing` whose `kind` is `onTime` or `early`.",
                "ThingLate": "`Thing` whose `kind` is `late`.",
                "ThingNeverAndOthers": "`Thing` whose `kind` is `never` or `a` or `b` or `c`.",
            },
        ),
        (
            {
                "anyOf": [
                    _said(A, "description", "Schema for a new Thing"),
                    _said(B, "description", "Schema for an old Thing"),
                ]
            },
            {"ThingANew": "Schema for a new Thing.", "ThingAnOld": "Schema for an old Thing."},
        ),
        (
            {"oneOf": [_said(A, "description", "One"), _said(B, "description", "word " * 9)]},
            {"ThingVariant1": "One.", "ThingVariant2": "Word word word word word word word word word."},
        ),
        (
            {"type": "array", "items": {"type": "array", "items": A}},
            {"ThingItemItem": "An item of an item of `Thing`."},
        ),
        ({"type": "object", "additionalProperties": A}, {"ThingValue": "A value of `Thing`."}),
    ],
)
def test_alternatives_of_a_whole_schema(definition: JsonValue, expected: dict[str, str]) -> None:
    """Where the schema's name is an alias, classes are named by what they are in it or what tells them apart."""
    assert expected == _classes(body_module(definition))


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        (A, X),
        ({"type": "array", "items": A}, {"ThingXItem": "An item of the `x` of `Thing`."}),
        ({"type": "object", "additionalProperties": A}, {"ThingXValue": "A value of the `x` of `Thing`."}),
        ({"oneOf": [A, {"type": "null"}]}, X),
        (_object(y=A), {"ThingXY": "The `y` of `ThingX`.", **X}),
        (
            {"type": "array", "items": {"oneOf": [_kind("a"), _kind("b")]}},
            {
                "ThingXItemA": "An item of the `x` of `Thing` whose `kind` is `a`.",
                "ThingXItemB": "An item of the `x` of `Thing` whose `kind` is `b`.",
                "UnknownThingXItem": "An item of the `x` of `Thing` whose `kind` is none of the documented values.",
            },
        ),
        (_said(A, "description", "An x"), {"ThingX": "An x."}),
        (_object(items={"type": "array", "items": A}), {"ThingXItem": "An item of the `items` of `ThingX`.", **X}),
    ],
)
def test_classes_inside_of_a_class(definition: JsonValue, expected: dict[str, str]) -> None:
    """A class that stands in a property is named after it, and says where it stands if the schema does not."""
    assert {**expected, "Thing": UNDESCRIBED} == _classes(model_module(_object(x=definition)))


def test_a_long_name_loses_its_middle() -> None:
    """What a class is called still ends in what it is."""
    definition = _object(**{"b" * 30: _object(**{"c" * 30: {"type": "array", "items": A}})})

    assert f"ThingC{'c' * 29}Item" in _classes(model_module(definition))
