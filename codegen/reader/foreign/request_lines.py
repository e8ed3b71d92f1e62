"""Request lines of a dialect: where a method and a path stand that make a heading an action."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.dialect import Request
from codegen.files import Span
from codegen.markdown.document import (
    Block,
    Cell,
    CodeBlock,
    Component,
    ListBlock,
    Other,
    Paragraph,
    Section,
    Source,
    Table,
)
from codegen.markdown.emphasis import plain_cell
from codegen.reader.elements.shell_words import split_words

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "LIST")
"""`LIST` is a method of its own in the references of HashiCorp's products; RFC 9110 leaves the set open."""

_METHOD: Final = "|".join(METHODS)
_LINE: Final = re.compile(
    rf"[*_`]{{0,4}}(?P<methods>(?:{_METHOD})(?:[ \t]?[/|,][ \t]?(?:{_METHOD})){{0,6}})[*_`]{{0,4}}:?[ \t]+"
    r"[*_`<]{0,4}(?P<url>(?:https?://|/)[^\s`*]*)",
    re.IGNORECASE,
)
_REST: Final = re.compile(r"[*_`>]{0,4}(?:[ \t]+HTTP/[0-9.]{1,5})?[*_`]{0,4}[ \t]*\.?", re.IGNORECASE)
_HEADS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("method", "verb", "http method", "http verb"), "method"),
    **dict.fromkeys(("path", "url", "endpoint", "uri", "route", "resource"), "url"),
    **dict.fromkeys(("method and path", "request"), "both"),
}
_FACTS: Final = frozenset({*_HEADS, "method url", "http", "http request", "url and method"})
"""What a row of two cells is about that has a request line in the second one."""
_AROUND: Final = "#`*_ \t:-()\N{EN DASH}\N{EM DASH}"
_VALUES: Final = frozenset({"method", "url"})


class Call(Struct, frozen=True):
    """A method and a path with their places; `source` is what is read with them, `rest` what else a heading says."""

    method: Cell
    url: Cell
    source: Source
    rest: str = ""


def find_calls(section: Section, forms: tuple[Request, ...]) -> tuple[Call, ...]:
    """Return the request lines of a section: those of the first block, or of the heading, that has any."""
    if Request.HEADING in forms and (found := tuple(_in_heading(section))):
        return found
    return first_calls(section.blocks, forms)


def first_calls(blocks: Iterable[Block], forms: tuple[Request, ...]) -> tuple[Call, ...]:
    """Return the request lines of the first block that has any."""
    for block in blocks:
        if found := tuple(find_in(block, forms)):
            return found
    return ()


def request_lines(block: Block) -> Iterator[Call]:
    """Yield the request lines that stand alone in a paragraph, in backticks or not, or first in a fence."""
    yield from _in_text(block)
    yield from _in_fence(block)


def find_in(block: Block, forms: tuple[Request, ...]) -> Iterator[Call]:
    """Yield the request lines of a block."""
    return (call for form in forms if form in _READERS for call in _READERS[form](block))


def _in_heading(section: Section) -> Iterator[Call]:
    line = section.heading.lines[0] if section.heading.lines else ""
    match = re.search(rf"(?<![A-Za-z])(?={_LINE.pattern})", line, re.IGNORECASE)
    words = _LINE.match(line, match.start()) if match else None
    if words is not None:
        rest = f"{line[: words.start()]} {line[words.end() :]}"
        yield from _split(words, section.heading, 0, " ".join(rest.strip(_AROUND).split()))


def _in_code(block: Block) -> Iterator[Call]:
    if isinstance(block, Paragraph):
        for index, line in enumerate(block.source.lines):
            if line.lstrip().startswith(("`", "**`")):
                yield from _in_line(block.source.part(index, index + 1))


def _in_text(block: Block) -> Iterator[Call]:
    if isinstance(block, Paragraph):
        for index in range(len(block.source.lines)):
            yield from _in_line(block.source.part(index, index + 1))


def _in_fence(block: Block) -> Iterator[Call]:
    if isinstance(block, CodeBlock) and block.place.lines:
        yield from (replace(call, source=block.source) for call in _in_line(block.place.part(0, 1)))
    elif isinstance(block, Other) and block.kind == "code":
        yield from (replace(call, source=block.source) for call in _in_line(block.source.part(0, 1)))


