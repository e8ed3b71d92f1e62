"""A side of a comparison, read from the disk or from git and not understood yet, and the hash that stands for it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from codegen.console.committed import Committed, find_committed
from codegen.console.project import Project
from codegen.diagnostics import Diagnostic
from codegen.entries import hash_of
from codegen.files import File
from codegen.workspace.output import read_package
from codegen.workspace.overrides_file import read_overrides
from codegen.workspace.read import read_spec


class Folder(Struct, frozen=True):
    """A folder of documents and what is wrong with it, `spec` being its path from the current folder.

    `generated` is what stands before the files that are rendered from it. `package` is the SDK there, whose names are
    kept. `is_before` says that it is none of the project's own, and older: old names in codegen.yaml are none of it.
    """

    spec: Path
    documents: tuple[File, ...]
    unreadable: tuple[Diagnostic, ...]
    overrides: File | Diagnostic | None
    generated: str = ""
    package: tuple[File, ...] = ()
    is_before: bool = False


class Commit(Struct, frozen=True):
    """A revision of git, as it was typed, and what it has of the project."""

    revision: str
    stored: Committed


Side: TypeAlias = Folder | Commit


def read_named(name: str, project: Project, *, is_old: bool = False) -> Side:
    """Read a folder of documents, or else a revision of git; `is_old` says that others are compared with it.

    Raises `WorkspaceError` when there is neither.
    """
    spec = Path(name)
    if not spec.is_dir():
        return Commit(name, find_committed(name, project))
    is_own = spec.resolve() == project.spec.resolve()
    documents, unreadable = read_spec(spec, project.generated)
    overrides = (
        _read_own_overrides(project)
        if is_own
        else read_overrides(project.arguments.overrides, spec, generated=project.generated)
    )
    return Folder(spec, documents, unreadable, overrides, is_before=is_old and not is_own)


def read_current(project: Project) -> Folder:
    """Read the documents of a project, and the SDK that is there; raises `WorkspaceError` where it has no folder."""
    documents, unreadable = read_spec(project.spec, project.generated)
    generated = f"{project.generated.as_posix()}/"
    overrides, package = _read_own_overrides(project), read_package(project.generated)
    return Folder(project.spec, documents, unreadable, overrides, generated, package)


def hash_side(side: Side) -> str | None:
    """Return what stands for all of a side; None where something in it cannot be read."""
    singles: tuple[File | Diagnostic | None, ...]
    if isinstance(side, Commit):
        stored = side.stored
        about = ("commit", side.revision, stored.spec.as_posix(), stored.generated.as_posix())
        singles = (stored.config, stored.overrides, stored.dialect, stored.since)
        unreadable, parts = stored.unreadable, (stored.documents, stored.package)
    else:
        about = ("folder", side.spec.as_posix(), side.generated, str(side.is_before))
        singles = (side.overrides,)
        unreadable, parts = side.unreadable, (side.documents, side.package)
    files = [(item,) if isinstance(item, File) else () for item in singles]
    if unreadable or any(isinstance(item, Diagnostic) for item in singles):
        return None
    return hash_of(*about, *(hash_files(item) for item in (*files, *parts)))


def hash_files(files: Iterable[File]) -> str:
    """Return one hash of files with their paths, in their order."""
    return hash_of(*(part for file in files for part in (file.path, file.text)))


def _read_own_overrides(project: Project) -> File | Diagnostic | None:
    return read_overrides(project.overrides, project.spec, project.config_place.parent, project.generated)
