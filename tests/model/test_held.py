"""Which subjects of changes are of something that stands apart."""

import pytest

from codegen.model.held import HeldNames

NAMES = HeldNames(apart=frozenset({"betaThing", "resources.beta_thing"}))


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("betaThing", True),
        ("betaThing.try", True),
        ("betaThing.try query.size", True),
        ("resources.beta_thing.BetaThingResource.try_", True),
        ("resources.beta_thing_2.Other", False),
        ("resources.thing", False),
        ("betaThings.try", False),
        ("thing.try betaThing", False),
        ("", False),
    ],
)
def test_subjects(subject: str, *, expected: bool) -> None:
    """A subject is of a thing whose whole name it starts with."""
    assert expected is NAMES.is_apart(subject)
