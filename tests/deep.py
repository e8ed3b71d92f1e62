"""Values with all that is in them: what structs leave out when they compare, as places, counts here."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


def deep(value: Any) -> Any:
    """Return a value as nested tuples, with every field of every struct, so that `==` tells all differences."""
    if isinstance(value, Struct):
        return type(value).__name__, *((name, deep(getattr(value, name))) for name in value.__struct_fields__)
    if isinstance(value, Mapping):
        return "mapping", *((key, deep(item)) for key, item in value.items())
    if isinstance(value, list | tuple):
        return type(value).__name__, *map(deep, value)
    return type(value).__name__, repr(value) if isinstance(value, float) else value
