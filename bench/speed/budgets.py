"""What the generator may take, and what it takes: the rows of its tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bench.page import mark
from bench.speed.generator import PEER, SIZES, UNCHANGED, Grown, slope
from bench.speed.programs import Run

_COLD: Final = 0.22
"""How much of what openapi-python-client takes for the OpenAPI document of the same tree."""
_COLD_MEMORY: Final = 84.0
_RATIOS_TO_COLD: Final[Mapping[str, float]] = {
    **{f"unchanged, {command}": 0.06 for command in UNCHANGED},
    "one changed": 0.15,
}
_SAVE: Final = 0.3
_SLOPE: Final = 1.05
_LARGE_MEMORY: Final = 300.0


def rows(runs: Mapping[str, Run], grown: tuple[Grown, ...]) -> Iterator[Sequence[str]]:
    """Yield the rows of the table: situation, target, what was measured, whether it holds."""
    cold, peer = runs["cold"], runs[PEER]
    share = cold.seconds / peer.seconds
    measured = f"{share:.2f} × ({cold.seconds:.2f} s, {peer.seconds:.2f} s)"
    yield "cold", f"≤ {_COLD} × {PEER}", measured, mark(holds=share <= _COLD)
    yield "cold, memory", *_memory(cold.mebibytes, _COLD_MEMORY)
    for name, target in _RATIOS_TO_COLD.items():
        share = runs[name].seconds / cold.seconds
        measured = f"{share:.3f} × ({runs[name].seconds:.2f} s)"
        yield name, f"≤ {target} × cold", measured, mark(holds=share <= target)
    save = runs["watch"].seconds
    yield "watch, save to files", f"≤ {_SAVE} s", f"{save:.2f} s", mark(holds=save <= _SAVE)
    for one in grown:
        growth = one.run.seconds / cold.seconds
        measured = f"{growth:.1f} × ({one.run.seconds:.1f} s)"
        yield f"{one.times} times", f"≤ {one.times} × cold", measured, mark(holds=growth <= one.times)
    rise = slope(cold, grown)
    yield f"slope from 1 to {SIZES[-1]} times", f"≤ {_SLOPE}", f"{rise:.2f}", mark(holds=rise <= _SLOPE)
    yield f"{grown[-1].times} times, memory", *_memory(grown[-1].run.mebibytes, _LARGE_MEMORY)


def _memory(mebibytes: float, most: float) -> Sequence[str]:
    return f"≤ {most:.0f} MiB", f"{mebibytes:.0f} MiB", mark(holds=mebibytes <= most)


def describe_growth(grown: tuple[Grown, ...]) -> str:
    """Say what the larger trees have, whose schemas are as many as one document holds."""
    told = " and ".join(f"{one.schemas} times in that {one.times} times as large" for one in grown)
    return f"The schemas are there {told}: one document has to hold them, and holds no more."
