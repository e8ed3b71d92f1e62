"""JSON Schemas as trees: what stands in a schema, and where."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.overrides import NOTHING, Nothing
from codegen.reader.json.pointers import escape, find, split_pointer
from codegen.reader.json.text import Fault, parse_json

_Node: TypeAlias = dict[str, JsonValue]

_MAPS: Final = ("properties", "patternProperties", "definitions", "$defs", "dependentSchemas")
_LISTS: Final = ("allOf", "anyOf", "oneOf")
_ITEMS: Final = ("prefixItems", "items")
_WHOLE: Final = ("not", "if", "then", "else")
_SINGLE: Final = (
    *("items", "additionalProperties", "additionalItems", "not", "contains", "propertyNames", "contentSchema"),
    *("unevaluatedItems", "unevaluatedProperties", "if", "then", "else"),
)


class Subschema(Struct, frozen=True):
    """A schema inside another, at a JSON pointer; `same_value` when both are about the very same value."""

    pointer: str
    value: JsonValue
    same_value: bool


def subschemas(node: _Node, pointer: str = "") -> Iterator[Subschema]:
    """Yield the schemas that stand directly in `node`, which is at `pointer`."""
    for keyword in _MAPS:
        members = node.get(keyword)
        for name, value in members.items() if isinstance(members, dict) else ():
            yield Subschema(f"{pointer}/{keyword}/{escape(name)}", value, same_value=keyword == "dependentSchemas")
    for keyword in (*_LISTS, *_ITEMS):
        items = node.get(keyword)
        for index, value in enumerate(items) if isinstance(items, list) else ():
            yield Subschema(f"{pointer}/{keyword}/{index}", value, same_value=keyword in _LISTS)
    for keyword in _SINGLE:
        if keyword in node:
            yield Subschema(f"{pointer}/{keyword}", node[keyword], same_value=keyword in _WHOLE)


def walk(value: JsonValue, pointer: str = "") -> Iterator[tuple[str, _Node]]:
    """Yield the pointer and the keywords of a schema and of all schemas in it, the outer before the inner."""
    if isinstance(value, dict):
        yield pointer, value
        for child in subschemas(value, pointer):
            yield from walk(child.value, child.pointer)


def written(schema: Schema) -> JsonValue:
    """Return a schema's definition as the document has it, before anything was repaired or folded.

    None where it is part of that of another schema.
    """
    value = None if schema.owner else parse_json(schema.definition_text)
    found = NOTHING if isinstance(value, Fault) else find(value, split_pointer(schema.definition_pointer))
    return None if isinstance(found, Nothing) else found


def references(definition: JsonValue) -> set[str]:
    """Return the names of the schemas that a definition refers to, wherever its `$ref`s stand."""
    found: set[str] = set()
    waiting = [definition]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            target = value.get("$ref")
            if isinstance(target, str) and target.startswith(REF_PREFIX):
                found.add(target.removeprefix(REF_PREFIX))
            waiting.extend(value.values())
    return found


def reachable(names: set[str], schemas: Mapping[str, Schema]) -> set[str]:
    """Return those of `names` that there are, and all schemas that these refer to, directly or through others."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in schemas and name not in reached:
            reached.add(name)
            waiting.extend(references(schemas[name].definition))
    return reached
