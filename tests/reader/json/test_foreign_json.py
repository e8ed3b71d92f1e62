"""What authors write in examples that JSON does not have."""

import pytest

from codegen.reader.json.text import Fault, parse_json


@pytest.mark.parametrize(
    ("text", "message", "offset", "length"),
    [
        ('{"a": 1, // one\n "b": 2}', "JSON has no comments", 9, 2),
        ('{"a": 1 /* one */}', "JSON has no comments", 8, 2),
        ('{\n  # one\n  "a": 1}', "JSON has no comments", 4, 1),
        ("[1, ...]", "JSON has nothing that stands for what is left out", 4, 3),
        ('{"a": 1, \u2026}', "JSON has nothing that stands for what is left out", 9, 1),
        ("{'a': 1}", "JSON has double quotes only", 1, 1),
        ("[1, 2, ]", "a comma stands behind the last item", 5, 1),
        ('{"a": 1,\n}', "a comma stands behind the last item", 7, 1),
        ('{"a": 1,, }', "a comma stands behind the last item", 8, 1),
        ("{1: 2}", "expecting property name enclosed in double quotes", 1, 1),
    ],
)
def test_what_json_does_not_have(text: str, message: str, offset: int, length: int) -> None:
    """It is told by what it is, at its place; anything else in the words of the decoder."""
    found = parse_json(text)
    assert isinstance(found, Fault)
    assert (message, offset, length) == (found.message, found.offset, found.length)
