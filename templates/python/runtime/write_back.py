"""What was read, as what is sent: a model with the keys that a body has.

The slow path of `encode_body`, for bodies with models in them. A model is left with
what the type of the body names, down to the last object: what answers alone have (ids,
dates) is left out, and what the documentation does not know.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Any,
    Final,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from typing_extensions import is_typeddict

from .models import Model, entries_of

_JSON: Final[Any] = object()
"""The type of a value that is sent as it is."""


def write_back(value: Any, expected: Any) -> Any:
    """Return `value` with each model in it as the JSON object that `expected` takes."""
    if callable(getattr(value, "to_dict", None)):
        return _picked(value, expected)
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        keys = _keys(_nearest(expected, entries))
        return {
            key: write_back(item, keys.get(key, _item(expected, entries)))
            for key, item in entries.items()
        }
    if isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        return [write_back(item, _item(expected, [])) for item in items]
    return value


def _picked(value: Any, expected: Any) -> Any:
    """Return what was read with the keys that `expected` has.

    A null is left out where the body takes none. Times stay times: they are checked and
    written as everywhere else in a body.
    """
    if isinstance(value, Model):
        value = entries_of(value)
    elif callable(to_dict := getattr(value, "to_dict", None)):
        value = to_dict()
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_picked(item, _item(expected, items)) for item in items]
    if not isinstance(value, dict):
        return value
    entries = cast("dict[str, Any]", value)
    if keys := _keys(_nearest(expected, entries)):
        return {
            key: _picked(entries[key], hint)
            for key, hint in keys.items()
            if key in entries and (entries[key] is not None or _takes_null(hint))
        }
    item = _item(expected, entries)
    return {key: _picked(part, item) for key, part in entries.items()}


def _members(expected: Any) -> tuple[Any, ...]:
    is_union = get_origin(expected) in (Union, UnionType)
    return get_args(expected) if is_union else (expected,)


def _takes_null(expected: Any) -> bool:
    return any(it in (None, NoneType, Any, _JSON) for it in _members(expected))


@lru_cache(maxsize=1024)
def _keys(expected: Any) -> Mapping[str, Any]:
    """Return the types of the keys of a body; there are none in any other type."""
    return get_type_hints(expected) if is_typeddict(expected) else {}


def _item(expected: Any, value: object) -> Any:
    """Return the type of what is in a list or an object, by how `value` is one."""
    kind = list if isinstance(value, list) else dict
    for member in _members(expected):
        if get_origin(member) is kind:
            return get_args(member)[-1]
    return _JSON


def _nearest(expected: Any, value: Mapping[str, Any]) -> Any:
    """Return the body that `value` is nearest to: no literal is another, most keys."""
    bodies = [member for member in _members(expected) if is_typeddict(member)]
    return max(bodies, key=lambda body: _likeness(body, value), default=_JSON)


def _likeness(body: Any, value: Mapping[str, Any]) -> tuple[int, int]:
    keys = _keys(body)
    literals = {key for key, hint in keys.items() if get_origin(hint) is Literal}
    other = [
        it for it in literals & value.keys() if value[it] not in get_args(keys[it])
    ]
    return -len(other), len(keys.keys() & value.keys())
