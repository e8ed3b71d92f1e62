"""Causes of which codegen.yaml says what they weigh -> causes whose consequences weigh no more than that."""

from collections.abc import Iterable

from msgspec.structs import replace

from codegen.diff.causes.cause import Cause
from codegen.diff.change import Change, Weighed, highest
from codegen.diff.rules import Impact


def weigh_consequences(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """Take with what a project has weighed less all that follows from it in the package, for the same reason.

    A cause in which anything else in the documents weighs more stays as it is.
    """
    return tuple(map(_weigh, causes))


def _weigh(cause: Cause) -> Cause:
    impact = highest(cause.changes)
    reason = next((change.weighed.reason for change in cause.changes if change.weighed), None)
    if impact is None or reason is None:
        return cause
    return replace(cause, consequences=tuple(_lighter(change, impact, reason) for change in cause.consequences))


def _lighter(change: Change, impact: Impact, reason: str) -> Change:
    order = list(Impact)
    if change.weighed or order.index(change.impact) >= order.index(impact):
        return change
    return replace(change, impact=impact, weighed=Weighed(change.impact, reason))
