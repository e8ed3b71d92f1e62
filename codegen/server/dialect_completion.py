"""A place in a document of a dialect -> what can stand there: headings, labels, tables, types and codes.

First comes what the documents have already, as often as they have it, then what only the description of the dialect
knows: a text for each of its patterns.
"""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Final

from codegen.dialects.dialect import Dialect, Label, Naming, Role
from codegen.files import Span
from codegen.markdown.document import Table
from codegen.reader.elements.column_heads import title_of
from codegen.reader.foreign.answers import status_of
from codegen.reader.foreign.fields import usual_type
from codegen.reader.foreign.groups import FIELDS
from codegen.reader.foreign.namings import name_of
from codegen.reader.foreign.rows import heads_of
from codegen.reader.parameters.stated_types import TYPES, parse_type
from codegen.server.fitting import fitting_text
from codegen.server.offers import Item, codes_of, offer_codes, phrase_of, typed_before
from codegen.server.state import State
from codegen.server.used import Used, used, used_in

_HEADING: Final = re.compile(r"(?P<marks>#{2,6})[ \t]*+(?P<typed>.*)")
_LABEL: Final = re.compile(r"[ \t]*+(?P<typed>[*_]{1,2}[^*_]*)")
_DIGITS: Final = re.compile(r"(?<![0-9])[0-9]{0,3}$")
_ITEM: Final = re.compile(r"[ \t]*+(?:[-*+]|[0-9]{1,9}[.)])[ \t]++")
_WORD: Final = re.compile(r"(?<![\w<>\[\]-])[\w<>\[\]-]*+$")
_LETTERS: Final = re.compile(r"^[\w<>\[\]-]++")
_TERM: Final = ": "
_ENDS: Final = ("", ")", ") - x")
"""What may be missing behind a type, in an item that is being written."""
_TYPE: Final = "string"
"""A type that stands for the one that is being written, in a line that is held against patterns."""
_USUAL: Final = ("name", "type", "in", "required", "description")
_MOST_TABLES: Final = 3
_MOST_WORDS: Final = 100
"""How many headings, or labels, of the documents are offered: those that stand most often."""


