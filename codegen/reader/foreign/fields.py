"""Cells of a row -> a field: what its texts say in the place of columns, in the words of a dialect.

**Required**. The user's email.             required
String. Defaults to `list`.                 a type and a default
`(string: <required>)`                      a type, and that it is required
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.dialect import Dialect, Parameters
from codegen.dialects.patterns import Pattern
from codegen.markdown.document import Cell, Source
from codegen.markdown.emphasis import plain_cell
from codegen.model.marks import Marks
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.tables import Record
from codegen.reader.foreign.texts import plain_links
from codegen.reader.marks import split_held
from codegen.reader.parameters.durations import GO, shown_duration

COLUMNS: Final = ("name", "type", "required", "description", "default", "example", "in")
MARKS: Final = ("deprecated", "since", "beta", "internal")

REQUIRED_WORDS: Final = {
    **dict.fromkeys(("y", "yes", "true", "required", "mandatory", "always", "x"), True),
    **dict.fromkeys(("n", "no", "false", "optional"), False),
}
_NOTHING: Final = frozenset({"", '""', "''", "-", "\N{EN DASH}", "\N{EM DASH}", "n/a", "none", "null", "nil"})
"""What stands under a default that is none."""
_YES: Final = "yes"
_GO: Final = re.compile(r"\b(?:go[ \n]duration|duration[ \n]format[ \n]string)", re.IGNORECASE)
_OR_SECONDS: Final = re.compile(r"\bseconds,?[ \n]or\b", re.IGNORECASE)
"""What a text may hold instead, of which no type stands."""
_EITHER: Final = re.compile(r" or |/|\|")
_OF_GO: Final = frozenset({"string", "int", "integer"})
_AROUND: Final = " ,;.:()-`\N{EN DASH}\N{EM DASH}"


class Field(Struct, frozen=True):
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


def make_field(cells: Mapping[str, Cell], source: Source, dialect: Dialect) -> Field:
    """Make the field of a row; columns say more than the words of its texts."""
    words = dialect.parameters
    read, is_marked = read_texts(dict(cells), words)
    texts = [read[column].text for column in ("description", "type", "default", "required") if column in read]
    required = _is_required(read.get("required"), texts, words, is_marked=is_marked)
    empty = Cell("", source.span)
    found = {column: plain_cell(read.get(column, empty)) for column in COLUMNS}
    name, marks = _name(found["name"], dialect)
    found["name"] = Cell(name, found["name"].span)
    found["type"] = replace(found["type"], text=usual_type(found["type"].text, words))
    found["default"] = empty if required else _default(found["default"], read.get("description"), words)
    found["type"] = _duration(found["type"], found["default"].text, read.get("description", empty).text)
    found["description"] = Cell(plain_links(_without(read.get("description", empty).text, dialect.dropped)), empty.span)
    if "description" in read:
        found["description"] = Cell(found["description"].text, read["description"].span)
    marked = {"beta": marks.is_beta, "internal": marks.is_internal}
    found |= {column: read[column] for column in MARKS if column in read}
    found |= {column: Cell(_YES, found["name"].span) for column, is_held in marked.items() if is_held}
    return Field(name, Record(source, found), required, is_deprecated=_any(words.deprecated, texts))


def read_texts(cells: dict[str, Cell], words: Parameters) -> tuple[dict[str, Cell], bool]:
    """Put into cells the groups of the first pattern that fits the start of the description.

    Returns the cells, and whether the group `required` is among them.
    """
    told = cells.get("description")
    for pattern in words.texts if told else ():
        match = pattern.start(told.text) if told else None
        if match is None or told is None:
            continue
        for column, (value, _) in match.groups.items():
            is_said = column in cells and cells[column].text != ""
            if column in COLUMNS and column not in {"description", "required"} and value.strip() and not is_said:
                cells[column] = Cell(value.strip(), told.span)
        rest = match["description"] if "description" in match.groups else told.text[match.end :]
        cells["description"] = Cell(rest.strip(), told.span)
        return cells, bool(match["required"])
    return cells, False


def _is_required(cell: Cell | None, texts: Sequence[str], words: Parameters, *, is_marked: bool) -> bool | None:
    said = REQUIRED_WORDS.get(cell.text.strip("*_` ").lower()) if cell else None
    if _any(words.optional, texts):
        return False
    if said is None and (is_marked or _any(words.required, texts)):
        return True
    return said


def _any(patterns: Iterable[Pattern], texts: Sequence[str]) -> bool:
    return any(pattern.search(text) is not None for pattern in patterns for text in texts)


def _name(cell: Cell, dialect: Dialect) -> tuple[str, Marks]:
    text, marks = split_held(_without(cell.text, dialect.dropped).strip())
    text = plain_cell(Cell(text, cell.span)).text.replace("\\_", "_")
    return placeholder_name(text) or text, marks


def _without(text: str, patterns: Iterable[Pattern]) -> str:
    for pattern in patterns:
        text = pattern.drop(text)
    return text


def _default(cell: Cell, told: Cell | None, words: Parameters) -> Cell:
    """Return the default without quotes: that of its column, else what the description says."""
    if not cell.text and told is not None:
        found = next((match for pattern in words.default if (match := pattern.search(told.text))), None)
        cell = Cell(found["default"].strip(_AROUND), told.span) if found else cell
    text = cell.text
    if text.lower() in _NOTHING or _any(words.optional, [text]):
        return Cell("", cell.span)
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return Cell(text[1:-1], cell.span) if is_quoted else cell


def _duration(cell: Cell, default: str, told: str) -> Cell:
    """Return the words for a duration where its value, or the description, says that it is one of Go."""
    if shown := shown_duration(cell.text, [default]):
        return Cell(shown, cell.span)
    kinds = {*_EITHER.split(cell.text.lower())}
    is_go = kinds <= _OF_GO and "string" in kinds and _GO.search(told) is not None
    if not is_go or (len(kinds) == 1 and _OR_SECONDS.search(told)):
        return cell
    return Cell(f"integer or {GO}" if len(kinds) > 1 else GO, cell.span)


def usual_type(text: str, words: Parameters) -> str:
    """Return the usual words for a type, without those that say whether it is required."""
    text = _without(text, (*words.required, *words.optional)).strip(" ,;`")
    return next((usual for pattern, usual in words.types if text and pattern.whole(text) is not None), text)
