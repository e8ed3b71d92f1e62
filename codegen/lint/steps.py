"""How many steps the validation of a value takes, counted before it is begun.

A validator follows each reference anew, so a few schemas that refer to each other twice take as many steps as there are
ways through them. Counting does not: what a schema takes for a value is counted once.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, field

from codegen.limits import VALIDATION_STEPS
from codegen.model.schema import REF_PREFIX, JsonValue

_WITHIN: Final = ("allOf", "anyOf", "oneOf")
_WHOLE: Final = ("not", "if", "then", "else")
_DEEPEST: Final = 200
"""How many schemas may lead to each other: counting calls itself."""
_ADVANCED: Final = re.compile(r"\(\?[^:]|\\[1-9]|[+*?}]\+")
_BACKTRACKING: Final = 1000
"""What a pattern takes that looks around or back; any other is matched in one go."""
_PATTERN: Final = 64
"""How many characters of a text, times those of a pattern, are a step."""


class _TooManySteps(Exception):
    pass


class Steps(Struct):
    """Counts what values take, given the definitions by name; `left` are the steps that may still be taken."""

    definitions: Mapping[str, JsonValue]
    left: int = VALIDATION_STEPS
    _known: dict[tuple[int, int], int] = field(default_factory=dict)

    def take(self, schema: JsonValue, value: JsonValue, weight: int = 1) -> bool:
        """Take the steps of a value, each times its weight, off those that are left; tell whether there are enough."""
        self._known.clear()
        try:
            steps = self._count(schema, value, 0) * weight
        except _TooManySteps:
            return False
        is_enough = steps <= self.left
        self.left -= steps if is_enough else 0
        return is_enough

    def _count(self, schema: JsonValue, value: JsonValue, depth: int) -> int:
        if not isinstance(schema, dict):
            return 1
        key = (id(schema), id(value))
        if (known := self._known.get(key)) is not None:
            return known
        if depth > _DEEPEST or len(self._known) > self.left:
            raise _TooManySteps
        # A schema that leads back to itself for the same value takes nothing more.
        self._known[key] = 0
        total = _own(schema, value)
        for inner, part in self._inner(schema, value):
            total += self._count(inner, part, depth + 1)
            if total > self.left:
                raise _TooManySteps
        self._known[key] = total
        return total

    def _inner(self, schema: dict[str, JsonValue], value: JsonValue) -> Iterator[tuple[JsonValue, JsonValue]]:
        if isinstance(reference := schema.get("$ref"), str):
            yield self.definitions.get(reference.removeprefix(REF_PREFIX)), value
            return
        for keyword in _WITHIN:
            branches = schema.get(keyword)
            yield from ((branch, value) for branch in branches) if isinstance(branches, list) else ()
        yield from ((schema[keyword], value) for keyword in _WHOLE if keyword in schema)
        if isinstance(value, dict):
            yield from _members(schema, value)
        elif isinstance(value, list):
            yield from _items(schema, value)


def _members(schema: dict[str, JsonValue], value: dict[str, JsonValue]) -> Iterator[tuple[JsonValue, JsonValue]]:
    """Yield what may apply to the members of an object: each pattern may fit each key."""
    properties, rest = _mapping(schema, "properties"), schema.get("additionalProperties")
    patterns = _mapping(schema, "patternProperties").values()
    for key, item in value.items():
        if key in properties:
            yield properties[key], item
        elif rest is not None:
            yield rest, item
        yield from ((pattern, item) for pattern in patterns)
        if "unevaluatedProperties" in schema:
            yield schema["unevaluatedProperties"], item
        if "propertyNames" in schema:
            yield schema["propertyNames"], key
    for keyword in ("dependencies", "dependentSchemas"):
        yield from ((dependency, value) for dependency in _mapping(schema, keyword).values())


def _items(schema: dict[str, JsonValue], value: list[JsonValue]) -> Iterator[tuple[JsonValue, JsonValue]]:
    """Yield what may apply to the items of an array: those at the front have schemas of their own in two dialects."""
    items, first = schema.get("items"), schema.get("prefixItems")
    rest = schema.get("additionalItems") if isinstance(items, list) else items
    own = items if isinstance(items, list) else first if isinstance(first, list) else []
    for index, item in enumerate(value):
        if index < len(own):
            yield own[index], item
        elif rest is not None:
            yield rest, item
        yield from ((schema[keyword], item) for keyword in ("contains", "unevaluatedItems") if keyword in schema)


def _own(schema: dict[str, JsonValue], value: JsonValue) -> int:
    """Return what the keywords take that look at the value alone."""
    steps = 1
    for keyword in ("enum", "required"):
        listed = schema.get(keyword)
        steps += len(listed) if isinstance(listed, list) else 0
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and isinstance(value, str):
        steps += _BACKTRACKING if _ADVANCED.search(pattern) else 1 + len(pattern) * len(value) // _PATTERN
    return steps


def _mapping(schema: dict[str, JsonValue], keyword: str) -> dict[str, JsonValue]:
    found = schema.get(keyword)
    return found if isinstance(found, dict) else {}
