"""Text that is almost JSON: what it says, and what of it had to be passed over."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.limits import JSON_DEPTH, LENIENCIES
from codegen.model.schema import JsonValue
from codegen.reader.json.lenient import Lenient, read_lenient
from codegen.reader.json.rules import UNREADABLE_JSON
from codegen.reader.json.text import Fault

_VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)
_PIECES = st.sampled_from(
    [*"{}[],:;\"'<>/#.\n \\", "//", "/*", "*/", "<!--", "...", "\u2026", "\u201c", "\u201d", "a", "true", "1", '"a"']
)


@pytest.mark.parametrize(
    ("text", "value", "passed"),
    [
        # Commas.
        ('{"a": 1,}', {"a": 1}, [(7, 1, "a comma before `}`")]),
        ("[1,]", [1], [(2, 1, "a comma before `]`")]),
        ("[1,,2]", [1, 2], [(3, 1, "too many commas")]),
        ("[,1]", [1], [(1, 1, "too many commas")]),
        ('{"a": 1\n"b": 2}', {"a": 1, "b": 2}, [(8, 3, 'no comma before `"b"`')]),
        ('{"a": 1; "b": 2}', {"a": 1, "b": 2}, [(7, 1, "`;` in the place of a comma")]),
        # Comments.
        ('{"a": 1 // x\n}', {"a": 1}, [(8, 4, "a comment")]),
        ('{"a": 1 # x\n}', {"a": 1}, [(8, 3, "a comment")]),
        ('{"a": /* x\ny */ 1}', {"a": 1}, [(6, 4, "a comment")]),
        ('{"a": 1 <!-- x -->}', {"a": 1}, [(8, 10, "a comment")]),
        ('// x\n{"a": 1}', {"a": 1}, [(0, 4, "a comment")]),
        ('/* x */ {"a": 1}', {"a": 1}, [(0, 7, "a comment")]),
        # What is left out.
        ("[1, ...]", [1], [(4, 3, "`...` for what is left out")]),
        ("[1, \u2026]", [1], [(4, 1, "`...` for what is left out")]),
        ("[1, ..., 2]", [1, 2], [(4, 3, "`...` for what is left out")]),
        ("[1, ..... and 3 more]", [1], [(4, 16, "`...` for what is left out")]),
        ('{"a": 1,\n...\n}', {"a": 1}, [(9, 3, "`...` for what is left out")]),
        ('{... "a": 1}', {"a": 1}, [(1, 4, "`...` for what is left out")]),
        ('{"a": ...}', {"a": None}, [(6, 3, "`...` in the place of a value")]),
        ('{"a": 1}\n...', {"a": 1}, [(9, 3, "`...` for what is left out")]),
        # Quotes.
        ("{'a': 'b\"c'}", {"a": 'b"c'}, [(1, 3, "a text in single quotes"), (6, 5, "a text in single quotes")]),
        ("{a: 1}", {"a": 1}, [(1, 1, "`a` without quotes")]),
        ("{1: 2}", {"1": 2}, [(1, 1, "`1` without quotes")]),
        ("{\u201ca\u201d: 1}", {"a": 1}, [(1, 3, "a text in curly quotes")]),
        ('{"a": <the id>}', {"a": "<the id>"}, [(6, 8, "`<the id>` without quotes")]),
        ('{"a": some words}', {"a": "some words"}, [(6, 10, "`some words` without quotes")]),
        ('{"a": 10 days}', {"a": "10 days"}, [(6, 7, "`10 days` without quotes")]),
        ('{"a": 007}', {"a": "007"}, [(6, 3, "`007` without quotes")]),
        ('{"a": \u00e9}', {"a": "\u00e9"}, [(6, 1, "`\\xe9` without quotes")]),
        ('["a\tb"]', ["a\tb"], [(1, 5, "a tab in a text")]),
        ('["a\nb"]', ["a\nb"], [(1, 2, "a line break in a text")]),
        ('["\\_\\n"]', ["_\n"], [(1, 6, "an escape that JSON has not")]),
        # Words.
        ("[True]", [True], [(1, 4, "`True` is not a word of JSON")]),
        ("[None]", [None], [(1, 4, "`None` is not a word of JSON")]),
        ("[NaN]", [None], [(1, 3, "`NaN` is not a word of JSON")]),
        ("True", True, [(0, 4, "`True` is not a word of JSON")]),
        ("'x'", "x", [(0, 3, "a text in single quotes")]),
        # Keys and values.
        ('{"a" 1}', {"a": 1}, [(5, 1, 'no `:` behind the key `"a"`')]),
        ('{"a" => 1}', {"a": 1}, [(5, 2, "`=>` in the place of `:`")]),
        ('{"a": , "b": 1}', {"a": None, "b": 1}, [(6, 1, "a value is missing")]),
        ('{"a"}', {"a": None}, [(1, 3, 'the key `"a"` has no value')]),
        ('{"a": 1, "a": 2}', {"a": 2}, [(9, 3, 'the key `"a"` stands twice')]),
        # Brackets.
        ('{"a": [1', {"a": [1]}, [(8, 1, "`]` is missing at the end"), (8, 1, "`}` is missing at the end")]),
        ('{"a": [1}', {"a": [1]}, [(8, 1, "`]` is missing before `}`")]),
        ("[1}]", [1], [(2, 1, "`}` closes nothing")]),
        ("[1]]", [1], [(3, 1, "`]` behind the JSON")]),
        ("[1];", [1], [(3, 1, "`;` behind the JSON")]),
        ('"a": 1', {"a": 1}, [(0, 3, "members of an object without `{` and `}` around them")]),
        (
            '\n"a": 1,',
            {"a": 1},
            [(1, 3, "members of an object without `{` and `}` around them"), (7, 1, "a comma at the end")],
        ),
        # Around.
        ("HTTP/1.1 200 OK\n\n[1]", [1], [(0, 15, "text before the JSON")]),
        ("[1]\nthe end\nof it", [1], [(4, 7, "text behind the JSON")]),
        ("[\u00a01]", [1], [(1, 1, "a space that JSON has not")]),
        ("[1] // x", [1], [(4, 4, "a comment")]),
    ],
)  # fmt: skip
def test_it_is_read_and_told(text: str, value: JsonValue, passed: list[tuple[int, int, str]]) -> None:
    """What is not JSON is passed over, and has a message at its place."""
    found = read_lenient(text)
    assert isinstance(found, Lenient)
    assert (value, passed) == (found.value, [(each.offset, each.length, each.message) for each in found.passed])


def test_several_texts_are_several_values() -> None:
    """One JSON text after the other, with or without commas and words between them."""
    found = read_lenient('{"a": 1}\n{"a": 2},\nor\n{"a": 3}')
    assert isinstance(found, Lenient)
    assert ({"a": 1}, {"a": 2}, {"a": 3}) == found.values
    expected = [
        (9, "another JSON text"),
        (17, "`,` behind the JSON"),
        (19, "text behind the JSON"),
        (22, "another JSON text"),
    ]
    assert expected == [(each.offset, each.message) for each in found.passed]


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "no JSON"),
        ("Link: <https://example.com>; rel=next", 0, "no JSON"),
        ("name,id\nx,1", 0, "no JSON"),
        ("curl -d '{\"a\": 1}' https://example.com", 0, "no JSON"),
        ("[error] it failed", 8, "text behind the JSON on its line"),
        ("[1] and more", 4, "text behind the JSON on its line"),
        ('"a" and more', 4, "text behind the JSON"),
        ('{"a": "b}', 6, "a text is never closed"),
        ("{[1]}", 1, "`[` in the place of a key"),
        ('["a": 1]', 4, "`:` in the place of a value"),
        ('{"a"\n"b": 1}', 5, 'no `:` behind the key `"a"`'),
        (f"[{'1' * 400},]", 1, "more than 300 digits"),
        ("[1e999,]", 0, "`Infinity` is not a JSON value"),
        ('["\\ud800",]', 0, "half of a surrogate pair is not a character"),
        ("[" * (JSON_DEPTH + 1), JSON_DEPTH + 1, "more than 64 levels of nesting"),
    ],
)
def test_what_cannot_be_made_out_is_a_fault(text: str, offset: int, message: str) -> None:
    """There is one message, and no value."""
    assert Fault(UNREADABLE_JSON, message, offset) == read_lenient(text)


def test_the_last_message_stands_for_many_more() -> None:
    """A text of nothing but faults has so many messages and no more."""
    found = read_lenient("[" + "1,," * (LENIENCIES + 7) + "1]")
    assert isinstance(found, Lenient)
    assert LENIENCIES == len(found.passed)
    assert "too many commas, and 7 more places" == found.passed[-1].message


@given(_VALUES, st.none() | st.just(2))
def test_json_is_read_as_it_is(value: JsonValue, indent: int | None) -> None:
    """Nothing of JSON is passed over."""
    text = json.dumps(value, ensure_ascii=indent is None, indent=indent)
    assert Lenient((value,), ()) == read_lenient(text)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_text_is_read_or_not(text: str) -> None:
    """There is a value or a fault, and each place is one of the text."""
    found = read_lenient(text)
    offsets = [found.offset] if isinstance(found, Fault) else [each.offset for each in found.passed]
    assert [] == [offset for offset in offsets if not 0 <= offset <= len(text)]
    assert offsets == sorted(offsets)
