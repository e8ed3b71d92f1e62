"""The lines of a document that people read as text: all but code and comments."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    # Most lines are of code, and are not looked at one by one.
    marked = iter([number for number, line in enumerate(lines) if "```" in line or "~~~" in line])
    end = 0
    for start in marked:
        if match := _FENCE.match(lines[start]):
            yield from _texts(file.path, lines, range(end, start))
            end = next((number for number in marked if _closes(lines[number], match[1])), len(lines)) + 1
    yield from _texts(file.path, lines, range(end, len(lines)))


def _texts(path: str, lines: Sequence[str], numbers: Iterable[int]) -> Iterator[ProseLine]:
    return (ProseLine(path, number + 1, lines[number]) for number in numbers if lines[number].strip())


def _closes(line: str, fence: str) -> bool:
    mark = line.strip()
    return mark.startswith(fence) and not mark.strip(fence[0])
