"""All blocks, those that others hold too."""

from collections.abc import Iterable, Iterator

from codegen.markdown.document import Block, Component, Definitions, ListBlock


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield each block, and behind it what it holds, in the order of the document."""
    for block in blocks:
        yield block
        yield from walk(_inner(block))


def _inner(block: Block) -> Iterator[Block]:
    if isinstance(block, Component):
        yield from block.blocks
    elif isinstance(block, ListBlock):
        yield from (inner for item in block.items for inner in item.blocks)
    elif isinstance(block, Definitions):
        yield from (inner for entry in block.entries for item in entry.definitions for inner in item.blocks)
