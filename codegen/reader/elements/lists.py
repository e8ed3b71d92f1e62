"""Items of lists, which say what a row of a table says, as cells by column.

    - `limit` (integer, optional, default: 10): How many books to return
    * bookId (string, required) - ID of the book
    - 404: [Error](schemas.md#error) if there is no such book

The words in parentheses are `required` or `optional`, `default: ...`, `example: ...`, the place (`path`, `query`,
`header`, `cookie`), and the marks `deprecated`, `since 1.4`, `beta` and `internal`; what else stands there is the
type, or goes on with the example (`example: 42, 43`) where the type stands before it.
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.document import Cell, Source
from codegen.markdown.emphasis import plain_cell, strip_emphasis
from codegen.markdown.inline import decode_entities, parse_links
from codegen.reader.elements.type_words import type_word
from codegen.reader.elements.word_lists import split_words
from codegen.reader.marks import split_marks

_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?=\S)")
_CODE: Final = re.compile(r"[1-5][0-9]{2} [A-Za-z' -]{1,40}?(?=[ \t]*(?:[:\u2013\u2014(]|-\s|$))")
_NAME: Final = re.compile(r"(?!\[)[*_`]{0,4}[^\s*`(),/|\u2013\u2014]{1,250}[*_`]{0,4}")
_WORDS: Final = re.compile(r"[ \t]*[*_]{0,3}\((?P<words>(?:[^()]|\([^()]{0,250}\)){0,1000})\)[*_]{0,3}")
_SEPARATOR: Final = re.compile(r"[ \t]*(?::|\u2013|\u2014|-(?=\s))[ \t]*")
_KEY: Final = re.compile(r"(?P<key>default|example|in|since)(?:s to|:|=|[ \t])[ \t:=]*+(?P<value>\S.*)", re.IGNORECASE)
_REQUIRED: Final = frozenset((*built_in().required.words, *built_in().required.words_against))
_PLACES: Final = frozenset(built_in().places)
_VALUES: Final = frozenset({"default", "example"})
_LEADING: Final = re.compile(r"(?P<type>[A-Za-z][^.:\u2013\u2014]{0,80}?)(?:\s+[\u2013\u2014-]\s+|:\s+|\.?$)")
_REMARK: Final = re.compile(r"[(,\[]")
_MARKS: Final = frozenset({"deprecated", "beta", "internal"})


def split_items(source: Source) -> Iterator[Source]:
    """Yield the lines of each item of a list; deeper lists, and paragraphs of their own, are no part of an item."""
    start, end, indent = None, 0, 0
    for index, line in enumerate(source.lines):
        match = _ITEM.match(line)
        depth = len(line) - len(line.lstrip())
        if match and (start is None or depth <= indent):
            if start is not None:
                yield source.part(start, end)
            start, end, indent = index, index + 1, depth
        elif not match and start is not None and end == index and line.strip() and not _is_nested(line):
            end = index + 1
    if start is not None:
        yield source.part(start, end)


def _is_nested(line: str) -> bool:
    return _ITEM.match(line.lstrip()) is not None


def read_item(source: Source) -> dict[str, Cell] | None:
    """Return the cells of an item by column: `name`, `code`, `description`, and what its parentheses say.

    None for an item that says nothing of a name: neither parentheses nor a `:` or a dash stand behind its first word.
    """
    line = source.lines[0]
    marker = _ITEM.match(line)
    start = marker.end() if marker else 0
    found = _CODE.match(line, start) or _NAME.match(line, start)
    if marker is None or found is None:
        return None
    cells: dict[str, Cell] = {}
    name = found[0].rstrip(":")
    end = found.start() + len(name)
    colon = strip_emphasis(name)[0].endswith(":")
    words = _WORDS.match(line, end)
    end = words.end() if words else end
    separator = _SEPARATOR.match(line, end)
    rest = line[separator.end() if separator else end :]
    if not (words or separator or colon) and rest.strip():
        return None
    if words:
        _read_words(words["words"], source.at(words.start("words"), 1), cells)
    cell = plain_cell(Cell(name, source.at(found.start(), len(name))))
    cells["name"] = cells["code"] = Cell(cell.text.rstrip(":"), cell.span)
    text = " ".join([rest.strip(), *(more.strip() for more in source.lines[1:])]).strip()
    place = source.at(
        len(line) - len(rest.lstrip()) if rest.strip() else max(len(line) - 1, 0), max(len(rest.strip()), 1)
    )
    cells["description"] = Cell(decode_entities(text), place)
    if cell.text[:3].isdigit():
        _read_link(cells)
    elif "type" not in cells:
        _read_leading_type(cells)
    return cells


def _read_leading_type(cells: dict[str, Cell]) -> None:
    """Take the type that a description starts with: `integer - How many`, `string (required)`."""
    text, place = cells["description"].text, cells["description"].span
    match = _LEADING.match(text)
    if match is None or type_word(_REMARK.split(match["type"], maxsplit=1)[0].strip()) is None:
        return
    cells["type"] = Cell(match["type"], Span(place.file, place.line, place.column, len(match["type"])))
    if rest := text[match.end() :].strip():
        start = place.column + len(text) - len(text[match.end() :].lstrip())
        cells["description"] = Cell(rest, Span(place.file, place.line, start, len(rest)))


def _read_link(cells: dict[str, Cell]) -> None:
    """Take the link that the text of a response starts with for its type."""
    text, place = cells["description"].text, cells["description"].span
    link = next(iter(parse_links(text)), None)
    if link is not None and link.offset == 0 and "type" not in cells:
        cells["type"] = Cell(text[: link.end], Span(place.file, place.line, place.column, link.end))
        cells["description"] = Cell(text[link.end :].lstrip(" :\u2013\u2014-"), place)


def _read_words(text: str, first: Span, cells: dict[str, Cell]) -> None:
    """Read the words between parentheses; what is no word of another column is the type, in the words' order."""
    kinds: list[Cell] = []
    last = ""
    for offset, raw in split_words(text):
        word = raw.strip()
        column = first.column + offset + len(raw) - len(raw.lstrip())
        cell = plain_cell(Cell(word, Span(first.file, first.line, column, max(len(word), 1))))
        key = _KEY.fullmatch(cell.text)
        name = key["key"].lower() if key else _column(cell.text)
        if name and name not in cells:
            cells[name] = _value(cell, key)
            last = name
        elif last in _VALUES and _goes_on(cells[last], cell, has_type=bool(kinds)):
            cells[last] = _longer(cells[last], raw)
        elif cell.text:
            kinds.append(Cell(word, Span(first.file, first.line, column, max(len(word), 1))))
            last = "type"
    if kinds:
        start, end = kinds[0].span, kinds[-1].span
        length = end.column + end.length - start.column
        words = kinds if len(kinds) > 1 else [plain_cell(cell) for cell in kinds]
        cells["type"] = Cell(", ".join(cell.text for cell in words), Span(start.file, start.line, start.column, length))


def _column(word: str) -> str:
    """Return the column that a word is of, an empty text for what may be a type."""
    if word.lower() in _REQUIRED:
        return "required"
    if word.lower() in _PLACES:
        return "in"
    mark = word.lower().partition(" ")[0]
    return mark if mark in _MARKS and split_marks(f"x ({word})")[1] else ""


def _goes_on(value: Cell, more: Cell, *, has_type: bool) -> bool:
    """Tell whether a value goes on behind its comma: backticks are open, or the type stands before."""
    return value.text.count("`") % 2 == 1 or (has_type and ":" not in more.text)


def _value(cell: Cell, key: re.Match[str] | None) -> Cell:
    if key is None:
        return cell
    start, value = cell.span, key["value"]
    return plain_cell(Cell(value, Span(start.file, start.line, start.column + key.start("value"), max(len(value), 1))))


def _longer(cell: Cell, more: str) -> Cell:
    """Return a value with what stands behind a comma of its own: `42` of `example: 42,43`."""
    span = cell.span
    length = span.length + 1 + len(more.rstrip())
    return plain_cell(Cell(f"{cell.text},{more.rstrip()}", Span(span.file, span.line, span.column, length)))
