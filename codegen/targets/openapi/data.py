"""Views -> the data that they stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, Final

from codegen.model.name import Name
from codegen.model.schema import JsonValue

_SPREAD: Final = "operations"
"""The first field of a view that stands for its entries, beside those of the other fields."""


def as_data(view: Any) -> JsonValue:
    """Return a view as the data it stands for, each field under its OpenAPI name, those with None left out."""
    entries = entries_of(view)
    if entries is not None:
        return {key: as_data(value) for key, value in entries}
    if isinstance(view, tuple | list):
        return [as_data(value) for value in view]
    data: JsonValue = view
    return data


def entries_of(view: Any) -> Iterable[tuple[str, Any]] | None:
    """Return the entries of a view that stands for an object, their values still views; None for any other."""
    if is_dataclass(view):
        values = [(field.name, getattr(view, field.name)) for field in fields(view)]
        if values[0][0] == _SPREAD:
            return (
                *values[0][1].items(),
                *((_field_name(name), value) for name, value in values[1:] if value is not None),
            )
        return ((_field_name(name), value) for name, value in values if value is not None)
    return view.items() if isinstance(view, Mapping) else None


@lru_cache
def _field_name(field: str) -> str:
    return f"x-{Name.split(field[2:]).camel}" if field.startswith("x_") else Name.split(field).camel
