"""Two Apis -> changes of their schemas, judged by the direction in which values travel."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from codegen.diff.change import Change, Subject, reword
from codegen.diff.links import target
from codegen.diff.matching import match
from codegen.diff.nodes import Direction, NodePair, Side, Trail, canonical, references
from codegen.diff.values import compare_values
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.schema import Schema, SchemaRef

_Link: TypeAlias = tuple[str, SchemaRef | None, SchemaRef | None]
_LinksOf: TypeAlias = Callable[[Action], dict[str, SchemaRef | None]]


def compare_schemas(old: Api, new: Api) -> Iterator[Change]:
    """Yield what changed in the schemas that one place links to in both revisions, for each direction it is used in.

    Schemas that merely have one name are not compared: a title may have gone from one schema to another.
    """
    before, after = _by_name(old), _by_name(new)
    uses, trail = _uses(old, new), Trail()
    for name in before:
        directions = [direction for direction in Direction if name in uses[direction]]
        sides = Side(before, before[name]), Side(after, after.get(name, before[name]))
        pairs = (NodePair(name, direction, *sides, trail=trail) for direction in directions)
        definitions = sides[0].home.definition, sides[1].home.definition
        found = [change for pair in pairs for change in compare_values(*definitions, pair)]
        yield from found
        if directions:
            yield from _compare_words(sides[0].home, sides[1].home, is_told=bool(found))
    yield from _compare_links(old, new, trail)


def _compare_words(old: Schema, new: Schema, *, is_told: bool) -> Iterator[Change]:
    subject = Subject(old.name.pascal, f"schema `{old.name.pascal}`", old.span, new.span)
    yield from reword(subject, "description-changed", old.description, new.description)
    if not is_told and canonical(old.definition) != canonical(new.definition):
        yield subject.tell("description-changed", "is described in other words", "definition", "definition")
    if (canonical(old.example), old.has_example) != (canonical(new.example), new.has_example):
        yield subject.tell("example-changed", "has another example")


def _compare_links(old: Api, new: Api, trail: Trail) -> Iterator[Change]:
    """Compare the schemas that one place of a request links to under two names."""
    schemas = _by_name(old), _by_name(new)
    for name, left, right in _pairs(old, new, _sent):
        before, after = target(left) or "", target(right) or ""
        if before == after or before not in schemas[0] or after not in schemas[1]:
            continue
        sides = Side(schemas[0], schemas[0][before]), Side(schemas[1], schemas[1][after])
        subject = Subject(name, f"what `{name}` sends", left.span if left else None, right.span if right else None)
        yield subject.tell("schema-link-changed", f"is `{after}`, not `{before}`", before, after)
        at = NodePair(after, Direction.REQUEST, *sides, trail=trail)
        yield from compare_values(sides[0].home.definition, sides[1].home.definition, at)


def _uses(old: Api, new: Api) -> Mapping[Direction, set[str]]:
    """Return for each direction the schemas that both revisions reach from one place, at whatever depth."""
    return {
        Direction.REQUEST: _reached(_pairs(old, new, _sent), old, new),
        Direction.RESPONSE: _reached(_pairs(old, new, _received), old, new),
    }


def _reached(links: Iterable[_Link], old: Api, new: Api) -> set[str]:
    before, after = _by_name(old), _by_name(new)
    reached: set[str] = set()
    waiting = [name for _, left, right in links if (name := target(left)) and name == target(right)]
    while waiting:
        name = waiting.pop()
        if name in before and name in after and name not in reached:
            reached.add(name)
            waiting.extend({*references(before[name].definition)} & {*references(after[name].definition)})
    return reached


def _pairs(old: Api, new: Api, links_of: _LinksOf) -> Iterator[_Link]:
    """Yield the links that one place has in both revisions, with the name of the action."""
    for left, right in match(old.resources, new.resources, lambda resource: resource.name):
        if left is None or right is None:
            continue
        for before, after in match(left.actions, right.actions, lambda action: action.name):
            if before is not None and after is not None:
                links = links_of(before), links_of(after)
                name = right.name_of(after)
                yield from ((name, links[0][key], links[1][key]) for key in links[0] if key in links[1])


def _sent(action: Action) -> dict[str, SchemaRef | None]:
    parameters = action.other_parameters
    links = {f"{parameter.location}.{parameter.name}": parameter.schema for parameter in parameters}
    return {**links, "body": action.body.schema} if action.body else links


def _received(action: Action) -> dict[str, SchemaRef | None]:
    events = action.stream.events if action.stream else ()
    return {str(item.code): item.schema for item in action.responses} | {item.name: item.schema for item in events}


def _by_name(api: Api) -> dict[str, Schema]:
    return {schema.name.pascal: schema for schema in api.schemas}
