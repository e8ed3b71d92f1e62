"""A documented body -> as much of it as a short example shows."""

from collections.abc import Collection
from typing import Final

from codegen.model.schema import JsonValue
from codegen.targets.python.text.layout import Atom, TypeExpression, Union, atoms
from codegen.targets.python.types.schema_modules import SchemaModules

_LONGEST: Final = 60
"""How many characters of a text are shown."""
_MOST: Final = 3
"""How many keys of an object are shown where none has to be given."""
_DEEPEST: Final = 4


def shown_body(
    value: JsonValue, kind: TypeExpression | None, modules: SchemaModules, keys: Collection[str]
) -> JsonValue:
    """Return a body with the keys that its type needs and those of `keys`; with its first ones where these are none.

    Texts are cut, and of lists the first item is left.
    """
    if not isinstance(value, dict):
        return _short(value, 0)
    needed = _needed(kind, modules)
    kept = [key for key in value if key in needed or key in keys] or list(value)[:_MOST]
    return {key: _short(value[key], 1) for key in kept}


def _needed(kind: TypeExpression | None, modules: SchemaModules) -> set[str]:
    """Return the keys that all objects of a type have."""
    members = kind.members if isinstance(kind, Union) else () if kind is None else atoms(kind)
    for member in members:
        declared = modules.class_of(member) if isinstance(member, Atom) else None
        if declared is not None:
            return {item.key for item in declared.properties if item.required}
    return set()


def _short(value: JsonValue, depth: int) -> JsonValue:
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 3]}..."
    if isinstance(value, list):
        return [_short(item, depth + 1) for item in value[:1]] if depth < _DEEPEST else []
    if isinstance(value, dict):
        return {key: _short(item, depth + 1) for key, item in value.items()} if depth < _DEEPEST else {}
    return value
