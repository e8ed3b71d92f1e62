"""Objects inside of schemas by where they stand, `Dashboard.blocks[]`, and definitions with another name of a field."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from codegen.model.schema import JsonValue, Schema

_SIGNS: Final = frozenset(".[]")
"""What parts a position; a key that has one cannot be told from two."""
_STEP: Final = re.compile(r"\[\]|\.([^.\[\]]+)")
_ENDS: Final = frozenset({"", ".", "[", "{", "<"})
"""What follows a whole step."""


def objects_of(schema: Schema) -> Iterator[tuple[str, Mapping[str, JsonValue]]]:
    """Yield where each object of a schema stands that is described there, itself first, with its properties.

    What a reference leads to is another schema; alternatives (`oneOf`, `allOf`) stand nowhere.
    """
    waiting: list[tuple[str, JsonValue]] = [(schema.name.pascal, schema.definition)]
    for position, node in waiting:
        if not isinstance(node, dict) or "$ref" in node:
            continue
        if properties := _properties(node):
            yield position, properties
            waiting.extend((f"{position}.{key}", value) for key, value in properties.items() if is_key(key))
        waiting.append((f"{position}[]", node.get("items")))


def schema_of(position: str) -> str:
    """Return the schema in which a position is."""
    return position.partition(".")[0].partition("[")[0]


def path_in(schema: str, position: str) -> str:
    """Return a position inside of a schema without its name: `tags[].key`."""
    return position.removeprefix(schema).removeprefix(".")


def steps_of(position: str) -> Iterator[str]:
    """Yield the steps from a schema to a position in it: the keys of fields, and empty texts for items of lists."""
    yield from (step[1] or "" for step in _STEP.finditer(position.removeprefix(schema_of(position))))


def depth_of(position: str) -> int:
    """Return how many steps those are."""
    return len(list(steps_of(position)))


def moved_position(position: str, names: tuple[str, str]) -> str:
    """Return a position as it is with the second of `names` for the first, which it may be or be inside of."""
    rest = position.removeprefix(names[0])
    return names[1] + rest if position.startswith(names[0]) and rest[:1] in _ENDS else position


def is_key(key: str) -> bool:
    """Tell whether the name of a field can be written in an entry."""
    return bool(key) and key.isprintable() and key == " ".join(key.split()) and _SIGNS.isdisjoint(key)


def with_new_key(node: JsonValue, position: str, owner: str, names: tuple[str, str]) -> JsonValue:
    """Return a definition that stands at `position` with the second of `names` for the first in the object `owner`."""
    if not isinstance(node, dict) or not owner.startswith(position):
        return node
    properties = _properties(node)
    if position == owner:
        required = node.get("required")
        listed = {"required": [_renamed(item, names) for item in required]} if isinstance(required, list) else {}
        return {**node, "properties": {_key(key, names): value for key, value in properties.items()}, **listed}
    inside: dict[str, JsonValue] = {
        key: with_new_key(value, f"{position}.{key}", owner, names) for key, value in properties.items()
    }
    changed: dict[str, JsonValue] = {"properties": inside} if inside else {}
    if "items" in node:
        changed["items"] = with_new_key(node["items"], f"{position}[]", owner, names)
    return {**node, **changed}


def _properties(node: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    properties = node.get("properties")
    return properties if isinstance(properties, dict) else {}


def _key(key: str, names: tuple[str, str]) -> str:
    return names[1] if key == names[0] else key


def _renamed(item: JsonValue, names: tuple[str, str]) -> JsonValue:
    return _key(item, names) if isinstance(item, str) else item
