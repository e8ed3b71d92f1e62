"""Code blocks that are never closed, which take the chapters below them for code: they are reported."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.markdown.document import Block, CodeBlock, Component, Definitions, ListBlock
from codegen.reader.block_rules import OPEN_FENCE
from codegen.reader.reading import Reading

_HELP: Final = "close it with a fence"


def report_open_fences(reading: Reading) -> None:
    """Report each code block that nothing closes, or that only the end of another one does."""
    for section in reading.document.sections:
        for code in _fences(section.blocks):
            if not code.closed:
                reading.report(OPEN_FENCE.at(code.source.span, "the code block is never closed", _HELP))
            elif _holds_start(code):
                message = "another code block starts in this one, which is not closed before it"
                reading.report(OPEN_FENCE.at(code.source.span, message, _HELP))


def _fences(blocks: Iterable[Block]) -> Iterator[CodeBlock]:
    for block in blocks:
        if isinstance(block, CodeBlock):
            yield block
        elif isinstance(block, Component):
            yield from _fences(block.blocks)
        elif isinstance(block, ListBlock):
            yield from _fences(inner for item in block.items for inner in item.blocks)
        elif isinstance(block, Definitions):
            yield from _fences(inner for entry in block.entries for item in entry.definitions for inner in item.blocks)


def _holds_start(code: CodeBlock) -> bool:
    """Tell whether a line is what only starts a code block: its mark, and a language behind it."""
    first = code.source.lines[0].lstrip()
    mark = first[: len(first) - len(first.lstrip(first[:1]))]
    starts = (line.strip() for line in code.place.lines)
    return len(mark) > 2 and any(line.startswith(mark) and line.strip(mark[0]) != "" for line in starts)
