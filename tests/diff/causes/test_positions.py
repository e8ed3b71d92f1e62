"""Positions of types as paths of changes, and paths from the inside to the outside."""

import pytest

from codegen.diff.causes.positions import outwards, plain_path, split_position


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("Device", ("Device", "")),
        ("Device.tags[].key", ("Device", "tags[].key")),
        ("values of Device.deviceClass", ("Device", "deviceClass")),
        ("Device.data{}", ("Device", "data.*")),
        ("Device{}", ("Device", "*")),
        ('Device[]<type="on">.a', ("Device", "[].a")),
        ('Device["odd\\u0020key"].a', ("Device", "odd key.a")),
    ],
)
def test_positions_are_paths(position: str, expected: tuple[str, str]) -> None:
    """The schema is told apart; what tells alternatives apart is no step."""
    assert expected == split_position(position)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.b", "a.b"),
        ("<^[a-z]{1,9}$>", "*"),
        ("a.<^x.y>$>.b", "a.*.b"),
        ("a.<b", "a.<b"),
        ("a<b>", "a<b>"),
    ],
)
def test_patterns_are_any_key(path: str, expected: str) -> None:
    """What a pattern matches is a value under any key, as types have it."""
    assert expected == plain_path(path)


def test_outwards() -> None:
    """Each step is left in turn, items and keys."""
    assert ["tags[].key", "tags[]", "tags"] == list(outwards("tags[].key"))
    assert ["[]"] == list(outwards("[]"))
    assert [] == list(outwards(""))
