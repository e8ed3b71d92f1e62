"""Facts -> lines: what one sentence of an entry tells, of one or of several actions or schemas at once.

Three steps: what is said of one thing is put together (it takes two more values), then the things of one owner of which
the same is said (two new fields), then the owners of which all of that is the same (in three schemas).
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Protocol, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from codegen.diff.change import Change
from codegen.release.changelog.facts import Fact
from codegen.release.changelog.places import Place, place_of, predicate_of
from codegen.release.changelog.rules import DEPRECATED, VALUES, plain_rule

T = TypeVar("T")


class Line(Struct, frozen=True):
    """What is said in one sentence: `predicates` of each part of each owner; `places` are all of these.

    `rules` are the ids of the changes, `facts` where they come from.
    """

    section: str
    is_breaking: bool
    rules: tuple[str, ...]
    owners: tuple[str, ...]
    parts: tuple[str, ...]
    predicates: tuple[str, ...]
    places: tuple[Place, ...]
    facts: tuple[Fact, ...]

    @property
    def place(self) -> Place:
        """The first place, for what all have in common."""
        return self.places[0]

    @property
    def change(self) -> Change:
        """The first change."""
        return self.facts[0].change

    @property
    def consequences(self) -> tuple[Change, ...]:
        """What follows from all of its facts in the package."""
        return tuple(dict.fromkeys(item for fact in self.facts for item in fact.consequences))


Section: TypeAlias = Callable[[Fact], str]
"""Says in which section a fact is told."""


class Names(Protocol):
    """What users of one output call what changes are about, and how they are told of it."""

    def name(self, fact: Fact, /) -> tuple[str, str]:
        """Return what an owner is called, and a part of it, as Markdown."""
        ...

    def action(self, action: str, /) -> str:
        """Return what an action is called, as Markdown."""
        ...

    def way(self, place: Place, /) -> str:
        """Return what is said behind the names of schemas of the way that values travel; empty for nothing."""
        ...

    def noun(self, place: Place, /) -> str:
        """Return what a parameter or a field is called in general: `argument`."""
        ...

    def predicate(self, fact: Fact, /) -> str | None:
        """Return what is said of a change in other words than its own; None for those."""
        ...


def lines_of(facts: Iterable[Fact], section: Section, names: Names) -> tuple[Line, ...]:
    """Put together what can be told in one sentence, in the order of the facts."""
    lines: Sequence[Line] = [_line(fact, section(fact), names) for fact in facts]
    lines = _merged(lines, lambda line: (*_kind(line), line.owners, line.parts, _family(line)))
    lines = _merged(lines, lambda line: (*_kind(line), line.owners, line.rules, line.predicates))
    return tuple(_merged(lines, lambda line: (*_kind(line), line.parts, line.rules, line.predicates)))


def _line(fact: Fact, section: str, names: Names) -> Line:
    change, place = fact.change, place_of(fact.change)
    owner, part = names.name(fact)
    predicate = names.predicate(fact) or _value_words(change) or predicate_of(change, place)
    return Line(section, fact.is_breaking, (change.id,), (owner,), (part,), (predicate,), (place,), (fact,))


def _value_words(change: Change) -> str:
    return VALUES[change.id].format(change.new or change.old) if change.id in VALUES else ""


def _kind(line: Line) -> tuple[Hashable, ...]:
    place = line.place
    return line.section, line.is_breaking, place.kind, place.is_sent, place.mark, _stays_alone(line)


def _stays_alone(line: Line) -> Hashable:
    """Tell apart what is told one by one, since each has a code or words of its own."""
    is_action = plain_rule(line.rules[0]) in {"action-renamed", "action-removed"}
    return line.change.subject if is_action or line.rules[0] in DEPRECATED else None


def _family(line: Line) -> str:
    """Return what rules are told of one thing in one breath: limits with limits, values with values."""
    rule = line.rules[0]
    return "limits" if "constraint" in rule else rule


def _merged(lines: Iterable[Line], key: Callable[[Line], Hashable]) -> list[Line]:
    groups: dict[Hashable, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return [_one(group) for group in groups.values()]


def _one(group: Sequence[Line]) -> Line:
    return replace(
        group[0],
        rules=_all(item.rules for item in group),
        owners=_all(item.owners for item in group),
        parts=_all(item.parts for item in group),
        predicates=_all(item.predicates for item in group),
        places=_all(item.places for item in group),
        facts=tuple(fact for item in group for fact in item.facts),
    )


def _all(groups: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))
