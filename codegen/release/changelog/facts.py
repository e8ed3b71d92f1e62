"""Causes -> facts: the changes of each, which are told one by one; what follows is told with the weightiest."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from codegen.diff.causes import Cause
from codegen.diff.change import Change, highest
from codegen.diff.rules import Impact
from codegen.release.changelog.corrections import Corrections

_OF_TYPE: Final = frozenset({
    *("schema-link-changed", "alternatives-changed", "return-became-union", "success-code-changed"),
})  # fmt: skip
"""Rules of types whose names do not say so."""


class Fact(Struct, frozen=True):
    """A change, what it weighs with all that follows, what follows in the package, and the actions it concerns."""

    change: Change
    impact: Impact
    consequences: tuple[Change, ...] = ()
    actions: tuple[str, ...] = ()
    reason: str = ""
    """Why it was corrected, in the words of an override; empty for what the documents say themselves."""

    @property
    def is_breaking(self) -> bool:
        """Tell whether users have to do something."""
        return self.impact is Impact.BREAKING


def python_facts(causes: Iterable[Cause], corrections: Corrections) -> Iterator[Fact]:
    """Tell users of the package of all causes; of a class that is gone, nothing that was in it.

    Where documents say the same by another link, and nothing in the package changes, there is nothing to tell, nor
    where a private module is new. A method and what leads to it come with its action, which is told.
    """
    for cause in causes:
        gone = {item.subject for item in cause.changes if item.id == "python-object-removed"}
        bearer = _bearer(cause)
        for change in cause.changes:
            follows = cause.consequences if change == bearer else ()
            is_within = change.is_python and change.subject.rpartition(".")[0] in gone
            is_hidden = change.subject.startswith("_") or (change.id == "schema-link-changed" and not follows)
            is_hidden |= change.id == "python-object-added" and change.subject.startswith(("client.", "resources."))
            if not is_within and not is_hidden:
                impact = highest((change, *follows))
                reason = corrections.reason(change)
                yield Fact(change, change.impact if impact is None else impact, follows, cause.actions, reason)


def _bearer(cause: Cause) -> Change:
    """Return the change with which all that follows is told: the one of a type, if there is any."""
    types = (item for item in cause.changes if is_of_type(item))
    return cause.change if is_of_type(cause.change) else next(types, cause.change)


def is_of_type(change: Change) -> bool:
    """Tell whether a change of the wire is one of a type, which the package shows as one, too."""
    return "-type-" in change.id or change.id in _OF_TYPE


def wire_facts(causes: Iterable[Cause], corrections: Corrections) -> Iterator[Fact]:
    """Tell users of the API what changed on the wire, whatever follows from it in the package."""
    for cause in causes:
        for change in cause.changes:
            if not change.is_python:
                yield Fact(change, change.impact, (), cause.actions, corrections.reason(change))
