"""Names of fields that lie in other fields -> the schema of the whole object.

author          an object
author.name     a field of it
items           an array of objects
items[].id      a field of each of its items; `items.id` says the same
"""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.files import Span
from codegen.model.schema import JsonValue

ITEMS: Final = "[]"
"""The step from an array to each of its items."""
Path: TypeAlias = tuple[str, ...]
_STEP: Final = re.compile(r"(?P<name>[^\s.\[\]]+)(?P<items>(?:\[[0-9*]*\])*)")


class Field(Struct, frozen=True):
    """One row: its path, whether it is required, its schema, and its example where it has one."""

    path: Path
    required: bool
    schema: dict[str, JsonValue]
    span: Span
    example: JsonValue = None
    has_example: bool = False


def parse_path(name: str) -> Path:
    """Return the steps of a name; one step for a name that is not of the form above."""
    matches = [_STEP.fullmatch(part) for part in name.split(".")]
    if not all(matches):
        return (name,)
    steps = [(match["name"], match["items"].count("[")) for match in matches if match is not None]
    return tuple(step for own, depth in steps for step in (own, *[ITEMS] * depth))


def show_path(path: Path) -> str:
    """Write a path as a name: `items[].id`."""
    return ".".join(path).replace(f".{ITEMS}", ITEMS)


def join_fields(fields: Sequence[Field]) -> tuple[dict[str, JsonValue], list[Field]]:
    """Return the schema of the object that has these fields, and those that lie in a field without fields.

    What is required of an object without a row of its own makes the object required.
    """
    root: dict[str, JsonValue] = {"type": "object", "properties": {}}
    known = {field.path for field in fields}
    misplaced: list[Field] = []
    for field in sorted(fields, key=lambda field: len(field.path)):
        homes = [root]
        for place, step in enumerate(field.path[:-1]):
            inner = _inside(homes[-1], step)
            if inner is None:
                misplaced.append(field)
                break
            if field.required and step != ITEMS and field.path[: place + 1] not in known:
                _require(_object_of(homes[-1]) or {}, step)
            homes.append(inner)
        else:
            if not _put(homes[-1], field):
                misplaced.append(field)
    return root, misplaced


def _put(home: dict[str, JsonValue], field: Field) -> bool:
    """Put a field into its object, or the items into their array; False where that is neither."""
    own = field.path[-1]
    if own == ITEMS:
        array = _array_of(home)
        if array is not None:
            array["items"] = {**field.schema}
        return array is not None
    target = _object_of(home)
    if target is None:
        return False
    properties = target.setdefault("properties", {})
    if isinstance(properties, dict):
        properties[own] = {**field.schema}
    if field.required:
        _require(target, own)
    return True


def _require(target: dict[str, JsonValue], name: str) -> None:
    required = target.setdefault("required", [])
    if isinstance(required, list) and name not in required:
        required.append(name)


def _inside(home: dict[str, JsonValue], step: str) -> dict[str, JsonValue] | None:
    """Return the schema of what a step leads to, an object where nothing is said of it."""
    if step == ITEMS:
        array = _array_of(home)
        found = None if array is None else array.setdefault("items", {"type": "object"})
        return found if isinstance(found, dict) else None
    target = _object_of(home)
    properties = None if target is None else target.setdefault("properties", {})
    found = properties.setdefault(step, {"type": "object"}) if isinstance(properties, dict) else None
    return found if isinstance(found, dict) else None


def _array_of(schema: dict[str, JsonValue]) -> dict[str, JsonValue] | None:
    """Return a schema as that of an array; None where it is that of something else."""
    if "type" not in schema or schema == {"type": "object"}:
        schema["type"] = "array"
    return schema if schema["type"] == "array" and "$ref" not in schema else None


def _object_of(schema: dict[str, JsonValue]) -> dict[str, JsonValue] | None:
    """Return a schema, or that of an array's items, as that of an object; None where it is that of something else."""
    if schema.get("type") == "array":
        items = schema.setdefault("items", {"type": "object"})
        return _object_of(items) if isinstance(items, dict) else None
    if "type" not in schema and not {"$ref", "anyOf", "enum"} & schema.keys():
        schema["type"] = "object"
    return schema if schema.get("type") == "object" else None


def join_examples(fields: Sequence[Field]) -> dict[str, JsonValue] | None:
    """Return the object of the fields' examples; None where none has one, or a required one lacks it."""
    told = [field for field in fields if field.has_example]
    homes = {field.path[:place] for field in told for place in range(1, len(field.path) + 1)}
    if not told or any(field.required and field.path not in homes for field in fields):
        return None
    root: JsonValue = {}
    for field in sorted(told, key=lambda field: len(field.path)):
        root = _with(root, field.path, field.example)
    return root if isinstance(root, dict) else None


def _with(home: JsonValue, path: Path, value: JsonValue) -> JsonValue:
    """Return a value with another one at a path inside of it."""
    if not path:
        return value
    if path[0] == ITEMS or isinstance(home, list):
        rest = path[1:] if path[0] == ITEMS else path
        first = home[0] if isinstance(home, list) and home else {}
        return [_with(first, rest, value)]
    known = home if isinstance(home, dict) else {}
    return {**known, path[0]: _with(known.get(path[0], {}), path[1:], value)}
