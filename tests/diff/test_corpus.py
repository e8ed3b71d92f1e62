"""Nine months of a real reference: every break by rule, place and fingerprint, each looked at and found true."""

from collections import Counter
from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.diff.compare import compare_revisions
from codegen.diff.rules import Impact
from codegen.report.changes.text import render_counts
from tests.corpus import changes_between, documents_of, revision_of
from tests.diff.revisions import revision

pytestmark = pytest.mark.corpus


def test_changes(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """The breaks with their places, and how many changes each rule sees, are the accepted ones."""
    # The second one has names of its own, so that the breaks show that keeping names would have prevented.
    changes = compare_revisions(revision_of("2017-09-19"), revision(documents_of("2018-06-20")))
    breaks = [change for change in changes if change.impact is Impact.BREAKING]
    # Lines of generated code move with the templates; those of the documents are history.
    places = [change.subject if change.is_python else f"{change.old_span} {change.new_span}" for change in breaks]
    lines = [f"{change.fingerprint} {change.id} {place}" for change, place in zip(breaks, places, strict=True)]
    counts = [f"{number} {rule}" for rule, number in sorted(Counter(change.id for change in changes).items())]

    assert snapshot_file("breaks.txt") == "".join(f"{line}\n" for line in lines)
    assert snapshot_file("counts.txt") == "".join(f"{line}\n" for line in [render_counts(changes), *counts])


def test_revision_is_equal_to_itself() -> None:
    """A tree that is read twice has not changed."""
    assert () == changes_between("2018-06-20", "2018-06-20")
