"""The values that a description names."""

import pytest

from codegen.reader.parameters.kinds import accepted_values


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Accepted values are: a, b", ("a", "b")),
        ("Accepted values are: `a`", ("a",)),
        ("The order. Accepted values are: `a`, **b**.", ("a", "b")),
        ("One of: a, b or c", ("a", "b", "c")),
        ("Must be one of `a`, `b`, and `c`. Else nothing is sent.", ("a", "b", "c")),
        ("Allowed values: 1.5, 2", ("1.5", "2")),
        ("Possible values: \"x\", 'y'", ("x", "y")),
        ("One of the knobs. Accepted values are: a, b", ("a", "b")),
        ("Must be one of a, b", ()),
        ("One of the two most common", ()),
        ("Accepted values are: a, ", ()),
        ("Accepted values are: a b, c", ()),
    ],
)
def test_values_in_plain_words(description: str, expected: tuple[str, ...]) -> None:
    """Backticks, quotes and `or` are no part of a value; without a colon, only what is marked is one."""
    assert expected == accepted_values(description)
