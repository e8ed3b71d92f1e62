"""The line under a heading that says what something is, and the lines that only make room on the page."""

import re
from typing import Final

from codegen.markdown.document import Paragraph, Section
from codegen.markdown.inline import decode_entities
from codegen.reader.overriding.rules import MISSING_DESCRIPTION
from codegen.reader.reading import Reading

_SPACER: Final = re.compile(r"(<small>)?\s*+(<br\s*+/?>\s*+)?(</small>)?")


def read_spacers(section: Section, reading: Reading) -> None:
    """Read the lines that only make room on the page: `<br/>`, `<small><br/></small>`, `<small></small>`."""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            for index, line in enumerate(block.source.lines):
                if _SPACER.fullmatch(line.strip()):
                    reading.read(block.source.part(index, index + 1))


def read_description(section: Section, reading: Reading) -> str:
    """Return the paragraph under a heading as one line; an empty text, reported, where there is none."""
    read_spacers(section, reading)
    paragraph = next(iter(section.blocks), None)
    description = ""
    if isinstance(paragraph, Paragraph) and not paragraph.text.startswith("|"):
        description = decode_entities(paragraph.text)
        reading.read(paragraph.source)
    else:
        reading.report(MISSING_DESCRIPTION.at(section.span, f"`{section.title}` has no description", "add one line"))
    return description
