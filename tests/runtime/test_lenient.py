"""Types that hold themselves, and depths without end, are read in time that grows with the value."""

import inspect
import json
import sys
from typing import Annotated, Any

import pytest

from templates.python.runtime.decode import decode
from templates.python.runtime.models import Model
from templates.python.runtime.shapes import is_tangled
from tests.runtime.samples import Device, DeviceOrDevices, Row, Tag


def _decode(expected: Any, value: Any) -> tuple[Any, list[str]]:
    return decode(expected, json.dumps(value).encode())


class Left(Model):
    """One member of a union that holds itself."""

    child: "Left | Right | None" = None
    children: "list[Left | Right] | None" = None
    left: int | None = None


class Right(Model):
    """The other member."""

    child: "Left | Right | None" = None
    right: int | None = None


@pytest.mark.parametrize("depth", [3, 20, 35])
@pytest.mark.parametrize(("key", "kind"), [("left", Left), ("right", Right)])
def test_a_union_that_holds_itself_is_read(depth: int, key: str, kind: type[Model]) -> None:
    """Each level is read once for each member; time would double with every level else."""
    value: Any = {key: 1}
    for _ in range(depth):
        value = {"child": value}

    result, mismatches = _decode(Left | Right, value)

    for _ in range(depth):
        result = result.child
    assert (kind, 1, []) == (type(result), getattr(result, key), mismatches)


def test_a_wrong_part_of_a_union_that_holds_itself_is_told() -> None:
    """The place of a mismatch is told through all levels, and the rest is typed."""
    value: Any = {"left": 2, "child": 5}
    for _ in range(20):
        value = {"left": 0, "child": value}

    result, mismatches = _decode(Left | Right, value)

    for left in [0] * 20 + [2]:
        assert (Left, left) == (type(result), result.left)
        result = result.child
    assert (5, ["child." * 20 + "child"]) == (result, [mismatch.partition(":")[0] for mismatch in mismatches])


def test_what_is_nested_too_deeply_is_told() -> None:
    """Beyond some forty levels a value is left as it is, in every version of Python."""
    value: Any = {"left": 1}
    for _ in range(150):
        value = {"child": value}

    _, mismatches = _decode(Left | Right, value)

    assert ["nested too deeply to be read"] == [mismatch.partition(": ")[2] for mismatch in mismatches]


def test_a_program_that_is_deep_in_itself_reads_what_there_is_room_for() -> None:
    """Where the stack has no room to read part by part, the value is left as it is, and that is told."""
    value: Any = {"left": "x"}
    for _ in range(30):
        value = {"child": value}
    content = json.dumps(value).encode()
    decode(Left | Right, content)
    limit = sys.getrecursionlimit()
    frames = len(inspect.stack(0))

    sys.setrecursionlimit(frames + 60)
    try:
        result, mismatches = decode(Left | Right, content)
    finally:
        sys.setrecursionlimit(limit)

    assert (value, ["$: nested too deeply to be read"]) == (result, mismatches)


@pytest.mark.parametrize(
    ("expected", "tangled"),
    [
        (Left, True),
        (list[Left | Right], True),
        (Device, False),
        (DeviceOrDevices, False),
        (Any, False),
        (Tag | Row, False),
        (Annotated[int, []], False),
    ],
    ids=str,
)
def test_unions_that_hold_themselves_are_known(expected: Any, *, tangled: bool) -> None:
    """Only they are read part by part from the start."""
    assert tangled is is_tangled(expected)
