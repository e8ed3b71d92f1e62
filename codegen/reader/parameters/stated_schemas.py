"""What the words of a `Type` column state -> JSON Schema, for the fields of a body."""

from typing import Final

from msgspec.structs import replace

from codegen.model.parameter import Kind
from codegen.model.schema import JsonValue
from codegen.reader.parameters.kinds import infer_accepted_kind, shown_values
from codegen.reader.parameters.remarks import NO_REMARKS
from codegen.reader.parameters.stated_type import StatedType
from codegen.reader.parameters.stated_types import parse_type
from codegen.reader.parameters.values import typed_value

_TYPES: Final = {Kind.NUMBER: "number", Kind.BOOLEAN: "boolean", Kind.OBJECT: "object"}
_TEXTS: Final = {Kind.STRING: "", Kind.DATE: "date", Kind.DATE_TIME: "date-time", Kind.UUID: "uuid"}
"""Kinds that are texts in JSON, and their formats."""


_NUMBERS: Final = {"integer": Kind.INTEGER, "number": Kind.NUMBER}


def stated_schema(text: str, description: str) -> dict[str, JsonValue] | None:
    """Return what the words state; None for words that are not a type or have more beside it.

    None, too, for an enumeration without values. The values of a bare `enum` stand in the description.
    """
    stated = parse_type(text)
    if stated is None or stated.link is not None or stated.remarks != NO_REMARKS:
        return None
    if stated.alternatives:
        return {"anyOf": [_listed(part, _single(_item(part))) for part in stated.alternatives]}
    if stated.is_enumeration:
        values = stated.values or shown_values(description)
        return _listed(stated, _enumeration(values)) if values else None
    return _listed(stated, _single(_item(stated)))


def _item(stated: StatedType) -> StatedType:
    return replace(stated, kind=stated.items) if stated.kind is Kind.LIST else stated


def _listed(stated: StatedType, items: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {"type": "array", "items": items} if stated.kind is Kind.LIST else items


def _enumeration(values: tuple[str, ...]) -> dict[str, JsonValue]:
    kind = infer_accepted_kind(values)
    return {**_single(StatedType(kind)), "enum": [typed_value(kind, value) for value in values]}


def typed_enumeration(values: tuple[str, ...], kind: str) -> list[JsonValue]:
    """Return the values of an enumeration in their JSON type, each that is not of it as the text that it is."""
    number = _NUMBERS.get(kind)
    typed = [typed_value(number, value) if number else value for value in values]
    return [text if value is None else value for text, value in zip(values, typed, strict=True)]


def _single(stated: StatedType) -> dict[str, JsonValue]:
    if stated.kind not in _TEXTS:
        # Times and durations that are numbers are whole ones.
        return {"type": _TYPES.get(stated.kind, "integer")}
    form = stated.format or _TEXTS[stated.kind]
    return {"type": "string", "format": form} if form else {"type": "string"}
