"""What the blocks of a document come down to: the sources of those that hold no others."""

from collections.abc import Iterable, Iterator

from codegen.markdown.document import Block, Component, Definitions, Document, ListBlock, Source


def leaves(blocks: Iterable[Block]) -> Iterator[Source]:
    """Yield the lines of each block that holds no others, and of each term."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from leaves(item.blocks)
        elif isinstance(block, Definitions):
            for entry in block.entries:
                yield from entry.terms
                for definition in entry.definitions:
                    yield from leaves(definition.blocks)
        elif isinstance(block, Component) and block.kind == "element":
            yield from leaves(block.blocks)
        else:
            yield block.source


def all_leaves(document: Document) -> Iterator[Source]:
    """Yield the leaves of all sections, the headings, the comments and the front matter."""
    yield from document.comments
    if document.front_matter:
        yield document.front_matter.source
    for section in document.sections:
        yield section.heading
        yield from leaves(section.blocks)
