"""spec/ -> Files: every Markdown file below the folder, as text."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from codegen.diagnostics import Diagnostic
from codegen.files import DOCUMENT_ENDINGS, File, Span
from codegen.limits import FILE_BYTES
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.rules import FILE_TOO_LARGE, LINK_LEAVES_FOLDER, UNREADABLE_FILE
from codegen.workspace.text import decode, unprintable_name


def read_spec(folder: Path, generated: Path | None = None) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Read all `.md` and `.mdx` files below `folder`, sorted by path, and say which ones could not be read.

    Paths are relative to `folder`, with `/`. Hidden files and folders are passed over, as are the folder `generated`,
    packages of Node.js and environments of Python.
    Raises `WorkspaceError` when there is no such folder.
    """
    if not folder.is_dir():
        raise WorkspaceError(f"no folder `{folder}`", "name the folder of the documents with `--spec DIR`")
    root = folder.resolve()
    passed_over = None if generated is None else generated.resolve()
    results = [item if isinstance(item, Diagnostic) else _read_below(root, item) for item in _walk(root, passed_over)]
    files = sorted((item for item in results if isinstance(item, File)), key=lambda file: file.path)
    diagnostics = tuple(item for item in results if isinstance(item, Diagnostic))
    return tuple(files), diagnostics


def read_file(place: Path, path: str) -> File | Diagnostic:
    """Read one text file of at most `FILE_BYTES` bytes; `path` is what the result calls it."""
    try:
        if not stat.S_ISREG(place.stat().st_mode):
            return UNREADABLE_FILE.at(Span(path, 1), "not a regular file", "put a text file there")
        with place.open("rb") as stream:
            data = stream.read(FILE_BYTES + 1)
    except OSError as error:
        return _unreadable(path, error)
    if len(data) > FILE_BYTES:
        limit = f"{FILE_BYTES // 1024 // 1024} MiB"
        return FILE_TOO_LARGE.at(
            Span(path, 1),
            f"the file is larger than {limit}",
            "split it into smaller documents; in schemas.md, shorten the examples",
        )
    return decode(path, data)


def _walk(root: Path, passed_over: Path | None) -> Iterator[Path | Diagnostic]:
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(root, onerror=unreadable.append):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and Path(parent, name) != passed_over and not is_installed(Path(parent, name))
        ]
        for name in folders:
            # A link to a folder is not followed: what it leads to is read where it really is, or not at all.
            if (Path(parent) / name).is_symlink() and not _stays_below(root, Path(parent) / name):
                yield _leaves(_name(root, Path(parent) / name))
        yield from (
            Path(parent) / name for name in names if name.endswith(DOCUMENT_ENDINGS) and not name.startswith(".")
        )
    for error in unreadable:
        yield _unreadable(_name(root, Path(error.filename)), error)


def is_installed(folder: Path) -> bool:
    """Tell whether a folder is one that a package manager fills."""
    return folder.name == "node_modules" or (folder / "pyvenv.cfg").exists()


def _read_below(root: Path, place: Path) -> File | Diagnostic:
    path = _name(root, place)
    if not path.isprintable():
        return unprintable_name(path)
    if place.is_symlink() and place.exists() and not _stays_below(root, place):
        return _leaves(path)
    return read_file(place, path)


def _name(root: Path, place: Path) -> str:
    return place.relative_to(root).as_posix()


def _stays_below(root: Path, place: Path) -> bool:
    return place.resolve().is_relative_to(root)


def _leaves(path: str) -> Diagnostic:
    return LINK_LEAVES_FOLDER.at(Span(path, 1), "a symbolic link leads out of the folder", "put a copy there")


def _unreadable(path: str, error: OSError) -> Diagnostic:
    reason = (error.strerror or "cannot be read").lower()
    return UNREADABLE_FILE.at(Span(path, 1), reason, "make it readable, or remove it")
