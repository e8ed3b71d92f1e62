"""Titled inline copies of schemas -> `$ref`s, where copy and original are equal in structure."""

import json
from collections.abc import Hashable, Iterable, Mapping
from functools import partial

from codegen.memo import Memo, Same, give
from codegen.model.schema import REF_PREFIX, JsonValue, Schema

_WORDS = ("title", "description", "$schema")


def _structure(value: JsonValue) -> JsonValue:
    """The value without titles and descriptions; a property of such a name has no string and stays."""
    if isinstance(value, list):
        return [_structure(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _structure(item) for key, item in value.items() if not (key in _WORDS and isinstance(item, str))}


def _key(value: JsonValue) -> str:
    return json.dumps(_structure(value), sort_keys=True)


def _step(schema: Schema) -> Hashable:
    return "structure", Same(schema.definition)


def originals(schemas: Iterable[Schema], memo: Memo | None = None) -> dict[tuple[str, str], Schema]:
    """Map (title, structure) to the schema; the first one of a title and structure wins."""
    found: dict[tuple[str, str], Schema] = {}
    for schema in schemas:
        key = give(memo, partial(_step, schema), partial(_key, schema.definition))
        found.setdefault((schema.title, key), schema)
    return found


def fold_copies(schema: Schema, known: Mapping[tuple[str, str], Schema], memo: Memo | None = None) -> JsonValue:
    """Return a schema's definition in which each inline copy of another schema is a `$ref` to it.

    A copy whose description is its own keeps it beside the `$ref`. What has no copy stays the same value, by which it
    is known.
    """
    definition = schema.definition
    if '"title"' not in schema.definition_text or not isinstance(definition, dict):
        return definition
    titled = give(memo, lambda: ("titled", Same(definition)), lambda: _titled(definition))
    originals_of = {place: known[it] for place, it in titled.items() if it in known}
    if not originals_of:
        return definition

    def key() -> Hashable:
        said = ((each.name.pascal, each.description, repr(_base(each))) for each in originals_of.values())
        return "copies folded", Same(definition), *said

    return give(memo, key, lambda: {name: _fold(item, originals_of) for name, item in definition.items()})


def _titled(definition: Mapping[str, JsonValue]) -> dict[int, tuple[str, str]]:
    """Return title and structure of each object with a title inside a definition, by its place in memory."""
    found, waiting = dict[int, tuple[str, str]](), list[JsonValue](definition.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(title := value.get("title"), str):
                found[id(value)] = title, _key(value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return found


def _fold(value: JsonValue, originals_of: Mapping[int, Schema]) -> JsonValue:
    if isinstance(value, list):
        return [_fold(item, originals_of) for item in value]
    if not isinstance(value, dict):
        return value
    original = originals_of.get(id(value))
    if original is None:
        return {key: _fold(item, originals_of) for key, item in value.items()}
    ref: dict[str, JsonValue] = {"$ref": REF_PREFIX + original.name.pascal}
    own = value.get("description")
    is_known = own is None or own in (_base(original), original.description)
    return ref if is_known else {**ref, "description": own}


def _base(original: Schema) -> JsonValue:
    """Return what a definition says of itself."""
    return original.definition.get("description") if isinstance(original.definition, dict) else None
