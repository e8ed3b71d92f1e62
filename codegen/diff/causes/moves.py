"""Changes of what places link to -> groups that have one reason: a schema that came, went or got another title.

`Integrations` may be `Integration` at four places, while what was `Integrations2` is `Integrations` now: that is one
move, told by each change that has an end in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.diff.causes.places import Place
from codegen.diff.change import Change

_LINKS: Final = frozenset(
    {
        *("schema-link-changed", "response-type-changed", "event-type-changed"),
        *("body-type-changed", "parameter-type-changed", "success-code-changed"),
    }
)
_NAME: Final = re.compile(r"[^\W\d]\w*")


class Schemas(Struct, frozen=True):
    """The names of the schemas of both revisions."""

    old: frozenset[str]
    new: frozenset[str]

    def ends(self, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the schemas that a place linked to and does not any more, and those that it links to now."""
        if change.id not in _LINKS:
            return (), ()
        before, after = _NAME.findall(change.old), _NAME.findall(change.new)
        return tuple(name for name in before if name in self.old), tuple(name for name in after if name in self.new)

    def moved(self, change: Change) -> tuple[str, ...]:
        """Return the schemas whose coming or going a change tells; none where both ends are in both revisions."""
        before, after = self.ends(change)
        is_moved = any(name not in self.new for name in before) or any(name not in self.old for name in after)
        return (*before, *after) if is_moved and len(before) < 2 and len(after) < 2 else ()


def find_moves(changes: Iterable[Change], schemas: Schemas) -> Mapping[str, Place]:
    """Return for each schema that came, went or moved the place of its cause: `("move", "Integration")`."""
    roots: dict[str, str] = {}
    for change in changes:
        moved = schemas.moved(change)
        for name in moved[1:]:
            roots[_root(roots, name)] = _root(roots, moved[0])
        for name in moved[:1]:
            roots.setdefault(name, name)
    return {name: ("move", _root(roots, name)) for name in roots}


def _root(roots: dict[str, str], name: str) -> str:
    """Return what stands for all that a name is joined to, and shorten the way to it."""
    passed = list(_way(roots, name))
    for each in passed:
        roots[each] = passed[-1]
    return passed[-1]


def _way(roots: dict[str, str], name: str) -> Iterator[str]:
    yield name
    while roots.get(name, name) != name:
        name = roots[name]
        yield name
