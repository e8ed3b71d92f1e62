"""Many revisions of an API, in their order -> when each resource, action, parameter, schema and field came and went."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue

RESOURCE: Final = "resource"
ACTION: Final = "action"
PARAMETER: Final = "parameter"
SCHEMA: Final = "schema"
FIELD: Final = "field"

_Key: TypeAlias = tuple[str, str]
"""Kind and name of a thing."""
_Inventory: TypeAlias = dict[_Key, _Key | None]
"""What a revision has, with what each is a part of; None for what is told by itself in any case."""

_LISTS: Final = ("oneOf", "anyOf", "allOf", "prefixItems")
_MAPS: Final = ("properties", "patternProperties")


class Lifespan(Struct, frozen=True):
    """From when to when something is there: `came` is the revision that has it first, `went` the first without it.

    `came` is empty where the first revision has it already, `went` where the last one still has it. What is gone and
    comes back has two of them.
    """

    kind: str
    name: str
    came: str = ""
    went: str = ""


def read_history(revisions: Sequence[tuple[str, Api]]) -> tuple[Lifespan, ...]:
    """Return what came or went, in the order of the revisions; `revisions` are the names and what is in them.

    A part that comes or goes with what it is a part of is not told: the parameters of a new action, the fields of a new
    schema or inside of a new field. The actions of a resource are.
    """
    inventories = [(name, dict(_items(api))) for name, api in revisions]
    found: list[Lifespan] = []
    alive: dict[_Key, int] = {}
    for (_, before), (name, after) in pairwise(inventories):
        for key in _alone(before, after):
            if (place := alive.pop(key, None)) is not None:
                found[place] = replace(found[place], went=name)
            else:
                found.append(Lifespan(*key, "", name))
        for key in _alone(after, before):
            alive[key] = len(found)
            found.append(Lifespan(*key, name))
    return tuple(found)


def _alone(there: _Inventory, other: _Inventory) -> Iterator[_Key]:
    """Yield what only one revision has, though the other one has what it is a part of."""
    yield from (key for key, owner in there.items() if key not in other and (owner is None or owner in other))


def _items(api: Api) -> Iterator[tuple[_Key, _Key | None]]:
    """Yield all that a revision has, in the order of its documents, with what goes without saying where that goes."""
    for resource in api.resources:
        yield (RESOURCE, resource.name.camel), None
        for action in resource.actions:
            name = resource.name_of(action)
            yield (ACTION, name), None
            yield from (((PARAMETER, f"{name} {part}"), (ACTION, name)) for part in parameter_names(action))
    for schema in api.schemas:
        name = schema.name.pascal
        yield (SCHEMA, name), None
        yield from _fields(schema.definition, (SCHEMA, name))


def parameter_names(action: Action) -> Iterator[str]:
    """Yield the names of what an action takes, as changes call it: `query.limit`."""
    yield from (parameter_name(Location.PATH, name) for name in action.url.path.placeholders)
    yield from (parameter_name(item.location, item.name) for item in action.other_parameters)


def parameter_name(location: str, wire: str) -> str:
    """Return the name of a parameter, with the place where it travels."""
    # Headers are the same in capitals or not.
    return f"{location}.{wire.lower() if location == Location.HEADER else wire}"


def _fields(schema: JsonValue, home: _Key, path: str = "") -> Iterator[tuple[_Key, _Key]]:
    """Yield the fields of a schema at a path, called as changes call them, `tags[].key`, each with what it is in.

    `home` is the schema, or the field, that all of them are in.
    """
    if not isinstance(schema, dict):
        return
    for keyword in _MAPS:
        members = schema.get(keyword)
        for key, value in members.items() if isinstance(members, dict) else ():
            own = f"{path}.{key}" if keyword == "properties" else f"{path}.<{key}>"
            field = FIELD, f"{home[1]} {own.lstrip('.')}" if home[0] == SCHEMA else f"{home[1]}{own}"
            yield field, home
            yield from _fields(value, field)
    yield from _fields(schema.get("items"), home, f"{path}[]")
    yield from _fields(schema.get("additionalProperties"), home, f"{path}.*")
    for keyword in _LISTS:
        members = schema.get(keyword)
        for member in members if isinstance(members, list) else ():
            yield from _fields(member, home, f"{path}[]" if keyword == "prefixItems" else path)
