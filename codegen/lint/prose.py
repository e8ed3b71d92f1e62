"""The lines of a document that people read as text: all but code and comments."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from codegen.files import File, Span
from codegen.markdown.comments import cut_comments
from codegen.markdown.mdx_asides import ENDING, cut_mdx

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING_OR_FENCE: Final = re.compile(r"^(?:#| {0,3}(`{3,}|~{3,}))", re.MULTILINE)


class ProseLine(Struct, frozen=True):
    """One line as written; `number` counts from 1."""

    file: str
    number: int
    text: str

    def at(self, offset: int, length: int) -> Span:
        """Return the place of the characters from `offset` on."""
        return Span(self.file, self.number, offset + 1, max(length, 1))


def prose_lines(file: File) -> Iterator[ProseLine]:
    """Yield the lines of a file that are neither blank nor in a code block or a comment."""
    lines = file.text.split("\n")
    if "<!--" in file.text:
        cut_comments(file.path, lines)
    cut_mdx(file.path, lines)
    number = 0
    while number < len(lines):
        text = lines[number]
        number += 1
        if match := _FENCE.match(text):
            number = _end_of_code(lines, number, match[1])
        elif text.strip():
            yield ProseLine(file.path, number, text)


def heading_lines(file: File) -> Iterator[ProseLine]:
    """Yield those lines of `prose_lines` that start with `#`; in most files, the others need no look."""
    if "<!--" in file.text or file.path.endswith(ENDING):
        yield from (line for line in prose_lines(file) if line.text.startswith("#"))
        return
    number, counted, place = 1, 0, 0
    while match := _HEADING_OR_FENCE.search(file.text, place):
        number, counted = number + file.text[counted : match.start()].count("\n"), match.start()
        place = _end_of_line(file.text, match.end())
        if match[1]:
            place = _end_of_fence(file.text, place, match[1])
        else:
            yield ProseLine(file.path, number, file.text[match.start() : place])


def _end_of_fence(text: str, place: int, fence: str) -> int:
    """Return where the line ends that closes the code which is open at the end of a line; that of the text if none."""
    while (found := text.find(fence, place)) >= 0:
        start, place = place + text[place:found].rfind("\n") + 1, _end_of_line(text, found)
        if _closes(text[start:place], fence):
            return place
    return len(text)


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _closes(line: str, fence: str) -> bool:
    mark = line.strip()
    return mark.startswith(fence) and not mark.strip(fence[0])


def _end_of_code(lines: Sequence[str], start: int, fence: str) -> int:
    """Return the number of the line that ends the code which begins at `start`; that of the last one if none does."""
    for number in range(start, len(lines)):
        # Most lines of code have no fence, which is told without taking them apart.
        if fence in lines[number] and _closes(lines[number], fence):
            return number + 1
    return len(lines)
