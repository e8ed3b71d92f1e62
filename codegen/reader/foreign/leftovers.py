"""What nothing has read of a document -> prose; what may hold something for the model is reported."""

from collections.abc import Iterable
from typing import Final

from codegen.dialects.dialect import Role
from codegen.markdown.document import Block, CodeBlock, Component, ListBlock, Section, Table
from codegen.reader.foreign.examples import looks_like_json
from codegen.reader.foreign.outline import Chapter, Part
from codegen.reader.foreign.part_rules import UNREAD_PART
from codegen.reader.reading import Reading

_SILENT: Final = frozenset({Role.PROSE, Role.GROUP, Role.REQUEST_EXAMPLE})
"""Roles whose parts hold nothing that is missed when it is kept as prose."""
_HELP: Final = "give its heading a role under `headings` of the dialect"
_WORDS: Final = {Table: "table", ListBlock: "list", CodeBlock: "fence", Component: "component"}


def keep_rest(chapter: Chapter, reading: Reading) -> None:
    """Keep what is left of a chapter; tables, lists and fences without a role are reported."""
    called = chapter.called
    for part in chapter.parts:
        is_silent = part.role in _SILENT or part.within in _SILENT
        for block in part.blocks:
            left = tuple(reading.unread(block.source))
            is_request = isinstance(block, CodeBlock) and not called.isdisjoint(block.source.numbers)
            is_open = part.role is Role.GROUP and isinstance(block, CodeBlock) and looks_like_json(block)
            if left and (is_open or not is_silent) and not is_request and _may_hold(block):
                reading.report(UNREAD_PART.at(left[0].span, _message(block, part), _HELP))
            for source in left:
                reading.keep(source)


def keep_others(sections: Iterable[Section], reading: Reading) -> None:
    """Keep the sections that are of no chapter, in silence."""
    for section in sections:
        reading.read(section.heading)
        for block in section.blocks:
            for source in tuple(reading.unread(block.source)):
                reading.keep(source)


def _may_hold(block: Block) -> bool:
    if isinstance(block, Component):
        return any(map(_may_hold, block.blocks))
    return isinstance(block, Table | ListBlock | CodeBlock)


def _message(block: Block, part: Part) -> str:
    where = f"under `{ascii(part.name[:60])[1:-1]}`" if part.name else "below the title"
    why = "has no role" if part.role is None else f"is not read as `{part.role.value}`"
    return f"a {_WORDS[type(block)]} {where} {why}, kept as prose"
