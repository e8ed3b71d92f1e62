"""Schemas that are declared again after an edit are declared as if it were for the first time."""

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.files import File
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.reader.api import Reader
from codegen.targets.python.sdk import types_of
from codegen.targets.python.types.declaring import Before
from tests.hostile.work import count_steps

_SCHEMA: Final = """## {0}

A {0}

### Schema <a name="{1}-schema"></a>

```json
{2}
```

"""
_CAT: Final = '"kind": {"enum": ["cat"]}, "lives": {"type": "number"}, "in": {"$ref": "#home"}'
_DOG: Final = '"kind": {"$ref": "#word"}, "bark": {"type": "string", "readOnly": true}'
_HOME: Final = '"pets": {"type": "array", "items": {"$ref": "#pet"}}, "door": {"enum": ["a", "b"]}'
_DEFINITIONS: Final = {
    **{title: f'{{"type": "object", "properties": {{{text}}}}}' for title, text in (("Cat", _CAT), ("Dog", _DOG))},
    "Word": '{"enum": ["dog"]}',
    "Pet": '{"oneOf": [{"$ref": "#cat"}, {"$ref": "#dog"}]}',
    "Home": f'{{"type": "object", "properties": {{{_HOME}}}}}',
}
_ACTION: Final = """# Home Actions

https://api.example.com/homes

## Put

Puts a home

### Method And Url

PUT https://api.example.com/homes

### Request Body

The body of the request must be a [Home](schemas.md#home).

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Home](schemas.md#home) | A home |
| 201 | [Pet](schemas.md#pet) | A pet |
"""
_EDITS: Final = (
    ("Cat", '["cat"]', '["cat", "lion"]'),
    ("Word", '["dog"]', '["dog", "wolf"]'),
    ("Word", '["dog"]', '["cat"]'),
    ("Pet", "oneOf", "anyOf"),
    ("Pet", '{"$ref": "#dog"}', '{"type": "null"}'),
    ("Home", '"#pet"', '"#cat"'),
    ("Dog", "readOnly", "writeOnly"),
    ("Dog", "bark", "barks"),
    ("Cat", '"number"', '"string"'),
    ("Cat", "lives", "_lives"),
)


def _api(reader: Reader, definitions: dict[str, str], others: int = 0) -> Api:
    """Return what is read of the schemas, and of further ones that a home leads to."""
    fields = ", ".join(
        f'"a{n}": {{"type": "object", "properties": {{"b{n}": {{"type": "string"}}}}}}' for n in range(9)
    )
    definitions = {**definitions, **{f"Other{n}": f'{{"properties": {{{fields}}}}}' for n in range(others)}}
    schemas = "".join(_SCHEMA.format(title, title.lower(), text) for title, text in definitions.items())
    rows = "".join(f"| {300 + n} | [Other{n}](schemas.md#other{n}) | One |\n" for n in range(others))
    files = (File("home.md", _ACTION + rows), File("schemas.md", f"# Schemas\n\n{schemas}"))
    return reader.read(files).readable


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_EDITS), st.booleans()), min_size=1, max_size=6))
def test_types_are_the_same_warm_and_cold(edits: list[tuple[tuple[str, str, str], bool]]) -> None:
    """Also of schemas that nobody edited: what a reference in them leads to, and what is a tag, may have changed."""
    reader, memo, definitions = Reader(memo=Memo()), Memo(), dict(_DEFINITIONS)
    for (title, old, new), is_moved in ((("Cat", "", ""), False), *edits):
        definitions[title] = definitions[title].replace(old, new) if old else definitions[title]
        definitions = dict(sorted(definitions.items(), reverse=is_moved))
        api = _api(reader, definitions)
        memo.start_round()

        assert api.resources
        assert types_of(api, "homes") == types_of(api, "homes", Before(memo=memo))


def test_only_what_an_edit_concerns_is_declared_anew() -> None:
    """With many schemas beside it, an edit of one takes a small part of what all of them take."""
    reader, memo = Reader(memo=Memo()), Memo()
    types_of(_api(reader, _DEFINITIONS, 60), "homes", Before(memo=memo))
    edited = _api(reader, {**_DEFINITIONS, "Cat": _DEFINITIONS["Cat"].replace("number", "string")}, 60)
    memo.start_round()
    cold, warm = (_steps(edited, before) for before in (Before(), Before(memo=memo)))

    assert 3 * warm < cold, (warm, cold)


def _steps(api: Api, before: Before) -> int:
    return count_steps(lambda: None, lambda: types_of(api, "homes", before))[1]
