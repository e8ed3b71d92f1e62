"""Values and calls in the form of black."""

import ast
import json

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.schema import JsonValue
from codegen.targets.python.text.displays import call, display

LONG = "x" * 60

values: st.SearchStrategy[JsonValue] = st.recursive(
    st.text(max_size=40) | st.integers() | st.booleans() | st.none() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_a_display_is_the_value(value: JsonValue) -> None:
    """Python reads the same value back, and black leaves it as it is."""
    source = f"value = {display(value, 0, len('value = '), 0)}\n"

    assert json.dumps(value) == json.dumps(ast.literal_eval(source.removeprefix("value = ")))
    assert source == black.format_str(source, mode=black.Mode())


@given(st.lists(st.tuples(st.sampled_from(["first", "second"]), values), max_size=2, unique_by=lambda item: item[0]))
def test_a_call_has_the_form_of_black(arguments: list[tuple[str, JsonValue]]) -> None:
    """Black leaves a call inside a function as it is."""
    before = "result = "
    source = f"def f():\n    {before}{call('client.device.get', arguments, 4, len(before))}\n"

    assert source == black.format_str(source, mode=black.Mode())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], "[]"),
        ([1, "a"], '[1, "a"]'),
        ({"a": {"b": None}}, '{"a": {"b": None}}'),
        ([LONG, LONG], f'[\n    "{LONG}",\n    "{LONG}",\n]'),
        ({"a": [LONG, 1], "b": {"c": LONG}}, f'{{\n    "a": ["{LONG}", 1],\n    "b": {{"c": "{LONG}"}},\n}}'),
    ],
)
def test_displays(value: JsonValue, expected: str) -> None:
    """What fits on a line stays there."""
    assert expected == display(value, 0)
