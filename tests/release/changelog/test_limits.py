"""Limits of values in words, as users of the package read them."""

import pytest

from codegen.diff.change import Subject
from codegen.release.changelog.limits import limit_words

_KEY = Subject("Thing request name", "`name` of `Thing` (sent)")


@pytest.mark.parametrize(
    ("old", "new", "sent", "received"),
    [
        ("maxLength 255", "maxLength 63", "takes at most 63 characters, not 255", "has at most 63 characters, not 255"),
        ("maxItems", "maxItems 10", "takes at most 10 items", "has at most 10 items"),
        ("maximum 5", "maximum 9", "takes values up to 9, not 5", "has values up to 9, not 5"),
        ("minimum 1", "minimum", *["is not limited to values from 1 any more"] * 2),
        ("pattern", 'pattern "^a$"', "has to match `^a$`", "matches `^a$`"),
        ('pattern "^b$"', 'pattern "^a$"', "has to match `^a$`, not `^b$`", "matches `^a$`, not `^b$`"),
        ("uniqueItems", "uniqueItems true", "takes no item twice", "has no item twice"),
        ("format", 'format "email"', None, None),
    ],
)
def test_limits(old: str, new: str, sent: str | None, received: str | None) -> None:
    """What limits a value is said without JSON Schema; what there are no other words for stays as it is."""
    change = _KEY.tell("request-constraint-tightened", "has another limit", old, new)
    assert (sent, received) == tuple(limit_words(change, is_sent=is_sent) for is_sent in (True, False))


def test_values_that_are_listed() -> None:
    """Of many values, the first are named."""
    values = ", ".join(f'"{number}"' for number in range(14))
    change = _KEY.tell("request-type-narrowed", "is one of the values it lists now", "", values)
    expected = f"takes nothing but {', '.join(f'`{chr(34)}{number}{chr(34)}`' for number in range(12))} and 2 more"
    assert expected == limit_words(change, is_sent=True)


def test_other_changes() -> None:
    """A change of another kind has its own words."""
    assert limit_words(_KEY.tell("request-type-changed", "is string, not null", "null", "string"), is_sent=True) is None
