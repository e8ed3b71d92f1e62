"""Changes of what is held back in one of two revisions -> what they are to users; of what is in both, how many."""

from collections.abc import Container, Iterable, Iterator
from typing import Final

from msgspec.structs import replace

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


def count_held(old: Api, new: Api) -> int:
    """Count the actions and parameters that changed, came or went while held back: no change tells of them."""
    before, after = old.held.contents, new.held.contents
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    known = {*_public(old), *_public(new)}
    return sum(name not in known and not _is_of_held(name, before, after) for name in names)


def _is_of_held(name: str, before: Container[str], after: Container[str]) -> bool:
    """Tell whether it is a parameter of an action that is held back in one of the revisions, and counted itself."""
    action, _, part = name.partition(" ")
    return bool(part) and (action in before or action in after)


def _public(api: Api) -> Iterator[str]:
    for resource in api.resources:
        for action in resource.actions:
            name = resource.name_of(action)
            yield name
            yield from (f"{name} {row.location}.{row.name}" for row in action.parameters)
