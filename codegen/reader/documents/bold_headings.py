"""Bold lines that stand for headings: `**Path parameters**` above a table is a section of the action."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from codegen.markdown.document import Block, Other, Paragraph, Section, Table
from codegen.markdown.emphasis import strip_emphasis
from codegen.reader.documents.headings import AUTHENTICATION, CURL, METHOD_AND_URL, section_of

_EXAMPLES: Final = frozenset({CURL, METHOD_AND_URL})


def with_bold_headings(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections, each parted at the bold lines in it that are the headings of tables and lists.

    Above a code block such a line is the name of an example.
    """
    for section in sections:
        following = (*section.blocks[1:], None)
        starts = [index for index, block in enumerate(section.blocks) if _is_heading(block, following[index])]
        if not starts or section.level < 2:
            yield section
            continue
        yield replace(section, blocks=section.blocks[: starts[0]])
        for start, end in zip(starts, [*starts[1:], len(section.blocks)], strict=True):
            block = section.blocks[start]
            yield Section(section.level + 1, _words(block), "", block.source, section.blocks[start + 1 : end])


def _is_heading(block: Block, following: Block | None) -> bool:
    if not isinstance(block, Paragraph) or len(block.source.lines) != 1:
        return False
    key = section_of(_words(block)) if _words(block) else None
    if key is None or key in _EXAMPLES:
        return False
    is_list = isinstance(following, Other) and following.kind == "list"
    return is_list or isinstance(following, Table) or (key == AUTHENTICATION and isinstance(following, Paragraph))


def _words(block: Block) -> str:
    """Return what is bold in a line that is nothing else, empty for any other."""
    text = block.source.text.strip().removesuffix(":")
    words, offset = strip_emphasis(text)
    return words.rstrip(":") if offset and text[0] in "*_" else ""
