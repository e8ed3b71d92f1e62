"""Which JSON Schema a definition is written in: draft-04, or a later one, read as 2020-12.

The documents mix them: what says nothing of its dialect is draft-04 until it has a keyword that draft-04 lacks. Forms
of draft-04 beside such a keyword mean what they mean in draft-04.
"""

import re
from typing import Final, TypeAlias

from codegen.lint.subschemas import walk
from codegen.model.schema import JsonValue
from codegen.reader.schemas.keywords import ANCHORS, DATA, IDS, SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS

_Node: TypeAlias = dict[str, JsonValue]

_LATER: Final = re.compile(r"draft-0?[67]|draft/20\d\d-\d\d")
_DRAFT_04: Final = re.compile(r"draft-0?[34]")
_KEYWORDS: Final = frozenset(
    {
        *("const", "contains", "propertyNames", "if", "then", "else", "$defs", "prefixItems", "dependentRequired"),
        *("dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "minContains", "maxContains"),
        *("contentSchema", "contentEncoding", "contentMediaType"),
    }
)
_EXCLUSIVE: Final = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_DROPPED: Final = frozenset({"$schema", "$vocabulary", "$recursiveAnchor", *ANCHORS, *IDS})
"""What would move the place that references lead to: they are resolved already."""


def is_later(definition: JsonValue) -> bool:
    """Tell whether a definition is written in a later dialect than draft-04."""
    told = definition.get("$schema") if isinstance(definition, dict) else None
    if isinstance(told, str) and (_LATER.search(told) or _DRAFT_04.search(told)):
        return _LATER.search(told) is not None
    return any(_has_later(node) for _, node in walk(definition))


def _has_later(node: _Node) -> bool:
    return not _KEYWORDS.isdisjoint(node) or any(_is_number(node.get(keyword)) for keyword in _EXCLUSIVE)


def as_2020(schema: JsonValue) -> JsonValue:
    """Return a schema in the words of 2020-12; what is in them already stays."""
    if not isinstance(schema, dict):
        return schema
    result: _Node = {}
    for keyword, value in schema.items():
        if keyword not in _DROPPED or (keyword in IDS and not isinstance(value, str)):
            result |= _member(keyword, value, schema)
    return result


def _member(keyword: str, value: JsonValue, node: _Node) -> _Node:
    if keyword in DATA:
        return {keyword: value}
    if keyword in SCHEMA_MAPS and isinstance(value, dict):
        return {keyword: {name: as_2020(item) for name, item in value.items()}}
    if keyword == "items" and isinstance(value, list):
        rest: _Node = {"items": as_2020(node["additionalItems"])} if "additionalItems" in node else {}
        return {**({"prefixItems": list(map(as_2020, value))} if value else {}), **rest}
    if keyword in SCHEMA_LISTS and isinstance(value, list):
        return {keyword: list(map(as_2020, value))}
    if keyword == "dependencies" and isinstance(value, dict):
        return _dependencies(value)
    if keyword == "additionalItems":
        return {}
    return {keyword: as_2020(value)} if keyword in SCHEMAS else _bound(keyword, value, node)


def _dependencies(value: _Node) -> _Node:
    return {
        "dependentRequired": {name: item for name, item in value.items() if isinstance(item, list)},
        "dependentSchemas": {name: as_2020(item) for name, item in value.items() if isinstance(item, dict)},
    }


def _bound(keyword: str, value: JsonValue, node: _Node) -> _Node:
    """`minimum: 3` with `exclusiveMinimum: true` is `exclusiveMinimum: 3`."""
    if keyword in _EXCLUSIVE and isinstance(value, bool):
        return {}
    exclusive = next((own for own, bound in _EXCLUSIVE.items() if bound == keyword), "")
    return {exclusive if node.get(exclusive) is True else keyword: value}


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
