"""Anchors of headings."""

import pytest

from codegen.targets.python.text.anchors import Anchors


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Device", "device"),
        ("Read, change, write back", "read-change-write-back"),
        ("client.device.get_state", "clientdeviceget_state"),
        ("A  B - C", "a--b---c"),
        ("Größe", "größe"),
    ],
)
def test_an_anchor_is_the_heading_as_github_has_it(heading: str, expected: str) -> None:
    """Lower case, no punctuation, a hyphen for each space."""
    assert expected == Anchors().take(heading)


def test_anchors_are_unique() -> None:
    """A heading that was there before gets the next number that is free."""
    anchors = Anchors()

    assert ["device", "device-1", "device-2", "device-1-1"] == [
        anchors.take(heading) for heading in ("Device", "Device 1", "device", "Device-1")
    ]
