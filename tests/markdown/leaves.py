"""What the blocks of a document come down to: the sources of those that hold no others."""

from collections.abc import Iterable, Iterator

from codegen.markdown.document import Block, Component, Definitions, Document, ListBlock, Source
from codegen.markdown.walk import walk


def leaves(blocks: Iterable[Block]) -> Iterator[Source]:
    """Yield the lines of each block that holds no others, and of each term."""
    for block in walk(blocks):
        if isinstance(block, Definitions):
            yield from (term for entry in block.entries for term in entry.terms)
        elif not isinstance(block, ListBlock) and (not isinstance(block, Component) or block.kind != "element"):
            yield block.source


def all_leaves(document: Document) -> Iterator[Source]:
    """Yield the leaves of all sections, the headings, the comments and the front matter."""
    yield from document.comments
    if document.front_matter:
        yield document.front_matter.source
    for section in document.sections:
        yield section.heading
        yield from leaves(section.blocks)
