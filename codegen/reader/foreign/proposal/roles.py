"""Counted titles -> patterns with roles, of which no two fit one title."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.dialects.dialect import Role
from codegen.reader.foreign.proposal.counts import TitleCount
from codegen.reader.foreign.proposal.usual import ROLES, Usual, pattern_of, usual_of

_NEARLY: Final = 0.9
_SPECIAL: Final = frozenset("\\.+*?()|[]{}^$")


@dataclass(frozen=True, slots=True)
class Named:
    """A title with its role, and the pattern that gives it."""

    words: str
    role: Role
    pattern: str


def named_titles(titles: Sequence[TitleCount]) -> tuple[Named, ...]:
    """Return the titles whose words are usual: a pattern counts where all that it fits has one role.

    Where it has not, each title is its own pattern.
    """
    roles = _roles(titles)
    order = sorted(roles, key=lambda words: ROLES.index(roles[words][0]))
    return tuple(
        Named(words, role, row.pattern if _is_clear(row, role, roles) else escaped(words))
        for words, (row, role) in ((words, roles[words]) for words in order)
    )


def roles_of(titles: Iterable[TitleCount]) -> dict[str, Role]:
    """Return the roles of titles, by their words in lower case; those whose words say nothing have none."""
    return {words: role for words, (_, role) in _roles(titles).items()}


def _roles(titles: Iterable[TitleCount]) -> dict[str, tuple[Usual, Role]]:
    """Return one role for each title.

    It is that of nearly all titles which its pattern fits, else that of where the title itself stands most often.
    """
    counts: dict[str, Counter[Role]] = {}
    rows: dict[str, Usual] = {}
    for title in titles:
        words, row = title.words.lower(), usual_of(title.words)
        if row is not None:
            rows[words] = row
            counts.setdefault(words, Counter())[row.holding.get(title.holding, row.role)] += title.count
    found: dict[str, tuple[Usual, Role]] = {}
    for words, row in rows.items():
        around = sum((counts[other] for other, its in rows.items() if its == row), Counter[Role]())
        role, count = around.most_common(1)[0]
        found[words] = row, role if count >= _NEARLY * around.total() else counts[words].most_common(1)[0][0]
    return found


def _is_clear(row: Usual, role: Role, roles: Mapping[str, tuple[Usual, Role]]) -> bool:
    pattern = pattern_of(row.pattern)
    return all(other is role for words, (_, other) in roles.items() if pattern.whole(words) is not None)


def escaped(text: str) -> str:
    """Return the pattern of a text as it stands."""
    return "".join(f"\\{character}" if character in _SPECIAL else character for character in text)
