"""What a whole document says of all that stands in it: that it is beta, or internal.

internal: true                   front matter; `beta: true`, `visibility: internal`, `status: beta`
# Device Actions (internal)      the title
> **Internal.**                  a paragraph or a quote below the title that begins with it
"""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.markdown.document import Block, Cell, Other, Paragraph, Section
from codegen.model.marks import NO_MARKS
from codegen.reader.marks import (
    SWITCHES,
    is_clear,
    only_held,
    read_column,
    read_leading_mark,
    read_marking,
    read_state,
    split_held,
)
from codegen.reader.page_rules import UNCLEAR_MARK
from codegen.reader.reading import Reading

_STATES: Final = LaterSet(lambda: built_in().marks.states)
_EXTENSION: Final = "x-"


def read_mark_key(key: str, cell: Cell, reading: Reading) -> bool:
    """Read a key of front matter that holds the document back, or does not; False for any other key.

    What is not understood is reported: a switch that is not clear is on, and a state that is not known says nothing.
    """
    switch = key.removeprefix(_EXTENSION)
    if switch in SWITCHES:
        reading.marks = reading.marks.beside(only_held(read_column(switch, cell.text)))
        if not is_clear(switch, cell.text):
            _report(key, cell, f"it is taken for {switch}", f"write `{key}: true` or `{key}: false`", reading)
        return True
    if key not in _STATES:
        return False
    found = read_state(cell.text)
    if found is None:
        words = built_in().marks
        known = ", ".join(f"`{word}`" for word in (words.internal[0], words.beta[0], words.open[0]))
        _report(key, cell, "it says nothing", f"write {known}, or drop the key", reading)
    else:
        reading.marks = reading.marks.beside(found)
    return True


def is_mark_key(key: str, value: str) -> bool:
    """Tell whether a key of front matter is about marks, by its name and by a value that is understood."""
    return key.removeprefix(_EXTENSION) in SWITCHES or (key in _STATES and read_state(value) is not None)


def _report(key: str, cell: Cell, taken: str, help_text: str, reading: Reading) -> None:
    message = f"`{ascii(cell.text)[1:-1]}` is not understood under `{key}`: {taken}"
    reading.report(UNCLEAR_MARK.at(cell.span, message, help_text))


def read_document_marks(top: Sequence[Section], reading: Reading) -> list[Section]:
    """Read the marks of the title, and of what stands below it; return the sections without what is nothing else."""
    head = next((section for section in top if section.level == 1), None)
    return [_read_head(section, reading) if section is head else section for section in top]


def _read_head(head: Section, reading: Reading) -> Section:
    title, found = split_held(head.title)
    rest: list[Block] = []
    for block in head.blocks:
        own = only_held(read_leading_mark(text)) if (text := _text(block)) else NO_MARKS
        found = found.beside(own)
        if own and read_marking(text):
            reading.read(block.source)
        else:
            rest.append(block)
    reading.marks = reading.marks.beside(found)
    return replace(head, title=title, blocks=tuple(rest))


def _text(block: Block) -> str:
    is_text = isinstance(block, Paragraph) or (isinstance(block, Other) and block.kind == "quote")
    return block.source.text if is_text else ""
