"""Changes of the wire, by place -> the place that is the reason of a change in the package, where there is one."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.diff.causes.places import ACCESS, BODY, STREAM, Kind, Place, explained_by
from codegen.diff.causes.positions import outwards, plain_path
from codegen.diff.causes.uses import Uses
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.renaming.fields import path_in

_EVENT: Final = "event"
"""What stands in the place of an action where its name is not known."""

_ALIASES: Final = frozenset({"renamed-with-alias", "alias-added", "alias-removed"})
"""Changes that tell the name of today as well."""

_Found: TypeAlias = dict[tuple[str, str, Kind], Place]


class Reasons(Struct, frozen=True):
    """The places with changes that may have consequences, by what asks for them; of several, the weightiest counts.

    `at` has the places themselves, `within` those around them; both by schema and path, or by action and part.
    `reached` has the schemas that such a place links to, directly or through others; `first` is the weightiest of all.
    """

    at: _Found
    within: _Found
    resources: Mapping[tuple[str, Kind], Place]
    reached: Mapping[Kind, Mapping[str, Place]]
    moves: Mapping[str, Place]
    first: Mapping[Kind, Place]
    access: Place | None = None

    @classmethod
    def of(
        cls, placed: Iterable[tuple[Change, Place, Place]], moves: Mapping[str, Place], uses: tuple[Uses, Uses]
    ) -> "Reasons":
        """Take each change of the wire with its place and the place of its cause, which may be that of a move."""
        order = list(Impact)
        found = sorted(placed, key=lambda item: order.index(item[0].impact))
        at: _Found = {}
        within: _Found = {}
        resources: dict[tuple[str, Kind], Place] = {}
        sources: dict[Kind, list[tuple[Place, Place]]] = {kind: [] for kind in Kind}
        for change, place, cause in found:
            for kind in explained_by(change):
                sources[kind].append((place, cause))
                if len(place) == 2:
                    resources.setdefault((place[1], kind), cause)
                    continue
                for name, part in _known_as(change, place):
                    at.setdefault((name, part, kind), cause)
                    for around in (*outwards(part), ""):
                        within.setdefault((name, around, kind), cause)
        reached = {
            Kind.GONE: _spread(uses[0], sources[Kind.GONE]),
            Kind.COME: _spread(uses[1], sources[Kind.COME]),
            Kind.OTHER: _spread(uses[1], sources[Kind.OTHER]),
        }
        access = next((cause for _, place, cause in found if place[0] == "action" and place[2] == ACCESS), None)
        first = {kind: causes[0][1] for kind, causes in sources.items() if causes}
        return cls(at, within, resources, reached, moves, first, access)

    def of_schema(self, title: str, path: str, kind: Kind) -> Place | None:
        """Find what changed at a path of a schema, else around it, else what moved the schema, else what is in it."""
        for around in (*outwards(path), ""):
            if place := self.at.get((title, around, kind)):
                return place
        return self.moves.get(title) or self.within.get((title, path, kind)) or self.reached[kind].get(title)

    def of_resource(self, resource: str, kind: Kind) -> Place | None:
        """Find what made a resource come or go."""
        return self.resources.get((resource, kind))

    def of_action(self, action: str, kind: Kind) -> Place | None:
        """Find what made an action come or go or be renamed, its whole resource among it."""
        resource = action.partition(".")[0]
        return self.at.get((action, "", kind)) or self.resources.get((resource, kind))

    def of_part(self, action: str, part: str, kind: Kind) -> Place | None:
        """Find what changed in a part of an action: `query.limit`."""
        return self.at.get((action, part, kind)) or self.at.get((action, part, Kind.OTHER))

    def of_answer(self, action: str, kind: Kind) -> Place | None:
        """Find what changed in what an action answers with."""
        parts = (self.within.get((action, part, kind)) for part in ("responses", "events", STREAM))
        return next(filter(None, parts), None)

    def of_event(self, event: str, kind: Kind) -> Place | None:
        """Find what changed in an event, by its name."""
        return self.at.get((_EVENT, event, kind)) or self.at.get((_EVENT, event, Kind.OTHER))

    def of_body(self, action: str, kind: Kind) -> Place | None:
        """Find what changed in the body of an action."""
        return self.of_part(action, BODY, kind)

    def anywhere(self, action: str, kind: Kind) -> Place | None:
        """Find the weightiest of what changed in an action."""
        return self.within.get((action, "", kind)) or self.within.get((action, "", Kind.OTHER))


def _known_as(change: Change, place: Place) -> Iterator[tuple[str, str]]:
    """Yield what asks for a place: schema and path, action and part, an event, the new name of an action."""
    _, name, part = place
    yield name, plain_path(part)
    if place[0] == "action" and part.startswith("events."):
        yield _EVENT, part.removeprefix("events.")
    if change.id == "action-renamed":
        yield change.new, part
    if change.id in _ALIASES and place[0] == "schema":
        yield name, plain_path(path_in(name, change.old if change.id == "alias-removed" else change.new))


def _spread(uses: Uses, sources: Iterable[tuple[Place, Place]]) -> dict[str, Place]:
    """Follow links from each place, the first that comes to a schema having it."""
    found: dict[str, Place] = {}
    waiting = deque((schema, cause) for place, cause in sources for schema in uses.at(place))
    while waiting:
        schema, cause = waiting.popleft()
        if schema not in found:
            found[schema] = cause
            waiting.extend((inner, cause) for _, inner in uses.of_schemas.get(schema, ()))
    return found
