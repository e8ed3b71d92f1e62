"""An override that does not fit its document is an error at its place, which says what the document has."""

import pytest
from msgspec.structs import replace

from tests.reader.overriding.documents import FILES, THING, URL, change, entry, errors, read, schema_entry

_PLACE = "thing.md, Patch, "
_OR = "(drop the entry of line 1, or say under `was` what the document has now)"
_GONE = "drop the entry of line 1 if its place has gone"
_STALE = [
    (
        entry("query.limit.default", change("'2'", "'3'")),
        f"3:8: stale-override: {_PLACE}query.limit.default is `1`, not `2` {_OR}",
    ),
    (
        entry("query.limit.default", change("'2'", "'1'")),
        f"4:8: stale-override: {_PLACE}query.limit.default is `1` already (drop the entry of line 1)",
    ),
    (
        entry("query.filter.default", change("'2'", None)),
        f"1:3: stale-override: {_PLACE}query.filter.default is nothing already (drop the entry of line 1)",
    ),
    (
        entry("query.filter.default", change("'2'", "'1'")),
        f"3:8: stale-override: {_PLACE}query.filter.default is nothing, not `2` {_OR}",
    ),
    (
        entry("query.limit.default", change(None, "'2'")),
        f"1:3: stale-override: {_PLACE}query.limit.default is `1`, not nothing {_OR}",
    ),
    (
        entry("scopes", change("[thing.patch]", "[thing.*, thing.patch]")),
        f'4:8: stale-override: {_PLACE}scopes is `["thing.*", "thing.patch"]` already (drop the entry of line 1)',
    ),
    (
        entry("body.schema", change("Things", "undefined")),
        f"3:8: stale-override: {_PLACE}body.schema is `Thing`, not `Things` {_OR}",
    ),
    (
        schema_entry(change("'255'", "1"), pointer="/properties/name/max"),
        f'3:8: stale-override: schema `Thing`, /properties/name/max is `255`, not `"255"` {_OR}',
    ),
    (
        schema_entry(change("1", None), pointer="/properties/id"),
        "1:3: stale-override: schema `Thing`, /properties/id is nothing already (drop the entry of line 1)",
    ),
    (
        schema_entry(change("B", "A"), pointer="/name", key="example"),
        '4:8: stale-override: example of schema `Thing`, /name is `"A"` already (drop the entry of line 1)',
    ),
]
_NO_FIELD = "1:53: unknown-place: `Patch` of thing.md has no"
_NO_PLACE = "unknown-place: there is no"
_UNKNOWN = [
    (
        entry("method", change("GET", "PUT"), document="things.md"),
        f"1:21: {_NO_PLACE} action document `things.md` (the nearest document is `thing.md`)",
    ),
    (
        entry("method", change("GET", "PUT"), action="Path"),
        "1:39: unknown-place: thing.md has no action `Path` (the nearest action is `Patch`)",
    ),
    (
        entry("query.limits.default", change("'1'", "'2'")),
        f"{_NO_FIELD} `query.limits.default` (the nearest field is `query.limit.default`)",
    ),
    (
        entry("error.404.schema", change(None, "Thing")),
        f"{_NO_FIELD} `error.404.schema` (the nearest field is `errors.404.schema`)",
    ),
    (
        entry("path.THING_ID.default", change(None, "a")),
        f"{_NO_FIELD} `path.THING_ID.default` (the nearest field is `path.THING_ID.beta`)",
    ),
    (
        entry("body.example, pointer: /nam", change("A", "B")),
        f"1:76: {_NO_PLACE} {_PLACE}body.example, /nam (the nearest place is `/name`; {_GONE})",
    ),
    (
        schema_entry(change("1", "2"), schema="Thingy"),
        "1:19: unknown-place: no one schema is called `Thingy` (the nearest schema is `Thing`)",
    ),
    (
        schema_entry(change("1", "2"), schema="Word List"),
        "1:19: unknown-place: no one schema is called `Word List` (the nearest schema is `WordList`)",
    ),
    (
        schema_entry(change("1", "2"), pointer="/propertys/name"),
        f"1:35: {_NO_PLACE} schema `Thing`, /propertys/name (the nearest place is `/properties`; {_GONE})",
    ),
    (
        schema_entry(change(None, "2"), pointer="/required/7"),
        f"1:35: {_NO_PLACE} schema `Thing`, /required/7 (the nearest place is `/required`; {_GONE})",
    ),
    (
        schema_entry(change("1", "2"), schema="Things", pointer="''", key="example"),
        f"1:36: {_NO_PLACE} example of schema `Things` (the nearest place is the whole value; {_GONE})",
    ),
]
_UNUSABLE = [
    (entry("method", change("PATCH", "GE T")), f"4:8: invalid-override: {_PLACE}method takes a method, not `GE T`"),
    (entry("method", change("PATCH", None)), f"1:3: invalid-override: {_PLACE}method cannot be removed"),
    (entry("url", change(URL, "https://a b/x")), "4:8: unreadable-url: `https://a b/x` is not an https URL"),
    (entry("url", change(URL, f"{URL}/%2e")), "4:54: unreadable-url: `%2e` is not a segment of a path"),
    (entry("url", change(URL, "http://api.example.com/x")), "4:8: unreadable-url: `http://api.example.com/x` is no"),
    (entry("url", change(URL, "https://evil.io/x")), "4:8: second-server: the host is `https://evil.io`, in the"),
    (entry("description", change("Changes a thing", "1")), f"4:8: invalid-override: {_PLACE}description takes one"),
    (entry("description", change("Changes a thing", '"a\\nb"')), f"4:8: invalid-override: {_PLACE}description takes"),
    (entry("description", change("Changes a thing", '"a\\u202e"')), f"4:8: invalid-override: {_PLACE}description"),
    (entry("scopes", change("[thing.*, thing.patch]", "['a;b']")), f"4:8: invalid-override: {_PLACE}scopes takes a"),
    (entry("scopes", change("[thing.*, thing.patch]", "a")), f"4:8: invalid-override: {_PLACE}scopes takes a list"),
    (
        entry("query.limit.required", change("false", "Y")),
        f"4:8: invalid-override: {_PLACE}query.limit.required take",
    ),
    (
        entry("query.limit.default", change("1", "'2'")),
        f"3:8: invalid-override: {_PLACE}query.limit.default takes one",
    ),
    (
        entry("query.limit.default", change("'1'", "null")),
        f"4:8: invalid-override: {_PLACE}query.limit.default takes",
    ),
    (
        entry("query.limit.accepted-values", change(None, "[1]")),
        f"3:8: invalid-override: {_PLACE}query.limit.accepted",
    ),
    (entry("body.schema", change("Thing", "Thingy")), f"4:8: invalid-override: {_PLACE}body.schema takes the title"),
    (entry("body.schema", change("Thing", "[1]")), f"4:8: invalid-override: {_PLACE}body.schema takes the title"),
    (entry("body.schema", change("Thing", None)), f"1:3: invalid-override: {_PLACE}body.schema cannot be removed"),
    (entry("body.schema, pointer: /a", change("1", "2")), f"1:75: invalid-override: {_PLACE}body.schema, /a points"),
    (entry("url, pointer: ''", change("1", "2")), f"1:67: invalid-override: {_PLACE}url points into what is not JSON"),
    (schema_entry(change("{}", "[]")), "4:8: invalid-override: schema `Thing` takes a JSON object, not `[]`"),
    (schema_entry(change("{}", None)), "1:3: invalid-override: schema `Thing` cannot be removed"),
]


