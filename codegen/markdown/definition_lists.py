"""Definition lists (PHP Markdown Extra): lines with terms, and below them `: text`, once or several times.

A definition goes on over lines that are indented by two columns more than its colon, and over what follows it without
a blank line, as long as that is neither another block nor a term: a line right above a definition is a term.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from codegen.markdown.document import Source
from codegen.markdown.indents import column, cut_content, indent_of

_MARK: Final = re.compile(r" {0,3}:[ \t]+(?=\S)")
_OTHER: Final = re.compile(
    r"\s*$| {4}| {0,3}(?:\t|#{1,6}(?:[ \t]|$)|[>|<]|[-+*][ \t]|[0-9]{1,9}[.)][ \t]|`{3}|~{3}|:{3}|\{[{%])"
)
"""How a line starts that is neither a term nor goes on with one."""
_MOST_TERMS: Final = 10
"""Terms of one definition; further up nothing is looked for."""
_INDENT: Final = 2


class Shape(NamedTuple):
    """The lines of an entry by their numbers from 0: its terms, and each definition from its first line to its end."""

    terms: range
    definitions: tuple[range, ...]


def definitions_end(lines: Sequence[str], first: int) -> int:
    """Return the line after the definition list that starts on line `first`; 0 where none does."""
    shapes = _shapes(lines, first)
    end = 0
    for shape in shapes:
        end = shape.definitions[-1].stop
    return end


def split_definitions(source: Source) -> Iterator[tuple[tuple[Source, ...], tuple[Source, ...]]]:
    """Yield the terms and the definitions of each entry, without their colons and their indents."""
    for terms, definitions in _shapes(source.lines, 0):
        yield (
            tuple(_term(source.part(index, index + 1)) for index in terms if source.lines[index].strip()),
            tuple(_definition(source.part(lines.start, lines.stop)) for lines in definitions),
        )


def _shapes(lines: Sequence[str], first: int) -> Iterator[Shape]:
    while head := _first_definition(lines, first):
        ranges = [range(head, _definition_end(lines, head))]
        following = _next_line(lines, ranges[-1].stop)
        while following < len(lines) and _MARK.match(lines[following]):
            ranges.append(range(following, _definition_end(lines, following)))
            following = _next_line(lines, ranges[-1].stop)
        yield Shape(range(first, head), tuple(ranges))
        first = following


def _first_definition(lines: Sequence[str], first: int) -> int:
    """Return the line of the definition below the terms that start on line `first`; 0 where there is none."""
    for index in range(first, min(first + _MOST_TERMS + 1, len(lines))):
        line = lines[index]
        if _MARK.match(line):
            return index if index > first else 0
        if index > first and not line.strip():
            is_loose = index + 1 < len(lines) and _MARK.match(lines[index + 1]) is not None
            return index + 1 if is_loose else 0
        if _OTHER.match(line):
            return 0
    return 0


def _definition_end(lines: Sequence[str], first: int) -> int:
    least = indent_of(lines[first]) + _INDENT
    end, is_after_blank = first + 1, False
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            is_after_blank = True
            continue
        if indent_of(line) < least and (is_after_blank or _ends(lines, index)):
            break
        end, is_after_blank = index + 1, False
    return end


def _ends(lines: Sequence[str], index: int) -> bool:
    """Tell whether a line that is not indented ends the definition right above it."""
    line = lines[index]
    is_term = index + 1 < len(lines) and _MARK.match(lines[index + 1]) is not None
    return is_term or _MARK.match(line) is not None or _OTHER.match(line) is not None


def _next_line(lines: Sequence[str], first: int) -> int:
    return next((index for index in range(first, len(lines)) if lines[index].strip()), len(lines))


def _term(source: Source) -> Source:
    line = source.lines[0]
    return Source(source.file, source.line, (line.rstrip(),), source.indents).cut([len(line) - len(line.lstrip())])


def _definition(source: Source) -> Source:
    match = _MARK.match(source.lines[0])
    start = match.end() if match else 0
    return cut_content(source, start, column(source.lines[0], start))
