"""The model as data: its classes, the fields of a value by their names, and the value with one field changed.

A field's name starts at its class, `Event.description`, where one field alone holds that class. A class that several
fields hold is named by each of them: `Action.errors.code` and `Action.responses.code` are both `Response.code`.
"""

import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from fnmatch import fnmatchcase
from functools import partial
from importlib import import_module
from typing import Any, Final, TypeAlias, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from codegen import model
from codegen.equality import compared_fields
from codegen.model.api import Api

_EMPTY: Final = (None, "", ())

Put: TypeAlias = Callable[[Any], Api]
Uses: TypeAlias = Mapping[str, frozenset[str]]

_OTHERS: Final[Mapping[str, object]] = {
    "Action.method": "PUT",
    "*.server": "https://other.example.com",
    "*.target.words": ("gone",),
    "*.format": "uri",
}
"""What another value is, where not any text is one: the schema `Gone` is in the documents, and linked by nothing."""


def model_classes() -> dict[str, type[Struct]]:
    """Return the structs of `codegen.model` by name, found by walking the package."""
    modules = [import_module(f"{model.__name__}.{item.name}") for item in pkgutil.iter_modules(model.__path__)]
    found = {item for module in modules for item in vars(module).values() if isinstance(item, type)}
    structs = [item for item in found if issubclass(item, Struct) and not item.__name__.startswith("_")]
    return {item.__name__: item for item in structs if item.__module__.startswith(model.__name__)}


def with_value(api: Api) -> set[str]:
    """Return every `Class.field` that has a value somewhere: neither None nor empty."""
    found = (
        (type(node).__name__, name, getattr(node, name)) for node in _nodes(api) for name in compared_fields(type(node))
    )
    return {f"{name}.{field}" for name, field, value in found if value not in _EMPTY}


def variations(api: Api) -> Iterator[tuple[str, Api]]:
    """Yield for each field, and each place it stands at, the Api with another value there."""
    yield from _variations(api, type(api).__name__, lambda new: new, _uses(api))


def changed_fields(before: Any, after: Any) -> set[str]:
    """Return the names of the fields that differ between two Apis."""
    return set(_changed(before, after, type(before).__name__, _uses(before)))


def _variations(node: Any, name: str, put: Put, uses: Uses) -> Iterator[tuple[str, Api]]:
    hints = get_type_hints(type(node))
    for field in compared_fields(type(node)):
        at, value = f"{name}.{field}", getattr(node, field)
        put_field = partial(_put_field, put, node, field)
        for other in _others(at, value, is_optional=type(None) in get_args(hints[field])):
            yield at, put_field(other)
        for child, put_child in _children(value, put_field):
            yield from _variations(child, _home(child, at, uses), put_child, uses)


def _put_field(put: Put, node: Any, name: str, new: object) -> Api:
    return put(replace(node, **{name: new}))


def _others(name: str, value: object, *, is_optional: bool) -> Iterator[object]:
    """Yield other values of the same type; that something is there at all is a value, too."""
    special = [other for pattern, other in _OTHERS.items() if fnmatchcase(name, pattern)]
    if value in _EMPTY:
        return
    if special:
        yield from special
    elif _is_node(value):
        yield from [None] if is_optional else []
    elif isinstance(value, tuple):
        yield from ((*value[:index], *value[index + 1 :]) for index in range(len(value)))
    else:
        yield from _other_leaves(value)


def _other_leaves(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case Enum():
            yield from (other for other in type(value) if other is not value)
        case int():
            yield value + 1
        case str():
            yield f"{value}x"
        case dict():
            yield dict(list(value.items())[:-1])
        case list():
            yield [*value, None]
        case _:
            raise TypeError(f"no other value of {type(value).__name__} is known: say one in {__name__}")


def _children(value: Any, put: Put) -> Iterator[tuple[Any, Put]]:
    if _is_node(value):
        yield value, put
    for index, item in enumerate(value if isinstance(value, tuple) else ()):
        yield from _children(item, partial(_put_item, put, value, index))


def _put_item(put: Put, items: tuple[object, ...], index: int, new: object) -> Api:
    return put((*items[:index], new, *items[index + 1 :]))


def _changed(before: Any, after: Any, name: str, uses: Uses) -> Iterator[str]:
    for field in compared_fields(type(before)):
        at, pair = f"{name}.{field}", (getattr(before, field), getattr(after, field))
        if _bare(pair[0]) != _bare(pair[1]):
            yield at
        children = ([child for child, _ in _children(value, lambda new: new)] for value in pair)
        for left, right in zip(*children, strict=False):
            yield from _changed(left, right, _home(left, at, uses), uses)


def _bare(value: object) -> object:
    """Return a value without what is in its nodes: where they are, and what else there is."""
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    return type(value) if _is_node(value) else value


def _is_node(value: object) -> bool:
    return isinstance(value, Struct)


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for field in compared_fields(type(node)):
        for child, _ in _children(getattr(node, field), lambda new: new):
            yield from _nodes(child)


def _uses(api: Api) -> Uses:
    """Map each class to the fields that hold it."""
    uses: dict[str, set[str]] = defaultdict(set)
    for node in _nodes(api):
        for field in compared_fields(type(node)):
            for child, _ in _children(getattr(node, field), lambda new: new):
                uses[type(child).__name__].add(f"{type(node).__name__}.{field}")
    return {name: frozenset(places) for name, places in uses.items()}


def _home(child: object, at: str, uses: Uses) -> str:
    name = type(child).__name__
    is_below_another = at.count(".") > 1
    return at if is_below_another or len(uses.get(name, ())) > 1 else name
