"""Schemas: JSON Schema as the documents have it, from draft-04 on -> 2020-12, the dialect of OpenAPI 3.1.

Only keywords are converted: what stands under `enum`, `default` or `examples` is data, and a key under `properties`
is a name.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.reader.schemas.keywords import ANNOTATIONS, LIMITS
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.external_docs import external_docs
from codegen.targets.openapi.inferred import with_marks
from codegen.unions.tags import Lookup

Keywords: TypeAlias = dict[str, JsonValue]

COMPONENTS: Final = "#/components/schemas/"
_ORDER: Final = (
    *(
        "$ref",
        "title",
        "description",
        "deprecated",
        "readOnly",
        "writeOnly",
        "type",
        "format",
        "const",
        "enum",
        "default",
        "pattern",
        "minLength",
        "maxLength",
    ),
    *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    *("prefixItems", "items", "minItems", "maxItems", "uniqueItems"),
    *("properties", "patternProperties", "additionalProperties", "required", "minProperties", "maxProperties"),
    *("dependentRequired", "dependentSchemas", "allOf", "anyOf", "oneOf", "discriminator", "not", "$defs"),
)
"""The one order of keywords; others follow as they are documented. Names of properties are in the documents' order."""
_RANKS: Final = {keyword: rank for rank, keyword in enumerate(_ORDER)}


def lookup_in(schemas: Mapping[str, Keywords]) -> Lookup:
    """Return what finds the component that the text of a `$ref` leads to."""
    return lambda reference: schemas.get(reference.removeprefix(COMPONENTS))


def refer(ref: SchemaRef | None) -> Keywords:
    """Return the schema that refers to a component, or the one that takes any JSON where the target is unknown.

    A link that leads nowhere, or says other words than its target's name, is kept in `x-link`.
    """
    if ref is None:
        return {}
    if ref.definition is not None:
        converted = convert(with_marks(ref.definition), "#")
        return converted if isinstance(converted, dict) else {}
    result: Keywords = {} if ref.target is None else {"$ref": COMPONENTS + ref.target.pascal}
    is_plain = ref.target is not None and Name.split(ref.title) == ref.target
    return result if is_plain else {**result, "x-link": {"title": ref.title, "anchor": ref.anchor}}


def component(schema: Schema) -> Keywords:
    """Return the component of a schema: documented words first, then the definition, the example last.

    The documented title is added where it spells the component's own name, so that generators which name a type by
    its title give it the name that it has here, and no two types the same; elsewhere it is `x-title`.
    """
    body = convert(with_marks(schema.definition), COMPONENTS + schema.name.pascal)
    rest = dict(body) if isinstance(body, dict) else {} if body is True else {"not": {}}
    result: Keywords = {}
    title = rest.pop("title", schema.title if Name.split(schema.title) == schema.name else None)
    if title is not None:
        result["title"] = title
    told = rest.pop("description", None)
    words = [schema.description, told if isinstance(told, str) else ""]
    if any(words):
        result["description"] = "\n\n".join(dict.fromkeys(word for word in words if word))
    result |= rest
    result |= _origin(schema, title)
    if schema.has_example:
        own = result.pop("examples", None)
        result["examples"] = [schema.example, *(own if isinstance(own, list) else [])]
    return result


def _origin(schema: Schema, title: JsonValue) -> Keywords:
    """Return what the documents say about a schema besides its structure: links, and its title if it has another."""
    result: Keywords = {}
    docs = external_docs(schema.description)
    if docs is not None:
        result["externalDocs"] = as_data(docs)
    if title != schema.title:
        result["x-title"] = schema.title
    if schema.anchor != schema.name.kebab:
        result["x-anchor"] = schema.anchor
    return result


def convert(node: JsonValue, root: str) -> JsonValue:
    """Convert one schema; `root` is the pointer of the component it stands in. A bool stays one."""
    if not isinstance(node, dict):
        return node if isinstance(node, bool) else {}
    if isinstance(node.get("$ref"), str):
        return _reference(node, root)
    result: Keywords = {}
    for keyword, value in node.items():
        handler = _KEYWORDS.get(keyword)
        if handler is None:
            result[keyword] = value
        else:
            result |= handler(keyword, value, node, root)
    return dict(sorted(result.items(), key=lambda item: _RANKS.get(item[0], len(_RANKS))))


