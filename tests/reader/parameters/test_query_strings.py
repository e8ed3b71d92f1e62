"""Examples of query strings."""

import pytest

from codegen.reader.parameters.query_strings import parse_brackets, strip_name


@pytest.mark.parametrize(
    ("example", "value"),
    [
        ("f[0][key]=Floor&f[0][value]=2&f[1][key]=Serial", [{"key": "Floor", "value": "2"}, {"key": "Serial"}]),
        ("f[a][b]=1", {"a": {"b": "1"}}),
        ("f[0]=a%20b", ["a b"]),
        ("f[1]=a", {"1": "a"}),
        ("f=1", None),
        ("g[0]=1", None),
        ("f[0]=1&f[0]=2", None),
        ("f[0]=1&f[0][a]=2", None),
        ("plain", None),
    ],
)
def test_the_bracket_form_is_a_structure(example: str, value: object) -> None:
    """Indices from 0 make a list, other keys a mapping; what contradicts itself is not a structure."""
    assert parse_brackets("f", example) == value


def test_a_leading_name_is_taken_off_once() -> None:
    """`name=` goes, an `=` inside the value stays."""
    assert [strip_name("q", text) for text in ("q=a=b", "a=b", "q=q=1")] == ["a=b", "a=b", "q=1"]
