"""A document -> its symbols as a tree, and the lines that can be folded."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from codegen.files import Span
from codegen.markdown.document import CodeBlock, Section, Table
from codegen.server.state import State

_Meanings: TypeAlias = Mapping[int, tuple[str, str]]


class Symbol(Struct, frozen=True):
    """A heading: `kind` is `document`, `action`, `schema` or `section`, `last` the last line below it."""

    name: str
    kind: str
    span: Span
    last: int
    detail: str = ""
    inner: "tuple[Symbol, ...]" = ()


class Fold(Struct, frozen=True):
    """Lines, from 1, of which all but the first can be hidden; `kind` is `region` or `comment`."""

    first: int
    last: int
    kind: str = "region"


def symbols(state: State, path: str) -> tuple[Symbol, ...]:
    """Return the headings of a document, each with those of deeper levels below it."""
    sections = [section for section in state.document(path).sections if section.level]
    return tuple(_below(_meanings(state, path), sections, len(state.text(path).lines)))


def _below(meanings: _Meanings, sections: list[Section], end: int) -> Iterator[Symbol]:
    """Yield the symbols of some sections; those behind one of them that are deeper stand in it."""
    starts = _tops(sections)
    for start, following in pairwise([*starts, len(sections)]):
        section = sections[start]
        last = sections[following].heading.line - 1 if following < len(sections) else end
        inner = tuple(_below(meanings, sections[start + 1 : following], last))
        usual = ("document" if section.level == 1 else "section", "")
        kind, detail = meanings.get(section.heading.line, usual)
        yield Symbol(section.title or "(no title)", kind, section.span, last, detail, inner)


def _tops(sections: list[Section]) -> list[int]:
    """Return the indexes of the sections that stand in none before them."""
    tops: list[int] = []
    for index, section in enumerate(sections):
        if not tops or section.level <= sections[tops[-1]].level:
            tops.append(index)
    return tops


def _meanings(state: State, path: str) -> _Meanings:
    """Return by the lines of titles what they are: actions and schemas; of an action, its request as well."""
    schemas = [schema for schema in state.api.schemas if schema.span.file == path and schema.owner is None]
    actions = [action for resource in state.resources(path) for action in resource.actions]
    found = {schema.span.line: ("schema", "") for schema in schemas}
    return found | {action.span.line: ("action", f"{action.method} {action.url.path}") for action in actions}


def folds(state: State, path: str) -> tuple[Fold, ...]:
    """Return what can be folded: sections, code blocks, tables and comments of several lines, in their order."""
    document = state.document(path)
    found = [Fold(comment.line, comment.numbers[-1], "comment") for comment in document.comments]
    found += _of_symbols(state, symbols(state, path))
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, CodeBlock | Table):
                found.append(Fold(block.source.line, block.source.numbers[-1]))
    return tuple(sorted({fold for fold in found if fold.first < fold.last}, key=lambda fold: (fold.first, -fold.last)))


def _of_symbols(state: State, found: tuple[Symbol, ...]) -> list[Fold]:
    folded: list[Fold] = []
    for symbol in found:
        last = symbol.last
        lines = state.text(symbol.span.file)
        while last > symbol.span.line and not lines.line(last).strip():
            last -= 1
        folded += [Fold(symbol.span.line, last), *_of_symbols(state, symbol.inner)]
    return folded
