"""`Item`: what can be put at a place; and the codes that answers may have."""

from collections import Counter
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.server.state import State

_KNOWN: Final = frozenset(map(int, HTTPStatus))


class Item(Struct, frozen=True):
    """What can be put in the place of what was typed: `span` is the latter; its length is 0 where nothing was."""

    label: str
    kind: str
    text: str
    span: Span
    detail: str = ""


def typed_before(at: Span, typed: str) -> Span:
    """Return the place of what was typed right before another place."""
    return Span(at.file, at.line, at.column - len(typed), len(typed))


def offer_codes(state: State, place: Span, is_fit: Callable[[int], bool]) -> Iterator[Item]:
    """Offer the codes that are fit: those that answers of the tree have first, the usual ones before the others."""
    for code in codes_of(state):
        if is_fit(code):
            yield Item(str(code), "code", str(code), place, phrase_of(code))


def codes_of(state: State) -> tuple[int, ...]:
    """Return all codes: those of the tree by how often they stand there, then all others."""
    actions = [action for resource in state.api.resources for action in resource.actions]
    used = Counter(answer.code for action in actions for answer in (*action.responses, *action.errors))
    return tuple(dict.fromkeys([*(code for code, _ in used.most_common()), *(int(status) for status in HTTPStatus)]))


def phrase_of(code: int) -> str:
    """Return the phrase of a code (RFC 9110 section 15), empty for one without."""
    return HTTPStatus(code).phrase if code in _KNOWN else ""
