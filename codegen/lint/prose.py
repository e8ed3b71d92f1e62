"""The lines of a document that people read as text: all but code and comments."""

import re
from collections.abc import Iterator
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
    fence = ""
    for number, text in enumerate(lines, start=1):
        if fence:
            # Most lines of code have no fence, which is told without taking them apart.
            mark = text.strip() if fence in text else ""
            fence = "" if mark.startswith(fence) and not mark.strip(fence[0]) else fence
        elif match := _FENCE.match(text):
            fence = match[1]
        elif text.strip():
            yield ProseLine(file.path, number, text)
