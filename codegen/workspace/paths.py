"""Which paths may be written: plain ones, below the output folder, that no file system confuses with each other."""

import os
from collections.abc import Callable, Iterable
from errno import ELOOP
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from codegen.manifest import MANIFEST
from codegen.package_names import DEVICES
from codegen.rendering.safe_text import FilePath
from codegen.workspace.errors import WorkspaceError


def check_paths(paths: Iterable[str]) -> None:
    """Raise `WorkspaceError` when two paths cannot stand side by side, or one cannot stand on every file system."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        if not is_plain(path):
            raise WorkspaceError(f"`{path}` is not a path that codegen writes")
        if any(part.split(".")[0].lower() in DEVICES for part in path.split("/")):
            raise WorkspaceError(f"`{path}` is a device on Windows", "rename what it is generated from")
        if path.casefold() in seen:
            message = f"`{seen[path.casefold()]}` and `{path}` are one file where case does not count"
            raise WorkspaceError(message, "rename what they are generated from")
        seen[path.casefold()] = path
    for folded, path in seen.items():
        end = folded.rfind("/")
        while end > 0:
            if folded[:end] in seen:
                raise WorkspaceError(f"`{path}` needs a folder where `{seen[folded[:end]]}` is a file")
            end = folded.rfind("/", 0, end)


def is_plain(path: str) -> bool:
    """Tell whether `path` is relative, stays below its folder and is spelled in plain characters."""
    try:
        FilePath(path)
    except ValueError:
        return False
    return True


def locate(root: Path, path: str) -> Path:
    """Return where `path` is below `root`; raises `WorkspaceError` when it could lead elsewhere."""
    Below(root).look_at_plain(path)
    return root / path


class Below:
    """The places below a root, for many paths in one go: a folder on the way to several is looked at once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._is_there = {"": True}

    def look_at_plain(self, path: str) -> int | None:
        """Return as `look` does; raises `WorkspaceError` also for a path that is not plain."""
        if not is_plain(path):
            raise WorkspaceError(f"`{path}` is not a path that codegen writes")
        return self.look(path)

    def look(self, path: str) -> int | None:
        """Return the mode of what is at a path, which need not be plain; None where nothing is.

        Raises `WorkspaceError` for a symbolic link on its way.
        """
        end = path.find("/")
        while end > 0:
            folder = path[:end]
            if folder not in self._is_there:
                self._is_there[folder] = self._look(folder) is not None
            if not self._is_there[folder]:
                return None
            end = path.find("/", end + 1)
        return self._look(path)

    def _look(self, path: str) -> int | None:
        # Not through `Path`, which takes as long as the disk.
        return _without_link(_mode_of(partial(os.lstat, f"{self._root}/{path}")), self._root, path)


def refuse_link(place: Path) -> int | None:
    """Raise `WorkspaceError` when there is a symbolic link in that place, wherever it leads.

    Return the mode of what is there; None for nothing.
    """
    return _without_link(_mode_of(place.lstat), place)


def _without_link(mode: int | None, *place: str | Path) -> int | None:
    if mode is not None and S_ISLNK(mode):
        raise WorkspaceError(f"`{Path(*place)}` is a symbolic link, which codegen does not follow", "remove it")
    return mode


def refuse_obstacles(root: Path, paths: Iterable[str]) -> None:
    """Raise `WorkspaceError` when a folder or a pipe is where a file has to be, or a file where a folder has to be."""
    paths, folders = tuple(paths), {""}
    for path in paths:
        end = path.rfind("/")
        while end > 0 and path[:end] not in folders:
            folders.add(path[:end])
            end = path.rfind("/", 0, end)
    there = {folder for folder in sorted(folders) if _is_folder(root / folder)}
    for path in paths:
        if path.rpartition("/")[0] in there:
            refuse_other(root / path)


def _is_folder(place: Path) -> bool:
    """Tell whether there is a folder; raises `WorkspaceError` when a file is in its place."""
    mode = _mode_of(place.stat)
    if mode is not None and not S_ISDIR(mode):
        raise WorkspaceError(f"`{place}` is a file where a folder is needed", "move it out of the way")
    return mode is not None


def refuse_other(place: Path) -> bool:
    """Raise `WorkspaceError` when what is in a place is not a file: to read a pipe could take forever.

    Return whether there is one.
    """
    mode = _mode_of(place.stat)
    if mode is not None and not S_ISREG(mode):
        kind = "a folder" if S_ISDIR(mode) else "a pipe or a device"
        raise WorkspaceError(f"`{place}` is {kind} where a file is needed", "move it out of the way")
    return mode is not None


def _mode_of(look: Callable[[], os.stat_result]) -> int | None:
    """Return the mode that a look at a place finds; None where nothing is, or links lead in a circle."""
    try:
        return look().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == ELOOP:
            return None
        raise


def refuse_nesting(spec: Path, generated: Path) -> None:
    """Raise `WorkspaceError` when generated files would stand among the documents.

    Below the documents they need a folder of their own: one that is new, empty, or written by codegen.
    """
    folder, root = generated.resolve(), spec.resolve()
    if folder.is_relative_to(root) and (folder == root or not _is_own(folder)):
        message = f"`{generated}` lies in `{spec}`, where generated files would be read as documents"
        raise WorkspaceError(message, "choose another folder with `--generated DIR`")


def _is_own(folder: Path) -> bool:
    return (
        not folder.is_dir()
        or (folder / MANIFEST).is_file()
        or all(place.name.startswith(".") for place in folder.iterdir())
    )
