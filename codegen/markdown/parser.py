"""Markdown text -> `Document`.

markdown-it finds the blocks (CommonMark with tables), without three of its rules: `html_block`, since a `<br/>` right
above a heading would swallow it, `lheading`, since a rule under a line is not a heading in this format, and inline
parsing, which nothing here needs. Front matter, HTML comments, and what only MDX has are blanked out first, so that
line numbers stay.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from codegen.files import File
from codegen.markdown.comments import cut_comments
from codegen.markdown.document import Block, CodeBlock, Document, Other, Paragraph, Section, Source
from codegen.markdown.emphasis import strip_emphasis
from codegen.markdown.front_matter import cut_front_matter
from codegen.markdown.inline import decode_entities
from codegen.markdown.mdx import cut_mdx
from codegen.markdown.table import has_pipe, parse_table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_ANCHOR: Final = re.compile(r'<a\s+name="([^"]*)"\s*>\s*</a>')
_KINDS: Final = {
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "hr": "rule",
    "code_block": "code",
}


@cache
def _markdown_it() -> "MarkdownIt":
    # Imported here for start-up time: help and the manual read no document.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    return parser.disable(["html_block", "lheading", "inline", "text_join"])


def parse_document(file: File) -> Document:
    """Parse a file; any text is a document."""
    lines = file.text.split("\n")
    whole = Source(file.path, 1, tuple(lines))
    front_matter = cut_front_matter(file.path, lines)
    comments = cut_comments(file.path, lines)
    aside = cut_mdx(file.path, lines)
    source = Source(file.path, 1, tuple(lines))
    # A lone carriage return ends a line for markdown-it, but not here, where the files were read with `\\n`.
    text = "\n".join(lines).replace("\r", " ")
    tokens = [token for token in _markdown_it().parse(text) if token.map and token.level <= 1]
    sections = tuple(_sections(source, tokens))
    return Document(file.path, whole, front_matter, sections, comments, aside.lines)


def _sections(source: Source, tokens: "list[Token]") -> Iterator[Section]:
    """Cut the tokens at headings; lines that belong to no token are definitions, which markdown-it drops."""
    level, title, anchor = 0, "", ""
    heading = source.part(0, 0)
    blocks: list[Block] = []
    next_line = 0
    for index, token in enumerate(tokens):
        if token.level or not token.map:
            continue
        first, last = token.map
        blocks.extend(_definitions(source, next_line, first))
        next_line = last
        if token.type != "heading_open":
            blocks.extend(_blocks(source, token))
            continue
        yield Section(level, title, anchor, heading, tuple(blocks))
        level, heading, blocks = int(token.tag[1:]), source.part(first, last), []
        title, anchor = _split_anchor(tokens[index + 1].content if index + 1 < len(tokens) else "")
    blocks.extend(_definitions(source, next_line, len(source.lines)))
    yield Section(level, title, anchor, heading, tuple(blocks))


def _split_anchor(text: str) -> tuple[str, str]:
    match = _ANCHOR.search(text)
    if match is None:
        return _title(text.strip()), ""
    # Every second part is the name of an anchor.
    words = (part.strip() for part in _ANCHOR.split(text)[::2])
    return _title(" ".join(filter(None, words))), match[1]


def _title(text: str) -> str:
    return decode_entities(strip_emphasis(text)[0])


def _definitions(source: Source, first: int, last: int) -> Iterator[Block]:
    for index in range(first, last):
        if source.lines[index].strip():
            yield Other(source.part(index, index + 1), "definition")


def _blocks(source: Source, token: "Token") -> Iterator[Block]:
    first, last = token.map or (0, 0)
    while last > first + 1 and not source.lines[last - 1].strip() and token.type != "fence":
        last -= 1
    part = source.part(first, last)
    if token.type == "paragraph_open":
        yield Paragraph(part)
    elif token.type == "fence":
        yield _code_block(part, token)
    elif token.type == "table_open":
        yield from _table(part)
    else:
        yield Other(part, _KINDS.get(token.type, token.type))


def _code_block(part: Source, token: "Token") -> CodeBlock:
    end = part.lines[-1].strip()
    closed = len(part.lines) > 1 and end.startswith(token.markup) and not end.strip(token.markup[0])
    # One that ends with the document has no line but its fence.
    place = part.part(1, len(part.lines) - closed) if closed or len(part.lines) > 1 else part.part(0, 0)
    return CodeBlock(part, token.info.strip(), place, closed)


def _starts_with_pipe(line: str) -> bool:
    return line.lstrip().startswith("|")


def _table(part: Source) -> Iterator[Block]:
    """A table ends at the first line that does not start with a pipe, although GFM would go on to a blank line.

    One whose header has no outer pipes ends at the first line without any.
    """
    is_row = _starts_with_pipe if _starts_with_pipe(part.lines[0]) else has_pipe
    end = next((index for index, line in enumerate(part.lines) if not is_row(line)), len(part.lines))
    if end < 2:
        yield Paragraph(part)
        return
    yield parse_table(part.part(0, end))
    if end < len(part.lines):
        yield Paragraph(part.part(end, len(part.lines)))
