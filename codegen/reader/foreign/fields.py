"""Tables, lists and definitions of a part -> its fields: rows with the columns that parameters have.

| email | string | body | **Required**. The user's email. |
- `ttl` `(string: "1h")` - How long the token is valid.
: {{<required>}} String. The title of the list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from codegen.dialects.dialect import Dialect, Parameters
from codegen.dialects.patterns import Found, Pattern
from codegen.files import Span
from codegen.markdown.document import (
    Block,
    Cell,
    Component,
    Definitions,
    Entry,
    Item,
    ListBlock,
    Paragraph,
    Source,
    Table,
)
from codegen.markdown.emphasis import plain_cell
from codegen.reader.elements.column_heads import columns_of
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.running_text import RunningText
from codegen.reader.elements.tables import Record
from codegen.reader.foreign.texts import plain_links
from codegen.reader.reading import Reading

COLUMNS: Final = ("name", "type", "required", "description", "default", "example", "in")
_MARKS: Final = ("deprecated", "since", "beta")
_YES: Final = frozenset({"y", "yes", "true", "required", "mandatory", "always", "x", "✓", "✔", "✅"})
_NO: Final = frozenset({"n", "no", "false", "optional", "✗", "✘", "❌"})
_EMPTY: Final = frozenset({"", '""', "''", "-", "–", "—", "n/a", "none", "null", "nil"})
_ASIDE: Final = " ,;.:()-–—`"


@dataclass(frozen=True, slots=True)
class Field:
    """A row: its cells by column, whether it has to be given (None where nothing says it), and the fields of its own.

    `name` is without marks; that of a placeholder is without its colon or braces.
    """

    name: str
    record: Record
    required: bool | None
    is_deprecated: bool = False
    children: tuple["Field", ...] = ()

    @property
    def place(self) -> Cell:
        """The word that says where it travels, empty where none does."""
        return self.record["in"]


@dataclass(slots=True)
class _Cells:
    """The cells of a row while its texts are looked at."""

    cells: dict[str, Cell]
    required: bool | None = None
    is_deprecated: bool = False
    dropped: list[str] = field(default_factory=list[str])


def read_fields(blocks: Sequence[Block], dialect: Dialect, reading: Reading) -> tuple[tuple[Field, ...], list[Block]]:
    """Return the fields of a part, and the blocks that have none."""
    found: list[Field] = []
    others: list[Block] = []
    for block in blocks:
        fields = tuple(_in_block(block, dialect, reading))
        found.extend(fields)
        if not fields:
            others.append(block)
    return tuple(found), others


def _in_block(block: Block, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    if isinstance(block, Table):
        yield from _in_table(block, dialect, reading)
    elif isinstance(block, ListBlock):
        yield from _in_list(block, dialect, reading)
    elif isinstance(block, Definitions):
        for entry in block.entries:
            yield from _in_entry(entry, dialect, reading)
    elif isinstance(block, Component):
        for inner in block.blocks:
            yield from _in_block(inner, dialect, reading)


def heads_of(table: Table, dialect: Dialect) -> list[str]:
    """Return the columns that the heads of a table stand for."""
    own = dict(dialect.parameters.columns)
    heads = [" ".join(plain_cell(cell).text.lower().split()) for cell in table.header.cells]
    return columns_of([own.get(head, head) for head in heads], (*COLUMNS, *_MARKS))


def _in_table(table: Table, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    words = heads_of(table, dialect)
    if "name" not in words:
        return
    reading.read(table.source.part(0, 2))
    for row in table.rows:
        cells = {word: cell for word, cell in zip(words, row.cells, strict=False) if word in (*COLUMNS, *_MARKS)}
        extra = [
            f"{table.header.cells[index].text}: {cell.text}"
            for index, (word, cell) in enumerate(zip(words, row.cells, strict=False))
            if word not in (*COLUMNS, *_MARKS) and cell.text
        ]
        reading.read(row.source)
        if cells.get("name", Cell("", row.source.span)).text:
            yield _field(_with_words(cells, extra, row.source), row.source, dialect)


def _with_words(cells: dict[str, Cell], extra: Sequence[str], source: Source) -> dict[str, Cell]:
    """Put the cells of columns that mean nothing here behind the description."""
    if not extra:
        return cells
    cell = cells.get("description", Cell("", source.span))
    return {**cells, "description": Cell(" ".join(filter(None, [cell.text, *extra])), cell.span)}


def _in_list(block: ListBlock, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    for item in block.items:
        found = _item(item, dialect)
        if found is None:
            continue
        cells, rest = found
        reading.read(item.source)
        children = tuple(
            inner for nested in rest if isinstance(nested, ListBlock) for inner in _in_list(nested, dialect, reading)
        )
        more = [_text(nested) for nested in rest if not (isinstance(nested, ListBlock) and children)]
        told = cells.get("description", Cell("", item.source.span))
        cells["description"] = Cell("\n\n".join(filter(None, [told.text, *more])), told.span)
        yield replace(_field(cells, item.source, dialect), children=children)


def _item(item: Item, dialect: Dialect) -> tuple[dict[str, Cell], Sequence[Block]] | None:
    """Return the cells of an item by the first pattern that fits, and the blocks behind its first paragraph."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return None
    text = RunningText.of([first.source])
    for pattern in dialect.parameters.items:
        match = pattern.whole(text.text)
        if match is not None and match["name"]:
            return _groups(match, text), item.blocks[1:]
    return None


