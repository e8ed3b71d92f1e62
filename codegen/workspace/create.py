"""Files -> files that are new: nothing that is there is ever overwritten."""

from collections.abc import Iterable
from pathlib import Path

from codegen.files import File
from codegen.workspace.edits import roll_forward, write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from codegen.workspace.lock import locked
from codegen.workspace.paths import locate, refuse_obstacles
from codegen.workspace.text_file import TextFile


def create_files(root: Path, files: Iterable[File]) -> tuple[str, ...]:
    """Write those of `files` that are not below `root` yet and return their paths: all of them or none.

    A file that is already as it should be is left. Raises `WorkspaceError`, before anything is written, when files
    with another text are in the way, and names each of them.
    """
    return _create(root, files, keep=False)[0]


def add_files(root: Path, files: Iterable[File]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write those of `files` that are not below `root` yet, all of them or none.

    Returns their paths, and the paths of files that are there with another text, which are left.
    """
    return _create(root, files, keep=True)


def _create(root: Path, files: Iterable[File], *, keep: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    texts = {file.path: file.text.encode("utf-8") for file in files}
    with locked(root):
        roll_forward(root)
        places = {path: locate(root, path) for path in texts}
        refuse_obstacles(root, texts)
        there = {path: place.read_bytes() for path, place in places.items() if place.exists()}
        differing = tuple(path for path, content in there.items() if content != texts[path])
        if differing and not keep:
            names = ", ".join(f"`{root / path}`" for path in differing)
            raise WorkspaceError(
                f"in the way, and left as it is: {names}", "move what is there, run again, and merge the two by hand"
            )
        new = tuple(path for path in texts if path not in there)
        if new:
            write_edits(root, [Edit(path, None, texts[path]) for path in new])
    return new, differing


def create_document(folder: Path, document: File, beside: TextFile, text: str) -> None:
    """Write a document into `folder`, which need not be there yet, and give another file in it a new text, or neither.

    Raises `WorkspaceError` when the document is there, or the other file was changed since it was read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        roll_forward(folder)
        if locate(folder, document.path).exists():
            raise WorkspaceError(
                f"in the way, and left as it is: `{folder / document.path}`", "go on with it, or choose another name"
            )
        edits = [Edit(document.path, None, document.text.encode("utf-8"))]
        if text != beside.text:
            edits.append(beside.edit(folder, text))
        write_edits(folder, edits)
