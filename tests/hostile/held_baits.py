"""Baits of what is held back: many marks, chains of definitions with one at their end, examples that show them."""

import json
from collections.abc import Callable, Mapping
from typing import Final

from codegen.files import File
from tools.completion import complete

_ANSWER: Final = (
    "### Successful Responses\n\n| Code | Type | Description |\n| - | - | - |\n"
    "| 200 | [Bait N0](schemas.md#bait-n0) | Thing information |\n\n"
)
_HIDDEN: Final = {"type": "string", "x-internal": True}


def _documents(schemas: str, actions: str = "") -> tuple[File, ...]:
    get = f"## Get\n\nReturns a thing\n\n{_ANSWER}"
    return (File("schemas.md", complete("schemas.md", schemas)), File("thing.md", complete("thing.md", get + actions)))


def _schema(number: int, definition: object, example: object = None) -> str:
    shown = f"### Example\n\n```json\n{json.dumps(example)}\n```\n\n" if example is not None else ""
    return f"## Bait N{number}\n\nA bait\n\n### Schema\n\n```json\n{json.dumps(definition)}\n```\n\n{shown}"


def _properties(size: int) -> tuple[File, ...]:
    """Properties that are internal, and an example that shows all of them."""
    names = [f"p{number}" for number in range(size)]
    definition = {"type": "object", "properties": dict.fromkeys(names, _HIDDEN) | {"open": {"type": "string"}}}
    return _documents(_schema(0, definition, dict.fromkeys(names, "x")))


def _chain(size: int) -> tuple[File, ...]:
    """Definitions that are made of the next one, of which the last has a property that is internal."""
    links = [{"allOf": [{"$ref": f"Bait N{number + 1}"}], "required": ["open"]} for number in range(size)]
    last = {"type": "object", "properties": {"hidden": _HIDDEN, "open": {"type": "string"}}}
    return _documents("".join(_schema(number, item) for number, item in enumerate([*links, last])))


def _examples(size: int) -> tuple[File, ...]:
    """A list of values of several alternatives, one of them internal."""
    kinds = [{"properties": {"kind": {"enum": [f"k{number}"]}}} for number in range(3)]
    hidden = {"properties": {"z": _HIDDEN}, "x-internal": True}
    definition = {"type": "array", "items": {"anyOf": [*kinds, hidden]}}
    return _documents(_schema(0, definition, [{"kind": "k1", "z": number} for number in range(size)]))


def _mentions(size: int) -> tuple[File, ...]:
    """Actions that are internal, and a text that names all of them."""
    text = "".join(f"## Hide {number}\n\nHides\n\n> **Internal.**\n\n{_ANSWER}" for number in range(size))
    told = "".join(f"\n\nAs `thing.hide{number}` is for internal use." for number in range(size))
    return _documents(_schema(0, {"type": "object"}), f"## Tell\n\nTells.{told}\n\n{_ANSWER}{text}")


HELD_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    "held-properties": _properties,
    "held-chain": _chain,
    "held-examples": _examples,
    "held-mentions": _mentions,
}
