"""The encoder of Python literals."""

import ast
import math

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.schema import JsonValue
from codegen.targets.python.text.literals import literal, wrapped_literal

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)


@given(json_values)
def test_a_literal_evaluates_to_its_value(value: JsonValue) -> None:
    """Whatever JSON value is written is read back the same."""
    assert value == ast.literal_eval(literal(value))


@given(st.text())
def test_a_string_is_one_ascii_line_in_the_form_of_black(text: str) -> None:
    """No text breaks a line or leaves ASCII, and black finds nothing to change in its quotes."""
    source = f"x = {literal(text)}\n"

    assert source.isascii()
    assert 1 == len(source.splitlines())
    assert source == black.format_str(source, mode=black.Mode(line_length=10**6))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("device", '"device"'),
        ('say "no"', "'say \"no\"'"),
        ("it's", '"it\'s"'),
        ("'\"", '"\'\\""'),
        ("\u2028\x85\x00\n", '"\\u2028\\x85\\x00\\n"'),
        ("{{ 7*7 }}", '"{{ 7*7 }}"'),
        ([1, None, True, {"a": 1.5}], '[1, None, True, {"a": 1.5}]'),
        (math.inf, 'float("inf")'),
        (1e300, "1e300"),
    ],
)
def test_literals(value: JsonValue, expected: str) -> None:
    """Strings are quoted as black quotes them; other values are spelled as Python spells them."""
    assert expected == literal(value)


@given(st.text(alphabet=st.sampled_from("ab \"'\\\n"), max_size=400))
def test_a_wrapped_string_is_the_same_string(text: str) -> None:
    """A string over several lines is joined to the same text, in the form of black."""
    source = f"x = {{\n    400: {wrapped_literal(text, 9, 4)},\n}}\n"

    assert {400: text} == ast.literal_eval(source.removeprefix("x = "))
    assert source == black.format_str(source, mode=black.Mode())


def test_a_long_string_is_wrapped_at_spaces() -> None:
    """Each line of a long string fits into 88 columns."""
    source = wrapped_literal("word " * 40, 9, 4)

    assert 88 >= max(map(len, source.splitlines()))
