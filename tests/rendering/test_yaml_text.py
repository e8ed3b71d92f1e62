"""YAML text: what is dumped is read back equal by every reader, in one spelling."""

import math
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.rendering.yaml_text import dump_block, dump_scalar
from codegen.targets.openapi.readback import read_yaml


def _load_with_libyaml(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)


READERS = [yaml.safe_load, _load_with_libyaml, read_yaml]
"""YAML 1.1 in Python, YAML 1.1 by libyaml, and the core schema of YAML 1.2."""

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r\t\x85\u2028\u202e\ufeff\0 '\"#:-?&*"))
NUMBERS = st.integers() | st.floats(allow_nan=False)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)

TRAPS = [
    *("no", "On", "y", "N", "TRUE", "null", "~", "", " ", "=", "<<", "-", "---", "...", "?", ":", "#"),
    *("1_000", "0o7", "0x1f", "017", "1e3", "1.", "+1", ".5", ".inf", "-.INF", ".nan", "12:30:45", "190:20:30"),
    *("2026-01-01", "2026-01-01T00:00:00Z", "*a", "&a", "!a", "!!python/object:os.system", "%YAML 1.2", "@a", "`a`"),
    *("key: value # c", "a:", "a #b", "- a", "? a", "[a", "{a}", "|", ">-", "'", '"', "\\", "a\tb", "\ttab", "a "),
]
"""Texts that some reader of YAML takes for something else when they stand plain."""


@pytest.mark.parametrize("read", READERS)
@given(value=JSON)
@example(value="a\n\nb\n")
@example(value={"k" * 200: {"a": 1}, "a\nb": [[], [{}], {"c": [None]}]})
def test_what_is_dumped_reads_back_equal(read: Callable[[str], Any], value: object) -> None:
    """Any JSON is read back equal by readers of YAML 1.1 and of YAML 1.2, with libyaml and without."""
    text = f"key:{dump_block(value, 2)}\n"

    assert repr({"key": value}) == repr(read(text))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("trap", TRAPS)
def test_text_that_looks_like_something_else_is_quoted(read: Callable[[str], Any], trap: str) -> None:
    """A text that could be taken for another type, or for syntax, stands in quotes, as a value and as a key."""
    assert str(dump_scalar(trap))[0] in "'\""
    assert {trap: trap} == read(f"{dump_scalar(trap)}: {dump_scalar(trap)}\n")


@given(text=st.from_regex(r"[A-Za-z_/$(^][!-~ ]*", fullmatch=True))
def test_a_plain_text_is_one_that_pyyaml_leaves_plain(text: str) -> None:
    """Whatever stands without quotes would stand so if PyYAML had chosen."""
    dumped = str(dump_scalar(text))

    assert dumped != text or yaml.safe_dump(text, width=math.inf).startswith(f"{text}\n")


@given(text=TEXTS)
def test_a_text_on_one_line_stays_on_one_line_and_hides_nothing(text: str) -> None:
    """A dumped scalar has no line break, no control and no bidirectional character, whatever the text has."""
    assert str(dump_scalar(text)).isprintable() or not text.isprintable()
    assert [] == [char for char in dump_scalar(text) if char in "\n\r\t\x85\u2028\u202e\ufeff\0"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "null"),
        (True, "true"),
        (0, "0"),
        (10**30, "1" + "0" * 30),
        (1e20, "1.0e+20"),
        (-0.0, "-0.0"),
        (1.5e-7, "1.5e-07"),
        (math.inf, ".inf"),
        (-math.inf, "-.inf"),
        (math.nan, ".nan"),
        ("https://api.example.com/a?b=c", "https://api.example.com/a?b=c"),
        (r"^[A-Fa-f\d]{24}$", r"^[A-Fa-f\d]{24}$"),
        ("it's: so", "'it''s: so'"),
        ("Grüße 👋", "'Grüße 👋'"),
        ("a\u202eb\u2028c", r'"a\u202Eb\Lc"'),
        ("ü\0", r'"ü\0"'),
        ("two\nlines", r'"two\nlines"'),
        ("word " * 60 + "end", "word " * 60 + "end"),
    ],
)
def test_scalars_have_one_spelling(value: object, expected: str) -> None:
    """Plain where it is safe, else single quotes, and double quotes only for what needs an escape; never folded."""
    assert expected == dump_scalar(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("word", " word"),
        ({}, " {}"),
        ([], " []"),
        ({"a": 1, "b": [{"c": 2, "d": []}, ["e"]]}, "\n  a: 1\n  b:\n    - c: 2\n      d: []\n    - - e"),
        ("one\n\ntwo", " |-\n  one\n\n  two"),
        ("one\ntwo\n", " |\n  one\n  two"),
        ({"a": ["one\ntwo"]}, "\n  a:\n    - |-\n      one\n      two"),
        ("one \ntwo", r' "one \ntwo"'),
        ("  one\ntwo", r' "  one\ntwo"'),
        ("one\ttwo\n", r' "one\ttwo\n"'),
        ("one\n\n", r' "one\n\n"'),
        ({"k" * 129: 1}, f"\n  ? {'k' * 129}\n  : 1"),
    ],
)
def test_blocks_have_one_layout(value: object, expected: str) -> None:
    """Entries are indented under their key, and lines of a text stand as they are where nothing of them is lost."""
    assert expected == dump_block(value, 2)


def test_text_that_no_yaml_can_hold_is_refused() -> None:
    """A lone surrogate raises, and so does what is not a scalar."""
    with pytest.raises(ValueError, match="lone surrogate"):
        dump_scalar("a\ud800")
    with pytest.raises(TypeError, match="not a YAML scalar"):
        dump_scalar({"a": 1})
