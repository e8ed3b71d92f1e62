"""Removals that come before the version or the day that was announced for them."""

from datetime import date

import pytest
from msgspec.structs import replace

from codegen.diff.causes import Cause
from codegen.diff.change import Subject
from codegen.release.early import tell_early
from codegen.release.plan import version_after
from codegen.release.version import Version

GONE = Subject("thing.get", "`thing.get`").tell("action-removed-after-deprecation", "was removed, as announced")


def _cause(due: str) -> Cause:
    change = replace(GONE, due=due)
    return Cause(change, (change,))


@pytest.mark.parametrize(
    ("due", "version", "day", "said"),
    [
        ("2.0", Version(1, 5, 0), None, ", earlier than announced: this is 1.5.0"),
        ("v2", Version(1, 5, 0), None, ", earlier than announced: this is 1.5.0"),
        ("2.0", Version(2, 0, 0), None, ""),
        ("2.0", Version(2, 0, 1), None, ""),
        ("2.0", None, date(2030, 1, 1), ""),
        ("2.0-rc1", Version(1, 5, 0), None, ""),
        ("", Version(1, 5, 0), date(2030, 1, 1), ""),
        ("2030-01-31", Version(1, 5, 0), date(2030, 1, 30), ", earlier than announced"),
        ("2030-01-31", Version(1, 5, 0), date(2030, 1, 31), ""),
        ("2030-01-31", Version(1, 5, 0), None, ""),
    ],
)
def test_what_is_early(due: str, version: Version | None, day: date | None, said: str) -> None:
    """It is said where the time is known and before the one announced; the fingerprint stays."""
    (told,) = tell_early([_cause(due)], version, day)
    assert (told.change,) == told.changes
    assert (f"{GONE.sentence}{said}", GONE.fingerprint) == (told.change.sentence, told.fingerprint)


def test_the_version_that_is_planned_counts() -> None:
    """It is known before the plan is made, from the changes and what is configured."""
    causes = [_cause("1.0")]
    planned = version_after(Version(0, 4, 0), None, causes)
    assert Version(0, 5, 0) == planned
    assert ["`thing.get` was removed, as announced, earlier than announced: this is 0.5.0"] == [
        cause.change.sentence for cause in tell_early(causes, planned)
    ]
    later = version_after(Version(0, 4, 0), Version(1, 0, 0), causes)
    assert tuple(causes) == tell_early(causes, later)
