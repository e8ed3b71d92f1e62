"""Examples without what their definitions hold back."""

import pytest

from codegen.held_back import USUAL
from codegen.holding.nodes import Rulings
from codegen.holding.values import Stripper
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Value

HIDDEN: dict[str, JsonValue] = {"x-internal": True}
ROUND: JsonValue = {"properties": {"kind": {"const": "round"}, "radius": {}}}
SQUARE: JsonValue = {"properties": {"kind": {"const": "square"}, "side": {}}, **HIDDEN}
RECURSIVE: JsonValue = {"allOf": [{"properties": {"b": HIDDEN, "a": {}}}, {"items": {"properties": {"b": HIDDEN}}}]}


def _strip(value: JsonValue, definition: JsonValue, steps: int = 1000) -> Value:
    return Stripper(Rulings(USUAL), steps).strip(value, [definition])


_STRIPPED: list[tuple[JsonValue, JsonValue, Value]] = [
    ({"properties": {"b": HIDDEN}}, {"a": 1, "b": 2}, {"a": 1}),
    ({"properties": {"a": {"properties": {"b": HIDDEN}}}}, {"a": {"b": 2, "c": 3}}, {"a": {"c": 3}}),
    ({"items": {"properties": {"b": HIDDEN}}}, [{"b": 1}, {"a": 2}], [{}, {"a": 2}]),
    ({"items": [{"properties": {"b": HIDDEN}}, {}]}, [{"b": 1}, {"b": 2}], [{}, {"b": 2}]),
    ({"additionalProperties": {"properties": {"b": HIDDEN}}}, {"x": {"b": 1}}, {"x": {}}),
    (RECURSIVE, {"a": 1, "b": 2}, {"a": 1}),
    (RECURSIVE, [{"b": 2}], [{}]),
    ({"oneOf": [ROUND, SQUARE]}, {"kind": "round", "radius": 1, "side": 2}, {"kind": "round", "radius": 1}),
    ({"oneOf": [ROUND, SQUARE]}, {"kind": "square", "side": 2}, NOTHING),
    ({"items": {"oneOf": [ROUND, SQUARE]}}, [{"kind": "square"}, {"kind": "round"}], [{"kind": "round"}]),
    ({"properties": {"b": HIDDEN}}, "text", "text"),
    (None, {"b": 1}, {"b": 1}),
]


@pytest.mark.parametrize(("definition", "value", "expected"), _STRIPPED)
def test_what_is_held_back_goes(definition: JsonValue, value: JsonValue, expected: Value) -> None:
    """Properties go wherever they stand, and values of an alternative that is held back go as a whole."""
    assert expected == _strip(value, definition)


def test_what_would_take_too_long_to_look_at_goes() -> None:
    """What nobody looked at does not get out."""
    assert {"a": {}} == _strip({"a": {"a": {"a": 1}}}, {"properties": {"b": HIDDEN}}, steps=3)
