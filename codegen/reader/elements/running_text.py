"""Paragraphs and lists as one running text with single spaces, in which every character knows its place."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.markdown.document import Source

ITEM: Final = "\x1f"
"""What stands before each item of a list, in place of its marker."""

_MARKER: Final = re.compile(r"[^\S\n]*(?:[-*+]|[0-9]{1,9}[.)])[^\S\n]+", re.ASCII)


class RunningText(Struct, frozen=True):
    """`text` has no line ends; `origins` say for each of its characters which source it is of, and where it is."""

    text: str
    origins: tuple[tuple[int, int], ...]
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, sources: Sequence[Source], *, is_plain: bool = True) -> "RunningText":
        """Join the lines of paragraphs and lists; `is_plain` says whether they are without strong emphasis."""
        found: list[tuple[str, int, int]] = []
        for index, source in enumerate(sources):
            for char, offset in _chars(source, is_plain=is_plain):
                if not (char == " " and (not found or found[-1][0] in {" ", ITEM})):
                    found.append((char, index, offset))
            if found and found[-1][0] != " ":
                found.append((" ", index, max(len(source.text) - 1, 0)))
        while found and found[-1][0] == " ":
            found.pop()
        kept = [this for this, following in pairwise([*found, ("", 0, 0)]) if (this[0], following[0]) != (" ", ITEM)]
        return cls("".join(char for char, _, _ in kept), tuple(item[1:] for item in kept), tuple(sources))

    def at(self, start: int, length: int) -> Span:
        """Return the place of a part of the text, as far as it is on one line."""
        return self.places()(start, length)

    def places(self) -> Callable[[int, int], Span]:
        """Return what `at` is, for many places of one text: its lines are counted once."""
        known = [(source.text, source.places()) for source in self.sources]

        def at(start: int, length: int) -> Span:
            last = max(min(start + length, len(self.origins)) - 1, start)
            (index, first), (other, end) = self.origins[start], self.origins[last]
            text, place = known[index]
            line_end = text.find("\n", first)
            stop = len(text) if line_end < 0 else line_end
            return place(first, (min(end + 1, stop) if other == index else stop) - first)

        return at


def _chars(source: Source, *, is_plain: bool) -> Iterator[tuple[str, int]]:
    offset = 0
    for line in source.lines:
        marker = _MARKER.match(line)
        start, is_code = marker.end() if marker else 0, False
        if marker:
            yield ITEM, offset + min(start, max(len(line) - 1, 0))
        for index in range(start, len(line)):
            is_code ^= line[index] == "`"
            # Words are as they are without their emphasis.
            if (
                is_code
                or not is_plain
                or "**" not in {line[index : index + 2], line[index - 1 : index + 1] if index > start else ""}
            ):
                yield " " if line[index].isspace() else line[index], offset + index
        yield " ", offset + len(line)
        offset += len(line) + 1
