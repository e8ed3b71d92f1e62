"""Changes of what is held back in one of two revisions -> what they are to users."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.model.api import Api

_GONE: Final = frozenset({"resource-removed", "action-removed", "parameter-removed"})
_COME: Final = frozenset({"resource-added", "action-added", "optional-parameter-added", "required-parameter-added"})


def tell_held(changes: Iterable[Change], old: Api, new: Api) -> Iterator[Change]:
    """Yield the changes, of which those say why that hold something back or no longer do.

    What users had under the namespace of what is beta may change: nothing of it is breaking.
    """
    for change in changes:
        if change.id in _GONE and change.subject in new.held.left_out:
            yield replace(change, sentence=f"{change.sentence}: it is held back now")
        elif change.id in _COME and change.subject in old.held.left_out:
            yield replace(change, sentence=f"{change.sentence}: it is not held back any more")
        elif change.impact is Impact.BREAKING and old.held.is_apart(change.subject):
            told = f"{change.sentence}, which breaks no promise: it was beta"
            yield replace(change, impact=Impact.ADDITIVE, sentence=told)
        else:
            yield change
