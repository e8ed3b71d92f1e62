"""Counted folders -> those that may be the folder of a project's documents, from the likeliest on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.workspace.counting import CountedDocument

USUAL: Final = ("spec", "docs", ".")
"""Folders that are taken before others with as many actions."""
_ASIDE: Final = frozenset(
    {"test", "tests", "testdata", "fixtures", "example", "examples", "sample", "samples", "template", "templates"}
)
"""Folders whose documents are about something else, unless there are no others."""
_SCHEMAS: Final = "schemas.md"


class Counted(Struct, frozen=True):
    """A folder with the documents that lie in it, not below it."""

    folder: Path
    documents: tuple[CountedDocument, ...]

    @property
    def has_actions(self) -> bool:
        """Whether a document in it has actions."""
        return any(document.actions for document in self.documents)

    @property
    def is_unreadable(self) -> bool:
        """Whether a document in it cannot be read."""
        return any(document.is_unreadable for document in self.documents)


class Candidate(Struct, frozen=True):
    """A folder, and what it holds with those below it."""

    folder: Path
    actions: int
    documents: int

    @property
    def name(self) -> str:
        """The folder as it is written."""
        return self.folder.as_posix()

    @property
    def is_aside(self) -> bool:
        """Whether it is of an example or a test."""
        return not _ASIDE.isdisjoint(part.lower() for part in self.folder.parts)

    @property
    def rank(self) -> tuple[bool, int, int]:
        """What it is sorted by; two of the same rank are equally likely."""
        top = self.folder.parts[0] if self.folder.parts else "."
        return self.is_aside, -self.actions, USUAL.index(top) if top in USUAL else len(USUAL)

    def __str__(self) -> str:
        """Say what it holds: `3 actions in 2 documents`."""
        return f"{_many(self.actions, 'action')} in {_many(self.documents, 'document')}"


def in_order(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return candidates, the likeliest first."""
    return tuple(sorted(candidates, key=lambda item: (item.rank, item.name)))


def candidates_of(counted: Iterable[Counted]) -> Iterator[Candidate]:
    """Yield candidates: below each folder on top one, the lowest that has all of its documents with actions.

    So is the folder on top itself, with its own documents alone. Folders that say the same, as two versions of an API
    do, are a candidate each.
    """
    below: dict[str, list[Counted]] = {}
    for item in counted:
        below.setdefault(item.folder.parts[0] if item.folder.parts else "", []).append(item)
    for items in below.values():
        yield from _parted([item for item in items if item.has_actions], items)


def _parted(found: Sequence[Counted], around: Sequence[Counted]) -> Iterator[Candidate]:
    if not found:
        return
    folder = _common(item.folder for item in found)
    parts: dict[Path, list[Counted]] = {}
    for item in found:
        inner = item.folder.relative_to(folder).parts
        parts.setdefault(folder / inner[0] if inner else folder, []).append(item)
    if any(_say_the_same(one, other) for one, other in combinations(parts.values(), 2)):
        for own in parts.values():
            yield from _parted(own, around)
        return
    documents = [document for item in found for document in item.documents if document.actions]
    yield Candidate(_with_schemas(folder, around), sum(item.actions for item in documents), len(documents))


def _common(folders: Iterable[Path]) -> Path:
    """Return the lowest folder that has all of these."""
    first, *others = folders
    chain = [first, *first.parents]
    return next(folder for folder in chain if all(other.is_relative_to(folder) for other in others))


def _say_the_same(one: Iterable[Counted], other: Iterable[Counted]) -> bool:
    """Tell whether folders cannot be read together: they have a call, or a document of the same name, in common."""
    return not set(_said(one)).isdisjoint(_said(other))


def _said(folders: Iterable[Counted]) -> Iterator[tuple[str, ...]]:
    for document in (document for item in folders for document in item.documents):
        if document.actions or document.name == _SCHEMAS:
            yield (document.name,)
            yield from document.calls


def _with_schemas(folder: Path, around: Iterable[Counted]) -> Path:
    """Return the folder, or the nearest above it that has the schemas where it has none itself."""
    holding = {item.folder for item in around if any(document.name == _SCHEMAS for document in item.documents)}
    if any(place.is_relative_to(folder) for place in holding):
        return folder
    return next((place for place in folder.parents if place in holding and place.parts), folder)


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
