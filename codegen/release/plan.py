"""What is to be released: the version that follows from the changes, and what stands in its way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from codegen.diff.change import Change, highest
from codegen.diff.rules import Impact
from codegen.release.approvals import Approval
from codegen.release.early import tell_early
from codegen.release.version import FIRST, Version, next_version


@dataclass(frozen=True, slots=True)
class Plan:
    """A release: `previous` is None for the first one. `unapproved` breaks keep it from being made.

    `unused` are approvals of breaks that are not among the changes: of a release before, or mistaken.
    """

    previous: Version | None
    version: Version
    changes: tuple[Change, ...]
    unapproved: tuple[Change, ...] = ()
    unused: tuple[Approval, ...] = ()

    def with_early_removals(self, day: date) -> "Plan":
        """Return the plan for a release on that day, with what it removes earlier than was announced told as such."""
        changes, unapproved = (tell_early(items, self.version, day) for items in (self.changes, self.unapproved))
        return replace(self, changes=changes, unapproved=unapproved)


def plan_first(configured: Version | None) -> Plan:
    """Plan the first release: in the configured version, else in 0.1.0."""
    return Plan(None, configured or FIRST, ())


def plan_next(
    previous: Version, configured: Version | None, changes: Sequence[Change], approvals: Iterable[Approval]
) -> Plan | None:
    """Plan the release after `previous`, None when there is nothing to release.

    A configured version that is greater than the changes ask for is kept: somebody wants it so.
    """
    impact = highest(changes)
    if impact is None:
        return None
    approvals = tuple(approvals)
    known = {approval.fingerprint for approval in approvals}
    breaks = [change for change in changes if change.impact is Impact.BREAKING]
    seen = {change.fingerprint for change in breaks}
    return Plan(
        previous,
        max(next_version(previous, impact), configured or FIRST),
        tuple(changes),
        tuple(change for change in breaks if change.fingerprint not in known),
        tuple(approval for approval in approvals if approval.fingerprint not in seen),
    )
