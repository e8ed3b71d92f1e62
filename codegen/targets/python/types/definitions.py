"""What a JSON Schema definition says, as far as Python's types go."""

import json
from collections.abc import Iterable, Iterator

from codegen.model.marks import Deprecation, Marks
from codegen.model.schema import BETA, INFERRED, INTERNAL, SINCE, JsonValue
from codegen.reader.marks import read_marks
from codegen.targets.python.text.docstrings import sentence
from codegen.targets.python.text.marks import age_words


def properties_of(schema: JsonValue) -> dict[str, JsonValue]:
    """Return the properties that an object may have; one whose schema is `false` is none."""
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return {}
    return {key: value for key, value in properties.items() if value is not False}


def patterns_of(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the schemas of values by the pattern of their keys."""
    patterns = schema.get("patternProperties")
    return patterns if isinstance(patterns, dict) else {}


def branches_of(schema: dict[str, JsonValue]) -> list[JsonValue]:
    """Return the alternatives among which a schema lets choose; none if they only demand keys."""
    for branches in (schema.get("oneOf"), schema.get("anyOf")):
        if isinstance(branches, list) and any(map(says_a_type, branches)):
            return branches
    return []


def alternatives_of(branches: Iterable[JsonValue]) -> Iterator[JsonValue]:
    """Yield alternatives, with those of an alternative that is a choice itself in its place."""
    for branch in branches:
        inner = branches_of(branch) if isinstance(branch, dict) and not properties_of(branch) else []
        yield from alternatives_of(inner) if inner else (branch,)


def keywords_in(schema: JsonValue) -> frozenset[str]:
    """Return every key that stands anywhere in a schema, names of properties among them."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            found.update(node)
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return frozenset(found)


def merge_parts(schema: JsonValue) -> JsonValue:
    """Return a schema with each `allOf` of objects that have properties as one object with all of them."""
    if isinstance(schema, list):
        return [merge_parts(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    merged = {key: merge_parts(value) if isinstance(value, dict | list) else value for key, value in schema.items()}
    parts = merged.get("allOf")
    if not isinstance(parts, list) or not all(properties_of(part) for part in parts):
        return merged
    objects = [merged, *(part for part in parts if isinstance(part, dict))]
    required = [key for item in objects if isinstance(keys := item.get("required"), list) for key in keys]
    properties = {key: value for item in objects for key, value in properties_of(item).items()}
    rest = {key: value for key, value in merged.items() if key != "allOf"}
    return {**rest, "type": "object", "properties": properties, **({"required": required} if required else {})}


def values_of(schema: JsonValue) -> list[JsonValue]:
    """Return the values that a schema enumerates, itself or in all of its alternatives; none if it does not."""
    if not isinstance(schema, dict):
        return []
    if isinstance(values := schema.get("enum"), list):
        return values
    if "const" in schema:
        return [schema["const"]]
    alternatives = [values_of(branch) for branch in branches_of(schema)]
    return [value for values in alternatives for value in values] if all(alternatives) else []


def kinds_of(schema: dict[str, JsonValue]) -> JsonValue:
    """Return the type of a schema, or its types; what tells that of an object or an array need not say so."""
    told = "object" if "patternProperties" in schema else "array" if {"items", "prefixItems"} & schema.keys() else None
    return schema.get("type", told)


def items_of(schema: dict[str, JsonValue]) -> list[JsonValue]:
    """Return the schemas that the items of an array may have.

    Those of the first ones are a list under `items` up to draft 2019-09, and `prefixItems` from 2020-12 on.
    """
    items, first = schema.get("items"), schema.get("prefixItems")
    if isinstance(items, list):
        first, items = items, schema.get("additionalItems")
    if not isinstance(first, list) or not first:
        return [items]
    return [*first, *([items] if isinstance(items, dict) else [])]


def without(schema: JsonValue, flag: str) -> JsonValue:
    """Return a schema without the properties that have a flag: what is `readOnly` is not sent, `writeOnly` not read."""
    if isinstance(schema, list):
        return [without(item, flag) for item in schema]
    if not isinstance(schema, dict):
        return schema
    node = {key: without(value, flag) if isinstance(value, dict | list) else value for key, value in schema.items()}
    properties = node.get("properties")
    if not isinstance(properties, dict):
        return node
    kept = {key: value for key, value in properties.items() if not _has_flag(value, flag)}
    required = node.get("required")
    if len(kept) < len(properties) and isinstance(required, list):
        node["required"] = [key for key in required if key in kept or key not in properties]
    return {**node, "properties": kept}


def _has_flag(schema: JsonValue, flag: str) -> bool:
    return isinstance(schema, dict) and schema.get(flag) is True


def told_of(schema: JsonValue) -> tuple[str, Deprecation | None]:
    """Return the description of a property, with whether any document states it, and what it says of a deprecation."""
    told = text_of(schema, "description")
    if not _has_flag(schema, "deprecated"):
        return with_origin(told, schema), None
    description = told if "deprecated" in told.lower() else f"Deprecated. {told}".rstrip()
    return with_origin(description, schema), read_marks(told).deprecation or Deprecation()


def with_origin(told: str, schema: JsonValue) -> str:
    """Return what is told of a schema, and behind it its marks, and that examples show what no document states."""
    inferred = "Inferred from examples." if _has_flag(schema, INFERRED) else ""
    more = " ".join(filter(None, (age_words(_age_of(schema), told), inferred)))
    return f"{sentence(told)} {more}".lstrip() if more else told


def _age_of(schema: JsonValue) -> Marks:
    is_beta, is_internal = _has_flag(schema, BETA), _has_flag(schema, INTERNAL)
    return Marks(since=text_of(schema, SINCE), is_beta=is_beta, is_internal=is_internal)


def text_of(schema: JsonValue, keyword: str) -> str:
    """Return what a schema says under a keyword for people, empty if nothing."""
    text = schema.get(keyword) if isinstance(schema, dict) else None
    return text if isinstance(text, str) else ""


def is_time(branches: list[JsonValue]) -> bool:
    """Tell whether alternatives are the ways to write a time: among them is an object with `$date`."""
    return any(list(properties_of(branch)) == ["$date"] for branch in branches)


def is_way_to_write_a_time(schema: JsonValue) -> bool:
    """Tell whether an alternative is one of those ways: the object, a string or a number."""
    return list(properties_of(schema)) == ["$date"] or (
        isinstance(schema, dict) and schema.get("type") in ("string", "number", "integer")
    )


def structure_of(schema: JsonValue) -> str:
    """Return a text that is the same for schemas that differ in words for people only."""
    return json.dumps(_without_prose(schema), sort_keys=True)


def says_a_type(schema: JsonValue) -> bool:
    """Tell whether a schema does more than demand keys of an object and describe it."""
    return schema == {} or (isinstance(schema, dict) and bool(schema.keys() - {"required", "description", "title"}))


def _without_prose(schema: JsonValue) -> JsonValue:
    if isinstance(schema, list):
        return [_without_prose(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_prose(value)
        for key, value in schema.items()
        if key not in ("title", "description", "$schema", SINCE) or not isinstance(value, str)
    }


def is_class(schema: JsonValue, *, is_received: bool) -> bool:
    """Tell whether a schema becomes a class: an object with properties, which keys by pattern do not forbid."""
    return (
        isinstance(schema, dict)
        and bool(properties_of(schema))
        and schema.get("type", "object") == "object"
        and not ("enum" in schema or "$ref" in schema)
        and (is_received or not schema.get("patternProperties"))
    )
