"""When something is to be removed, in the words that authors use for it."""

import pytest

from codegen.reader.removals import read_removal, starts_with_removal


@pytest.mark.parametrize(
    ("text", "removal"),
    [
        ("and will be removed in 2.0.", "2.0"),
        ("It is going to be dropped with version 3", "3"),
        ("to be retired in the API release v2", "v2"),
        ("removed in 2.0.0-rc1, or later", "2.0.0-rc1"),
        ("will be shut down on 2030-01-31", "2030-01-31"),
        ("will be removed after 31 January 2030", "2030-01-31"),
        ("will be removed on January 1st, 2030.", "2030-01-01"),
        ("Sunset: Thu, 31 Jan 2030 23:59:59 GMT", "2030-01-31"),
        ("Sunset date: 2030-01-31", "2030-01-31"),
        ("Use it until its removal in 2.0", "2.0"),
        ("Removal is planned for 2.0", "2.0"),
    ],
)
def test_what_is_announced(text: str, removal: str) -> None:
    """A version is as it is written, a day in the form of ISO 8601."""
    assert removal == read_removal(text)


@pytest.mark.parametrize(
    "text",
    [
        *("It was removed in 1.4", "They have been dropped in 1.4", "removed in 2 steps", "removed after 1.5 seconds"),
        *("Sunset: when it sets", "removed on 2030-02-31", "removed on 31 Foo 2030", "removed in no time", ""),
    ],
)
def test_what_is_no_announcement(text: str) -> None:
    """What was removed already, spans of time and days that there are not announce nothing."""
    assert ("", False) == (read_removal(text), starts_with_removal(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This endpoint will be removed in 2.0", True),
        ("Sunset: 2030-01-31", True),
        ("To be removed in v2.", True),
        ("It will be removed in 2.0", False),
        ("The item is removed in 2.0", False),
    ],
)
def test_what_announces_by_itself(text: str, expected: bool) -> None:  # noqa: FBT001
    """A sentence does that says of the whole that it is to go; one that may be about anything does not."""
    assert expected is starts_with_removal(text)
