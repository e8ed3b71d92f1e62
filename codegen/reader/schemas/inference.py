"""Examples of one place -> the schema that they show, and what they add to one that is stated.

    {"id": 7, "load": 1, "tags": ["a"]}     {"type": "object", "properties": {
                                                "id": {"type": "integer"},
                                                "load": {"type": "number"},
                                                "tags": {"type": "array", "items": {"type": "string"}}}}

Examples show types and nothing else: that a field stands in all of them does not make it required, no object is
closed, no text has a format or a list of values. A null alone may be anything. A number is an integer where all
examples are whole and its name says that there are no others. An object whose keys are data is a map.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from codegen.model.schema import INFERRED, JsonValue
from codegen.reader.schemas.inferred_names import says_whole
from codegen.reader.schemas.keywords import ANNOTATIONS
from codegen.reader.schemas.seen_values import SeenValues, see

Keywords: TypeAlias = dict[str, JsonValue]

_ORDER: Final = ("string", "boolean", "integer", "number", "object", "array", "null")
"""Of several types, so that no order of the examples shows."""
_NESTED: Final = frozenset({"object", "array"})
_BINDING: Final = frozenset(
    {
        *("$ref", "allOf", "anyOf", "oneOf", "not", "if", "enum", "const", "patternProperties", "propertyNames"),
        *("dependencies", "dependentSchemas", "unevaluatedProperties", "prefixItems", "unevaluatedItems"),
    }
)
"""Keywords beside which nothing is added: what they leave open is not to be seen at one place."""


def infer_definition(examples: Iterable[JsonValue], stated: JsonValue = None, name: str = "") -> JsonValue:
    """Return the definition of what examples of one place show, marked `x-inferred`; `name` is that of the place.

    What is `stated` of it stays as it is: examples add properties to its open objects, items to its arrays, and a type
    where none is stated, each of them marked. What they say beside a reference or a composition is not looked at. Every
    example is valid by what is inferred of them.
    """
    seen = see(examples)
    if stated is None:
        return _marked(_render(seen, name))
    return _add(stated, seen, name) if isinstance(stated, dict) else stated


def _marked(node: Keywords) -> Keywords:
    return {**node, INFERRED: True}


def _render(seen: SeenValues, name: str) -> Keywords:
    """Write what is seen as a schema; what is only null, or not looked at, may be anything."""
    kinds = seen.kinds - {"null"}
    if seen.is_any or not kinds:
        return {}
    if kinds & {"integer", "number"}:
        whole = "number" not in kinds and says_whole(name)
        kinds = kinds - {"integer", "number"} | {"integer" if whole else "number"}
    found = [kind for kind in _ORDER if kind in kinds or (kind == "null" and "null" in seen.kinds)]
    nested = [kind for kind in found if kind in _NESTED]
    if nested and len(kinds) > 1:
        return {"anyOf": [_of_kind(kind, seen, name) for kind in found]}
    words = _of_kind(nested[0], seen, name) if nested else {}
    return {**words, "type": found[0] if len(found) == 1 else [*found]}


def _of_kind(kind: str, seen: SeenValues, name: str) -> Keywords:
    if kind == "array":
        return {"type": kind, "items": _render(seen.items, name) if seen.items else {}}
    if kind == "object" and seen.is_map:
        return {"type": kind, "additionalProperties": _render(seen.merged(), name)}
    if kind == "object" and seen.members:
        return {"type": kind, "properties": {key: _render(item, key) for key, item in seen.members.items()}}
    return {"type": kind}


def _add(stated: Keywords, seen: SeenValues, name: str) -> Keywords:
    """Add to a stated schema what is seen and it leaves open."""
    if all(key in ANNOTATIONS or key.startswith("x-") for key in stated):
        found = _render(seen, name)
        return {**stated, **_marked(found)} if found else stated
    kind = stated.get("type") or ("object" if "properties" in stated else "array" if "items" in stated else "")
    if _BINDING & stated.keys() or seen.is_any:
        return stated
    if kind == "object" and "object" in seen.kinds:
        return _add_members(stated, seen, name)
    if kind == "array" and seen.items is not None and isinstance(items := stated.get("items", {}), dict):
        added = _add(items, seen.items, name)
        return {**stated, "items": added} if added else stated
    return stated


def _add_members(stated: Keywords, seen: SeenValues, name: str) -> Keywords:
    """Add properties to an object, and to those that it has; one that is closed, or a map, gets no others."""
    known, others = stated.get("properties", {}), stated.get("additionalProperties", True)
    if not isinstance(known, dict):
        return stated
    members: Keywords = {
        key: _add(item, seen.members[key], key) if isinstance(item, dict) and key in seen.members else item
        for key, item in known.items()
    }
    rest = seen.without(known)
    if isinstance(others, dict):
        stated = {**stated, "additionalProperties": _add(others, rest.merged(), name)} if rest.members else stated
    elif others is True and rest.is_map and not known:
        return {**stated, "additionalProperties": _marked(_render(rest.merged(), name))}
    elif others is True:
        members |= {key: _marked(_render(item, key)) for key, item in rest.members.items()}
    return {**stated, "properties": members} if members else stated