def _groups(match: Found, text: RunningText) -> dict[str, Cell]:
    return {
        name: Cell(value.strip(), text.at(offset + len(value) - len(value.lstrip()), max(len(value.strip()), 1)))
        for name, (value, offset) in match.groups.items()
        if value.strip()
    }


def _in_entry(entry: Entry, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    blocks = [block for item in entry.definitions for block in item.blocks]
    for source in (*entry.terms, *(item.source for item in entry.definitions)):
        reading.read(source)
    told = "\n\n".join(filter(None, map(_text, blocks)))
    place = entry.definitions[0].source.span if entry.definitions else entry.terms[0].span
    for term in entry.terms:
        cells = {"name": Cell(term.text.strip(), term.span), "description": Cell(told, place)}
        yield _field(cells, term, dialect)


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return " ".join(line.strip().removesuffix("\\").strip() for line in block.source.lines)
    return block.source.text.strip("\n")


def _field(cells: dict[str, Cell], source: Source, dialect: Dialect) -> Field:
    """Make the field of a row, with what its texts say in the place of columns that it lacks."""
    words = dialect.parameters
    found = _Cells(dict(cells))
    _read_texts(found, words)
    _read_needs(found, words)
    _read_default(found, words)
    empty = Cell("", source.span)
    cells = {column: found.cells.get(column, empty) for column in COLUMNS}
    cells = {
        column: _plain(cell) if column != "description" else _told(cell, dialect) for column, cell in cells.items()
    }
    cells |= {column: found.cells[column] for column in _MARKS if column in found.cells}
    name = _name(cells["name"], dialect)
    cells["type"] = _type(cells["type"], words)
    if cells["default"].text.lower() in _EMPTY or found.required:
        cells["default"] = empty
    cells["default"] = _unquoted(cells["default"])
    record = Record(source, {**cells, "name": Cell(name, cells["name"].span)})
    return Field(name, record, found.required, is_deprecated=found.is_deprecated)


def _name(cell: Cell, dialect: Dialect) -> str:
    text = cell.text
    for pattern in dialect.dropped:
        text = pattern.drop(text)
    text = plain_cell(Cell(text.strip(), cell.span)).text.replace("\\_", "_")
    return placeholder_name(text) or text


def _plain(cell: Cell) -> Cell:
    return plain_cell(cell)


def _told(cell: Cell, dialect: Dialect) -> Cell:
    text = cell.text
    for pattern in dialect.dropped:
        text = pattern.drop(text)
    return Cell(plain_links(text), cell.span)


def _unquoted(cell: Cell) -> Cell:
    text = cell.text
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return Cell(text[1:-1], cell.span) if is_quoted else cell


def _read_texts(found: _Cells, words: Parameters) -> None:
    """Take the groups of the first pattern that fits the start of the description; columns say more than it."""
    told = found.cells.get("description")
    for pattern in words.texts if told else ():
        match = pattern.start(told.text) if told else None
        if match is None or told is None:
            continue
        rest = match.groups.get("description", (told.text[match.end :], match.end))
        if match["required"]:
            found.required = True
        for column, (value, _) in match.groups.items():
            if column in COLUMNS and column not in {"description", "required"} and value.strip():
                found.cells.setdefault(column, Cell(value.strip(), told.span))
        found.cells["description"] = Cell(rest[0].strip(), told.span)
        return


def _read_needs(found: _Cells, words: Parameters) -> None:
    said = found.cells["required"].text.strip("*_` ").lower() if "required" in found.cells else ""
    if said in _YES | _NO:
        found.required = said in _YES
    texts = [found.cells[name].text for name in ("description", "type", "default", "required") if name in found.cells]
    if found.required is None and _any(words.required, texts):
        found.required = True
    if _any(words.optional, texts):
        found.required = False
    found.is_deprecated = _any(words.deprecated, texts)


def _any(patterns: Iterable[Pattern], texts: Sequence[str]) -> bool:
    return any(pattern.search(text) is not None for pattern in patterns for text in texts)


def _read_default(found: _Cells, words: Parameters) -> None:
    told = found.cells.get("description")
    if "default" in found.cells or told is None:
        return
    for pattern in words.default:
        match = pattern.search(told.text)
        if match is not None:
            found.cells["default"] = Cell(match["default"].strip(_ASIDE), told.span)
            return


def _type(cell: Cell, words: Parameters) -> Cell:
    """Return the usual words for a type, without those that say that it is required."""
    text = cell.text
    for pattern in (*words.required, *words.optional):
        text = pattern.drop(text)
    text = text.strip(" ,;`")
    for pattern, usual in words.types:
        if text and pattern.whole(text) is not None:
            return Cell(usual, cell.span)
    return Cell(text, cell.span)


def names_of(fields: Iterable[Field]) -> Mapping[str, Span]:
    """Return the places of fields by their names."""
    return {item.name: item.record["name"].span for item in fields}
