"""Two links to schemas from one place of a request -> changes.

Links to schemas of one name are left to the comparison of the schemas themselves; whether two differently named
schemas take the same values is found by `schemas`, which knows both sides of the documents.
"""

import json
from collections.abc import Iterator
from typing import Final

from codegen.diff.change import Change, Subject
from codegen.model import media
from codegen.model.schema import REF_PREFIX, JsonValue, SchemaRef

_WIDENED: Final = {"body-type-changed": "request-type-widened", "parameter-type-changed": "parameter-type-widened"}
"""For each rule about another type the one about a type that takes all that the former one did."""


def compare_link(old: SchemaRef | None, new: SchemaRef | None, subject: Subject, rule: str) -> Iterator[Change]:
    """Yield a change of the rule where what is sent was any JSON and is not any more; to become it is to be widened."""
    before, after = shape(old), shape(new)
    rule = _WIDENED[rule] if after is None else rule
    is_of_schema = before == target(old) and after == target(new)
    if (before is None) != (after is None) or (before != after and not is_of_schema):
        yield subject.tell(rule, f"is {named(after)}, not {named(before)}", before or "", after or "")


def shape(link: SchemaRef | None) -> str | None:
    """Return what values are, in few words: the name of a schema, `array of string`; None for any JSON."""
    return target(link) if link is None or link.definition is None else _words(link.definition)


def _words(definition: JsonValue) -> str | None:
    if not isinstance(definition, dict) or not definition:
        return None
    if definition.get("type") == "array":
        return f"array of {_words(definition.get('items')) or 'any JSON'}"
    if isinstance(reference := definition.get("$ref"), str):
        return reference.removeprefix(REF_PREFIX)
    kinds = definition.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return " or ".join(map(str, listed)) if kinds and definition.keys() == {"type"} else json.dumps(definition)


def content(media_type: str, link: SchemaRef | None) -> str | None:
    """Return what a request or an answer carries: the shape of JSON, or another media type; None for any JSON."""
    if media_type == media.NO_CONTENT:
        return "no content"
    return shape(link) if media.is_json(media_type) else media_type


def target(link: SchemaRef | None) -> str | None:
    """Return the name of the schema that a link leads to; None for any JSON."""
    return link.target.pascal if link and link.target else None


def named(name: str | None) -> str:
    """Call the values of a schema in a sentence."""
    return f"`{name}`" if name else "any JSON"
