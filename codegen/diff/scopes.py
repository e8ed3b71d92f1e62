"""Two revisions of an authentication -> changes.

What is accepted are alternatives, each of one scheme or of several that are needed together. Each that goes shuts out
who called with it, unless another one asks for no more than it did; one that comes lets more callers in. An empty one
lets in who has none.

The scopes of an action are alternatives: a token needs one of them. Each that goes shuts out the tokens that have no
other; one that comes lets more tokens in. Where a token needs all of them, it is the other way round.
"""

from collections.abc import Iterator

from codegen.diff.change import Change, Subject
from codegen.diff.matching import match
from codegen.model.authentication import Authentication, Scheme, SchemeKind, Scope


def compare_authentication(old: Authentication, new: Authentication, action: Subject) -> Iterator[Change]:
    """Yield what changed in who may call an action; without a token, scopes mean nothing."""
    place = Subject(action.name, action.words, old.span or action.old, new.span or action.new)
    if not old.required and new.is_optional:
        yield place.tell("credentials-accepted", f"can be called with {_words(new)}, too", "", _words(new))
    elif not old.required and new.required:
        yield place.tell("authentication-added", f"needs {_words(new)} now")
    elif old.required and not new.required:
        yield place.tell(
            "authentication-removed", f"needs no {'token' if old.takes_only_token else 'credentials'} any more"
        )
    elif old.required:
        yield from _compare_schemes(old, new, place)
        if old.takes_token and new.takes_token:
            yield from _compare_scopes(old, new, place)


def _compare_schemes(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    """Yield the alternatives that went and came; one that needs less than before takes the place of what it was."""
    before, after = (list(map(frozenset, item.alternatives)) for item in (old, new))
    for schemes, found in zip(old.alternatives, before, strict=True):
        if not any(other <= found for other in after):
            words = f"with {_joined(schemes)} alone" if schemes else "without credentials"
            yield place.tell("credentials-refused", f"is not called {words} any more", _joined(schemes))
    for schemes, found in zip(new.alternatives, after, strict=True):
        if found not in before:
            words = f"with {_joined(schemes)}" if schemes else "without credentials"
            yield place.tell("credentials-accepted", f"can be called {words}", "", _joined(schemes))


def _words(authentication: Authentication) -> str:
    if authentication.takes_only_token:
        return "a token"
    return ", or ".join(map(_joined, authentication.accepted))


def _joined(schemes: tuple[Scheme, ...]) -> str:
    return " and ".join(map(_shown, schemes)) or "nothing"


def _shown(scheme: Scheme) -> str:
    if scheme.location is None:
        return "a user name and a password" if scheme.kind is SchemeKind.BASIC else "a token"
    behind = f" behind `{scheme.prefix}`" if scheme.prefix else ""
    return f"a key in the {scheme.place_word} `{scheme.name}`{behind}"


def _compare_scopes(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    if not old.scopes and new.scopes:
        some = "all" if new.needs_all_scopes else "one"
        words = f"needs {some} of the scopes it lists now"
        yield place.tell("scope-restriction-added", words, "", _listed(new.scopes))
    elif old.scopes and not new.scopes:
        yield place.tell("scope-restriction-removed", "lists no scopes any more", _listed(old.scopes))
    elif old.needs_all_scopes or new.needs_all_scopes:
        yield from _compare_together(old, new, place)
    else:
        for before, after in match(old.scopes, new.scopes, str):
            if after is None and before is not None:
                gone = Subject(place.name, place.words, before.span, place.new)
                yield gone.tell("scope-removed", f"refuses tokens that have no scope but `{before}`", before)
            elif before is None and after is not None:
                come = Subject(place.name, place.words, place.old, after.span)
                yield come.tell("scope-added", f"accepts tokens with the scope `{after}`", "", after)


def _compare_together(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    """Yield what changed in scopes of which all are, or were, needed."""
    if len(old.scopes) > 1 and not old.needs_all_scopes:
        words = "needs all of the scopes it lists now, not one of them"
        yield place.tell("scope-removed", words, _listed(old.scopes), _listed(new.scopes))
    elif len(new.scopes) > 1 and not new.needs_all_scopes:
        yield from _compare_loosened(old, new, place)
    else:
        yield from _compare_needed(old, new, place)


def _compare_loosened(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    """Yield what changed where one scope is enough now: a token that had all is refused if it has none of the new."""
    if {*map(str, old.scopes)}.isdisjoint(map(str, new.scopes)):
        words = "refuses tokens that have no scope but those it listed"
        yield place.tell("scope-removed", words, _listed(old.scopes), _listed(new.scopes))
    else:
        words = "needs one of the scopes it lists now, not all of them"
        yield place.tell("scope-added", words, _listed(old.scopes), _listed(new.scopes))


def _compare_needed(old: Authentication, new: Authentication, place: Subject) -> Iterator[Change]:
    """Yield what changed in scopes that are all needed, as a single one is: each that comes shuts tokens out."""
    for before, after in match(old.scopes, new.scopes, str):
        if before is None and after is not None:
            come = Subject(place.name, place.words, place.old, after.span)
            yield come.tell("scope-removed", f"refuses tokens without the scope `{after}`", "", after)
        elif after is None and before is not None:
            gone = Subject(place.name, place.words, before.span, place.new)
            yield gone.tell("scope-added", f"accepts tokens without the scope `{before}`", before, "")


def _listed(scopes: tuple[Scope, ...]) -> str:
    return ", ".join(map(str, scopes))
