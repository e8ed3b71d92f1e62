"""Where the documents of a project are: found by their form, or as the user says it."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from codegen.files import DOCUMENT_ENDINGS, File
from codegen.markdown.parser import parse_document
from codegen.reader.documents.grouping import is_action_document
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.read import read_file, read_spec

_FOLDERS: Final = (Path("spec"), Path("docs"))
_HERE: Final = Path()


def find_spec() -> Path:
    """Return the first of `spec`, `docs` and the current folder that holds an action document, or an unreadable one.

    `spec` and `docs` are searched with their subfolders, the current folder without. Raises `WorkspaceError` when
    none of them holds any.
    """
    for folder in _FOLDERS:
        if folder.is_dir():
            documents, unreadable = read_spec(folder)
            if unreadable or _has_actions(documents):
                return folder
    files = (read_file(place, place.name) for place in sorted(_HERE.iterdir()) if place.name.endswith(DOCUMENT_ENDINGS))
    if _has_actions(file for file in files if isinstance(file, File)):
        return _HERE
    message = "there is no action document in `spec`, `docs` or the current folder"
    raise WorkspaceError(
        message,
        "name their folder with `--spec DIR`; one has `GET https://host/path` below a `## Title`",
    )


def as_relative(folder: Path) -> Path:
    """Return `folder` as seen from the current folder, so that it means the same on another machine.

    Raises `WorkspaceError` when its name cannot stand in a Makefile and a workflow.
    """
    path = Path(os.path.relpath(folder.resolve())) if folder.is_absolute() else folder
    if not str(path).isprintable() or "${{" in str(path):
        raise WorkspaceError(f"`{path}` cannot be named in a Makefile and a workflow", "rename the folder")
    return path


def _has_actions(files: Iterable[File]) -> bool:
    return any(is_action_document(parse_document(file)) for file in files)
