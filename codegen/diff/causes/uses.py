"""An Api -> which of its places refer to which schemas, and which actions send or receive them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from msgspec import Struct

from codegen.diff.causes.places import BODY, Place
from codegen.diff.nodes import Direction
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.schema import REF_PREFIX, JsonValue, SchemaRef

MOST_ACTIONS: Final = 4
"""How many actions are named that a change of a schema concerns."""


class Uses(Struct, frozen=True):
    """One revision: `of_actions` are the schemas at each part of each action, `of_schemas` those inside of each schema.

    Both are (place, name of the schema), the place as in `codegen.diff.causes.places`.
    """

    of_actions: Mapping[str, tuple[tuple[str, str], ...]]
    of_schemas: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, api: Api) -> "Uses":
        """Read every link of an Api."""
        actions = {
            resource.name_of(action): tuple(_links(action)) for resource in api.resources for action in resource.actions
        }
        schemas = {schema.name.pascal: tuple(_references(schema.definition, "")) for schema in api.schemas}
        return cls(actions, schemas)

    def at(self, place: Place) -> Iterator[str]:
        """Yield the schemas that a place refers to: a whole resource or action, a part of it, or inside of a schema."""
        match place:
            case ("resource", resource):
                names = (name for name in self.of_actions if name.startswith(f"{resource}."))
                yield from (schema for name in names for _, schema in self.of_actions[name])
            case ("action", action, part):
                yield from (schema for own, schema in self.of_actions.get(action, ()) if part in {"", own})
            case ("schema", title, path):
                yield from (schema for own, schema in self.of_schemas.get(title, ()) if is_inside(own, path))
            case _:
                return

    def callers(self, direction: Direction) -> dict[str, tuple[str, ...]]:
        """Return for each schema the actions that send or receive it, the nearest first, of many only the first."""
        found: dict[str, list[str]] = {}
        waiting = [
            (schema, action)
            for action, links in self.of_actions.items()
            for part, schema in links
            if _travels(part, direction)
        ]
        while waiting:
            following: list[tuple[str, str]] = []
            for schema, action in waiting:
                known = found.setdefault(schema, [])
                if action not in known and len(known) < MOST_ACTIONS:
                    known.append(action)
                    following.extend((inner, action) for _, inner in self.of_schemas.get(schema, ()))
            waiting = following
        return {schema: tuple(actions) for schema, actions in found.items()}


def is_inside(path: str, outer: str) -> bool:
    """Tell whether a path leads to a place or into it: `tags[].key` is inside of `tags`, `tagsOf` is not."""
    return path.startswith(outer) and (not outer or path[len(outer) : len(outer) + 1] in {"", ".", "["})


def _travels(part: str, direction: Direction) -> bool:
    is_answer = part.partition(".")[0] in {"responses", "events"}
    return is_answer is (direction is Direction.RESPONSE)


def _links(action: Action) -> Iterator[tuple[str, str]]:
    for row in action.other_parameters:
        yield from _of(f"{row.location}.{row.name}", row.schema)
    if action.body is not None:
        yield from _of(BODY, action.body.schema)
    for response in action.responses:
        yield from _of(f"responses.{response.code}", response.schema)
    for event in action.stream.events if action.stream else ():
        yield from _of(f"events.{event.name}", event.schema)


def _of(part: str, link: SchemaRef | None) -> Iterator[tuple[str, str]]:
    if link is not None and link.target is not None:
        yield part, link.target.pascal
    elif link is not None and link.definition is not None:
        yield from ((part, schema) for _, schema in _references(link.definition, ""))


def _references(schema: JsonValue, path: str) -> Iterator[tuple[str, str]]:
    """Yield the references inside of a schema with their paths, as those of changes are written."""
    waiting = [(schema, path)]
    while waiting:
        node, at = waiting.pop()
        if not isinstance(node, dict):
            continue
        link = node.get("$ref")
        if isinstance(link, str):
            yield at, link.removeprefix(REF_PREFIX)
        waiting.extend(reversed(list(_inside(node, at))))


def _inside(node: dict[str, JsonValue], at: str) -> Iterator[tuple[JsonValue, str]]:
    for keyword, inner in node.items():
        match keyword, inner:
            case ("properties", dict()):
                yield from ((value, f"{at}.{key}" if at else key) for key, value in inner.items())
            case ("patternProperties", dict()):
                yield from ((value, f"{at}.<{key}>" if at else f"<{key}>") for key, value in inner.items())
            case ("items", _):
                yield from map(partial(_with, f"{at}[]"), inner if isinstance(inner, list) else [inner])
            case ("additionalProperties", _):
                yield inner, f"{at}.*".lstrip(".")
            case ("oneOf" | "anyOf" | "allOf" | "prefixItems", list()):
                yield from map(partial(_with, at), inner)
            case _:
                continue


def _with(at: str, node: JsonValue) -> tuple[JsonValue, str]:
    return node, at


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return the first of many names, each once."""
    return tuple(dict.fromkeys(names))[:MOST_ACTIONS]
