"""Released names under the names of today: what is inside of something that was renamed keeps what it is called."""

from collections.abc import Iterable
from typing import Final

from codegen.released_names import (
    ReleasedNames,
    accepted_key,
    accepted_of,
    arguments_of,
    constants_of,
    methods_of,
    types_of,
)
from codegen.renamed import NameKind
from codegen.renaming.aliases import Alias
from codegen.renaming.fields import moved_position
from codegen.type_positions import property_at

_TYPES: Final = frozenset({types_of("models"), types_of("bodies")})


def with_new_owners(released: ReleasedNames, aliases: Iterable[Alias]) -> ReleasedNames:
    """Return the names with those of the parts of what was renamed under its new name, too.

    A name that was released under the new name wins.
    """
    aliases = tuple(aliases)
    scopes = {scope: dict(names) for scope, names in released.scopes.items()}
    for scope, names in released.scopes.items() if aliases else ():
        for key, name in names.items():
            moved_scope, moved_key = moved(scope, key, aliases)
            scopes.setdefault(moved_scope, {}).setdefault(moved_key, name)
    return ReleasedNames(scopes)


def moved(scope: str, key: str, aliases: Iterable[Alias]) -> tuple[str, str]:
    """Return the scope and the key of a released name as they are with the new names of owners."""
    for alias in aliases:
        scope, key = _moved(scope, key, alias)
    return scope, key


def _moved(scope: str, key: str, alias: Alias) -> tuple[str, str]:
    if alias.kind is NameKind.RESOURCE:
        return _of_resource(scope, alias), key
    if alias.kind is NameKind.FIELD:
        return scope, _of_field(key, alias) if scope in _TYPES else key
    resource, _, action = alias.owner.partition(".")
    if alias.kind is NameKind.ACTION:
        if scope == arguments_of(f"{alias.owner}.{alias.old}"):
            return arguments_of(f"{alias.owner}.{alias.new}"), key
        start = accepted_key(alias.old, "")
        if scope == accepted_of(resource) and key.startswith(start):
            return scope, accepted_key(alias.new, key.removeprefix(start))
    elif alias.kind is NameKind.ARGUMENT and (scope, key) == (accepted_of(resource), accepted_key(action, alias.old)):
        return scope, accepted_key(action, alias.new)
    return scope, key


def _of_field(key: str, alias: Alias) -> str:
    """Return the position of a type that stands in a field: `values of Device.state`."""
    held, space, position = key.rpartition(" ")
    names = property_at(alias.owner, alias.old), property_at(alias.owner, alias.new)
    return f"{held}{space}{moved_position(position, names)}"


def _of_resource(scope: str, alias: Alias) -> str:
    for scope_of in (methods_of, constants_of, accepted_of):
        if scope == scope_of(alias.old):
            return scope_of(alias.new)
    start = arguments_of(f"{alias.old}.")
    return arguments_of(f"{alias.new}.{scope.removeprefix(start)}") if scope.startswith(start) else scope
