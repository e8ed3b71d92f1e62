"""overrides.yaml is read whole, or refused with the place of everything that is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.files import File, Span
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, ActionPlace, Override, Part, SchemaPlace, Value, is_same
from codegen.overrides_yaml import parse_overrides

_SPAN = Span("overrides.yaml", 1)


def _parse(text: str) -> tuple[tuple[Override, ...], list[str]]:
    overrides, diagnostics = parse_overrides(File("overrides.yaml", text))
    return overrides, [f"{item.span.line}:{item.span.column}: {item.message}" for item in diagnostics]


def _entry(where: str = "{schema: Device, pointer: ''}", *, now: str = "1", because: str = "It is so.") -> str:
    return f"- where: {where}\n  now: {now}\n  because: {because}\n"


def test_every_kind_of_place() -> None:
    """A place is a field of an action, a value inside of it, or one in a definition or an example."""
    text = """\
- where: {document: device.md, action: Get, field: query.limit.default}
  was: '1'
  now: '10'
  because: >
    The server
    sends ten.
- where: {document: device.md, action: Patch, field: body.example, pointer: /tags/0}
  was: [a, 1]
  because: a
- where: {schema: Device, pointer: /a~1b}
  now: null
  because: b
- where: {schema: Device, example: ''}
  now: {}
  because: c
