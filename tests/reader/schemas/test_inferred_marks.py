"""The marks of what examples show, before and after somebody states a part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.schema import INFERRED, JsonValue
from codegen.reader.schemas.inference import infer_definition
from codegen.reader.schemas.inferred_marks import restate, without_marks

_VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)
_TEXT: JsonValue = {"type": "string"}
_SHOWN: JsonValue = {"type": "string", INFERRED: True}


def test_a_property_of_that_name_is_no_mark() -> None:
    """Only the keyword is taken off."""
    schema: JsonValue = {"type": "object", "properties": {INFERRED: {"type": "string", INFERRED: True}}}
    assert {"type": "object", "properties": {INFERRED: _TEXT}} == without_marks(schema)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (_SHOWN, _TEXT, _SHOWN),
        (_SHOWN, {"type": "number"}, {"type": "number"}),
        (_TEXT, {"type": "number"}, {"type": "number"}),
        (
            {"properties": {"a": _TEXT, "b": _TEXT}, INFERRED: True},
            {"properties": {"a": _TEXT, "b": {}, "c": _TEXT}},
            {"properties": {"a": _SHOWN, "b": {}, "c": _TEXT}},
        ),
        (
            {"properties": {"a": {"items": {"properties": {"x": _TEXT, "y": _TEXT}}}, "b": _TEXT}, INFERRED: True},
            {"properties": {"a": {"items": {"properties": {"x": _TEXT, "y": {}}}}, "b": _TEXT}},
            {"properties": {"a": {"items": {"properties": {"x": _SHOWN, "y": {}}}}, "b": _SHOWN}},
        ),
        ({"additionalProperties": _SHOWN}, {"additionalProperties": {}}, {"additionalProperties": {}}),
        (
            {"properties": {"a": _SHOWN, "b": _TEXT}},
            {"properties": {"a": _TEXT, "b": {}}},
            {"properties": {"a": _SHOWN, "b": {}}},
        ),
    ],
)
def test_what_is_the_same_keeps_its_mark(before: JsonValue, after: JsonValue, expected: JsonValue) -> None:
    """What changed is stated, and so is what is around it; what is new was never shown."""
    assert expected == restate(before, after)


@given(st.lists(_VALUES, min_size=1, max_size=3))
def test_what_does_not_change_keeps_all_marks(examples: list[JsonValue]) -> None:
    """A definition that is taken apart and put together is the same."""
    definition = infer_definition(examples)
    assert definition == restate(definition, without_marks(definition))
