"""Documents in a dialect -> the words that their authors use: headings, labels, heads of tables, types."""

from bisect import bisect_right
from collections import Counter
from operator import attrgetter
from typing import Final

from msgspec import Struct, field

from codegen.dialects.dialect import Dialect, Role
from codegen.files import File
from codegen.markdown.document import Table
from codegen.reader.foreign.groups import FIELDS
from codegen.reader.foreign.namings import line_label, plain_title
from codegen.reader.foreign.outline import Part, outline
from codegen.reader.foreign.rows import cells_of, heads_of
from codegen.server.state import State

_LONGEST: Final = 60
"""Characters of a type: what is longer is a sentence."""


class Named(Struct, frozen=True):
    """What a heading or a label names, with the line where that starts, and the number of its chapter."""

    line: int
    chapter: int
    name: str
    role: Role | None


class Used(Struct, frozen=True):
    """The parts of a document in its order, and how often each word stands in it, or in all documents.

    Headings are known by their level, words and role, labels by what is written, and their role.
    """

    parts: list[Named] = field(default_factory=list[Named])
    headings: Counter[tuple[int, str, Role]] = field(default_factory=Counter[tuple[int, str, Role]])
    labels: Counter[tuple[str, Role]] = field(default_factory=Counter[tuple[str, Role]])
    tables: Counter[tuple[str, ...]] = field(default_factory=Counter[tuple[str, ...]])
    types: Counter[str] = field(default_factory=Counter[str])

    def part_at(self, line: int) -> Named | None:
        """Return the part that a line is in."""
        index = bisect_right(self.parts, line, key=attrgetter("line"))
        return self.parts[index - 1] if index else None


def used_in(state: State, path: str, dialect: Dialect) -> Used:
    """Return the words of one document."""

    def survey(file: File) -> Used:
        found = Used()
        for number, chapter in enumerate(outline(state.document(file.path), dialect).chapters):
            for part in chapter.parts:
                found.parts.append(Named(part.span.line, number, plain_title(part.name, dialect), part.role))
                _add(part, dialect, found)
        found.parts.sort(key=attrgetter("line"))
        return found

    return state.find_in("used", path, survey)


def used(state: State, dialect: Dialect) -> Used:
    """Return the words of all documents, without parts."""
    found = Used()
    for path in state.files:
        own = used_in(state, path, dialect)
        found.headings.update(own.headings)
        found.labels.update(own.labels)
        found.tables.update(own.tables)
        found.types.update(own.types)
    return found


def _add(part: Part, dialect: Dialect, found: Used) -> None:
    if part.role is not None and part.heading is not None:
        line = part.heading.lines[0].strip()
        level = len(line) - len(line.lstrip("#"))
        if level:
            found.headings[level, plain_title(part.name, dialect), part.role] += 1
        elif line[0] in "*_":
            found.labels[line[: line_label(line)[1]] or line, part.role] += 1
    for block in part.blocks if part.role is None or part.role in FIELDS else ():
        if isinstance(block, Table) and "name" in heads_of(block, dialect):
            found.tables[tuple(cell.text for cell in block.header.cells)] += 1
        for cells in cells_of(block, dialect):
            kind = cells["type"].text.strip("`*_ ,;") if "type" in cells else ""
            if kind and len(kind) <= _LONGEST and "|" not in kind:
                found.types[kind] += 1
