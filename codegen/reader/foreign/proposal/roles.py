"""Counted titles -> patterns with roles, of which no two fit one title."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from codegen.dialects.dialect import Role
from codegen.reader.foreign.proposal.counts import TitleCount
from codegen.reader.foreign.proposal.usual import ROLES, Usual, pattern_of, usual_of

_NEARLY: Final = 0.9
_SPECIAL: Final = frozenset("\\.+*?()|[]{}^$")


class Named(Struct, frozen=True):
    """A title with its role, and the pattern that gives it."""

    words: str
    role: Role
    pattern: str


def named_titles(titles: Sequence[TitleCount]) -> tuple[Named, ...]:
    """Return the titles whose words are usual: a pattern counts where all that it fits has one role.

    Where it has not, each title is its own pattern.
    """
    named = _roles(titles)
    roles = {words: role for words, (_, role) in named.items()}
    fitting = {row: _fitting_roles(row, roles) for row in {row for row, _ in named.values()}}
    order = sorted(named, key=lambda words: ROLES.index(named[words][0]))
    return tuple(
        Named(words, role, row.pattern if fitting[row] == {role} else escaped(words))
        for words, (row, role) in ((words, named[words]) for words in order)
    )


def roles_of(titles: Iterable[TitleCount]) -> dict[str, Role]:
    """Return the roles of titles, by their words in lower case; those whose words say nothing have none."""
    return {words: role for words, (_, role) in _roles(titles).items()}


def _roles(titles: Iterable[TitleCount]) -> dict[str, tuple[Usual, Role]]:
    """Return one role for each title.

    It is that of nearly all titles which its pattern fits, else that of where the title itself stands most often.
    """
    counts: dict[str, Counter[Role]] = {}
    around: dict[Usual, Counter[Role]] = {}
    rows: dict[str, Usual] = {}
    for title in titles:
        words, row = title.words.lower(), usual_of(title.words)
        if row is not None:
            rows[words] = row
            role = row.role_of(title.holding)
            counts.setdefault(words, Counter())[role] += title.count
            around.setdefault(row, Counter())[role] += title.count
    return {words: (row, _most(around[row], counts[words])) for words, row in rows.items()}


def _most(around: Counter[Role], own: Counter[Role]) -> Role:
    role, count = around.most_common(1)[0]
    return role if count >= _NEARLY * around.total() else own.most_common(1)[0][0]


def _fitting_roles(row: Usual, roles: Mapping[str, Role]) -> set[Role]:
    pattern = pattern_of(row.pattern)
    return {role for words, role in roles.items() if pattern.whole(words) is not None}


def escaped(text: str) -> str:
    """Return the pattern of a text as it stands."""
    return "".join(f"\\{character}" if character in _SPECIAL else character for character in text)