def _reference(node: Keywords, root: str) -> Keywords:
    """Keep what says something of a value, and what the reader has left there to limit it."""
    ref = str(node["$ref"])
    result: Keywords = {key: node[key] for key in node if key in ANNOTATIONS or key.startswith("x-")}
    for key in (key for key in node if key in LIMITS):
        result |= _KEYWORDS[key](key, node[key], node, root) if key in _KEYWORDS else {key: node[key]}
    if ref.startswith(REF_PREFIX):
        return {"$ref": COMPONENTS + ref.removeprefix(REF_PREFIX), **result}
    if ref.startswith("#/definitions/"):
        return {"$ref": f"{root}/$defs/{ref.removeprefix('#/definitions/')}", **result}
    if ref == "#":
        return {"$ref": root, **result}
    # Readers would fetch it from a place that a document chose.
    return {**result, "x-ref": ref}


def _no_reference(_keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    """What is no text leads nowhere."""
    return {"x-ref": value}


def _drop(_keyword: str, _value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    return {}


def _one(keyword: str, value: JsonValue, _node: Keywords, root: str) -> Keywords:
    return {keyword: convert(value, root)}


def _several(keyword: str, value: JsonValue, _node: Keywords, root: str) -> Keywords:
    return {keyword: [convert(item, root) for item in value]} if isinstance(value, list) and value else {}


def _examples(_keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    return {"examples" if isinstance(value, list) else "x-examples": value}


def _flag(keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    """What is not a boolean says nothing to a reader of 2020-12."""
    return {keyword if isinstance(value, bool) else f"x-{keyword}": value}


def _named(keyword: str, value: JsonValue, _node: Keywords, root: str) -> Keywords:
    if not isinstance(value, dict):
        return {}
    keyword = "$defs" if keyword == "definitions" else keyword
    return {keyword: {name: convert(item, root) for name, item in value.items()}}


def _items(_keyword: str, value: JsonValue, node: Keywords, root: str) -> Keywords:
    """A list of schemas is `prefixItems` now, and what follows them `items`."""
    if not isinstance(value, list):
        return {"items": convert(value, root)}
    result: Keywords = {"prefixItems": [convert(item, root) for item in value]} if value else {}
    if "additionalItems" in node:
        result["items"] = convert(node["additionalItems"], root)
    return result


def _bound(keyword: str, value: JsonValue, node: Keywords, _root: str) -> Keywords:
    """`minimum: 3` with `exclusiveMinimum: true` is `exclusiveMinimum: 3` now."""
    exclusive = f"exclusive{keyword.capitalize()}"
    return {exclusive if node.get(exclusive) is True else keyword: value}


def _exclusive(keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    return {} if isinstance(value, bool) else {keyword: value}


def _dependencies(_keyword: str, value: JsonValue, _node: Keywords, root: str) -> Keywords:
    entries = value if isinstance(value, dict) else {}
    required: Keywords = {name: item for name, item in entries.items() if isinstance(item, list)}
    schemas: Keywords = {name: convert(item, root) for name, item in entries.items() if isinstance(item, dict)}
    result: Keywords = {"dependentRequired": required} if required else {}
    return result | ({"dependentSchemas": schemas} if schemas else {})


def _format(_keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    return {"format": "uri" if value == "url" else value}


def _id(keyword: str, value: JsonValue, _node: Keywords, _root: str) -> Keywords:
    """An `id` would move the base that references are resolved against."""
    return {"x-id" if isinstance(value, str) or keyword == "$id" else keyword: value}


_KEYWORDS: Final[dict[str, Callable[[str, JsonValue, Keywords, str], Keywords]]] = {
    "$ref": _no_reference,
    "$schema": _drop,
    "$vocabulary": _drop,
    # References lead to components.
    "$anchor": _drop,
    "$dynamicAnchor": _drop,
    "$recursiveAnchor": _drop,
    "$id": _id,
    "id": _id,
    "format": _format,
    "minimum": _bound,
    "maximum": _bound,
    "exclusiveMinimum": _exclusive,
    "exclusiveMaximum": _exclusive,
    "items": _items,
    "additionalItems": _drop,
    "properties": _named,
    "patternProperties": _named,
    "definitions": _named,
    "$defs": _named,
    "dependentSchemas": _named,
    "additionalProperties": _one,
    "unevaluatedProperties": _one,
    "unevaluatedItems": _one,
    "propertyNames": _one,
    "contains": _one,
    "contentSchema": _one,
    "if": _one,
    "then": _one,
    "else": _one,
    "not": _one,
    "prefixItems": _several,
    "allOf": _several,
    "anyOf": _several,
    "oneOf": _several,
    "dependencies": _dependencies,
    "examples": _examples,
    "deprecated": _flag,
    "readOnly": _flag,
    "writeOnly": _flag,
}
