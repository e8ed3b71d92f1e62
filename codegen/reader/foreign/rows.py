"""The blocks of a part -> its fields: rows of tables, items of lists, entries of definition lists.

| email | string | body | **Required**. The user's email. |
- `ttl` `(string: "1h")` - How long the token is valid.
: {{<required>}} String. The title of the list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from codegen.dialects.dialect import Dialect
from codegen.dialects.patterns import Found
from codegen.limits import TITLE_CHARACTERS
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
from codegen.reader.elements.running_text import RunningText
from codegen.reader.foreign.fields import COLUMNS, MARKS, Field, make_field, read_texts
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading

_KNOWN = (*COLUMNS, *MARKS)
_PLACES: Final = ("path", "query", "header", "cookie", "body", "form")
"""Attributes of components whose value is the name of a parameter that travels there."""


def read_fields(blocks: Iterable[Block], dialect: Dialect, reading: Reading) -> tuple[Field, ...]:
    """Return the fields of a part in the order of its blocks; the lines that they were read from are taken."""
    found = (item for block in blocks for item in _in_block(block, dialect, reading))
    return tuple(item for item in found if _is_usable(item, reading))


def _is_usable(item: Field, reading: Reading) -> bool:
    """Tell whether the name of a field can be one; that it cannot is reported."""
    if 0 < len(item.name) <= TITLE_CHARACTERS and item.name.isprintable():
        return True
    message = f"`{ascii(item.name[:TITLE_CHARACTERS])[1:-1]}` is not a name of a field"
    help_text = f"write from 1 to {TITLE_CHARACTERS} letters"
    reading.report(UNUSABLE_NAME.at(item.record["name"].span, message, help_text))
    return False


def cells_of(block: Block, dialect: Dialect) -> Iterator[Mapping[str, Cell]]:
    """Yield the cells of each row, item or definition of a block by their columns, in the words of the document."""
    if isinstance(block, Table):
        heads = heads_of(block, dialect)
        yield from (dict(zip(heads, row.cells, strict=False)) for row in block.rows if "name" in heads)
    elif isinstance(block, ListBlock):
        for item in block.items:
            found = _item(item, dialect)
            yield from [found[0]] if found else []
            yield from (cells for inner in item.blocks for cells in cells_of(inner, dialect))
    elif isinstance(block, Definitions):
        for entry in block.entries:
            texts = [_text(inner) for item in entry.definitions for inner in item.blocks]
            told = Cell("\n\n".join(texts), entry.terms[0].span)
            yield read_texts({"description": told}, dialect.parameters)[0]


def heads_of(table: Table, dialect: Dialect) -> list[str]:
    """Return the columns that the heads of a table stand for."""
    own = dict(dialect.parameters.columns)
    heads = [" ".join(plain_cell(cell).text.lower().split()) for cell in table.header.cells]
    return columns_of([own.get(head, head) for head in heads], _KNOWN)


def _in_block(block: Block, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    if isinstance(block, Table):
        yield from _in_table(block, dialect, reading)
    elif isinstance(block, ListBlock):
        yield from _in_list(block, dialect, reading)
    elif isinstance(block, Definitions):
        for entry in block.entries:
            yield from _in_entry(entry, dialect, reading)
    elif isinstance(block, Component) and is_field(block):
        reading.read(block.source)
        yield _in_component(block, dialect)
    elif isinstance(block, Component):
        for inner in block.blocks:
            yield from _in_block(inner, dialect, reading)


def is_field(block: Component) -> bool:
    """Tell whether a component is a parameter: it says where one travels, `<ParamField query="limit">`."""
    names = {item.name.lower() for item in block.attributes}
    return "method" not in names and (not names.isdisjoint(_PLACES) or names >= {"name", "in"})


def _in_component(block: Component, dialect: Dialect) -> Field:
    cells = _attributes(block)
    is_deprecated = cells.pop("deprecated", Cell("false", block.source.span)).text == "true"
    item = make_field(cells, block.source, dialect)
    return replace(item, is_deprecated=item.is_deprecated or is_deprecated)


def _attributes(block: Component) -> dict[str, Cell]:
    """Return what a component says of its parameter: attributes by their column, and what stands in it."""
    values = {item.name.lower(): Cell(item.value or "true", item.span) for item in block.attributes}
    cells = {column: values[column] for column in _KNOWN if column in values}
    for place in _PLACES:
        if place in values:
            cells |= {"name": values[place], "in": Cell(place, values[place].span)}
    text = "\n\n".join(map(_text, block.blocks))
    return {**cells, "description": Cell(text, block.source.span)} if text else cells


def _in_table(table: Table, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    heads = heads_of(table, dialect)
    if "name" not in heads:
        return
    reading.read(table.source.part(0, 2))
    for row in table.rows:
        cells = {head: cell for head, cell in zip(heads, row.cells, strict=False) if head in _KNOWN}
        reading.read(row.source)
        if cells.get("name", Cell("", row.source.span)).text:
            more = _more(table, heads, row.cells)
            yield make_field(_with_words(cells, more, row.source), row.source, dialect)


def _more(table: Table, heads: Sequence[str], cells: Sequence[Cell]) -> list[str]:
    """Return what stands under heads that mean nothing here, with the head before it."""
    titles = (cell.text for cell in table.header.cells)
    found = zip(heads, titles, cells, strict=False)
    return [f"{title}: {cell.text}" for head, title, cell in found if head not in _KNOWN and cell.text]


def _with_words(cells: dict[str, Cell], more: Sequence[str], source: Source) -> dict[str, Cell]:
    """Put further words behind the description."""
    if not more:
        return cells
    cell = cells.get("description", Cell("", source.span))
    return {**cells, "description": Cell(" ".join(filter(None, [cell.text, *more])), cell.span)}


def _in_list(block: ListBlock, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    for item in block.items:
        found = _item(item, dialect)
        if found is None:
            continue
        cells, rest = found
        reading.read(item.source)
        lists = [nested for nested in rest if isinstance(nested, ListBlock)]
        inner = (each for nested in lists for each in _in_list(nested, dialect, reading))
        children = tuple(each for each in inner if _is_usable(each, reading))
        more = [_text(nested) for nested in rest if not (isinstance(nested, ListBlock) and children)]
        cell = cells.get("description", Cell("", item.source.span))
        cells["description"] = Cell("\n\n".join(filter(None, [cell.text, *more])), cell.span)
        yield replace(make_field(cells, item.source, dialect), children=children)


def _item(item: Item, dialect: Dialect) -> tuple[dict[str, Cell], Sequence[Block]] | None:
    """Return the cells of an item by the first pattern that fits, and the blocks behind its first paragraph."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return None
    text = RunningText.of([first.source], is_plain=False)
    for pattern in dialect.parameters.items:
        match = pattern.whole(text.text)
        if match is not None and match["name"]:
            return _groups(match, text), item.blocks[1:]
    return None


def _groups(match: Found, text: RunningText) -> dict[str, Cell]:
    return {
        name: Cell(value.strip(), text.at(offset + len(value) - len(value.lstrip()), len(value.strip())))
        for name, (value, offset) in match.groups.items()
        if value.strip()
    }


def _in_entry(entry: Entry, dialect: Dialect, reading: Reading) -> Iterator[Field]:
    for source in (*entry.terms, *(item.source for item in entry.definitions)):
        reading.read(source)
    texts = [_text(block) for item in entry.definitions for block in item.blocks]
    place = (entry.definitions[0].source if entry.definitions else entry.terms[0]).span
    for term in entry.terms:
        cells = {"name": Cell(term.text.strip(), term.span), "description": Cell("\n\n".join(texts), place)}
        yield make_field(cells, term, dialect)


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return " ".join(line.strip().removesuffix("\\").strip() for line in block.source.lines)
    return block.source.text.strip("\n")
