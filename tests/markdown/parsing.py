"""Texts parsed with a syntax, and blocks as short texts that can be compared."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from codegen.files import File
from codegen.markdown.document import Block, Component, Definitions, Document, ListBlock, Other, Source
from codegen.markdown.parser import parse_document
from codegen.markdown.syntax import EVERY_FORM, Syntax

MDX: Final = replace(EVERY_FORM, mdx=True)
"""All forms there are, those of MDX too."""


def parse(text: str, syntax: Syntax = EVERY_FORM) -> Document:
    """Parse a text as the file `a.md`."""
    return parse_document(File("a.md", text), syntax)


def blocks(text: str, syntax: Syntax = EVERY_FORM) -> tuple[Block, ...]:
    """Return the blocks before the first heading."""
    return parse(text, syntax).sections[0].blocks


def place(source: Source) -> str:
    """Return line and column of the text of a source, and the text."""
    return f"{source.span.line}:{source.span.column} {source.text.strip()}"


def outline(found: Iterable[Block]) -> list[object]:
    """Return each block as its kind, its place and its text, and what it holds as a list behind it."""
    lines: list[object] = []
    for block in found:
        if isinstance(block, ListBlock):
            lines.append([outline(item.blocks) for item in block.items])
        elif isinstance(block, Definitions):
            for entry in block.entries:
                lines.append([place(term) for term in entry.terms])
                lines.extend(outline(definition.blocks) for definition in entry.definitions)
        elif isinstance(block, Component):
            lines.extend([f"{block.kind} {block.name}", *([outline(block.blocks)] if block.blocks else [])])
        else:
            kind = block.kind if isinstance(block, Other) else type(block).__name__
            lines.append(f"{kind} {place(block.source)}")
    return lines
