"""Values with all that is in them: what dataclasses leave out when they compare, as places, counts here."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def deep(value: Any) -> Any:
    """Return a value as nested tuples, with every field of every dataclass, so that `==` tells all differences."""
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, *((item.name, deep(getattr(value, item.name))) for item in fields(value))
    if isinstance(value, Mapping):
        return "mapping", *((key, deep(item)) for key, item in value.items())
    if isinstance(value, list | tuple):
        return type(value).__name__, *map(deep, value)
    return type(value).__name__, repr(value) if isinstance(value, float) else value
