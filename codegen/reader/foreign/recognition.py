"""Which of the dialects that come with the generator some documents are written in."""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from codegen.dialects.dialect import Dialect, Request
from codegen.dialects.shipped import NAMES, shipped
from codegen.files import File, Span
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.reader.documents.headings import BUILT_IN_HEADINGS
from codegen.reader.foreign.outline import outline
from codegen.reader.foreign.request_lines import find_calls
from codegen.reader.foreign.resources import syntax_of

_ACTIONS: Final = 3
"""How many request lines it takes to tell: of one or two, anything may be meant."""
_SHARE: Final = 0.5
"""How many of the parts of actions have a role in a dialect that is taken for that of the documents."""

_NEARLY: Final = 0.8
"""How many of all request lines, and of the parts below them, a dialect knows that is better than one of their own."""
_FORMS: Final = tuple(form for form in Request if form is not Request.CURL)


class Recognised(Struct, frozen=True):
    """How well a dialect fits: how many request lines it finds, and which share of the parts below them has a role.

    `first` is the place of the first one.
    """

    dialect: Dialect
    actions: int
    share: float
    first: Span


def recognise(files: Sequence[File]) -> Recognised | None:
    """Return the dialect by which most is read; None where none fits, or a document is of the built-in form."""
    if any(is_built_in(file) for file in files):
        return None
    return best_of(measure(files), _ACTIONS)


def measure(files: Iterable[File]) -> tuple[Recognised, ...]:
    """Tell how well each of the dialects fits, whether or not any does."""
    documents = [parse_document(file, syntax_of(file.path, shipped(NAMES[0]))) for file in files]
    return tuple(_measure(documents, shipped(name)) for name in NAMES)


def count_calls(file: File) -> frozenset[tuple[str, str]]:
    """Return the methods and paths of a document's request lines, of whatever form; not those of bare curl commands."""
    document = parse_document(file, syntax_of(file.path, shipped(NAMES[0])))
    return frozenset(
        (call.method.text, call.url.text)
        for section in document.sections
        if section.level > 0
        for call in find_calls(section, _FORMS)
    )


def best_of(found: Iterable[Recognised], actions: int = 1) -> Recognised | None:
    """Return the dialect by which most is read, of those that find so many request lines and fit at all."""
    fitting = [item for item in found if item.actions >= actions and item.share >= _SHARE]
    return max(fitting, key=lambda item: item.actions * item.share, default=None)


def fitting_of(found: Iterable[Recognised], actions: int) -> Dialect | None:
    """Return the dialect that fits best, if it knows nearly all request lines, `actions`, and nearly all below them."""
    best = best_of(found)
    is_near = best is not None and best.actions >= _NEARLY * actions and best.share >= _NEARLY
    return best.dialect if best is not None and is_near else None


def is_built_in(file: File) -> bool:
    """Tell whether a document has a heading of the built-in form that no other form has."""
    lines = (line.partition("<a ")[0] for line in file.text.split("\n") if line.startswith("#"))
    headings = (line.strip("# *\t").lower() for line in lines)
    return not BUILT_IN_HEADINGS.isdisjoint(headings)


def _measure(documents: Sequence[Document], dialect: Dialect) -> Recognised:
    chapters = [chapter for document in documents for chapter in outline(document, dialect).chapters]
    named = [part for chapter in chapters for part in chapter.parts if part.name]
    known = sum(part.role is not None for part in named)
    calls = [call for chapter in chapters for call in chapter.calls]
    first = calls[0].method.span if calls else Span("", 1)
    return Recognised(dialect, len(calls), known / len(named) if named else 0.0, first)
