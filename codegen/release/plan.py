"""What is to be released: the version that follows from the changes, and what stands in its way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from codegen.diff.causes import Cause
from codegen.diff.change import Change, highest
from codegen.diff.rules import Impact
from codegen.release.approvals import Approval, is_approved
from codegen.release.version import FIRST, Version, next_version


@dataclass(frozen=True, slots=True)
class Plan:
    """A release: `previous` is None for the first one. `unapproved` causes of breaks keep it from being made.

    `unused` are approvals of what is not among the breaks: of a release before, mistaken, or of a cause that got
    another break since. `causes` are those of the changes.
    """

    previous: Version | None
    version: Version
    changes: tuple[Change, ...]
    unapproved: tuple[Cause, ...] = ()
    unused: tuple[Approval, ...] = ()
    causes: tuple[Cause, ...] = ()


def plan_first(configured: Version | None) -> Plan:
    """Plan the first release: in the configured version, else in 0.1.0."""
    return Plan(None, configured or FIRST, ())


def plan_next(
    previous: Version,
    configured: Version | None,
    changes: Sequence[Change],
    approvals: Iterable[Approval],
    causes: Sequence[Cause] | None = None,
) -> Plan | None:
    """Plan the release after `previous`, None when there is nothing to release.

    Where no `causes` are known, each change is one. A configured version that is greater than the changes ask for is
    kept: somebody wants it so.
    """
    impact = highest(changes)
    if impact is None:
        return None
    causes = tuple(Cause(change, (change,)) for change in changes) if causes is None else tuple(causes)
    approvals = tuple(approvals)
    known = {approval.fingerprint for approval in approvals}
    breaks = [cause for cause in causes if cause.impact is Impact.BREAKING]
    seen = {fingerprint for cause in breaks for fingerprint in (cause.fingerprint, *cause.fingerprints)}
    return Plan(
        previous,
        max(next_version(previous, impact), configured or FIRST),
        tuple(changes),
        tuple(cause for cause in breaks if not is_approved(cause, known)),
        tuple(approval for approval in approvals if approval.fingerprint not in seen),
        causes,
    )