"""
    expected = (
        Override(ActionPlace("device.md", "Get", "query.limit.default"), "1", "10", "The server sends ten.", _SPAN),
        Override(ActionPlace("device.md", "Patch", "body.example", "/tags/0"), ["a", 1], NOTHING, "a", _SPAN),
        Override(SchemaPlace("Device", Part.DEFINITION, "/a~1b"), NOTHING, None, "b", _SPAN),
        Override(SchemaPlace("Device", Part.EXAMPLE, ""), NOTHING, {}, "c", _SPAN),
    )
    assert (expected, []) == _parse(text)


def test_places_of_an_entry() -> None:
    """An entry knows where it starts, and where the values of its keys are."""
    (entry,), _ = _parse(f"# first\n{_entry()}")
    places = {key: (span.line, span.column, span.length) for key, span in entry.spans.items()}
    assert {"schema": (2, 19, 6), "pointer": (2, 36, 2), "now": (3, 8, 1)} == places
    assert (2, 3) == (entry.span.line, entry.span.column)
    assert entry.span == entry.at("was")


@pytest.mark.parametrize("text", ["", "# nothing\n", "[]\n"])
def test_no_entries(text: str) -> None:
    """A file that says nothing overrides nothing."""
    assert ((), []) == _parse(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10", 10),
        ("-0.5e1", -5.0),
        ("true", True),
        ("null", None),
        ("", None),
        ("'10'", "10"),
        ('"true"', "true"),
        ("no", "no"),
        ("1_000", "1_000"),
        ("0o7", "0o7"),
        ("12:30:45", "12:30:45"),
        ("2026-01-01", "2026-01-01"),
        ("010", "010"),
        ("{<<: 1, 2: [~, on]}", {"<<": 1, "2": [None, "on"]}),
    ],
)
def test_values_are_json(text: str, value: JsonValue) -> None:
    """A plain number, true, false and null are what they look like; everything else is text, as YAML 1.2 has it."""
    (entry,), diagnostics = _parse(_entry(now=text))
    assert (repr(value), []) == (repr(entry.now), diagnostics)


@pytest.mark.parametrize(
    ("text", "diagnostics"),
    [
        ("- [a\n", ["1:5: not YAML: expected ',' or ']', but got '<stream end>'"]),
        ("where: {}\n", ["1:1: not a list of overrides"]),
        ("- device\n", ["1:3: not a mapping of keys"]),
        ("- because: a\n", ["1:3: this is not a place"]),
        (_entry("{document: device.md, action: Get}"), ["1:10: this is not a place"]),
        (_entry("{schema: Device, example: '', pointer: ''}"), ["1:10: this is not a place"]),
        (_entry("{schema: [a], pointer: ''}"), ["1:19: not a text"]),
        (_entry("{schema: a, pointer: b}"), ["1:31: `b` is not a JSON pointer"]),
        (_entry("{schema: a, pointer: /~2}"), ["1:31: `/~2` is not a JSON pointer"]),
        (_entry(because="' '"), ["3:12: there is no reason"]),
        ("- where: {schema: a, pointer: ''}\n  now: 1\n", ["1:3: there is no reason"]),
        ("- where: {schema: a, pointer: ''}\n  because: a\n", ["1:3: `was` and `now` are the same"]),
        (_entry(now="{b: 1, a: 1}\n  was: {a: 1, b: 1}"), ["1:3: `was` and `now` are the same"]),
        (_entry() + "  then: 1\n", ["4:3: unknown key `then`"]),
        (_entry() + "  now: 2\n", ["4:3: key `now` stands twice"]),
        (_entry(now="{a: 1, a: 2}"), ["2:15: key `a` stands twice"]),
        (_entry(now="&a [*a]"), ["2:8: an alias is not read"]),
        (_entry(now="!!python/object:os.system {}"), ["2:8: a tag is not read"]),
        (_entry(now="!!int '1'"), ["2:8: a tag is not read"]),
        (_entry(now="1e999"), ["2:8: the number is too large"]),
        (_entry(now="1" * 5000), ["2:8: the number is too large"]),
        (_entry(now='"\\ud800"'), ["2:8: half of a surrogate pair is not a character"]),
        (_entry(now="[" * 66 + "]" * 66), ["2:73: more than 64 levels of nesting"]),
        ("[" * 5000, ["1:1: nested too deeply"]),
    ],
)
def test_what_is_wrong_has_a_position(text: str, diagnostics: list[str]) -> None:
    """Whatever is not an override is told with line and column, and never raised."""
    assert diagnostics == _parse(text)[1]


def test_all_faults_in_one_run() -> None:
    """Each entry is looked at, whatever is wrong with the one before."""
    text = _entry("{}") + _entry(because="''") + _entry() + _entry("{schema: a}")
    expected = ["1:10: this is not a place", "6:12: there is no reason", "10:10: this is not a place"]
    assert expected == _parse(text)[1]


@given(st.text(st.sampled_from("-:{}[]&*!|>'\"\n \\ abwhereschemapointernowbecause~1/")))
def test_no_text_raises(text: str) -> None:
    """Any text is read or refused."""
    overrides, diagnostics = _parse(text)
    assert isinstance(overrides, tuple)
    assert all(line.split(":")[0].isdigit() for line in diagnostics)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1, 1, True),
        ({"a": 1, "b": [2]}, {"b": [2], "a": 1}, True),
        (1, True, False),
        (1, 1.0, False),
        ("1", 1, False),
        (None, NOTHING, False),
        (NOTHING, NOTHING, True),
    ],
)
def test_equality_is_that_of_json(one: Value, other: Value, same: object) -> None:
    """Types count and the order of keys does not; a null is not nothing."""
    assert same is is_same(one, other)


@pytest.mark.parametrize(
    ("where", "value", "shown"),
    [
        (ActionPlace("a.md", "Get", "method"), "GET", "`GET`"),
        (ActionPlace("a.md", "Get", "scopes"), ["a"], '`["a"]`'),
        (ActionPlace("a.md", "Get", "body.example"), "1", '`"1"`'),
        (SchemaPlace("A", Part.DEFINITION, ""), "é", '`"é"`'),
        (SchemaPlace("A", Part.DEFINITION, ""), NOTHING, "nothing"),
        (ActionPlace("a.md", "Get", "description"), "x" * 81, f"`{'x' * 80}...`"),
    ],
)
def test_values_are_shown_on_one_line(where: ActionPlace | SchemaPlace, value: Value, shown: str) -> None:
    """Where only text stands it is shown as it is, elsewhere as JSON; long values are cut."""
    assert shown == Override(where, NOTHING, 1, "a", _SPAN).show(value)
