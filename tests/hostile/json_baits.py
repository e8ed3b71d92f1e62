"""Baits in JSON: schemas and examples that are deep, wide, in circles, or no JSON at all."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from codegen.files import File
from tools.completion import complete

_Node = dict[str, Any]
_THING: Final = "### Successful Responses\n\n| Code | Type | Description |\n| - | - | - |\n"


def _documents(schemas: Iterable[tuple[str, str, str]]) -> tuple[File, ...]:
    """Schemas (title, definition, example), the first of them what an action answers with and is sent."""
    schemas = list(schemas)
    anchor = schemas[0][0].lower().replace(" ", "-")
    piece = (
        f"## Patch\n\nChanges a thing\n\n### Request Body\n\nThe body of the request should be serialized JSON that "
        f"validates against the [It](schemas.md#{anchor}) schema.\n\n"
        f"{_THING}| 200 | [It](schemas.md#{anchor}) | Thing information |\n"
    )
    text = "".join(
        f"## {title}\n\nSchema for it\n\n### Schema\n\n```json\n{definition}\n```\n\n"
        + (f"### Example\n\n```json\n{example}\n```\n\n" if example else "")
        for title, definition, example in schemas
    )
    return (File("schemas.md", complete("schemas.md", text)), File("thing.md", complete("thing.md", piece)))


def _schema(build: Callable[[int], Any], example: str = "") -> Callable[[int], tuple[File, ...]]:
    return lambda size: _documents([("Bait", json.dumps(build(size), indent=1), example)])


def _written(definition: Callable[[int], str]) -> Callable[[int], tuple[File, ...]]:
    return lambda size: _documents([("Bait", definition(size), "")])


def _example(build: Callable[[int], str], schema: Any) -> Callable[[int], tuple[File, ...]]:
    return lambda size: _documents([("Bait", json.dumps(schema), build(size))])


def _named(build: Callable[[int, int], Any]) -> Callable[[int], tuple[File, ...]]:
    """As many schemas as the size, the nth made by `build(n, size)`."""
    return lambda size: _documents((f"Bait N{n}", json.dumps(build(n, size)), "") for n in range(size))


def _ref(number: int) -> _Node:
    return {"$ref": f"#/definitions/baitN{number}"}


def _nested(keyword: str, *, wrap: bool = True) -> Callable[[int], Any]:
    """A schema in a schema, as deep as the size, down to what JSON may have."""

    def build(size: int) -> Any:
        node: _Node = {"type": "object", "properties": {"a": {"type": "string"}}}
        for _ in range(min(size, 30)):
            node = {keyword: [node, {"type": "string"}] if wrap else node}
        return node

    return build


def _object(properties: Mapping[str, Any]) -> _Node:
    return {"type": "object", "properties": properties}


def _alike(number: int) -> str:
    """Return a key that is the same name as any other of these."""
    return f"p{number:016b}".translate(str.maketrans("01", "-_"))


def _deep_objects(size: int) -> _Node:
    node = _object({"end": {"type": "string"}})
    for depth in range(min(size, 30)):
        node = _object({f"level{depth}": node, "items": {"type": "array", "items": {"type": "string"}}})
    return node


def _tagged(size: int) -> _Node:
    return {"oneOf": [_object({"kind": {"enum": [f"k{n}"]}, f"own{n}": {"type": "string"}}) for n in range(size)]}


def _untagged(size: int) -> _Node:
    return {"oneOf": [_object({f"own{n}": {"type": "string"}}) for n in range(size)]}


def _described(size: int) -> _Node:
    return {"oneOf": [{**_object({"a": {"type": "string"}}), "description": f"Word{n} of it"} for n in range(size)]}


def _defined(build: Callable[[int, int], Any]) -> Callable[[int], _Node]:
    """A schema with as many definitions as the size, the nth made by `build(n, size)`; it refers to the first."""
    return lambda size: {
        **_object({"a": {"$ref": "#/definitions/d0"}}),
        "definitions": {f"d{n}": build(n, size) for n in range(size)},
    }


def _local(number: int) -> _Node:
    return {"$ref": f"#/definitions/d{number}"}


def _titled(depth: int, width: int) -> _Node:
    node = _object({f"p{n}": {"type": "string"} for n in range(width)})
    for _ in range(depth):
        node = {"title": "Bait", **_object({"inner": node})}
    return node


JSON_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    "nested oneOf": _schema(_nested("oneOf")),
    "nested anyOf": _schema(_nested("anyOf")),
    "nested allOf": _schema(_nested("allOf")),
    "nested not": _schema(_nested("not", wrap=False)),
    "nested items": _schema(_nested("items", wrap=False)),
    "nested values": _schema(_nested("additionalProperties", wrap=False)),
    "nested objects": _schema(_deep_objects),
    "alternatives with a tag": _schema(_tagged),
    "alternatives without a tag": _schema(_untagged),
    "alternatives with words": _schema(_described),
    "equal alternatives": _schema(lambda size: {"oneOf": [_object({"a": {"type": "string"}})] * size}),
    "equal objects": _schema(lambda size: _object({f"p{n}": _object({"a": {"type": "string"}}) for n in range(size)})),
    "unlike objects": _schema(
        lambda size: _object({f"p{n}": _object({f"a{n}": {"type": "string"}}) for n in range(size)})
    ),
    "objects of one name": _schema(lambda size: _object({_alike(n): _object({f"a{n}": {}}) for n in range(size)})),
    "properties": _schema(lambda size: _object({f"p{n}": {"type": "string"} for n in range(size)})),
    "required properties": _schema(
        lambda size: {
            **_object({f"p{n}": {"type": "string"} for n in range(size)}),
            "required": [f"p{n}" for n in range(size)],
        }
    ),
    "undeclared properties": _schema(lambda size: {**_object({"a": {}}), "required": [f"p{n}" for n in range(size)]}),
    "values of an enum": _schema(lambda size: _object({"a": {"enum": [f"v{n}" for n in range(size)]}})),
    "numbers of an enum": _schema(lambda size: _object({"a": {"enum": list(range(size))}})),
    "types": _schema(lambda size: {"type": ["string", "integer"] * size}),
    "patterns of keys": _schema(
        lambda size: {"patternProperties": {f"^a{n}$": {"type": "string"} for n in range(size)}}
    ),
    "allOf of objects": _schema(lambda size: {"allOf": [_object({f"p{n}": {"type": "string"}}) for n in range(size)]}),
    "unknown keywords": _schema(lambda size: {"type": "string", **{f"k{n}": 1 for n in range(size)}}),
    "malformed properties": _schema(lambda size: _object({f"p{n}": {"type": "String"} for n in range(size)})),
    "unusual formats": _schema(lambda size: _object({f"p{n}": {"type": "string", "format": "x"} for n in range(size)})),
    "references to nothing": _schema(
        lambda size: _object({f"p{n}": {"$ref": f"#/definitions/x{n}"} for n in range(size)})
    ),
    "references to itself": _schema(lambda size: _object({f"p{n}": {"$ref": "#"} for n in range(size)})),
    "a long key": _schema(
        lambda size: _object({"k" * size: _object({f"p{n}": {"type": "String"} for n in range(size)})})
    ),
    "a long description of a property": _schema(
        lambda size: _object({"a": {"type": "string", "description": "word " * size}})
    ),
    "a long word of a property": _schema(lambda size: _object({"a": {"type": "string", "description": "w" * size}})),
    "a long default": _schema(lambda size: _object({"a": {"type": "string", "default": "d" * size}})),
    "a long pattern": _schema(
        lambda size: _object({"a": {"type": "string", "pattern": "(a+)+" * size}}),
        '{"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"}',
    ),
    "titled copies": _schema(
        lambda size: _object({f"p{n}": {"title": "Bait", **_object({"a": {"type": "string"}})} for n in range(size)})
    ),
    "nested titles": _schema(lambda size: _titled(min(size, 30), size)),
    "a chain of definitions": _schema(_defined(lambda n, size: _local(n + 1) if n + 1 < size else _object({"a": {}}))),
    "a circle of definitions": _schema(_defined(lambda n, size: _local((n + 1) % size))),
    "a ladder of definitions": _schema(
        _defined(lambda n, size: _object({"a": _local(n + 1), "b": _local(n + 1)}) if n + 1 < size else {})
    ),
    "definitions of one name": _schema(
        lambda size: {
            **_object({f"p{n}": {"$ref": f"#/definitions/{_alike(n)}"} for n in range(size)}),
            "definitions": {_alike(n): _object({f"a{n}": {}}) for n in range(size)},
        }
    ),
    "a chain of whole references": _named(lambda n, size: _ref(n + 1) if n + 1 < size else _object({"a": {}})),
    "a circle of whole references": _named(lambda n, size: _ref((n + 1) % size)),
    "nullable properties": _schema(
        lambda size: _object({f"p{n}": {"type": "string", "nullable": True} for n in range(size)})
    ),
    "marked properties": _schema(
        lambda size: _object({f"p{n}": {"description": "Deprecated. " * 9, "readOnly": True} for n in range(size)})
    ),
    "a long mark": _schema(lambda size: _object({"a": {"description": "Deprecated. Use `x`. (" * size}})),
    "conditions": _schema(
        lambda size: {"allOf": [{"if": {"required": [f"p{n}"]}, "then": {"required": ["a"]}} for n in range(size)]}
    ),
    "a chain of references": _named(lambda n, size: _object({"next": _ref(n + 1)}) if n + 1 < size else {}),
    "a circle of references": _named(lambda n, size: _object({"next": _ref((n + 1) % size)})),
    "a chain of oneOf": _named(lambda n, size: {"oneOf": [_ref(n + 1), {"type": "null"}]} if n + 1 < size else {}),
    "a ladder of allOf": _named(
        lambda n, size: {"allOf": [_ref(n + 1), _ref(n + 1)]} if n + 1 < size else {"type": "object"}
    ),
    "a ladder of oneOf": _named(
        lambda n, size: {"oneOf": [_ref(n + 1), _ref(n + 1)]} if n + 1 < size else _object({"a": {}})
    ),
    "a ladder of oneOf and arrays": _named(
        lambda n, size: (
            {"oneOf": [_ref(n + 1), {"type": "array", "items": _ref(n + 1)}]} if n + 1 < size else {"type": "string"}
        )
    ),
    "a ladder of properties": _named(
        lambda n, size: _object({"a": _ref(n + 1), "b": _ref(n + 1)}) if n + 1 < size else {}
    ),
    "a ladder of values": _named(
        lambda n, size: {"enum": [1]} if n + 1 == size else {"anyOf": [_ref(n + 1), {"allOf": [_ref(n + 1)]}]}
    ),
    "schemas": _named(lambda n, _: _object({f"a{n}": {"type": "string"}})),
    "schemas of one title": lambda size: _documents([("Bait", '{"type": "string"}', '"a"')] * size),
    "schemas in one list": lambda size: _documents(
        [("Bait", json.dumps({"oneOf": [_ref(n) for n in range(size)]}), "")]
        + [(f"Bait N{n}", json.dumps(_object({"kind": {"enum": [f"k{n}"]}})), "") for n in range(size)]
    ),
    "repeated keys": _written(lambda size: "{" + ", ".join('"a": 1' for _ in range(size)) + "}"),
    "repeated keys inside": _written(lambda size: '{"a": {' + ", ".join('"b": 1' for _ in range(size)) + "}}"),
    "open quotes": _written(lambda size: "{[" * 40 + '"\\' * size),
    "open brackets": _written(lambda size: "[" * size),
    "open braces": _written(lambda size: '{"a":' * size),
    "open lists": _written(lambda size: "[" * 60 + "1, " * size),
    "spaces of JSON": _written(lambda size: "{" + " " * size),
    "a long number": _written(lambda size: '{"maximum": ' + "1" * size + "}"),
    "a long fraction": _written(lambda size: '{"maximum": 0.' + "1" * size + "}"),
    "an endless number": _written(lambda size: '{"maximum": 1e' + "9" * size + "}"),
    "wrong items": _example(lambda size: json.dumps([1] * size), {"type": "array", "items": {"type": "string"}}),
    "unexpected properties": _example(
        lambda size: json.dumps({f"p{n}": 1 for n in range(size)}),
        {**_object({"a": {}}), "additionalProperties": False},
    ),
    "a long example": _example(lambda size: json.dumps({"a": "b" * size}), _object({"a": {"type": "integer"}})),
    "a wide example": _example(
        lambda size: json.dumps({f"p{n}": n for n in range(size)}, indent=1), {"type": "object"}
    ),
    "equal items": _example(
        lambda size: json.dumps([{"a": n} for n in range(size)]), {"type": "array", "uniqueItems": True}
    ),
    "surrogates": _example(lambda size: json.dumps(["\U0001f600"] * size), {"type": "array"}),
}
