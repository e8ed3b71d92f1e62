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


def fold_copies(schema: Schema, known: Mapping[tuple[str, str], Schema]) -> JsonValue:
    """Return a schema's definition in which each inline copy of another schema is a `$ref` to it.

    A copy whose description is its own keeps it beside the `$ref`.
    """
    if '"title"' not in schema.definition_text or not isinstance(schema.definition, dict):
        return schema.definition
    folded = {key: _fold(item, known) for key, item in schema.definition.items()}
    # The same value stays the same one, by which it is known.
    return schema.definition if folded == schema.definition else folded


def _fold(value: JsonValue, known: Mapping[tuple[str, str], Schema]) -> JsonValue:
    if isinstance(value, list):
        return [_fold(item, known) for item in value]
    if not isinstance(value, dict):
        return value
    title = value.get("title")
    original = known.get((title, _key(value))) if isinstance(title, str) else None
    if original is None:
        return {key: _fold(item, known) for key, item in value.items()}
    ref: dict[str, JsonValue] = {"$ref": REF_PREFIX + original.name.pascal}
    own = value.get("description")
    base = original.definition.get("description") if isinstance(original.definition, dict) else None
    return ref if own in {None, base, original.description} else {**ref, "description": own}
