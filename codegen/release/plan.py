"""What is to be released: the version that follows from the changes, and what stands in its way."""

from collections.abc import Iterable

from msgspec import Struct

from codegen.diff.causes import Cause
from codegen.diff.change import Change, highest
from codegen.diff.rules import Impact
from codegen.release.approvals import Approval, is_approved
from codegen.release.version import FIRST, Version, next_version


class Plan(Struct, frozen=True):
    """A release: `previous` is None for the first one. `unapproved` causes of breaks keep it from being made.

    `unused` are approvals of what is not among the breaks: of a release before, mistaken, or of a cause that got
    another break since.
    """

    previous: Version | None
    version: Version
    causes: tuple[Cause, ...]
    unapproved: tuple[Cause, ...] = ()
    unused: tuple[Approval, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes of the causes, each before what follows from it."""
        return tuple(change for cause in self.causes for change in cause.every)


def plan_first(configured: Version | None) -> Plan:
    """Plan the first release: in the configured version, else in 0.1.0."""
    return Plan(None, configured or FIRST, ())


def version_after(previous: Version, configured: Version | None, causes: Iterable[Cause]) -> Version | None:
    """Return the version in which causes come out, None where there are none.

    A configured version that is greater than the causes ask for is kept: somebody wants it so.
    """
    impact = highest(causes)
    return None if impact is None else max(next_version(previous, impact), configured or FIRST)


def plan_next(
    previous: Version, configured: Version | None, causes: Iterable[Cause], approvals: Iterable[Approval]
) -> Plan | None:
    """Plan the release after `previous`, None when there is nothing to release."""
    causes, approvals = tuple(causes), tuple(approvals)
    version = version_after(previous, configured, causes)
    if version is None:
        return None
    known = {approval.fingerprint for approval in approvals}
    breaks = [cause for cause in causes if cause.impact is Impact.BREAKING]
    seen = {fingerprint for cause in breaks for fingerprint in (cause.fingerprint, *cause.fingerprints)}
    return Plan(
        previous,
        version,
        causes,
        tuple(cause for cause in breaks if not is_approved(cause, known)),
        tuple(approval for approval in approvals if approval.fingerprint not in seen),
    )
