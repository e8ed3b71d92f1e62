"""A cause -> for whom it is one, and what they do, which is the remedy of its rule.

`{old}` and `{new}` in a sentence are the values of the change. Whom a change concerns follows from what it is about:
those who call an action, send or read a property, write a name of the package, or check its types.
"""

from collections.abc import Sequence
from typing import Final

from codegen.diff.causes.cause import Cause
from codegen.diff.causes.uses import MOST_ACTIONS
from codegen.diff.change import Change
from codegen.diff.nodes import Direction
from codegen.diff.rules import RULES

_WITH_VALUES: Final[dict[str, str]] = {
    "action-renamed": "call `{new}` instead",
    "renamed-with-alias": "write `{new}`, before the old name goes",
    "alias-removed": "write `{old}` instead",
    "path-parameter-renamed": "give the argument under its new name, `{new}`",
    "parameter-value-removed": "give another value than `{old}`",
    "body-content-type-removed": "send a body of another content type than {old}",
    "success-code-removed": "expect another answer than that of {old}",
    "success-code-changed": "read what comes with {new}",
    "event-removed": "do not wait for `{old}`",
    "request-value-removed": "send another value than {old}",
    "schema-link-changed": "write the class of what is there now, `{new}`, wherever you wrote another for it",
    "python-package-renamed": "import `{new}`, not `{old}`",
}
"""Rule -> what users do about it, by the values of the change, where its remedy does not name them."""

_TELLING: Final = frozenset({"schema-link-changed", "alternatives-changed"})
"""Rules of the wire that break nothing by themselves, and say what to do about what follows from them."""

_FELT: Final = frozenset({"parameter-default-added", "parameter-default-changed", "request-default-changed"})
"""Rules of what breaks no program, while calls that stay as they are may have another effect."""

_TYPING: Final = ("python-input-", "python-output-", "python-key-", "python-base-")
"""How rules start that a running program does not feel."""


def what_to_do(cause: Cause) -> str:
    """Return what those do whom a cause concerns, in a sentence without a full stop.

    Where what changed in the documents breaks nothing by itself and says nothing, what follows from it does.
    """
    told = [change for change in cause.changes if change.impact is cause.impact]
    if not told:
        told = [cause.change] if cause.change.id in _TELLING else list(cause.weighty)[:1]
    return "; ".join(dict.fromkeys(map(remedy, told)))


def has_remedy(change: Change) -> bool:
    """Tell whether users do something about a change: it breaks something, is felt, or tells of what follows."""
    return change.is_break or change.id in _TELLING or is_felt(change)


def is_felt(change: Change) -> bool:
    """Tell whether calls that stay as they are may have another effect, although none of them fails."""
    return change.id in _FELT


def remedy(change: Change) -> str:
    """Return what users do about a change, in a sentence without a full stop."""
    sentence = _WITH_VALUES.get(change.id)
    if sentence is not None:
        return sentence.format(old=change.old, new=change.new)
    text = RULES[change.id].remedy
    return f"{text[:1].lower()}{text[1:].removesuffix('.')}"


def for_whom(cause: Cause) -> str:
    """Return whom a cause concerns: those who call, send, read or write something, or type checkers only."""
    change = cause.change
    if change.is_python or change.impact is not cause.impact:
        return _of_package(cause.weighty)
    head, _, rest = change.subject.partition(" ")
    direction, _, path = rest.partition(" ")
    named = f"`{path}` of `{head}`" if path else f"`{head}`"
    calls = _listed(cause.actions)
    if direction == Direction.REQUEST:
        return f"those who send {named}" + (f" with {calls}" if calls else "")
    if direction == Direction.RESPONSE:
        return f"those who read {named}" + (f", which {calls} {_answers(cause.actions)}" if calls else "")
    return f"those who call {calls}" if calls else "everybody"


def _answers(actions: Sequence[str]) -> str:
    return "answers with" if len(actions) == 1 else "answer with"


def _of_package(changes: Sequence[Change]) -> str:
    """Say whom changes of the package concern, none of which can be felt on the wire."""
    felt = [change for change in changes if not change.id.startswith(_TYPING)]
    if not felt:
        return "type checkers only"
    names = dict.fromkeys(_name(change) for change in felt)
    return f"those who write {_listed(sorted(names, key=len))}, and type checkers"


def _name(change: Change) -> str:
    """Return what users write: a class with what is in it, else a module."""
    parts = change.subject.partition(" ")[0].split(".")
    start = next((index for index, part in enumerate(parts) if part[:1].isupper()), 0)
    return ".".join(parts[start:])


def _listed(names: Sequence[str]) -> str:
    """List names in words, of many only the first."""
    shown = [f"`{name}`" for name in names[: MOST_ACTIONS - 1]]
    if len(names) >= MOST_ACTIONS:
        shown.append("others")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""
