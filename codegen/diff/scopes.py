"""Two revisions of an authentication -> changes.

The scopes of an action are alternatives: a token needs one of them. Each that goes shuts out the tokens that have no
other; one that comes lets more tokens in.
"""

from collections.abc import Iterator

from codegen.diff.change import Change, Subject
from codegen.diff.matching import match
from codegen.model.action import Authentication, Scope


def compare_authentication(old: Authentication, new: Authentication, action: Subject) -> Iterator[Change]:
    """Yield what changed in who may call an action; without a token, scopes mean nothing."""
    place = Subject(action.name, action.words, old.span or action.old, new.span or action.new)
    if not old.required and new.required:
        yield place.tell("authentication-added", "needs a token now")
    elif old.required and not new.required:
        yield place.tell("authentication-removed", "needs no token any more")
    elif old.required:
        yield from _compare_scopes(old, new, place)


def _compare_scopes(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    if not old.scopes and new.scopes:
        yield place.tell("scope-restriction-added", "needs one of the scopes it lists now", "", _listed(new.scopes))
    elif old.scopes and not new.scopes:
        yield place.tell("scope-restriction-removed", "lists no scopes any more", _listed(old.scopes))
    else:
        for before, after in match(old.scopes, new.scopes, str):
            if after is None and before is not None:
                gone = Subject(place.name, place.words, before.span, place.new)
                yield gone.tell("scope-removed", f"refuses tokens that have no scope but `{before}`", before)
            elif before is None and after is not None:
                come = Subject(place.name, place.words, place.old, after.span)
                yield come.tell("scope-added", f"accepts tokens with the scope `{after}`", "", after)


def _listed(scopes: tuple[Scope, ...]) -> str:
    return ", ".join(map(str, scopes))
