"""Request lines: a method and a URL, `GET https://host/books/{bookId}`, as they stand in text and in code.

The method may be in lower case; the line, or either word, may be in backticks or emphasized; `HTTP/1.1` may follow.
A label may stand before it (`Endpoint: GET /books`), the line may be the text of a link, and a title may be one.
"""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.document import Block, Cell, CodeBlock, Other, Paragraph, Section, Source
from codegen.markdown.emphasis import plain_cell
from codegen.model.url import Url
from codegen.reader.elements.link_rules import UNKNOWN_METHOD
from codegen.reader.elements.url_queries import split_query
from codegen.reader.elements.urls import below_base, read_url, report_unmarked
from codegen.reader.reading import Reading

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

_WORDS: Final = re.compile(r"(\S+)[ \t]+(\S+)(?:[ \t]+HTTP/[0-9.]{1,5})?")
_LANGUAGES: Final = ("text", "plaintext", "txt", "rest", "bash", "sh", "shell", "console")
_STARTS: Final = ("/", "https://", "http://")
_LABEL: Final = re.compile(
    rf"[*_]{{0,3}}(?:{'|'.join(map(re.escape, built_in().sentences.request_labels))}):?[*_]{{0,3}}:?[ \t]+",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_CALL: Final = re.compile(rf"\b(?:{'|'.join(METHODS)})[`*_]{{0,4}}[ \t]+[`*_<]{{0,4}}(?:/|https?://)")


class RequestLine(Struct, frozen=True):
    """One line of two words: `source` is the line, `block` what it stands in."""

    method: Cell
    url: Cell
    source: Source
    block: Block

    @property
    def is_call(self) -> bool:
        """Tell whether the words are a method, in capitals or not, and a URL or a path."""
        return self.method.text.upper() in METHODS and self.url.text.startswith(_STARTS)

    @property
    def is_code(self) -> bool:
        """Tell whether it stands in a code block."""
        return not isinstance(self.block, Paragraph)

    @property
    def call(self) -> tuple[str, str]:
        """Method and URL, as far as they are written alike."""
        return self.method.text.upper(), self.url.text


def find_call(section: Section) -> RequestLine | None:
    """Return the first request line in the paragraphs and code blocks of a section, None where there is none.

    Where the title is one, those in code are examples of it.
    """
    first = next((line for line in request_lines(section) if line.is_call), None)
    if first is not None and not first.is_code:
        return first
    return _titled_call(section) or first


def other_calls(section: Section, own: RequestLine) -> Iterator[RequestLine]:
    """Yield the request lines of a section that are of another call than its own; those in other code are examples."""
    for line in request_lines(section):
        if line.is_call and (not line.is_code or line.block is own.block) and not _is_same(line, own):
            yield line


def _is_same(line: RequestLine, own: RequestLine) -> bool:
    """Tell whether two lines are of one call; one of them may lack the server, or have a query."""
    urls = sorted((split_query(item.url)[0].text for item in (line, own)), key=len)
    return line.method.text.upper() == own.method.text.upper() and urls[1].endswith(urls[0])


def _titled_call(section: Section) -> RequestLine | None:
    if section.level == 0 or "/" not in section.title:
        return None
    line = _read_cell(Cell(section.title, section.span), section.heading, Paragraph(section.heading))
    return line if line is not None and line.is_call else None


def request_lines(section: Section) -> Iterator[RequestLine]:
    """Yield the lines of two words, one of them with a `/`, in the paragraphs and code blocks of a section."""
    for block in section.blocks:
        source = _text(block)
        for index, text in enumerate(source.lines if source else ()):
            line = _read_line(source.part(index, index + 1), block) if source and "/" in text else None
            if line is not None:
                yield line


def read_call(line: RequestLine, reading: Reading) -> tuple[str, Url | None] | None:
    """Read the words of a request line; None, reported, where the first is not a method.

    The line is read, and so are the fences around it.
    """
    method = line.method.text.upper()
    if method not in METHODS:
        message = f"`{ascii(line.method.text)[1:-1]}` is not a method"
        reading.report(UNKNOWN_METHOD.at(line.method.span, message, "the methods are " + ", ".join(METHODS)))
        return None
    block = line.block
    if isinstance(block, CodeBlock):
        reading.expect_language(block, "http", *_LANGUAGES)
        reading.read(block.source.part(0, 1))
        if block.closed:
            reading.read(block.source.part(len(block.source.lines) - 1, len(block.source.lines)))
    reading.read(line.source)
    url = read_url(line.url.text, line.url.span, reading)
    if url is not None:
        report_unmarked(line.url.text, line.url.span, reading)
    is_path = line.url.text.startswith("/")
    return method, below_base(url, reading.base) if url and is_path else url


def looks_like_call(line: str) -> bool:
    """Tell whether there is something like `GET /books` anywhere in a line."""
    return _CALL.search(line) is not None


def _text(block: Block) -> Source | None:
    if isinstance(block, CodeBlock):
        return block.place
    is_text = isinstance(block, Paragraph) or (isinstance(block, Other) and block.kind == "code")
    return block.source if is_text else None


def _read_line(source: Source, block: Block) -> RequestLine | None:
    return _read_cell(_unlabelled(Cell(source.lines[0].strip(), source.span)), source, block)


def _unlabelled(cell: Cell) -> Cell:
    """Return a line without the label before it, or the text of the link that it is."""
    label = _LABEL.match(cell.text)
    if label is not None:
        cell = _part(cell, label.end(), len(cell.text))
    link = _LINK.fullmatch(cell.text)
    return cell if link is None else _part(cell, link.start(1), link.end(1))


def _part(cell: Cell, first: int, last: int) -> Cell:
    span = cell.span
    return Cell(cell.text[first:last], Span(span.file, span.line, span.column + first, max(last - first, 1)))


def _read_cell(cell: Cell, source: Source, block: Block) -> RequestLine | None:
    whole = plain_cell(cell)
    match = _WORDS.fullmatch(whole.text)
    if match is None:
        return None
    method, url = (plain_cell(_word(whole, match, number)) for number in (1, 2))
    method = Cell(method.text.rstrip(":"), method.span)
    if url.text.startswith("<http") and url.text.endswith(">"):
        span = url.span
        url = Cell(url.text[1:-1], Span(span.file, span.line, span.column + 1, span.length - 2))
    return RequestLine(method, url, source, block)


def _word(whole: Cell, match: re.Match[str], number: int) -> Cell:
    span = whole.span
    return Cell(match[number], Span(span.file, span.line, span.column + match.start(number), len(match[number])))
