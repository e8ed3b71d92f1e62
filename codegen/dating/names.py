"""What can be dated, and in which release it came: by its name of today, whatever since.yaml calls it."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from codegen.dating.fields import fields_of
from codegen.diff.history import ACTION, FIELD, PARAMETER, SCHEMA, parameter_name, parameter_names
from codegen.model.api import Api
from codegen.renamed import NameKind
from codegen.renaming.aliases import Aliases
from codegen.since import Since

Key: TypeAlias = tuple[str, str]
"""Kind and name of a thing, as `codegen.diff.history` has both."""

_IN_ACTIONS: Final = (ACTION, PARAMETER)


def things_of(api: Api) -> Iterator[tuple[Key, Key | None]]:
    """Yield what can be dated, each with what it is a part of, if anything, in the order of the documents."""
    for resource in api.resources:
        for action in resource.actions:
            name = resource.name_of(action)
            yield (ACTION, name), None
            yield from (((PARAMETER, f"{name} {own}"), (ACTION, name)) for own in parameter_names(action))
    for schema in api.schemas:
        name = schema.name.pascal
        yield (SCHEMA, name), None
        # Half of a surrogate pair is not a character: no file can hold it.
        known = (own for own in fields_of(schema.definition) if not any("\ud800" <= char <= "\udfff" for char in own))
        yield from (((FIELD, f"{name} {own}"), (SCHEMA, name)) for own in known)


def versions_of(entries: Iterable[Since], api: Api, aliases: Aliases) -> dict[Key, str]:
    """Return the version in which each thing came; what was renamed, and keeps its old name, is as old as that.

    An entry of the name of today wins over one of an old name.
    """
    found: dict[Key, str] = {}
    actions = aliases.former_actions(api)
    schemas = {item.old: item.new for item in aliases.of(NameKind.SCHEMA)}
    arguments = {
        f"{item.owner} {_spelled(item.old)}": f"{item.owner} {_spelled(item.new)}"
        for item in aliases
        if item.kind is NameKind.ARGUMENT
    }
    fields = {f"{item.owner} {item.old}": f"{item.owner} {item.new}" for item in aliases if item.kind is NameKind.FIELD}
    parts = {PARAMETER: arguments, FIELD: fields}
    for entry in entries:
        owner, space, own = entry.name.partition(" ")
        name = f"{(actions if entry.kind in _IN_ACTIONS else schemas).get(owner, owner)}{space}{own}"
        key = entry.kind, parts.get(entry.kind, {}).get(name, name)
        if key == (entry.kind, entry.name):
            found[key] = entry.version
        else:
            found.setdefault(key, entry.version)
    return found


def _spelled(key: str) -> str:
    """Spell the key of an argument, `query start`, as the history does."""
    location, _, wire = key.partition(" ")
    return parameter_name(location, wire)
