"""Lines -> blocks and headings, as `rules` finds them; what a block holds is parsed by itself, with its own lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from codegen.limits import NESTED_BLOCKS
from codegen.markdown.definition_lists import split_definitions
from codegen.markdown.document import (
    Block,
    CodeBlock,
    Component,
    Definitions,
    Entry,
    Item,
    ListBlock,
    Other,
    Paragraph,
    Source,
)
from codegen.markdown.indents import cut_common, cut_item, trim
from codegen.markdown.rules import parse_tokens
from codegen.markdown.syntax import Syntax
from codegen.markdown.table import has_pipe, parse_table
from codegen.markdown.tags import Attribute, Tag, parse_tag, tag_bound
from codegen.markdown.underlines import is_heading, text_and_rule

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS: Final = {
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "hr": "rule",
    "code_block": "code",
}
_UNDERLINES: Final = frozenset({"=", "-"})
_LISTS: Final = frozenset({"bullet_list_open", "ordered_list_open"})
_PLAIN: Final = 5
"""Tokens of an item that is one paragraph: the start and the end of both, and the text."""
_MARKS: Final = (":", "<", "{")
"""How a line starts that may be more than markdown-it sees in a list."""


class Heading(NamedTuple):
    """A heading with its text as written, without the marks that make it one."""

    source: Source
    level: int
    text: str


Piece: TypeAlias = Heading | Block


def parse_pieces(source: Source, syntax: Syntax, depth: int = 0) -> Iterator[Piece]:
    """Yield the blocks and headings of the lines; those that belong to no token are links' definitions.

    Markdown-it has no token for a definition `[a]: https://example.com`.
    """
    next_line = 0
    chunks = tuple(_chunks(parse_tokens(source.lines, syntax)))
    for (token, inside), following in zip(chunks, [*(chunk[0].type for chunk in chunks), ""][1:], strict=True):
        first, last = token.map or (0, 0)
        if first > next_line:
            yield from _definitions(source, next_line, first)
        next_line = last
        part = source.part(first, last)
        if token.type == "heading_open":
            is_underlined = token.markup in _UNDERLINES and not syntax.setext_headings
            if is_underlined and not is_heading(part, following):
                yield from text_and_rule(part)
            else:
                yield Heading(part, int(token.tag[1:]), inside[0].content if inside else "")
        else:
            yield from _blocks(source, token, inside, syntax, depth)
    yield from _definitions(source, next_line, len(source.lines))


def _chunks(tokens: "Sequence[Token]") -> "Iterator[tuple[Token, Sequence[Token]]]":
    """Yield the tokens of the outermost level, each with those within it."""
    starts = [index for index, token in enumerate(tokens) if token.level == 0 and token.map]
    for start, end in pairwise([*starts, len(tokens)]):
        yield tokens[start], tokens[start + 1 : end]


def parse_blocks(source: Source, syntax: Syntax, depth: int) -> tuple[Block, ...]:
    """Parse what a block holds; headings in it are blocks, too."""
    source = trim(source)
    if not source.lines:
        return ()
    if depth > NESTED_BLOCKS:
        return (Other(source, "nested"),)
    pieces = parse_pieces(source, syntax, depth)
    return tuple(Other(piece.source, "heading") if isinstance(piece, Heading) else piece for piece in pieces)


def _blocks(source: Source, token: "Token", inside: "Sequence[Token]", syntax: Syntax, depth: int) -> Iterator[Block]:
    first, last = token.map or (0, 0)
    part = source.part(first, last if token.type == "fence" else _text_end(source, first, last))
    if token.type == "paragraph_open":
        yield Paragraph(part)
    elif token.type == "fence":
        yield _code_block(part, token)
    elif token.type == "table_open":
        yield from _table(part)
    elif syntax.lists and token.type in _LISTS:
        items = tuple(_item(part, first, tokens, syntax, depth) for tokens in _item_tokens(inside))
        yield ListBlock(part, items, token.type == "ordered_list_open")
    elif token.type == "definitions":
        yield Definitions(part, tuple(_entries(part, syntax, depth)))
    elif token.type == "element":
        yield _component(part, syntax, depth)
    else:
        yield Other(part, _KINDS.get(token.type, token.type))


def _item_tokens(inside: "Sequence[Token]") -> "Iterator[Sequence[Token]]":
    starts = [index for index, token in enumerate(inside) if token.type == "list_item_open" and token.level == 1]
    for start, end in pairwise([*starts, len(inside) - 1]):
        yield inside[start:end]


def _item(source: Source, shift: int, tokens: "Sequence[Token]", syntax: Syntax, depth: int) -> Item:
    """Return an item of the list whose first line is the line `shift` of what was parsed."""
    first, last = tokens[0].map or (0, 0)
    end = _text_end(source, first - shift, min(last - shift, len(source.lines)))
    item = cut_item(source.part(first - shift, end))
    # Most items are one paragraph, and need not be parsed again.
    is_plain = len(tokens) == _PLAIN and tokens[1].map == [first, first + len(item.lines)]
    if is_plain and tokens[1].type == "paragraph_open" and not _has_marks(item):
        return Item(item, (Paragraph(item),))
    return Item(item, parse_blocks(item, syntax, depth + 1))


def _has_marks(source: Source) -> bool:
    return any(line.lstrip().startswith(_MARKS) for line in source.lines)


def _entries(source: Source, syntax: Syntax, depth: int) -> Iterator[Entry]:
    for terms, definitions in split_definitions(source):
        items = (Item(lines, parse_blocks(lines, syntax, depth + 1)) for lines in definitions)
        yield Entry(terms, tuple(items))


def _component(source: Source, syntax: Syntax, depth: int) -> Component:
    """Return the element on the lines; one whose opening tag is all of them has what it holds below."""
    text = source.text
    start = len(text) - len(text.lstrip())
    tag = parse_tag(text, start, tag_bound(text, start))
    if tag is None:
        return Component(source, "", (), "opening")
    attributes = tuple(_attributes(source, tag))
    if tag.kind != "opening" or not text[tag.end :].strip():
        return Component(source, tag.name, attributes, tag.kind)
    inner = cut_common(source.slice(tag.end, text.rindex("</")))
    # What stands on the line of both tags is running text.
    blocks = (Paragraph(inner),) if len(inner.lines) == 1 and inner.text.strip() else None
    return Component(source, tag.name, attributes, "element", blocks or parse_blocks(inner, syntax, depth + 1))


def _attributes(source: Source, tag: Tag) -> Iterator[Attribute]:
    at = source.places()
    for name, value, form, offset in tag.attributes:
        length = len(name) if form == "flag" else len(value.partition("\n")[0])
        yield Attribute(name, value, form, at(offset, length))


def _text_end(source: Source, first: int, last: int) -> int:
    """Return where the lines of a block end without blank ones."""
    while last > first + 1 and not source.lines[last - 1].strip():
        last -= 1
    return last


def _definitions(source: Source, first: int, last: int) -> Iterator[Block]:
    for index in range(first, last):
        if source.lines[index].strip():
            yield Other(source.part(index, index + 1), "definition")


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
