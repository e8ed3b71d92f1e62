"""The fields of a schema that can be dated: those of its values, or of what these are lists and maps of."""

from collections.abc import Iterator, Mapping
from typing import Final

from codegen.model.schema import SINCE, JsonValue

_SAME_VALUE: Final = ("oneOf", "anyOf", "allOf")
"""Keywords whose schemas say more of the same value."""
_INSIDE: Final = (("items", "[]."), ("additionalProperties", "*."))
"""Keywords whose schema is that of values inside, and what their fields are called by, as `codegen.diff` does."""


def fields_of(definition: JsonValue, start: str = "") -> Iterator[str]:
    """Yield the names of the fields in the order of the definition; one may stand in several alternatives."""
    if not isinstance(definition, dict):
        return
    properties = definition.get("properties")
    if isinstance(properties, dict):
        yield from (start + name for name, value in properties.items() if value is not False)
    for keyword, inside in _INSIDE:
        yield from fields_of(definition.get(keyword), _beneath(start, inside))
    for keyword in _SAME_VALUE:
        members = definition.get(keyword)
        for member in members if isinstance(members, list) else ():
            yield from fields_of(member, start)


def date_fields(definition: JsonValue, versions: Mapping[str, str], start: str = "") -> JsonValue:
    """Return a definition whose fields have the versions in which they came; what is marked already stays so."""
    if not isinstance(definition, dict):
        return definition
    changed: dict[str, JsonValue] = {}
    properties = definition.get("properties")
    if isinstance(properties, dict):
        changed["properties"] = {name: date(value, versions.get(start + name)) for name, value in properties.items()}
    for keyword, inside in _INSIDE:
        if keyword in definition:
            changed[keyword] = date_fields(definition[keyword], versions, _beneath(start, inside))
    for keyword in _SAME_VALUE:
        members = definition.get(keyword)
        if isinstance(members, list):
            changed[keyword] = [date_fields(member, versions, start) for member in members]
    return {**definition, **changed}


def date(node: JsonValue, version: str | None) -> JsonValue:
    """Return a schema that is there since a version, as it says itself where it does."""
    return {SINCE: version, **node} if version is not None and isinstance(node, dict) else node


def _beneath(start: str, inside: str) -> str:
    """Return how fields inside of a value are called: `[].`, `[][].`, `[].*.`."""
    joined = start.removesuffix(".") if inside.startswith("[") else start
    return joined + inside
