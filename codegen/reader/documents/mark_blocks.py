"""Paragraphs and quotes under the title of an action that mark it: `> **Deprecated since 1.2.** Use [Get](#get)`."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from codegen.markdown.document import Block, Other, Paragraph, Section
from codegen.model.action import Prose
from codegen.model.marks import NO_MARKS, Marks
from codegen.reader.documents.descriptions import read_description, read_more
from codegen.reader.marks import read_leading_mark, read_marking, read_marks
from codegen.reader.reading import Reading


class Told(Struct, frozen=True):
    """What stands under the title of an action: its description, what is kept as it is, and all marks."""

    description: str
    prose: tuple[Prose, ...]
    marks: Marks


def read_told(section: Section, reading: Reading, form: str) -> Told:
    """Read what stands under a title; what is not of that `form`, and no text either, is kept and reported."""
    rest, own = _read_mark_blocks(section, reading)
    description = read_description(rest, reading)
    marked, others = _keep_marked_prose(rest, reading)
    more = read_more(rest, reading)
    kept = reading.keep_unread(rest.block_sources, f"`{section.title}`", form)
    prose = tuple(sorted((*marked, *more, *kept), key=lambda item: item.span.line))
    return Told(description, prose, own.beside(read_marks(description)).beside(others))


def _read_mark_blocks(section: Section, reading: Reading) -> tuple[Section, Marks]:
    """Return a section without the blocks that say nothing but a mark, which are read, and these marks.

    An only paragraph stays, since it is the description.
    """
    found = {id(block): marks for block in _texts(section) if (marks := read_marking(block.source.text))}
    paragraphs = [block for block in _texts(section) if isinstance(block, Paragraph) and _is_unread(block, reading)]
    if paragraphs and all(id(block) in found for block in paragraphs):
        del found[id(paragraphs[0])]
    marks = NO_MARKS
    for block in section.blocks:
        if id(block) in found:
            reading.read(block.source)
            marks = marks.beside(found[id(block)])
    return replace(section, blocks=tuple(block for block in section.blocks if id(block) not in found)), marks


def _keep_marked_prose(section: Section, reading: Reading) -> tuple[tuple[Prose, ...], Marks]:
    """Keep what begins with a mark and goes on about something else, and return it with these marks."""
    kept: list[Prose] = []
    marks = NO_MARKS
    for block in _texts(section):
        if _is_unread(block, reading) and (own := read_leading_mark(block.source.text)):
            kept.append(reading.keep(block.source))
            marks = marks.beside(own)
    return tuple(kept), marks


def _texts(section: Section) -> Iterator[Block]:
    """Yield the blocks that may say a mark."""
    for block in section.blocks:
        if isinstance(block, Paragraph) or (isinstance(block, Other) and block.kind == "quote"):
            yield block


def _is_unread(block: Block, reading: Reading) -> bool:
    return any(True for _ in reading.unread(block.source))
