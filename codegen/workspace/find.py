"""Where the documents of a project are: found by their form, or as the user says it."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.limits import SEARCHED_DOCUMENTS, SEARCHED_FOLDERS, SEARCHED_LEVELS
from codegen.reader.foreign.recognition import recognise
from codegen.workspace.candidates import USUAL, Candidate, Counted, candidates_of, in_order
from codegen.workspace.counting import (
    CountedDocument,
    count_document,
    count_foreign_document,
    is_document,
    is_passed_over,
)
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.read import read_spec

_HELP: Final = (
    "name their folder with `--spec DIR`, or write a first one with `codegen new book`; one has "
    "`GET https://host/path` below a `## Title`"
)


class Search(Struct, frozen=True):
    """The folders that hold action documents, the likeliest first; `bound` says where the search ended early, if so.

    `is_foreign` tells that there is none, and that these have request lines of other forms.
    """

    candidates: tuple[Candidate, ...]
    bound: str = ""
    is_foreign: bool = False


def find_spec(generated: Path | None = None) -> Search:
    """Find the folders at and below the current one that hold action documents: most actions come first.

    What is never a project's own documents is not looked into, nor is `generated`. Where there is none, those count
    that hold request lines of another form. Raises `WorkspaceError` when there is none of them, too, and when two have
    as many, neither of which is `spec`, `docs` or the current folder.
    """
    counted, bound = _count(generated, count_document)
    found = in_order(candidates_of(counted))
    if found and not (_is_tied(found) and recognise(read_spec(found[0].folder, generated)[0])):
        return _clear(found, bound)
    if found:
        # What looks like actions is of another form, in which documents of one name can be read together.
        return find_foreign(generated)
    unreadable = {item.folder.parts[0] for item in counted if item.is_unreadable and item.folder.parts}
    if named := [name for name in USUAL if name in unreadable]:
        # What is wrong with its documents is told when they are read.
        return Search((Candidate(Path(named[0]), 0, 0),))
    return find_foreign(generated)


def find_foreign(generated: Path | None = None) -> Search:
    """Find the folders with request lines of whatever form, as `find_spec` does those with action documents."""
    counted, bound = _count(generated, count_foreign_document)
    found = in_order(candidates_of(counted))
    if not found:
        message = "there is no action document in the current folder and those below it"
        raise WorkspaceError(f"{message}: {bound}" if bound else message, _HELP)
    return _clear(found, bound, is_foreign=True)


def _clear(found: tuple[Candidate, ...], bound: str, *, is_foreign: bool = False) -> Search:
    """Return what was found; raises `WorkspaceError` when two are equally likely."""
    if _is_tied(found):
        first, second = found[:2]
        message = f"`{first.name}` and `{second.name}` have as many actions: {first.actions}"
        raise WorkspaceError(message, "name the folder that is meant with `--spec DIR`")
    return Search(found, bound, is_foreign)


def _is_tied(found: tuple[Candidate, ...]) -> bool:
    return len(found) > 1 and found[0].rank == found[1].rank


def as_relative(folder: Path) -> Path:
    """Return `folder` as seen from the current folder, so that it means the same on another machine.

    Raises `WorkspaceError` when its name cannot stand in a Makefile and a workflow.
    """
    path = Path(os.path.relpath(folder.resolve())) if folder.is_absolute() else folder
    if not str(path).isprintable() or "${{" in str(path):
        raise WorkspaceError(f"`{path}` cannot be named in a Makefile and a workflow", "rename the folder")
    return path


def _count(generated: Path | None, count: Callable[[Path], CountedDocument]) -> tuple[list[Counted], str]:
    """Return what each folder holds itself, the ones on top first, and which bound ended the search, if one did."""
    counted: list[Counted] = []
    left = SEARCHED_DOCUMENTS
    for number, (folder, names) in enumerate(_walk(generated), 1):
        places = [folder / name for name in names if is_document(name)]
        counted.append(Counted(folder, tuple(map(count, places[:left]))))
        left -= len(places)
        if left < 0:
            return counted, f"the search ended after {SEARCHED_DOCUMENTS} documents"
        if number > SEARCHED_FOLDERS:
            return counted, f"the search ended after {SEARCHED_FOLDERS} folders"
    return counted, ""


def _walk(generated: Path | None) -> Iterator[tuple[Path, list[str]]]:
    """Yield folders with the names of what is in them; a link is not followed, and what cannot be listed is empty."""
    passed_over = None if generated is None else generated.resolve()
    waiting = deque([Path()])
    while waiting:
        folder = waiting.popleft()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        yield folder, [entry.name for entry in entries]
        if len(folder.parts) < SEARCHED_LEVELS:
            inner = (Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
            waiting.extend(place for place in inner if not is_passed_over(place) and place.resolve() != passed_over)
