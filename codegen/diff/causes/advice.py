"""A cause -> for whom it is one, and what they do: a sentence for each rule that can break something.

`{old}` and `{new}` in a sentence are the values of the change. Whom a change concerns follows from what it is about:
those who call an action, send or read a property, write a name of the package, or check its types.
"""

from collections.abc import Sequence
from typing import Final

from codegen.diff.causes.cause import Cause
from codegen.diff.causes.uses import MOST_ACTIONS
from codegen.diff.change import Change
from codegen.diff.nodes import Direction

WHAT_TO_DO: Final[dict[str, str]] = {
    "resource-removed": "drop the calls of its methods",
    "action-removed": "drop the calls",
    "action-renamed": "call `{new}` instead",
    "server-changed": "name the new server, once you know that credentials may go there",
    "method-changed": "check that the call may be repeated as before, and whatever matches requests by method",
    "path-changed": "change whatever matches requests by their path, such as mocks and rules of a proxy",
    "path-parameter-added": "give the new argument in every call",
    "path-parameter-removed": "drop the argument",
    "path-parameter-renamed": "give the argument under its new name, `{new}`",
    "parameter-removed": "drop the argument",
    "required-parameter-added": "give the new argument in every call",
    "parameter-became-required": "give the argument in every call",
    "parameter-type-changed": "give a value as it is taken now",
    "parameter-type-narrowed": "give only values that are still taken",
    "parameter-value-removed": "give another value than `{old}`",
    "body-removed": "drop the body",
    "required-body-added": "give a body in every call",
    "body-became-required": "give a body in every call",
    "body-type-changed": "send a body as it is taken now",
    "body-content-type-removed": "send a body of another content type than {old}",
    "success-code-removed": "expect another answer than that of {old}",
    "success-code-changed": "read what comes with {new}",
    "response-type-changed": "read the answer as what it is now, and annotate it so",
    "return-became-union": "tell the answers apart by `isinstance`",
    "stream-added": "iterate over the events of the answer",
    "stream-removed": "read the answer at once, it has no events to iterate over",
    "event-removed": "do not wait for `{old}`",
    "event-type-changed": "read the data of the event as what they are now",
    "scope-removed": "use a token that has a scope which is still accepted",
    "scope-restriction-added": "use a token that has one of the scopes",
    "authentication-added": "give the client credentials",
    "credentials-refused": "give the client credentials that are still accepted",
    "request-property-removed": "leave the key out",
    "request-required-property-added": "give the new key in every body",
    "request-property-became-required": "give the key in every body",
    "request-type-changed": "send a value as it is taken now",
    "request-type-narrowed": "send only values that are still taken",
    "request-value-removed": "send another value than {old}",
    "request-constraint-tightened": "send only values within the new limit",
    "response-property-removed": "do without the field",
    "response-property-became-optional": "expect None where the field is absent",
    "response-type-widened": "expect values of the other types, too",
    "schema-link-changed": "write the class of what is there now, `{new}`, wherever you wrote another for it",
    "alternatives-changed": "tell the alternatives apart by `isinstance`, and write the names of their classes",
    "python-package-renamed": "import `{new}`, not `{old}`",
    "python-object-removed": "write another name, or do without",
    "python-kind-changed": "use it as what it is now",
    "python-base-removed": "do not rely on the base class",
    "python-meaning-changed": "find the name that has the old meaning now, and write that",
    "python-parameter-removed": "drop the argument",
    "python-required-parameter-added": "give the new argument in every call",
    "python-parameter-became-required": "give the argument in every call",
    "python-parameter-moved": "give the arguments by name",
    "python-parameter-kind-changed": "give the argument by name",
    "python-default-changed": "give the value that was the default where you rely on it",
    "python-input-changed": "give a value of the new type",
    "python-input-narrowed": "give a value of the types that are left",
    "python-key-became-required": "give the key in every body",
    "python-output-changed": "annotate what you get with the new type",
    "python-output-widened": "tell apart what you get, by `isinstance` or `is None`",
}
"""Rule -> what users do about it; every rule that is breaking by itself has its own."""

_OTHERWISE: Final = "compare your calls with what the documents say now"
_TYPING: Final = ("python-input-", "python-output-", "python-key-", "python-base-")
"""How rules start that a running program does not feel."""


def what_to_do(cause: Cause) -> str:
    """Return what those do whom a cause concerns, in a sentence without a full stop.

    Where what changed in the documents breaks nothing by itself and says nothing, what follows from it does.
    """
    told = [change for change in cause.changes if change.impact is cause.impact]
    if not told:
        told = [cause.change] if cause.change.id in WHAT_TO_DO else list(cause.weighty)[:1]
    sentences = (WHAT_TO_DO.get(change.id, _OTHERWISE).format(old=change.old, new=change.new) for change in told)
    return "; ".join(dict.fromkeys(sentences))


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
