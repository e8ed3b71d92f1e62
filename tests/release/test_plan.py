"""Plans: the version that changes ask for, approvals of breaks, failures that no change has announced."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Severity
from codegen.diff.causes import Cause
from codegen.diff.change import Change, Subject, Weighed
from codegen.diff.rules import Impact
from codegen.files import File, Span
from codegen.release.announced import Failure, unannounced
from codegen.release.approvals import Approval, parse_approvals
from codegen.release.plan import Plan, plan_first, plan_next
from codegen.release.version import Version

REMOVED = Subject("thing.get", "`thing.get`").tell("action-removed", "was removed", "/things")
ADDED = Subject("thing.put", "`thing.put`").tell("action-added", "is new", "", "/things")
KEY = Subject("models.thing.Thing.name", "`Thing.name`").tell("python-object-removed", "was removed")
LATER = Subject("models.thing.Thing.size", "`Thing.size`").tell("python-object-removed", "was removed")
NOW = Version(1, 2, 3)


def _causes(*changes: Change) -> list[Cause]:
    return [Cause(change, (change,)) for change in changes]


def test_first_release() -> None:
    """The first release has the configured version, else 0.1.0."""
    assert Plan(None, Version(0, 1, 0), ()) == plan_first(None)
    assert Plan(None, Version(2, 0, 0), ()) == plan_first(Version(2, 0, 0))


@pytest.mark.parametrize(
    ("configured", "changes", "expected"),
    [
        (None, [ADDED], Version(1, 3, 0)),
        (Version(1, 2, 3), [ADDED, REMOVED], Version(2, 0, 0)),
        (Version(3, 0, 0), [ADDED], Version(3, 0, 0)),
    ],
)
def test_version(configured: Version | None, changes: Sequence[Change], expected: Version) -> None:
    """The version follows from the greatest impact, unless somebody has set a greater one."""
    plan = plan_next(NOW, configured, _causes(*changes), ())
    assert plan is not None
    assert expected == plan.version


def test_nothing_to_release() -> None:
    """Without a change there is no plan."""
    assert plan_next(NOW, None, (), ()) is None


def test_approvals_are_of_breaks() -> None:
    """A break without approval stands in the way; an approval without a break is told."""
    span = Span("approved-breaks.md", 1)
    approvals = [Approval(REMOVED.fingerprint, "nobody calls it", span), Approval("0" * 12, "gone", span)]
    plan = plan_next(NOW, None, _causes(REMOVED, ADDED, KEY), approvals)
    assert plan is not None
    assert ((Cause(KEY, (KEY,)),), (approvals[1],)) == (plan.unapproved, plan.unused)


def _unapproved(cause: Cause, *fingerprints: str) -> tuple[tuple[Cause, ...], list[str]]:
    """Return what is not approved, and which approvals are of no use."""
    approvals = [Approval(each, "nobody calls it", Span("approved-breaks.md", 1)) for each in fingerprints]
    plan = plan_next(NOW, None, [cause], approvals)
    assert plan is not None
    return plan.unapproved, [approval.fingerprint for approval in plan.unused]


def test_an_approval_of_a_cause_covers_its_consequences() -> None:
    """One fingerprint is enough, and the single ones of all breaks are, too; those of some are not, but are known."""
    cause = Cause(REMOVED, (REMOVED,), (KEY, ADDED))

    assert ((), []) == _unapproved(cause, cause.fingerprint)
    assert ((), []) == _unapproved(cause, REMOVED.fingerprint, KEY.fingerprint)
    assert ((cause,), []) == _unapproved(cause, REMOVED.fingerprint)


def test_another_break_of_a_cause_needs_another_approval() -> None:
    """An approval does not cover what came to the cause since; it is told as one of no break."""
    before, since = Cause(REMOVED, (REMOVED,)), Cause(REMOVED, (REMOVED,), (KEY,))
    larger = Cause(REMOVED, (REMOVED,), (KEY, LATER))

    assert ((since,), []) == _unapproved(since, before.fingerprint)
    assert ((larger,), [since.fingerprint]) == _unapproved(larger, since.fingerprint)
    assert ((), []) == _unapproved(Cause(REMOVED, (REMOVED,), (ADDED,)), before.fingerprint)


def test_fingerprints() -> None:
    """A fingerprint stays when a change moves, and is another when the change is."""
    moved = Subject("thing.get", "`thing.get`", Span("a.md", 9)).tell("action-removed", "is gone", "/things")
    other = Subject("thing.get", "`thing.get`").tell("action-removed", "was removed", "/other")

    assert "ed1f17fe06fd" == REMOVED.fingerprint == moved.fingerprint
    assert 3 == len({REMOVED.fingerprint, other.fingerprint, KEY.fingerprint})


def test_approvals_file() -> None:
    """List items name fingerprints and say why; whatever else stands in the file is for its reader."""
    text = (
        "# Approved\n\n- `0123456789ab`: nobody calls it\n* `aaaaaaaaaaaa`, `bbbbbbbbbbbb` it never worked\n- a note\n"
    )
    approvals, faults = parse_approvals(File("a.md", text))

    expected = [("0123456789ab", "nobody calls it", 3)]
    expected += [(fingerprint * 12, "it never worked", 4) for fingerprint in "ab"]
    assert (expected, ()) == ([(item.fingerprint, item.reason, item.span.line) for item in approvals], faults)


def test_approvals_need_reasons() -> None:
    """An approval without a reason, or of no fingerprint, is an error at its line."""
    approvals, faults = parse_approvals(File("a.md", "- `0123456789ab`:\n- `everything`: why not\n"))

    help_text = "write ``- `3f2a9c1b7d0e`: why users can live with it``"
    reason = "the approval has no reason"
    expected = (
        Diagnostic("invalid-config", Severity.ERROR, reason, Span("a.md", 1), help_text),
        Diagnostic("invalid-config", Severity.ERROR, "no fingerprint is named", Span("a.md", 2), help_text),
    )
    assert ((), expected) == (approvals, faults)


def test_what_is_announced() -> None:
    """A difference is announced by a change of its name or of what it is in, failing tests by any break."""
    run = Failure("pytest", "", "1 failed")
    name, inside = (Failure("griffe", f"models.thing.{item}", "removed") for item in ("Thing.name", "Thing.name.x"))
    other = Failure("griffe", "models.thing.Thing.size", "removed")

    assert (other,) == unannounced([run, name, inside, other], [KEY])
    assert (run, name) == unannounced([run, name], [ADDED])
    weighed = replace(REMOVED, impact=Impact.ADDITIVE, weighed=Weighed(Impact.BREAKING, "nobody calls it"))
    assert () == unannounced([run], [weighed])


def test_a_class_is_announced_with_its_module() -> None:
    """A package hands out classes of its modules, which are gone from it with them; one of a like name is another."""
    gone = Subject("models.device_post", "module `models.device_post`").tell("python-object-removed", "was removed")
    handed_out, other = (Failure("griffe", f"models.{name}", "was removed") for name in ("DevicePost", "DevicePosts"))
    assert (other,) == unannounced([handed_out, other], [gone])
