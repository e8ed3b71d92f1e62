"""An Api as if it had the names of today already, so that what was renamed is compared with what it is now."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.model.url import PathTemplate, Placeholder
from codegen.renamed import NameKind
from codegen.renaming.aliases import Alias, Aliases
from codegen.renaming.fields import schema_of, with_new_key
from codegen.renaming.names import Names

_T = TypeVar("_T")
_Change: TypeAlias = Callable[[Api, Alias], Api]


def with_new_names(api: Api, aliases: Aliases) -> tuple[Api, tuple[Alias, ...]]:
    """Return the Api with the new names, and the aliases whose old names it has.

    Where it has the new name as well, two things are meant, and both stay as they are.
    """
    applied: list[Alias] = []
    for alias in aliases:
        known = Names.of(api).own(alias.kind, alias.owner)
        if alias.old in known and alias.new not in known:
            api = _CHANGES[alias.kind](api, alias)
            applied.append(alias)
    return api, tuple(applied)


def _rename_resource(api: Api, alias: Alias) -> Api:
    def change(resource: Resource) -> Resource:
        return replace(resource, name=Name.split(alias.new)) if resource.name.camel == alias.old else resource

    return replace(api, resources=tuple(map(change, api.resources)))


def _rename_action(api: Api, alias: Alias) -> Api:
    def change(action: Action) -> Action:
        return replace(action, name=Name.split(alias.new)) if action.name.camel == alias.old else action

    return _change_actions(api, alias.owner, change)


def _rename_argument(api: Api, alias: Alias) -> Api:
    owner, _, own = alias.owner.partition(".")
    location, _, old = alias.old.partition(" ")
    new = alias.new.partition(" ")[2]

    def rename(parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        return tuple(
            replace(item, name=new) if (item.location, item.name) == (location, old) else item for item in parameters
        )

    def change(action: Action) -> Action:
        if action.name.camel != own:
            return action
        url = action.url
        if location == Location.PATH:
            segments = tuple(Placeholder(new) if item == Placeholder(old) else item for item in url.path.segments)
            url = replace(url, path=PathTemplate(segments))
        return replace(
            action,
            url=url,
            path_parameters=rename(action.path_parameters),
            query_parameters=rename(action.query_parameters),
            header_parameters=rename(action.header_parameters),
            cookie_parameters=rename(action.cookie_parameters),
        )

    return _change_actions(api, owner, change)


def _change_actions(api: Api, owner: str, change: Callable[[Action], Action]) -> Api:
    def of(resource: Resource) -> Resource:
        if resource.name.camel != owner:
            return resource
        return replace(resource, actions=tuple(map(change, resource.actions)))

    return replace(api, resources=tuple(map(of, api.resources)))


def _rename_schema(api: Api, alias: Alias) -> Api:
    links = {f"{REF_PREFIX}{alias.old}": f"{REF_PREFIX}{alias.new}"}
    name = Name.split(alias.new)

    def change(schema: Schema) -> Schema:
        own = name if schema.name.pascal == alias.old else schema.name
        return replace(schema, name=own, definition=_relinked(schema.definition, links))

    def relink(link: SchemaRef) -> SchemaRef:
        target = name if link.target is not None and link.target.pascal == alias.old else link.target
        return replace(link, target=target, definition=_relinked(link.definition, links))

    resources = tuple(_with_links(resource, relink) for resource in api.resources)
    return replace(api, resources=resources, schemas=tuple(map(change, api.schemas)))


def _rename_field(api: Api, alias: Alias) -> Api:
    names = alias.old, alias.new

    def change(schema: Schema) -> Schema:
        if schema.name.pascal != schema_of(alias.owner):
            return schema
        return replace(schema, definition=with_new_key(schema.definition, schema.name.pascal, alias.owner, names))

    return replace(api, schemas=tuple(map(change, api.schemas)))


def _relinked(node: JsonValue, links: Mapping[str, str]) -> JsonValue:
    if isinstance(node, list):
        return [_relinked(item, links) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: links.get(value, value) if key == "$ref" and isinstance(value, str) else _relinked(value, links)
        for key, value in node.items()
    }


def _with_links(value: _T, relink: Callable[[SchemaRef], SchemaRef]) -> _T:
    """Change every link in a part of the model."""
    return cast("_T", _linked(value, relink))


def _linked(value: Any, relink: Callable[[SchemaRef], SchemaRef]) -> Any:
    if isinstance(value, SchemaRef):
        return relink(value)
    if isinstance(value, tuple):
        return tuple(_linked(item, relink) for item in cast("tuple[object, ...]", value))
    if isinstance(value, Struct):
        changed = {name: _linked(getattr(value, name), relink) for name in value.__struct_fields__}
        return replace(value, **changed)
    return value


_CHANGES: Final[Mapping[NameKind, _Change]] = {
    NameKind.RESOURCE: _rename_resource,
    NameKind.ACTION: _rename_action,
    NameKind.ARGUMENT: _rename_argument,
    NameKind.SCHEMA: _rename_schema,
    NameKind.FIELD: _rename_field,
}
