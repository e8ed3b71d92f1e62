"""Resources as tags."""

import pytest
from msgspec.structs import replace

from codegen.targets.openapi.tags import view_tag
from tests.targets.openapi.builders import resource, url

_ANNOUNCEMENT = (
    "Below are the various requests that can be performed against the Device resource, as well as the expected "
    "parameters and the potential responses."
)


_BOILERPLATE = "A detailed look at the various REST actions supported by the Device resource of the Losant API."


@pytest.mark.parametrize(
    ("description", "intro", "expected"),
    [
        ("Things that send data. Learn more.", _ANNOUNCEMENT, "Things that send data."),
        ("Things that send data. Learn More", "", "Things that send data."),
        ("Learn more about devices.", "Below zero they stop.", "Learn more about devices.\n\nBelow zero they stop."),
        (f"{_BOILERPLATE} Learn more.", _ANNOUNCEMENT, None),
        (_BOILERPLATE, "Devices send data.", "Devices send data."),
        ("A look at actions of users is a device's.", "", "A look at actions of users is a device's."),
        ("", _ANNOUNCEMENT, None),
        ("", "Devices are below users.", "Devices are below users."),
    ],
)
def test_a_description_says_something(description: str, intro: str, expected: str | None) -> None:
    """What only announces the actions, and the end of a link that is gone, are left out; all other words stay."""
    source = replace(resource(description=description), intro=intro)

    assert expected == view_tag(source, "3.1.1").description


def test_a_tag_without_words_names_its_path() -> None:
    """Sites show something below each heading, and what is shown is the resource's own."""
    source = resource(description=_BOILERPLATE)

    assert (
        "Actions on `/devices/{deviceId}`."
        == view_tag(replace(source, base_url=url("devices/DEVICE_ID")), "").description
    )
    assert "Sends" == view_tag(replace(source, description="Sends", base_url=url("devices")), "").description
