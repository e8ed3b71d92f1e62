"""Views -> the data that they stand for."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from codegen.model.name import Name
from codegen.model.schema import JsonValue


def as_data(view: Any) -> JsonValue:
    """Return a view as the data it stands for, each field under its OpenAPI name, those with None left out."""
    if is_dataclass(view):
        values = ((field.name, getattr(view, field.name)) for field in fields(view))
        return {_field_name(name): as_data(value) for name, value in values if value is not None}
    if isinstance(view, Mapping):
        return {key: as_data(value) for key, value in view.items()}
    if isinstance(view, tuple | list):
        return [as_data(value) for value in view]
    data: JsonValue = view
    return data


@lru_cache
def _field_name(field: str) -> str:
    return f"x-{Name.split(field[2:]).camel}" if field.startswith("x_") else Name.split(field).camel
