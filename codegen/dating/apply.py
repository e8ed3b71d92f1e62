"""An Api and the entries of since.yaml -> the Api with a mark on what they date, where its documents have none."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from codegen.dating.fields import date, date_fields
from codegen.dating.names import Key, versions_of
from codegen.diff.history import ACTION, FIELD, PARAMETER, SCHEMA, parameter_name
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.marks import Marks
from codegen.model.parameter import Parameter
from codegen.model.schema import Schema
from codegen.renaming.aliases import Aliases
from codegen.since import Since

_Versions: TypeAlias = Mapping[Key, str]


def date_api(api: Api, entries: Iterable[Since], aliases: Aliases) -> Api:
    """Return the Api as if its documents said since when things are there; what they say themselves stays.

    An entry of what is not there has no effect.
    """
    versions = versions_of(entries, api, aliases)
    if not versions:
        return api
    fields = _fields_by_schema(versions)
    return replace(
        api,
        resources=tuple(_date_resource(item, versions) for item in api.resources),
        schemas=tuple(_date_schema(item, versions, fields) for item in api.schemas),
    )


def _fields_by_schema(versions: _Versions) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (kind, name), version in versions.items():
        if kind == FIELD:
            schema, _, own = name.partition(" ")
            found.setdefault(schema, {})[own] = version
    return found


def _date_resource(resource: Resource, versions: _Versions) -> Resource:
    actions = (_date_action(item, resource.name_of(item), versions) for item in resource.actions)
    return replace(resource, actions=tuple(actions))


def _date_action(action: Action, name: str, versions: _Versions) -> Action:
    def dated(parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        keys = [(PARAMETER, f"{name} {parameter_name(item.location, item.name)}") for item in parameters]
        return tuple(
            replace(item, marks=_since(item.marks, versions.get(key)))
            for item, key in zip(parameters, keys, strict=True)
        )

    return replace(
        action,
        path_parameters=dated(action.path_parameters),
        query_parameters=dated(action.query_parameters),
        header_parameters=dated(action.header_parameters),
        cookie_parameters=dated(action.cookie_parameters),
        marks=_since(action.marks, versions.get((ACTION, name))),
    )


def _date_schema(schema: Schema, versions: _Versions, fields: Mapping[str, Mapping[str, str]]) -> Schema:
    name = schema.name.pascal
    definition = date_fields(schema.definition, fields[name]) if name in fields else schema.definition
    return replace(schema, definition=date(definition, versions.get((SCHEMA, name))))


def _since(marks: Marks, version: str | None) -> Marks:
    return replace(marks, since=version) if version is not None and not marks.since else marks
