"""Removals that come before the version or the day that was announced for them."""

from dataclasses import replace
from datetime import date

import pytest

from codegen.diff.change import Subject
from codegen.release.early import tell_early
from codegen.release.plan import plan_next
from codegen.release.version import Version

GONE = Subject("thing.get", "`thing.get`").tell("action-removed-after-deprecation", "was removed, as announced")


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
    change = replace(GONE, due=due)
    (told,) = tell_early([change], version, day)
    assert (f"{GONE.sentence}{said}", GONE.fingerprint) == (told.sentence, told.fingerprint)


def test_a_plan_tells_it() -> None:
    """In what is released and in what has to be approved, by the version that is planned."""
    plan = plan_next(Version(0, 4, 0), None, [replace(GONE, due="1.0")], ())
    assert plan is not None
    told = plan.with_early_removals(date(2030, 1, 1))
    assert ["`thing.get` was removed, as announced, earlier than announced: this is 0.5.0"] * 2 == [
        change.sentence for change in (*told.changes, *told.unapproved)
    ]
