"""Schemas that no value fits because they contradict themselves: what of them says so, and the rest of them."""

from collections.abc import Container, Iterator
from typing import Final, TypeAlias, TypeGuard

from codegen.lint.subschemas import subschemas
from codegen.model.schema import JsonValue
from codegen.reader.json.pointers import escape

_Node: TypeAlias = dict[str, JsonValue]

BOUNDS: Final = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("min", "max"),
)
"""Keywords of JSON Schema (draft-04, section 5), and how authors write them of lists."""


_VALUES: Final = frozenset({"enum", "const", "default", "example", "examples"})
"""Keywords below which values stand, not schemas."""


def is_empty_range(node: dict[str, JsonValue], lower: str, upper: str) -> bool:
    """Tell whether no value lies between two keywords; equal bounds are empty where one is exclusive (draft-04)."""
    least, most = node.get(lower), node.get(upper)
    if not _is_number(least) or not _is_number(most):
        return False
    exclusive = lower == "minimum" and (node.get("exclusiveMinimum") is True or node.get("exclusiveMaximum") is True)
    return least > most or (exclusive and least == most)


def undeclared(value: JsonValue, pointer: str = "", outer: tuple[_Node, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield pointer and name of what is required and undeclared; an alternative may require what `outer` declares."""
    if not isinstance(value, dict):
        return
    properties = value.get("properties")
    # Not one set: each of many alternatives would make a copy of it.
    declared = (*outer, properties) if isinstance(properties, dict) else outer
    required = value.get("required")
    if any(declared) and isinstance(required, list) and "patternProperties" not in value:
        for index, name in enumerate(required):
            if isinstance(name, str) and not any(name in known for known in declared):
                yield f"{pointer}/required/{index}", name
    for child in subschemas(value, pointer):
        yield from undeclared(child.value, child.pointer, declared if child.same_value else ())


def without_contradictions(definition: JsonValue) -> JsonValue:
    """Return a definition without empty ranges and undeclared required properties, which have rules of their own.

    A value that is not valid because of them is not wrong: the schema is. Nor is what travels one way only required in
    a value, which may be of the other.
    """
    places = {pointer for pointer, _ in undeclared(definition)}
    return _without(definition, "", places)


def _without(value: JsonValue, pointer: str, places: Container[str]) -> JsonValue:
    if isinstance(value, list):
        items = ((f"{pointer}/{index}", item) for index, item in enumerate(value))
        return [_without(item, place, places) for place, item in items if place not in places]
    if not isinstance(value, dict):
        return value
    empty = {keyword for bounds in BOUNDS if is_empty_range(value, *bounds) for keyword in bounds}
    kept = ((key, f"{pointer}/{escape(key)}", item) for key, item in value.items() if key not in empty)
    node = {key: item if key in _VALUES else _without(item, place, places) for key, place, item in kept}
    required = node.get("required")
    if isinstance(required, list) and (others := _of_one_way(value.get("properties"))):
        node["required"] = [name for name in required if not isinstance(name, str) or name not in others]
    # draft-04 wants at least one name there.
    return {key: item for key, item in node.items() if key != "required" or item != []}


def _of_one_way(properties: JsonValue) -> set[str]:
    """Return the properties that are either sent or received only: an example of the other way lacks them."""
    items = properties.items() if isinstance(properties, dict) else ()
    flags = ("readOnly", "writeOnly")
    return {name for name, item in items if isinstance(item, dict) and any(item.get(flag) is True for flag in flags)}


def _is_number(value: JsonValue) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
