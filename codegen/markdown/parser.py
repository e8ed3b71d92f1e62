"""Markdown text -> `Document`.

markdown-it finds the blocks (CommonMark with tables), without two of its rules: `html_block`, since a `<br/>` right
above a heading would swallow it, and inline parsing, which nothing here needs. Whether a rule under a line makes it a
heading is for `underlines` to say. Front matter, HTML comments, and what only MDX has are blanked out first, so that
line numbers stay.
Documents of other origins have a `Syntax`, which says what else is read.
"""

import re
from collections.abc import Hashable, Iterator
from functools import partial
from typing import Final

from codegen.files import File
from codegen.markdown.blocks import Heading, parse_pieces
from codegen.markdown.chunks import chunks_of
from codegen.markdown.comments import cut_comments
from codegen.markdown.document import Block, Document, Section, Source
from codegen.markdown.emphasis import strip_emphasis
from codegen.markdown.front_matter import cut_front_matter
from codegen.markdown.inline import decode_entities
from codegen.markdown.mdx_asides import Aside, cut_mdx
from codegen.markdown.moved import moved
from codegen.markdown.syntax import BUILT_IN, Syntax
from codegen.memo import Memo, Same, give

_ANCHOR: Final = re.compile(r'<a\s+(?:name|id)="([^"]*)"\s*>\s*</a>|\{:?\s?#([\w-]+)\}$')
_ATTRIBUTES: Final = re.compile(r"\{:?[ \t]*+[#.][^{}]*\}$")
_ID: Final = re.compile(r"#([^\s#.{}]++)")


def parse_document(file: File, syntax: Syntax = BUILT_IN, memo: Memo | None = None) -> Document:
    """Parse a file; any text is a document. With a memo, what did not change since it was parsed last is not parsed."""
    return give(memo, lambda: ("document", file, syntax), lambda: _parse(file, syntax, memo))


def _parse(file: File, syntax: Syntax, memo: Memo | None) -> Document:
    lines = file.text.split("\n")
    whole = Source(file.path, 1, tuple(lines))
    front_matter = cut_front_matter(file.path, lines, is_toml_read=syntax.toml_front_matter)
    comments = cut_comments(file.path, lines) if "-->" in file.text else ()
    aside = cut_mdx(file.path, lines) if syntax == BUILT_IN else Aside()
    source = Source(file.path, 1, tuple(lines))
    # What other forms of Markdown enclose with a heading in it, nothing here looks for.
    is_whole = memo is None or syntax != BUILT_IN
    sections = tuple(_sections(source, syntax)) if is_whole else tuple(_by_chunk(source, memo))
    return Document(file.path, whole, front_matter, sections, comments, aside.lines)


def _by_chunk(source: Source, memo: Memo | None) -> Iterator[Section]:
    """Cut the blocks at headings as `_sections` does, chunk by chunk, each as if it stood on top."""
    for chunk in chunks_of(source.lines):
        lines = source.lines[chunk.start : chunk.stop]
        parsed = give(memo, partial(_key, "chunk", source.file, lines), partial(_chunk, Source(source.file, 1, lines)))
        placed = give(memo, partial(_key, "placed", Same(parsed), chunk.start), partial(moved, parsed, chunk.start))
        # What stands above the first heading of a further chunk is nothing.
        yield from placed[1:] if chunk.start else placed


def _key(*parts: Hashable) -> Hashable:
    return parts


def _chunk(source: Source) -> tuple[Section, ...]:
    return tuple(_sections(source, BUILT_IN))


def _sections(source: Source, syntax: Syntax) -> Iterator[Section]:
    """Cut the blocks at headings."""
    level, title, anchor = 0, "", ""
    heading = source.part(0, 0)
    blocks: list[Block] = []
    for piece in parse_pieces(source, syntax):
        if not isinstance(piece, Heading):
            blocks.append(piece)
            continue
        yield Section(level, title, anchor, heading, tuple(blocks))
        level, heading, blocks = piece.level, piece.source, []
        text, attributes = _split_attributes(piece.text) if syntax.heading_attributes else (piece.text, "")
        title, anchor = _split_anchor(text)
        anchor = attributes or anchor
    yield Section(level, title, anchor, heading, tuple(blocks))


def _split_attributes(text: str) -> tuple[str, str]:
    """Return the text before the attributes `{#id .class}`, and the id."""
    text = " ".join(text.split())
    start = text.rfind("{")
    match = _ATTRIBUTES.fullmatch(text, start) if start >= 0 else None
    if match is None:
        return text, ""
    found = _ID.search(match[0])
    return text[:start].rstrip(), found[1] if found else ""


def _split_anchor(text: str) -> tuple[str, str]:
    match = _ANCHOR.search(text)
    if match is None:
        return _title(text.strip()), ""
    # Behind each part stands the name of an anchor in one of two notations.
    words = (part.strip() for part in _ANCHOR.split(text)[::3])
    return _title(" ".join(filter(None, words))), match[1] or match[2] or ""


def _title(text: str) -> str:
    return decode_entities(strip_emphasis(text)[0])
