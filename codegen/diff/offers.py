"""Two Apis -> what was renamed, as it seems, and could keep its old name: one thing gone, and one like it new."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from codegen.diff.matching import match
from codegen.diff.nodes import as_node, canonical, contract
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.parameter import Parameter
from codegen.model.schema import Schema
from codegen.released_names import argument_key
from codegen.renamed import NameKind
from codegen.renaming.aliases import Aliases, full_name
from codegen.renaming.applied import with_new_names
from codegen.renaming.fields import is_key, objects_of

_T = TypeVar("_T")


class Offer(Struct, frozen=True):
    """An entry of `renamed` that may be missing; `reason` says why it is but a guess, empty where it is certain."""

    was: str
    now: str
    reason: str = ""


def offer_renames(old: Api, new: Api, aliases: Aliases) -> tuple[Offer, ...]:
    """Return the entries for what is gone while something like it is new; what has an alias already is left out."""
    before, _ = with_new_names(old, aliases)
    return (*_resources(before, new), *_parts(before, new), *_schemas(before, new), *_fields(before, new))


def _only(gone: Iterable[_T], new: Iterable[_T], key: Callable[[_T], Hashable]) -> Iterator[tuple[_T, _T]]:
    """Yield the pairs of equal keys that have no other candidate on either side."""
    sides: tuple[dict[Hashable, list[_T]], dict[Hashable, list[_T]]] = ({}, {})
    for side, items in zip(sides, (gone, new), strict=True):
        for item in items:
            side.setdefault(key(item), []).append(item)
    for found, items in sides[0].items():
        others = sides[1].get(found, [])
        if len(items) == len(others) == 1:
            yield items[0], others[0]


def _apart(old: Iterable[_T], new: Iterable[_T], key: Callable[[_T], Hashable]) -> tuple[list[_T], list[_T]]:
    """Return what is only in the old side, and what is only in the new one."""
    pairs = list(match(old, new, key))
    gone = [before for before, after in pairs if before is not None and after is None]
    return gone, [after for before, after in pairs if after is not None and before is None]


def _resources(old: Api, new: Api) -> Iterator[Offer]:
    gone, fresh = _apart(old.resources, new.resources, lambda item: item.name)
    told: set[str] = set()
    for before, after in _only(gone, fresh, _calls):
        told.add(before.name.camel)
        yield Offer(before.name.camel, after.name.camel)
    gone, fresh = ([item for item in side if item.name.camel not in told] for side in (gone, fresh))
    for before, after in _only(gone, fresh, lambda item: tuple((each.name, each.method) for each in item.actions)):
        if before.actions and _calls(before) != _calls(after):
            yield Offer(before.name.camel, after.name.camel, "its actions are called alike, at other paths")


def _calls(resource: Resource) -> Hashable:
    return tuple((item.name, item.method, item.url.path.shape) for item in resource.actions) or resource.name


def _parts(old: Api, new: Api) -> Iterator[Offer]:
    """Yield actions, and arguments of those that kept their names."""
    for before, after in match(old.resources, new.resources, lambda item: item.name):
        if before is None or after is None:
            continue
        owner = after.name.camel
        gone, fresh = _apart(before.actions, after.actions, lambda item: item.name)
        for left, right in _only(gone, fresh, lambda item: (item.method, str(item.url.path))):
            yield Offer(f"{owner}.{left.name.camel}", f"{owner}.{right.name.camel}")
        for one, other in match(before.actions, after.actions, lambda item: item.name):
            if one is not None and other is not None:
                yield from _arguments(one, other, f"{owner}.{other.name.camel}")


def _arguments(old: Action, new: Action, owner: str) -> Iterator[Offer]:
    if old.url.path.shape == new.url.path.shape:
        for before, after in zip(old.url.path.placeholders, new.url.path.placeholders, strict=True):
            if before not in new.url.path.placeholders and after not in old.url.path.placeholders:
                yield Offer(f"{owner} path.{before}", f"{owner} path.{after}")
    rows = [item.other_parameters for item in (old, new)]
    gone, fresh = _apart(rows[0], rows[1], lambda item: (item.location, item.name))
    for left, right in _only(gone, fresh, _type):
        names = [full_name(NameKind.ARGUMENT, owner, argument_key(item.location, item.name)) for item in (left, right)]
        yield Offer(names[0], names[1], "same place, same type")


def _type(parameter: Parameter) -> Hashable:
    target = parameter.schema.target if parameter.schema else None
    kinds = parameter.kind, parameter.items, parameter.style, parameter.accepted_values, target
    return parameter.location, parameter.required, kinds


def _schemas(old: Api, new: Api) -> Iterator[Offer]:
    gone, fresh = _apart(old.schemas, new.schemas, lambda item: item.name)
    for before, after in _only(gone, fresh, lambda item: canonical(contract(item.definition))):
        yield Offer(before.name.pascal, after.name.pascal, "" if _says_something(before) else "same definition")


def _fields(old: Api, new: Api) -> Iterator[Offer]:
    """Yield fields of objects that stand where they stood: each of its own kind among what came and went there."""
    for before, after in match(old.schemas, new.schemas, lambda item: item.name):
        if before is None or after is None or before.definition == after.definition:
            continue
        objects = dict(objects_of(before)), dict(objects_of(after))
        for owner in (position for position in objects[0] if position in objects[1]):
            sides = [[(key, value) for key, value in side[owner].items() if is_key(key)] for side in objects]
            gone, fresh = _apart(sides[0], sides[1], lambda item: item[0])
            for left, right in _only(gone, fresh, lambda item: canonical(contract(item[1]))):
                names = [full_name(NameKind.FIELD, owner, key) for key, _ in (left, right)]
                yield Offer(names[0], names[1], "same place, same type")


def _says_something(schema: Schema) -> bool:
    """Tell whether a definition is one that no other schema has by chance: it has properties."""
    return len(as_node(as_node(schema.definition).get("properties"))) > 1
