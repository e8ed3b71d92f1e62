"""What changed in the SDK is told in a line each, by the names that are called."""

import pytest

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.report.surface import MOST, render_surface

_METHOD = "resources.device.DeviceResource.command_stream"


def _change(rule: str, subject: str = "s", sentence: str = "it is so") -> Change:
    return Change(rule, Impact.ADDITIVE, subject, sentence)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_change("python-parameter-added", f"{_METHOD} email"), "`device.command_stream` takes `email`"),
        (_change("python-required-parameter-added", f"{_METHOD} email"), "`device.command_stream` needs `email`"),
        (_change("python-parameter-removed", f"{_METHOD} email"), "`device.command_stream` takes no `email` any more"),
        (_change("python-object-added", _METHOD, f"`{_METHOD}` is new"), "`device.command_stream` is new"),
        (_change("description-changed", "device.get", "`device.get` \x1b is told"), "`device.get` \\x1b is told"),
    ],
)
def test_words(change: Change, expected: str) -> None:
    """Parameters are told from the method on, all else in its own words; nothing steers the terminal."""
    assert [f"  {expected}"] == list(render_surface([change]))


def test_many_are_counted() -> None:
    """More than a screen takes in are counted; what is said twice is said once."""
    changes = [_change("a", sentence=f"`{number}` is new") for number in range(MOST + 2)]
    told = list(render_surface([*changes, changes[0]]))

    assert [f"  `{MOST - 1}` is new", "  and 2 more: `codegen diff` tells them"] == told[-2:]
