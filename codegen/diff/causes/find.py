"""All changes of two revisions -> their causes."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from codegen.diff.causes.cause import Cause
from codegen.diff.causes.moves import Schemas, find_moves
from codegen.diff.causes.owners import Owners
from codegen.diff.causes.places import Place, place_of
from codegen.diff.causes.reasons import Reasons
from codegen.diff.causes.uses import Uses, unique
from codegen.diff.change import Change
from codegen.diff.compare import Revision
from codegen.diff.nodes import Direction
from codegen.diff.python.package_surface import read_surfaces
from codegen.diff.rules import Impact


class _Group(Struct):
    """The changes of one cause while they are found."""

    changes: list[Change] = field(default_factory=list[Change])
    consequences: list[Change] = field(default_factory=list[Change])


def find_causes(changes: Iterable[Change], old: Revision, new: Revision) -> tuple[Cause, ...]:
    """Return the causes in the order of their first changes; every change is in exactly one.

    `changes` are those of `compare_revisions(old, new)`; their places may have been put below a root since.
    """
    changes = tuple(changes)
    uses = Uses.of(old.api), Uses.of(new.api)
    schemas = Schemas(*(frozenset(side.of_schemas) for side in uses))
    wire = [change for change in changes if not change.is_python]
    places = {change: place_of(change, schemas.old | schemas.new) for change in wire}
    moves = find_moves(wire, schemas)
    causes = _gather(wire, places, moves, schemas)
    owners = _owners(changes, (old, new), uses, [(each, places[each], causes[each]) for each in wire], moves)
    groups: dict[Place, _Group] = {}
    for change in changes:
        if not change.is_python:
            groups.setdefault(causes[change], _Group()).changes.append(change)
            continue
        place = owners.owner(change) if owners else None
        if place is None:
            groups.setdefault(_class_of(change), _Group()).changes.append(change)
        else:
            groups.setdefault(place, _Group()).consequences.append(change)
    callers = {direction: [side.callers(direction) for side in uses] for direction in Direction}
    return tuple(_cause(group, callers, schemas) for group in groups.values())


def _gather(
    wire: Sequence[Change], places: Mapping[Change, Place], moves: Mapping[str, Place], schemas: Schemas
) -> dict[Change, Place]:
    """Return for each change of the wire the place of its cause.

    What is told of one place under two titles, since a schema was followed from another, is one cause, as is what
    tells of a schema that moved, and an action that came or went with its resource.
    """
    first: dict[tuple[object, ...], Place] = {}
    joined: dict[Place, Place] = {}
    whole = {
        place
        for change, place in places.items()
        if change.id in {"resource-added", "resource-removed", "resource-removed-after-deprecation"}
    }
    for change in wire:
        place = places[change]
        if moved := schemas.moved(change):
            joined.setdefault(place, moves[moved[0]])
        elif place[0] == "schema":
            joined.setdefault(place, first.setdefault(_signature(change, place), place))
        elif place[0] == "action" and ("resource", resource := place[1].partition(".")[0]) in whole:
            joined.setdefault(place, ("resource", resource))
    return {change: joined.get(place, place) for change, place in places.items()}


def _signature(change: Change, place: Place) -> tuple[object, ...]:
    """Return what is the same where one place of a document is told under two titles."""
    path = place[2].replace("]", ".]").rpartition(".")[2]
    rule = change.id.partition("-")[2] if change.id.startswith(("request-", "response-")) else change.id
    spans = change.old_span, change.new_span
    return (rule, change.old, change.new, path, spans) if any(spans) else place


def _owners(
    changes: tuple[Change, ...],
    revisions: tuple[Revision, Revision],
    uses: tuple[Uses, Uses],
    placed: Sequence[tuple[Change, Place, Place]],
    moves: Mapping[str, Place],
) -> Owners | None:
    """Read what the names of the packages stand for; None where nothing of them changed."""
    if not any(change.is_python for change in changes):
        return None
    surfaces = read_surfaces(revisions[0].files, revisions[1].files)
    return Owners.of((surfaces[0].meanings, surfaces[1].meanings), Reasons.of(placed, moves, uses), uses)


def _class_of(change: Change) -> Place:
    """Return the class that a change is in that nothing in the documents explains, else its module."""
    parts = change.subject.partition(" ")[0].split(".")
    end = next((index for index, part in enumerate(parts) if part[:1].isupper()), len(parts) - 1)
    return "python", ".".join(parts[: end + 1])


def _cause(group: _Group, callers: Mapping[Direction, list[dict[str, tuple[str, ...]]]], schemas: Schemas) -> Cause:
    order = list(Impact)
    change = min(group.changes or group.consequences, key=lambda item: order.index(item.impact))
    return Cause(change, tuple(group.changes), tuple(group.consequences), unique(_actions(group, callers, schemas)))


def _actions(
    group: _Group, callers: Mapping[Direction, list[dict[str, tuple[str, ...]]]], schemas: Schemas
) -> Iterable[str]:
    """Yield the actions that a cause concerns: those it is at, else those that send or receive the schema."""
    for change in group.changes:
        head, _, rest = change.subject.partition(" ")
        if change.is_python:
            continue
        if head in schemas.old | schemas.new:
            for direction in Direction:
                if rest.startswith(direction):
                    yield from (name for side in reversed(callers[direction]) for name in side.get(head, ()))
        elif "." in head:
            yield head
        elif change.id.startswith("resource-removed"):
            yield from (f"{head}.{name}" for name in change.old.split(", "))
