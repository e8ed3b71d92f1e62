"""Texts as an editor changes them, and their places as the protocol counts: from 0, columns in units of UTF-16."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct

from codegen.files import Span

_HALVES: Final = re.compile("[\ud800-\udfff]")
_NO_CHARACTER: Final = "\ufffd"
"""What stands for half a character, which no file can hold; it has one unit, too."""


class Position(Struct, frozen=True, order=True):
    """A place between two characters: `line` from 0, and how many units of UTF-16 stand before it on that line."""

    line: int
    character: int


class Range(Struct, frozen=True):
    """What stands between two positions; the end does not belong to it."""

    start: Position
    end: Position


class Change(Struct, frozen=True):
    """That `text` takes the place of what stands in a range, or of everything."""

    text: str
    range: Range | None = None


class Lines(Struct, frozen=True, dict=True):
    """A text as its lines, which end with a line feed whatever ended them in the editor."""

    text: str

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines, without what ends them; there is one at least."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return the line of a number from 1; empty behind the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def column(self, position: Position) -> int:
        """Return the column, from 1, of a position; behind the end of its line it is the end."""
        return _characters(self.line(position.line + 1), position.character) + 1

    def position(self, line: int, column: int) -> Position:
        """Return the position of a line and a column from 1."""
        return Position(line - 1, _units(self.line(line)[: max(column - 1, 0)]))

    def units(self, line: int, start: int, end: int) -> int:
        """Return how many units stand between two columns of a line; behind its end there are none."""
        return _units(self.line(line)[max(start, 1) - 1 : max(end, 1) - 1])

    def range(self, span: Span) -> Range:
        """Return what a span covers; it ends with its line, even where it is longer."""
        return Range(self.position(span.line, span.column), self.position(span.line, span.column + span.length))

    @property
    def end(self) -> Position:
        """The position behind the last character."""
        return self.position(len(self.lines), len(self.lines[-1]) + 1)

    def changed(self, change: Change) -> "Lines":
        """Return the text after a change; a range that goes beyond the text ends with it."""
        text = unify(change.text)
        if change.range is None:
            return Lines(text)
        start, end = self._offset(change.range.start), self._offset(change.range.end)
        return Lines(self.text[:start] + text + self.text[max(start, end) :])

    def _offset(self, position: Position) -> int:
        if position.line >= len(self.lines):
            return len(self.text)
        before = sum(map(len, self.lines[: position.line])) + position.line
        return before + _characters(self.lines[position.line], position.character)


def unify(text: str) -> str:
    """Return a text as documents are read: all lines end with a line feed, and there are no halves of characters.

    JSON may hold those, and editors send them where they count units.
    """
    whole = text if text.isascii() else _HALVES.sub(_NO_CHARACTER, text)
    return whole.replace("\r\n", "\n").replace("\r", "\n") if "\r" in whole else whole


def _units(text: str) -> int:
    """Return how many units of UTF-16 a text has: two for each character beyond the first 65,536."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


def _characters(line: str, units: int) -> int:
    """Return how many characters the first units have; one of two units that is cut counts as none."""
    if units <= 0 or line.isascii():
        return min(max(units, 0), len(line))
    for index, char in enumerate(line):
        units -= 2 if char > "\uffff" else 1
        if units < 0:
            return index
        if units == 0:
            return index + 1
    return len(line)
