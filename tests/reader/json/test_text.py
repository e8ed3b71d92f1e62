"""JSON of documents: strict, bounded, with places."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.limits import JSON_DEPTH, JSON_DIGITS, JSON_POINTER
from codegen.reader.json.pointers import escape
from codegen.reader.json.spans import Place, json_places
from codegen.reader.json.text import Fault, parse_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(JSON)
def test_what_is_json_is_read_as_it_is(value: object) -> None:
    """Any value survives."""
    assert parse_json(json.dumps(value)) == value


@pytest.mark.parametrize(
    ("text", "rule", "offset"),
    [
        ('{"a": 1, "a": 2}', "duplicate-json-key", 9),
        ('{"b": {"a": 1, "a": 2}}', "duplicate-json-key", 15),
        ("[NaN]", "unreadable-json", 0),
        ("[1e999]", "unreadable-json", 0),
        ("{'a': 1}", "unreadable-json", 1),
        ("", "unreadable-json", 0),
        ("[" * (JSON_DEPTH + 1) + "]" * (JSON_DEPTH + 1), "unreadable-json", JSON_DEPTH),
        ("[" * 100_000, "unreadable-json", JSON_DEPTH),
        ('["1", ' + "1" * (JSON_DIGITS + 1) + "]", "unreadable-json", 6),
        ("[0." + "1" * JSON_DIGITS + "]", "unreadable-json", 1),
        ('{"' + "k" * JSON_POINTER + '": 1}', "unreadable-json", 0),
    ],
)
def test_what_is_not_usable_is_a_fault_at_its_place(text: str, rule: str, offset: int) -> None:
    """Ambiguous, endless and malformed JSON is told apart, each with the offset."""
    fault = parse_json(text)
    assert isinstance(fault, Fault)
    assert (fault.rule.id, fault.offset) == (rule, offset)


def test_as_deep_as_allowed_is_read() -> None:
    """`JSON_DEPTH` levels are fine."""
    assert not isinstance(parse_json("[" * JSON_DEPTH + "]" * JSON_DEPTH), Fault)


def _places(place: Place, pointer: str = "") -> Iterator[tuple[str, Place]]:
    for key, inner in (place.inner or {}).items():
        below = f"{pointer}/{escape(key)}"
        yield below, inner
        yield from _places(inner, below)


@given(JSON)
def test_every_member_and_item_has_a_place(value: object) -> None:
    """The pointers are those of the value, and each place holds the key or the item."""

    def pointers(node: object, pointer: str) -> list[str]:
        if isinstance(node, dict):
            steps = [(key.replace("~", "~0").replace("/", "~1"), item) for key, item in node.items()]
        elif isinstance(node, list):
            steps = [(str(index), item) for index, item in enumerate(node)]
        else:
            return []
        return [found for step, item in steps for found in (f"{pointer}/{step}", *pointers(item, f"{pointer}/{step}"))]

    text = json.dumps(value, indent=2)
    *_, root = Place(0, 1), *json_places(text)
    assert [pointer for pointer, _ in _places(root)] == pointers(value, "")


def test_a_members_place_is_its_key() -> None:
    """The place of a member covers the key with its quotes."""
    text = '{"a": [10, {"b/c": null}]}'
    *_, root = json_places(text)
    assert [(pointer, text[place.offset : place.offset + place.length]) for pointer, place in _places(root)] == [
        ("/a", '"a"'),
        ("/a/0", "10"),
        ("/a/1", "{"),
        ("/a/1/b~1c", '"b/c"'),
    ]
