"""A year of a real reference, in two steps: what breaks, each cause looked at beside the documents and found true."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.diff.causes import Cause, find_causes
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.report.changes.text import render_counts
from tests.corpus import changes_between, revision_of

pytestmark = pytest.mark.corpus


def _lines(causes: Iterable[Cause]) -> Iterator[str]:
    for cause in causes:
        if cause.impact == "breaking":
            rules = Counter(change.id for change in cause.consequences)
            yield f"{cause.fingerprint} {cause.change.sentence}"
            yield from (f"  and: {change.sentence}" for change in cause.changes if change is not cause.change)
            yield f"  for: {for_whom(cause)}"
            yield f"  do:  {what_to_do(cause)}"
            yield from (f"  {number} {rule}" for rule, number in sorted(rules.items()))


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("2017-09-19", "2018-06-20", "18 breaking, 117 additive, 10 editorial"),
        ("2018-06-20", "2018-10-15", "10 breaking, 119 additive, 17 editorial"),
    ],
    ids=["2018-06-20", "2018-10-15"],
)
def test_causes(snapshot_file: Callable[[str], SnapshotAssertion], old: str, new: str, counts: str) -> None:
    """56 breaks have 18 causes, 27 have 10; nothing in the package is without one in the documents."""
    changes = changes_between(old, new)
    causes = find_causes(changes, revision_of(old), revision_of(new))

    assert Counter(map(id, changes)) == Counter(id(change) for cause in causes for change in cause.every)
    assert (counts, []) == (render_counts(causes), [cause for cause in causes if cause.change.is_python])
    assert snapshot_file("causes.txt") == "".join(f"{line}\n" for line in _lines(causes))
