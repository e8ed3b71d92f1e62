"""Two lists of lines -> their unified diff, in time that grows with their length."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import TypeAlias

from codegen.limits import DIFFERENCE

Lines: TypeAlias = Sequence[str]
_Match: TypeAlias = tuple[int, int, int]
"""Where equal lines start in both lists, and how many they are."""


def unified(old: Lines, new: Lines, old_name: str, new_name: str) -> Iterator[str]:
    """Yield the lines of the diff, with three lines around each change; each line ends as those of the lists do."""
    is_long = len(old) * len(new) > DIFFERENCE
    matcher = _Anchored(old, new) if is_long else SequenceMatcher(None, old, new)
    is_first = True
    for group in matcher.get_grouped_opcodes():
        if is_first:
            yield f"--- {old_name}\n"
            yield f"+++ {new_name}\n"
            is_first = False
        yield f"@@ -{_range(group[0][1], group[-1][2])} +{_range(group[0][3], group[-1][4])} @@\n"
        for tag, start, stop, new_start, new_stop in group:
            if tag == "equal":
                yield from (f" {line}" for line in old[start:stop])
            else:
                yield from (f"-{line}" for line in old[start:stop])
                yield from (f"+{line}" for line in new[new_start:new_stop])


class _Anchored(SequenceMatcher[str]):
    """Pairs lines by those that each side has once."""

    def __init__(self, old: Lines, new: Lines) -> None:
        super().__init__(None, old, new)
        self._sides = old, new

    def get_matching_blocks(self) -> list[Match]:
        """Return the runs of equal lines, and behind them the empty one at both ends."""
        old, new = self._sides
        return [Match(*block) for block in (*_anchored(old, new), (len(old), len(new), 0))]


def _range(start: int, stop: int) -> str:
    """Write a range as the format has it: from 1, and without a length of one."""
    length = stop - start
    return f"{start + (length > 0)}" + ("" if length == 1 else f",{length}")


def _anchored(old: Lines, new: Lines) -> list[_Match]:
    """Return equal runs around the lines that each list has once, in the longest order that both have them in.

    This is Bram Cohen's patience diff: what lies between two such lines is compared by itself.
    """
    blocks: list[_Match] = []
    before = (0, 0)
    for place in (*_anchors(old, new), (len(old), len(new))):
        if place[0] >= before[0] and place[1] >= before[1]:
            before = _between(old, new, (*before, *place), blocks)
    return blocks


def _between(old: Lines, new: Lines, bounds: tuple[int, int, int, int], blocks: list[_Match]) -> tuple[int, int]:
    """Add the equal runs between two places and from the second on; return where the last one ends."""
    start, new_start, stop, new_stop = bounds
    if (stop - start) * (new_stop - new_start) <= DIFFERENCE // 100:
        matcher = SequenceMatcher(None, old[start:stop], new[new_start:new_stop])
        blocks.extend(
            (start + left, new_start + right, size) for left, right, size in matcher.get_matching_blocks() if size
        )
    size = 0
    while stop + size < len(old) and new_stop + size < len(new) and old[stop + size] == new[new_stop + size]:
        size += 1
    if size:
        blocks.append((stop, new_stop, size))
    return stop + size, new_stop + size


def _anchors(old: Lines, new: Lines) -> list[tuple[int, int]]:
    """Return the places of lines that stand once in each list, as many as stand in one order in both."""
    counts, new_counts = Counter(old), Counter(new)
    places = {line: index for index, line in enumerate(new) if new_counts[line] == 1}
    pairs = [(index, places[line]) for index, line in enumerate(old) if counts[line] == 1 and line in places]
    # The longest rising run of places in the new list, by piles of cards.
    tops: list[int] = []
    piles: list[int] = []
    below: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        below.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    found: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        found.append(pairs[number])
        number = below[number]
    return found[::-1]
