"""Which of the folders that an editor has open are those of a project, or a part of one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from codegen.config import FILE_NAME
from codegen.console.project import SPEC
from codegen.files import DOCUMENT_ENDINGS


def has_project(folder: Path) -> bool:
    """Tell whether a folder looks like that of a project."""
    return can((folder / FILE_NAME).is_file) or can((folder / SPEC).is_dir)


def holds(place: Path, folder: Path) -> bool:
    """Tell whether a folder is a part of the project in a place above it; some editors open that of the document."""
    if can((place / FILE_NAME).is_file):
        return True
    return place / SPEC in {folder, *folder.parents} and can(partial(_has_documents, place / SPEC))


def _has_documents(folder: Path) -> bool:
    return any(item.suffix in DOCUMENT_ENDINGS for item in folder.iterdir())


def can(ask: Callable[[], bool]) -> bool:
    """Ask the disk; what may not be looked at is not there."""
    try:
        return ask()
    except (OSError, ValueError):
        return False