def _headings(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer what can be named below the title of an action, those headings first that stand on this level."""
    dialect, match = state.config.form.dialect, _HEADING.fullmatch(before)
    level = len(match["marks"]) if match else 0
    if dialect is None or match is None or level in dialect.levels or level == dialect.group:
        return
    place, words = typed_before(at, match["typed"]), used(state, dialect)
    ordered = sorted(words.headings.items(), key=lambda item: (item[0][0] != level, -item[1], item[0][1]))
    titles = {title: role for (_, title, role), _ in ordered[:_MOST_WORDS]}
    titles = {**titles, **dict(_of_codes(state, dialect, list(titles))), **dict(_unused(dialect, words))}
    there = _there(state, at, dialect)
    for title, role in titles.items():
        if title.lower() not in there:
            yield Item(title, "section", title, place, _told(role))


def _there(state: State, at: Span, dialect: Dialect) -> set[str]:
    """Return what the chapter of a line has already, but for what is on that line."""
    own = used_in(state, at.file, dialect)
    here = own.part_at(at.line)
    parts = [part for part in own.parts if here is not None and part.chapter == here.chapter and part.line != at.line]
    return {part.name.lower() for part in parts}


def _of_codes(state: State, dialect: Dialect, titles: list[str]) -> Iterator[tuple[str, Role]]:
    """Yield headings of answers of all codes, as those are written that there are, or as the pattern of them is."""
    named = ((naming, groups) for naming, groups in (name_of(title, dialect) for title in titles) if naming)
    form = next(((naming, groups) for naming, groups in named if groups.get("code", "").isdigit()), None)
    if form is not None:
        naming, groups = form
        title = next(title for title in titles if name_of(title, dialect) == (naming, groups))
        code, told = groups["code"], groups.get("description", "").strip()
        for other in codes_of(state):
            text = title.replace(code, str(other), 1)
            text = text.replace(told, phrase_of(other) or told) if told and told == phrase_of(int(code)) else text
            if name_of(text, dialect)[0] is naming and (not told or told == phrase_of(int(code))):
                yield text, naming.role
        return
    for naming in dialect.names:
        text = _fitting_text(naming)
        if "code" in name_of(text, dialect)[1]:
            yield from ((text.replace("200", str(other), 1), naming.role) for other in codes_of(state))


def _unused(dialect: Dialect, words: Used) -> Iterator[tuple[str, Role]]:
    """Yield a text for each pattern that no heading and no label fits."""
    written = [title for (_, title, _), _ in words.headings.most_common(_MOST_WORDS)]
    written += [label.strip("*_: ") for (label, _), _ in words.labels.most_common(_MOST_WORDS)]
    fitting = {id(name_of(text, dialect)[0]) for text in written}
    for naming in dialect.names:
        text = "" if id(naming) in fitting else _fitting_text(naming)
        if text and name_of(text, dialect)[0] is naming:
            yield text, naming.role


def _fitting_text(naming: Naming) -> str:
    text = fitting_text(naming.pattern, {"code": str(HTTPStatus.OK.value)})
    return text[:1].upper() + text[1:]


def _told(role: Role) -> str:
    return role.value.replace("-", " ")


def _labels(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer what emphasized words at the start of a line can name, in a dialect where they do."""
    dialect, match = state.config.form.dialect, _LABEL.fullmatch(before)
    if dialect is None or match is None or not {Label.BOLD, Label.LINE}.intersection(dialect.labels):
        return
    place, words = typed_before(at, match["typed"]), used(state, dialect)
    ordered = sorted(words.labels.items(), key=lambda item: (-item[1], item[0][0]))
    end = "**" if Label.BOLD in dialect.labels else ":** "
    labels = {label: role for (label, role), _ in ordered[:_MOST_WORDS]}
    labels |= {f"**{text}{end}": role for text, role in _unused(dialect, words)}
    for label, role in labels.items():
        yield Item(label.strip(), "section", label, place, _told(role))


def _statuses(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer codes where a line tells the status of an answer."""
    dialect, digits = state.config.form.dialect, _DIGITS.search(before)
    if dialect is None or digits is None or not before.strip():
        return
    rest = state.text(at.file).line(at.line)[at.column - 1 :].lstrip("0123456789")
    status = status_of(f"{before[: digits.start()]}200{rest}", dialect.answers)
    if status is not None and status[2] == digits.start():
        yield from offer_codes(state, typed_before(at, digits[0]), lambda _: True)


def _rows(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer tables of parameters where one starts, and types in their column."""
    dialect = state.config.form.dialect
    if dialect is None or not before.lstrip().startswith("|"):
        return
    if not state.text(at.file).line(at.line - 1).lstrip().startswith("|"):
        part = used_in(state, at.file, dialect).part_at(at.line)
        is_asked = part is not None and (part.role in FIELDS or part.role in {None, Role.FIELDS})
        if is_asked and not before.strip("| \t"):
            yield from _tables(dialect, used(state, dialect), typed_before(at, before))
        return
    table = _table_at(state, at)
    heads = heads_of(table, dialect) if table is not None else []
    cells = before.lstrip()[1:].replace("\\|", "  ").split("|")
    if len(cells) <= len(heads) and heads[len(cells) - 1] == "type":
        yield from _types(state, dialect, typed_before(at, cells[-1].lstrip().lstrip("`")))


def _table_at(state: State, at: Span) -> Table | None:
    blocks = (block for section in state.document(at.file).sections for block in section.blocks)
    return next((item for item in blocks if isinstance(item, Table) and at.line in item.source.numbers), None)


def _tables(dialect: Dialect, words: Used, place: Span) -> Iterator[Item]:
    """Offer the tables that there are, or else one with the columns that the dialect names."""
    own = {column: head.title() for head, column in reversed(dialect.parameters.columns)}
    known = [tuple(own.get(column) or title_of(column) for column in _USUAL)]
    for heads in [heads for heads, _ in words.tables.most_common(_MOST_TABLES)] or known:
        head, rule = (f"| {' | '.join(row)} |" for row in (heads, ["-" * max(len(cell), 3) for cell in heads]))
        yield Item(head, "columns", f"{head}\n{rule}\n| ", place, "the columns of parameters")


def _in_lines(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer types where an item of a list, or a definition, has one."""
    dialect, word = state.config.form.dialect, _WORD.search(before)
    if dialect is None or word is None:
        return
    rest = _LETTERS.sub("", state.text(at.file).line(at.line)[at.column - 1 :], count=1)
    start = before[: word.start()]
    item, patterns = _ITEM.match(start), dialect.parameters.items
    texts = [f"{start}{_TYPE}{rest}{end}" for end in _ENDS]
    if item is not None:
        found = (pattern.whole(text[item.end() :]) for text in texts for pattern in patterns)
    elif start.startswith(_TERM):
        found = (pattern.start(f"{text[len(_TERM) :]} x") for text in texts for pattern in dialect.parameters.texts)
    else:
        return
    shift = item.end() if item is not None else len(_TERM)
    kinds = (match.groups["type"] for match in found if match is not None and "type" in match.groups)
    if any(text.startswith(_TYPE) and offset + shift == word.start() for text, offset in kinds):
        yield from _types(state, dialect, typed_before(at, word[0]))


def _types(state: State, dialect: Dialect, place: Span) -> Iterator[Item]:
    """Offer the types that the documents have, then those of the dialect's own words, then the usual ones."""
    words = dialect.parameters
    used_ones = [text for text, _ in used(state, dialect).types.most_common()]
    own = [text for pattern, _ in words.types if (text := fitting_text(pattern))]
    offered: dict[str, str] = {}
    for text in (*used_ones, *own, *TYPES):
        offered.setdefault(text.lower(), text)
    for text in offered.values():
        usual = usual_type(text, words)
        if parse_type(usual) is not None:
            yield Item(text, "type", text, place, usual if usual != text else "")


OWN_FINDERS: Final = (_headings, _labels, _statuses, _rows, _in_lines)
"""What is asked in turn in a document of a dialect, in the place of what knows the built-in form."""
