"""Files -> documents that are there already: all of them or none, each in the form that it has."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from codegen.files import File
from codegen.workspace.edits import roll_forward, write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from codegen.workspace.lock import locked
from codegen.workspace.text_file import TextFile, read_text_file


def write_fixed(folder: Path, fixed: Iterable[tuple[File, File]]) -> None:
    """Replace documents below `folder`, each given as it was read and as it is to be; a link to one is followed.

    Raises `WorkspaceError`, and changes nothing, when one of them is no longer as it was read.
    """
    pairs = tuple(fixed)
    if pairs:
        with locked(folder):
            roll_forward(folder)
            write_edits(folder, tuple(_edit(folder, pairs)))


def _edit(folder: Path, pairs: Iterable[tuple[File, File]]) -> Iterator[Edit]:
    done: dict[Path, str] = {}
    for read, file in pairs:
        place = (folder / file.path).resolve()
        found = read_text_file(place)
        if not isinstance(found, TextFile) or found.text != read.text:
            raise WorkspaceError(f"`{folder / file.path}` was changed by something else meanwhile", "run again")
        # A document and a link to it are one file, and are fixed alike.
        if done.get(place, file.text) != file.text:
            raise WorkspaceError(f"`{folder / file.path}` is two documents", "put a copy there")
        if place not in done:
            done[place] = file.text
            yield found.edit(folder, file.text)