@pytest.mark.parametrize(("text", "error"), [*_STALE, *_UNKNOWN])
def test_entries_that_do_not_fit(text: str, error: str) -> None:
    """What the document does not say (any more), or says already, and what it does not have: one error each."""
    assert [error] == errors(text)


@pytest.mark.parametrize(("text", "error"), _UNUSABLE)
def test_values_that_do_not_fit(text: str, error: str) -> None:
    """A value that could not stand in a document cannot come from an override."""
    (found,) = errors(text)
    assert error == found[: len(error)]


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (entry("method", change("PATCH", "PUT")),) * 2 + ("is about the place",),
        (
            schema_entry(change("{}", "{a: 1}")),
            schema_entry(change("a", "b"), pointer="/type"),
            "lies inside of the place",
        ),
    ],
)
def test_entries_for_one_place(first: str, second: str, relation: str) -> None:
    """Of two entries for one place, or for a place and one around it, the second is an error."""
    line = len(first.rstrip("\n").split("\n")) + 1
    expected = f"{line}:3: repeated-override: this {relation} of the entry of line 1 (make one entry of both)"
    assert expected in errors(first + second)


def test_all_errors_in_one_run() -> None:
    """One run tells every entry that does not fit, in the order of the file."""
    entries = [text.rstrip("\n") + "\n" for text, _ in (*_STALE[:1], *_UNKNOWN[:3], *_UNUSABLE[:1], *_STALE[-1:])]
    lines = [int(error.split(":")[0]) for error in errors("".join(entries))]
    assert (len(entries), sorted(lines)) == (len(lines), lines)


def test_no_schemas() -> None:
    """Without schemas.md there is no schema to override."""
    expected = ["1:19: unknown-place: there is no schemas.md (add it, or drop the entry)"]
    assert expected == errors(schema_entry(change("1", "2")), FILES[1:])


def test_documents_with_errors_keep_them() -> None:
    """What makes a document unreadable is not a place to override."""
    broken = (FILES[0], replace(FILES[1], text=THING.replace("PATCH https", "PATSCH https")))
    result = read(entry("method", change("PATSCH", "PATCH")), broken)
    assert (None, True) == (result.api, "unknown-method" in [item.rule for item in result.diagnostics])
