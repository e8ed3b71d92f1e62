"""The lines of a document that people read as text: all but code and comments."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from codegen.files import File, Span
from codegen.markdown.comments import cut_comments
from codegen.markdown.mdx_asides import cut_mdx

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


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
