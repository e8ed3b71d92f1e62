"""Views -> the data that they stand for."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from codegen.model.name import Name
from codegen.model.schema import JsonValue

_SPREAD: Final = "operations"
"""The first field of a view that stands for its entries, beside those of the other fields."""

_names: Final[dict[type[Any], tuple[tuple[str, str], ...]]] = {}
"""What is known of kinds: each is looked at once."""


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
    names = _names_of(type(view))
    if not names:
        return view.items() if isinstance(view, Mapping) else None
    values = [(own, getattr(view, name)) for name, own in names]
    spread: Mapping[str, Any] = values.pop(0)[1] if names[0][0] == _SPREAD else {}
    return (*spread.items(), *(entry for entry in values if entry[1] is not None))


def _names_of(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind of view, each with its OpenAPI name; none for what is data already."""
    found = _names.get(kind)
    if found is None:
        found = tuple((name, _field_name(name)) for name in kind.__struct_fields__) if issubclass(kind, Struct) else ()
        _names[kind] = found
    return found


def _field_name(field: str) -> str:
    return f"x-{Name.split(field[2:]).camel}" if field.startswith("x_") else Name.split(field).camel
