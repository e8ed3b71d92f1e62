"""No document costs more than its size: each bait at three sizes, and the work that a command has with it."""

from collections.abc import Iterator
from functools import partial

import pytest

from tests.hostile.baits import BAITS
from tests.hostile.commands import COMMANDS
from tests.hostile.dialect_styles import config_of
from tests.hostile.text_baits import TEXT_BAITS
from tests.hostile.work import count_steps, is_linear

_SIZES = {"lint": 32, "generate": 16}


def _pairs() -> Iterator[tuple[str, str]]:
    """What is text only does not go far, and dialects are generated alike.

    `make scaling` runs all commands on all baits, with larger ones.
    """
    for bait in BAITS:
        yield bait, "lint"
        if bait not in TEXT_BAITS and not bait.startswith(("fleet:", "hashicorp:")):
            yield bait, "generate"


@pytest.mark.parametrize(("bait", "command"), list(_pairs()))
def test_work_grows_as_the_document_does(bait: str, command: str) -> None:
    """Twice the bait is twice the work."""
    sizes = [_SIZES[command] * factor for factor in (1, 2, 4)]
    config = config_of(bait.partition(":")[0])
    steps = count_steps(*(COMMANDS[command](BAITS[bait](size), config) for size in sizes))
    assert is_linear(*steps), steps


@pytest.mark.parametrize(
    ("steps", "expected"),
    [((1000, 2000, 4000), True), ((5000, 6000, 8000), True), ((1000, 4000, 16000), False), ((9000, 9100, 9600), True)],
)
def test_what_is_linear(steps: tuple[int, int, int], *, expected: bool) -> None:
    """The constant part of the work counts for nothing, and a square is not linear."""
    assert expected == is_linear(*steps)


def test_a_square_is_seen() -> None:
    """Calls in calls, and a text that is gone through for each of its lines, take the square of their size."""

    def nested(size: int) -> int:
        return sum(abs(left - right) for left in range(size) for right in range(size))

    def counted(size: int) -> int:
        text = "line of a text\n" * size
        return sum(text.count("\n") for _ in range(size))

    for function in (nested, counted):
        assert not is_linear(*count_steps(*(partial(function, size) for size in (100, 200, 400))))
