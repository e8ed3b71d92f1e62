"""What a column `Type` states of a parameter, said of a field of a body: in JSON Schema.

A number of time is an integer there: nothing but the words tell what it counts.
"""

from typing import Final

from codegen.model.parameter import Kind
from codegen.model.schema import JsonValue
from codegen.reader.parameters.stated_types import StatedType, parse_type

_INTEGER: Final = {"type": "integer", "format": "int64"}
_KINDS: Final[dict[Kind, dict[str, str]]] = {
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.DATE_TIME: {"type": "string", "format": "date-time"},
    Kind.UUID: {"type": "string", "format": "uuid"},
    Kind.OBJECT: {"type": "object"},
    **dict.fromkeys((Kind.TIMESTAMP, Kind.TIMESTAMP_SECONDS, Kind.MILLISECONDS, Kind.SECONDS), _INTEGER),
}


def stated_definition(text: str) -> dict[str, JsonValue] | None:
    """Return the schema of what a cell states; None for words that are not a type, and for a link."""
    stated = parse_type(text)
    if stated is None or stated.link is not None:
        return None
    if stated.kind is Kind.LIST:
        return {"type": "array", "items": _definition(stated.items, stated)}
    return _definition(stated.kind, stated)


def _definition(kind: Kind, stated: StatedType) -> dict[str, JsonValue]:
    words: dict[str, JsonValue] = {"format": stated.format} if stated.format else {}
    values: dict[str, JsonValue] = {"enum": [*stated.values]} if stated.values else {}
    return {**_KINDS.get(kind, {"type": "string"}), **words, **values}
