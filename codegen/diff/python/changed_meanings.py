"""What the names of two packages stand for -> changes of names that stand for something else now."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diff.change import Change, Subject
from codegen.diff.python.meaning import Meaning
from codegen.released_names import EVENT_MODULES, EVENTS
from codegen.type_positions import without_marks

_TYPES: Final = ("accepted ", "modules ", "schemas ", "types ")
"""How the scopes start of what can stand for several things at once: equal types share a name."""


def compare_meanings(old: Iterable[Meaning], new: Iterable[Meaning]) -> Iterator[Change]:
    """Yield a change for each name that stands for something else now.

    An action is the same under another name while it is the same method on the same URL. The class of an event has
    the event's name in a field, whose type tells of another one.
    """
    old, new = tuple(old), tuple(new)
    known = {item.subject: item for item in old if not _is_shared(item) and item.scope not in {EVENTS, EVENT_MODULES}}
    for item in new:
        before = known.get(item.subject) if not _is_shared(item) else None
        if before is not None and before.words != item.words and not (item.call and item.call == before.call):
            yield _tell(before, item)
    yield from _compare_shared(tuple(filter(_is_shared, old)), tuple(filter(_is_shared, new)))


def _compare_shared(old: tuple[Meaning, ...], new: tuple[Meaning, ...]) -> Iterator[Change]:
    """Yield a change for each name with which nothing is left of what it stood for.

    One of several alternatives, which is known by its properties, may get others, while no other name has those.
    """
    there = {(item.scope, item.key) for item in new}
    before, after = _grouped(old), _grouped(new)
    for subject in (subject for subject in after if subject in before):
        keys = [{item.key for item in side[subject]} for side in (before, after)]
        positions = [set(map(without_marks, side)) for side in keys]
        has_moved = any((item.scope, item.key) in there for item in before[subject])
        if keys[0].isdisjoint(keys[1]) and (has_moved or positions[0].isdisjoint(positions[1])):
            yield _tell(before[subject][0], after[subject][0])


def _grouped(meanings: Iterable[Meaning]) -> dict[str, list[Meaning]]:
    groups: dict[str, list[Meaning]] = {}
    for item in meanings:
        groups.setdefault(item.subject, []).append(item)
    return groups


def _is_shared(item: Meaning) -> bool:
    return item.scope.startswith(_TYPES)


def _tell(before: Meaning, item: Meaning) -> Change:
    named = f"parameter `{item.name}` of `{item.owner}`" if item.is_parameter else f"`{item.subject}`"
    told = f"stands for {item.words}, not for {before.words}"
    subject = Subject(item.subject, named, before.span, item.span)
    return subject.tell("python-meaning-changed", told, before.words, item.words)