def _in_line(source: Source) -> Iterator[Call]:
    text = source.lines[0]
    indent = len(text) - len(text.lstrip())
    words = _LINE.match(text, indent)
    if words is not None and _REST.fullmatch(text.rstrip(), words.end()):
        yield from _split(words, source, 0)


def _in_item(block: Block) -> Iterator[Call]:
    for item in block.items if isinstance(block, ListBlock) else ():
        for inner in item.blocks:
            yield from _in_text(inner)


def _in_table(block: Block) -> Iterator[Call]:
    if not isinstance(block, Table):
        return
    heads = [_HEADS.get(" ".join(re.findall(r"[a-z]+", cell.text.lower())), "") for cell in block.header.cells]
    if not set(heads) >= _VALUES:
        yield from _in_facts(block)
        return
    for row in block.rows:
        cells = {head: plain_cell(cell) for head, cell in zip(heads, row.cells, strict=False) if head}
        methods = re.findall(r"[A-Za-z]+", cells["method"].text) if cells.keys() >= _VALUES else []
        for method in methods:
            if method.upper() in METHODS and cells["url"].text:
                yield Call(Cell(method.upper(), cells["method"].span), cells["url"], block.source)


def _in_facts(table: Table) -> Iterator[Call]:
    """Yield the request lines of a table of facts: `| Method URL | GET https://api.example.com/books |`."""
    for row in table.rows:
        texts = [plain_cell(cell).text for cell in row.cells]
        words = _LINE.fullmatch(texts[1]) if len(texts) == 2 else None
        if words is not None and " ".join(texts[0].lower().rstrip(":").split()) in _FACTS:
            for match in re.finditer(r"[A-Za-z]+", words["methods"]):
                span = row.cells[1].span
                yield Call(Cell(match[0].upper(), span), Cell(words["url"], span), row.source)


def _in_curl(block: Block) -> Iterator[Call]:
    if not isinstance(block, CodeBlock):
        return
    text = block.text.lstrip("$ ")
    words = split_words(text) if text.startswith("curl") else ()
    url = next((word for word in words if word.text.startswith(("http://", "https://"))), None)
    if url is None:
        return
    shift = len(block.text) - len(text)
    option = next((index for index, word in enumerate(words) if word.text in {"-X", "--request"}), -1)
    sends = any(word.text.startswith(("-d", "--data", "-F", "--form")) for word in words)
    method = words[option + 1].text.upper() if 0 <= option < len(words) - 1 else "POST" if sends else "GET"
    if method in METHODS:
        place = block.place.at(url.offset + shift, url.length)
        yield Call(Cell(method, place), Cell(url.text, place), block.place)


def _in_component(block: Block) -> Iterator[Call]:
    if isinstance(block, Component):
        values = {item.name.lower(): Cell(item.value, item.span) for item in block.attributes}
        url = next((values[name] for name in ("path", "url", "endpoint", "route", "uri") if name in values), None)
        method = values.get("method")
        if url is not None and method is not None and method.text.upper() in METHODS:
            yield Call(Cell(method.text.upper(), method.span), url, block.source)


def _split(words: re.Match[str], source: Source, line: int, rest: str = "") -> Iterator[Call]:
    """Yield a call for each of the methods of a line, `GET/POST`."""
    part = source.part(line, line + 1)
    url = _url(words["url"], part.at(words.start("url"), len(words["url"])))
    for match in re.finditer(r"[A-Za-z]+", words["methods"]):
        span = part.at(words.start("methods") + match.start(), len(match[0]))
        yield Call(Cell(match[0].upper(), span), url, part, rest)


def _url(text: str, span: Span) -> Cell:
    """Return a URL without the `>` of an autolink."""
    is_open = text.count(">") > text.count("<")
    return Cell(text[:-1], Span(span.file, span.line, span.column, span.length - 1)) if is_open else Cell(text, span)


_READERS: Final = {
    Request.CODE: _in_code,
    Request.TEXT: _in_text,
    Request.FENCE: _in_fence,
    Request.TABLE: _in_table,
    Request.ITEM: _in_item,
    Request.CURL: _in_curl,
    Request.COMPONENT: _in_component,
}
