"""Whether a parameter or a field is required: by its column, a mark at its name, its type, or its description.

    | Required |    name*    name (required)    string, required    **Required.** Title of the book    (optional) ...

A table without the column whose rows say nothing either has optional rows (OpenAPI 3.1, section 4.8.12.2).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.document import Cell
from codegen.reader.elements.tables import Record
from codegen.reader.marks import split_marks
from codegen.reader.parameters.remarks import Remarks
from codegen.reader.parameters.row_rules import CONTRADICTING_ROW, UNSTATED_REQUIRED
from codegen.reader.parameters.rules import UNREADABLE_REQUIRED
from codegen.reader.reading import Reading

_CROSS: Final = built_in().required.cross
"""A cross in a form means yes; beside a check mark it may mean no."""
_YES: Final = frozenset(built_in().required.yes)
_NO: Final = frozenset(built_in().required.no)
_LETTERS: Final = frozenset(built_in().required.letters)
"""Mandatory and required: beside them, `O` is optional."""
_VARIANT: Final = "\ufe0f"
_NEGATIVE: Final = frozenset(built_in().required.words_against)
_EITHER: Final = "|".join(map(re.escape, (*built_in().required.words, *built_in().required.words_against)))
_CONDITIONS: Final = "|".join(map(re.escape, built_in().required.conditions))
_SUBJECTS: Final = "|".join(map(re.escape, built_in().required.subjects))
_WORD: Final = rf"(?P<word>{_EITHER})"
_MARKED: Final = re.compile(
    r"(?P<name>.*\S)(?:(?:(?<=[\w\]`}])|(?<=\*\*)(?=[\s\\]))\s?(?P<star>\\?\*|\?)"
    rf"|\s*[*_]{{0,3}}[(\[]{_WORD}[)\]][*_]{{0,3}})",
    re.IGNORECASE,
)
_START: Final = re.compile(
    rf"[*_`(\[]{{0,4}}{_WORD}[*_`]{{0,3}}"
    rf"(?:[.:;,)\]!][*_`]{{0,3}}(?:\s(?!\s*(?:{_CONDITIONS})\b)|$)|\s[-\u2013\u2014]\s|<br|$)",
    re.IGNORECASE,
)
"""A condition behind the word says that it is not always so."""
_END: Final = re.compile(
    rf"(?:[(\[]{_WORD}[)\]]|[.!?]\s+[*_`]{{0,3}}(?P<last>{_EITHER})[*_`]{{0,3}})[.*_`]{{0,4}}$",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(rf"\bThis (?:{_SUBJECTS}) is {_WORD}(?:[.!]|$)", re.IGNORECASE)
_LONGEST_NAME: Final = 500
"""How many characters a name may have with its mark."""
_LONGEST_END: Final = 40
"""How many characters at the end of a description may say it."""


class Need(Struct, frozen=True):
    """What one place of a row says of it."""

    required: bool
    place: str
    span: Span


def split_name(text: str) -> tuple[str, bool | None]:
    """Return a name without the mark behind it, and whether that says required: `name*`, `name?`, `name (optional)`."""
    match = _MARKED.fullmatch(text.strip()) if len(text) <= _LONGEST_NAME else None
    if match is None:
        return text, None
    word = (match["word"] or "").lower()
    return match["name"], word not in _NEGATIVE if word else match["star"] != "?"


def told_need(description: str) -> bool | None:
    """Return whether a description says that something is required; None for one that does not."""
    match = _START.match(description) or _SAYS.search(description)
    last = None if match else _END.search(description[-_LONGEST_END:])
    word = match["word"] if match else (last["word"] or last["last"]) if last else ""
    return word.lower() not in _NEGATIVE if word else None


def row_needs(record: Record, name: Cell, remarks: Remarks) -> tuple[Need | None, ...]:
    """Return what the name, the type and the description of a row say."""
    told = (
        ("the column `Optional`", *_optional(record)),
        ("the name", name.span, split_name(split_marks(name.text)[0])[1]),
        ("the type", record["type"].span, remarks.required),
        ("the description", record["description"].span, told_need(record["description"].text)),
    )
    return tuple(None if required is None else Need(required, place, span) for place, span, required in told)


def _optional(record: Record) -> tuple[Span, bool | None]:
    """Return what a column `Optional` says, and where."""
    cell = record.cells.get("optional", record["description"])
    word = _normal(cell) if "optional" in record.cells else ""
    return cell.span, False if word in _YES else True if word in _NO else None


def need_of_row(record: Record, others: Iterable[Need | None], reading: Reading) -> bool:
    """Tell whether a row is required: what its column says, else the first of the `others`, else that it is not.

    What its places say differently, and what no one understands, is reported.
    """
    said = [need for need in (_stated(record, reading), *others) if need is not None]
    for other in said[1:]:
        if other.required != said[0].required:
            message = f"{said[0].place} says {_word(said[0])}, {other.place} {_word(other)}"
            reading.report(CONTRADICTING_ROW.at(other.span, message, "let both say the same, or drop one of them"))
            break
    return bool(said) and said[0].required


def _word(need: Need) -> str:
    return "`required`" if need.required else "`optional`"


def _stated(record: Record, reading: Reading) -> Need | None:
    cell = record["required"]
    if not record.has("required"):
        return None
    word = _normal(cell)
    if not word:
        return None
    if word not in _NO and word not in _YES:
        _report(cell, f"`{cell.text}` is neither `Y` nor `N`", reading)
    return Need(word in _YES, "the column `Required`", cell.span)


def says_no(cell: Cell) -> bool:
    """Tell whether a cell of the column `Required` does not say that something is."""
    return _normal(cell) not in _YES


def _normal(cell: Cell) -> str:
    return cell.text.lower().strip().replace(_VARIANT, "")


def _report(cell: Cell, message: str, reading: Reading) -> None:
    reading.report(UNREADABLE_REQUIRED.at(cell.span, message, "write `Y` or `N`"))


def settle_needs(records: Sequence[Record], reading: Reading) -> Iterator[Record]:
    """Yield the rows of a table, with words under `Required` that mean what the others of the column make them mean.

    A cross beside check marks may mean `N` or `Y`, which is reported. `O` beside `M` is optional.
    """
    words = {_normal(record["required"]) for record in records if record.has("required")}
    for record in records:
        cell = record["required"]
        word = _normal(cell)
        if not record.has("required"):
            yield record
        elif word == "o" and not words.isdisjoint(_LETTERS):
            yield _with_need(record, "N")
        elif word == _CROSS and not words.isdisjoint(_YES - {_CROSS}):
            _report(cell, f"`{cell.text}` beside check marks may mean `Y` or `N`, and is read as `N`", reading)
            yield _with_need(record, "N")
        else:
            yield record


def _with_need(record: Record, word: str) -> Record:
    return replace(record, cells={**record.cells, "required": replace(record["required"], text=word)})


def report_unstated(records: Sequence[Record], needs: Iterable[Need | None], reading: Reading) -> None:
    """Report a table that nowhere says what is required: all of it is read as optional.

    A list has no column, so that its items say it where they are required.
    """
    is_table = bool(records) and not any(record["required"].text or record.has("required") for record in records)
    if is_table and all(need is None for need in needs):
        message = "the table does not say what is required, so all of it is read as optional"
        reading.report(UNSTATED_REQUIRED.at(records[0].source.span, message, "add a column `Required` with `Y` or `N`"))
