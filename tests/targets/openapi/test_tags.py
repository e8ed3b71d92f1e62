"""Resources as tags."""

from dataclasses import replace

import pytest

from codegen.targets.openapi.tags import view_tag
from tests.targets.openapi.builders import resource

_ANNOUNCEMENT = (
    "Below are the various requests that can be performed against the Device resource, as well as the expected "
    "parameters and the potential responses."
)


@pytest.mark.parametrize(
    ("description", "intro", "expected"),
    [
        ("Things that send data. Learn more.", _ANNOUNCEMENT, "Things that send data."),
        ("Things that send data. Learn More", "", "Things that send data."),
        ("Learn more about devices.", "Below zero they stop.", "Learn more about devices.\n\nBelow zero they stop."),
        ("", _ANNOUNCEMENT, None),
        ("", "Devices are below users.", "Devices are below users."),
    ],
)
def test_a_description_says_something(description: str, intro: str, expected: str | None) -> None:
    """What only announces the actions, and the end of a link that is gone, are left out; all other words stay."""
    source = replace(resource(description=description), intro=intro)

    assert expected == view_tag(source, "3.1.1").description
