"""What a parameter takes -> its JSON type, its default and its example."""

import re
from collections.abc import Iterator
from typing import Final

from codegen.model.parameter import Alternative, Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.reader.parameters.values import union_value
from codegen.targets.openapi.json_schema import Keywords, refer

_INTEGER: Final = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_NUMBER: Final = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)

_TYPES: Final[dict[Kind, Keywords]] = {
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.DATE_TIME: {"type": "string", "format": "date-time"},
    Kind.UUID: {"type": "string", "format": "uuid"},
    Kind.TIMESTAMP: {"type": "integer", "format": "int64"},
    Kind.TIMESTAMP_SECONDS: {"type": "integer", "format": "int64"},
    Kind.RELATIVE_TIMESTAMP: {"type": "integer", "format": "int64"},
    Kind.MILLISECONDS: {"type": "integer", "format": "int64"},
    Kind.SECONDS: {"type": "integer"},
}
"""The JSON type of a kind; a string where nothing stands here."""

_TOLD: Final = frozenset({
    Kind.TIMESTAMP,
    Kind.TIMESTAMP_SECONDS,
    Kind.RELATIVE_TIMESTAMP,
    Kind.MILLISECONDS,
    Kind.SECONDS,
    Kind.OPTIONAL_ID,
})  # fmt: skip
"""Kinds that a JSON type does not tell: they stand in `x-kind`."""


def parameter_schema(parameter: Parameter) -> Iterator[tuple[str, JsonValue]]:
    """Yield the keywords of what a parameter takes, with its default."""
    yield from _value_type(parameter).items()
    if parameter.kind in _TOLD:
        yield "x-kind", parameter.kind.value
    if parameter.kind is Kind.OBJECT:
        yield "x-wire-form", "brackets"
    yield from _texts(parameter)
    if parameter.default is not None:
        accepted = parameter.default_is_accepted and parameter.default_fits
        value = parameter.default if parameter.default_value is None else parameter.default_value
        yield "default" if accepted else "x-default", value


def _texts(parameter: Parameter) -> Iterator[tuple[str, JsonValue]]:
    """Yield default and example as documented where their values do not spell them."""
    if parameter.example is not None and parameter.example != _spell(parameter_example(parameter)):
        yield "x-example", parameter.example
    if parameter.default_value is not None and parameter.default != _spell(parameter.default_value):
        yield "x-default-text", parameter.default


def _spell(value: JsonValue) -> str | None:
    """Spell a value as it stands in a cell; None for one that is nested."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(_spell(item) or "" for item in value)
    return str(value) if isinstance(value, str | int | float) else None


def _value_type(parameter: Parameter) -> Keywords:
    if parameter.kind is Kind.OBJECT:
        return refer(parameter.schema)
    if parameter.alternatives:
        return _union(parameter)
    kind = parameter.value_kind
    result: Keywords = {**_TYPES.get(kind, {"type": "string"})}
    if parameter.format:
        result["format"] = parameter.format
    values: list[JsonValue] = [
        value for text in parameter.accepted_values if (value := _typed(text, result["type"])) is not None
    ]
    if values:
        result["enum"] = values
    if len(values) < len(parameter.accepted_values):
        result["x-accepted-values"] = list(parameter.accepted_values)
    result |= parameter.value_constraints
    if parameter.kind is not Kind.LIST:
        return result
    if kind in _TOLD:
        result["x-kind"] = kind.value
    return {"type": "array", "items": result, **parameter.list_constraints}


def _union(parameter: Parameter) -> Keywords:
    """Return any of several types, and the accepted values, each in the first of these that it is of."""
    result: Keywords = {"anyOf": [dict(_alternative(item)) for item in parameter.alternatives]}
    values = [union_value(parameter.alternatives, parameter.name, text) for text in parameter.accepted_values]
    known: list[JsonValue] = [value for value in values if value is not None]
    if known:
        result["enum"] = known
    if len(known) < len(values):
        result["x-accepted-values"] = list(parameter.accepted_values)
    return result


def _alternative(item: Alternative) -> Keywords:
    kind = item.items if item.kind is Kind.LIST else item.kind
    result: Keywords = {**_TYPES.get(kind, {"type": "string"})}
    if item.format:
        result["format"] = item.format
    if kind in _TOLD:
        result["x-kind"] = kind.value
    return {"type": "array", "items": result} if item.kind is Kind.LIST else result


def _typed(text: str, json_type: JsonValue) -> JsonValue:
    """Return an accepted value in its JSON type, None where it has another."""
    if json_type in {"integer", "number"} and _INTEGER.fullmatch(text):
        return int(text)
    if json_type == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if json_type == "boolean":
        return {"true": True, "false": False}.get(text)
    return text if json_type == "string" else None


def parameter_example(parameter: Parameter) -> JsonValue:
    """Return the example in its JSON type, nothing where it has another.

    An object whose structure is unknown is shown by its component.
    """
    is_text = parameter.kind in {Kind.STRING, Kind.OPTIONAL_ID}
    return parameter.example if is_text and parameter.example_value is None else parameter.example_value
