"""generated/ -> Files: what codegen wrote there, and nothing of what it did not."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from codegen.files import File
from codegen.manifest import MANIFEST, parse_manifest
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.paths import Below, is_plain, locate
from codegen.workspace.whole import read_whole


class Output(Struct, frozen=True):
    """`files` are those asked for and those `owned` that exist; `owned` are the paths the manifest lists."""

    files: tuple[File, ...]
    owned: frozenset[str]


def read_output(root: Path, paths: Iterable[str]) -> Output:
    """Read the files at `paths` and those that the manifest below `root` lists, sorted by path.

    Texts are as on the disk, bytes that are no UTF-8 as surrogates. Raises `WorkspaceError` for a symbolic link on
    the way to a file, and for a manifest that lists what codegen cannot have written.
    """
    owned, below = _read_owned(root), Below(root)
    files = (_read(root, below, path) for path in sorted({*paths, *owned}))
    return Output(tuple(file for file in files if file is not None), owned)


def read_package(root: Path) -> tuple[File, ...]:
    """Read the Python modules of the SDK that codegen wrote below `root`; none where they cannot be read."""
    try:
        below = Below(root)
        files = [_read(root, below, path) for path in sorted(filter(is_of_package, _read_owned(root)))]
    except (WorkspaceError, OSError):
        return ()
    return tuple(file for file in files if file is not None)


def is_of_package(path: str) -> bool:
    """Tell whether a generated file is a Python module of the SDK, its tests not counted."""
    return path.startswith("python/") and path.endswith(".py") and not path.startswith("python/tests/")


def read_owned(root: Path) -> Mapping[str, bytes]:
    """Read all files that codegen wrote below `root`, by path.

    Raises `WorkspaceError` as `read_output` does, and `OSError` for what cannot be read or is no file.
    """
    owned = sorted(_read_owned(root))
    folders = {path.rpartition("/")[0]: path for path in owned}
    for path in folders.values():
        # What is on the way to one file of a folder is on the way to all.
        locate(root, path)
    return {path: content for path in owned if (content := _read_plain(f"{root}/{path}")) is not None}


def _read_plain(place: str) -> bytes | None:
    """Read a file, as fast as that goes; None where there is none."""
    try:
        about = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(about.st_mode):
        raise OSError(f"not a regular file: {place}")
    return read_whole(place)


def _read_owned(root: Path) -> frozenset[str]:
    manifest = _read(root, Below(root), MANIFEST)
    if manifest is None:
        return frozenset()
    owned = {MANIFEST}
    for number, path in parse_manifest(manifest.text):
        if not is_plain(path):
            message = f"`{root / MANIFEST}` lists `{path}` in line {number}, which codegen cannot have written"
            raise WorkspaceError(message, "remove the line, or restore the committed file")
        owned.add(path)
    return frozenset(owned)


def _read(root: Path, below: Below, path: str) -> File | None:
    mode = below.look_at_plain(path)
    if mode is None or not stat.S_ISREG(mode):
        return None
    return File(path, read_whole(f"{root}/{path}").decode("utf-8", "surrogateescape"))
