"""The line under a heading that says what something is, and the lines that only make room on the page."""

import re
from typing import Final

from codegen.markdown.document import Block, Other, Paragraph, Section
from codegen.markdown.inline import decode_entities
from codegen.model.action import Prose
from codegen.reader.overriding.rules import MISSING_DESCRIPTION
from codegen.reader.reading import Reading

_SPACER: Final = re.compile(r"(<small>)?\s*+(<br\s*+/?>\s*+)?(</small>)?")
_MORE: Final = frozenset({"list", "quote"})


def is_rule(block: Block) -> bool:
    """Tell whether a block is a line across the page, `---`."""
    return isinstance(block, Other) and block.kind == "rule"


def read_spacers(section: Section, reading: Reading) -> None:
    """Read the lines that only make room on the page: `<br/>`, `<small><br/></small>`, `<small></small>`, `---`."""
    for block in section.blocks:
        if is_rule(block):
            reading.read(block.source)
        if isinstance(block, Paragraph):
            for index, line in enumerate(block.source.lines):
                if _SPACER.fullmatch(line.strip()):
                    reading.read(block.source.part(index, index + 1))


def read_description(section: Section, reading: Reading) -> str:
    """Return the paragraph under a heading as one line; an empty text, reported, where there is none."""
    read_spacers(section, reading)
    block = next((block for block in section.blocks if any(reading.unread(block.source))), None)
    description = ""
    if isinstance(block, Paragraph) and not block.text.startswith("|"):
        parts = tuple(reading.unread(block.source))
        description = decode_entities(" ".join(" ".join(part.text for part in parts).split()))
        reading.read(block.source)
    else:
        reading.report(MISSING_DESCRIPTION.at(section.span, f"`{section.title}` has no description", "add one line"))
    return description


def read_more(section: Section, reading: Reading) -> tuple[Prose, ...]:
    """Keep what goes on with a description: further paragraphs, lists and quoted notes."""
    return tuple(
        reading.keep(part)
        for block in section.blocks
        if (isinstance(block, Paragraph) and not block.text.startswith("|"))
        or (isinstance(block, Other) and block.kind in _MORE)
        for part in tuple(reading.unread(block.source))
    )
