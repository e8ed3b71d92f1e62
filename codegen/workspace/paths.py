"""Which paths may be written: plain ones, below the output folder, that no file system confuses with each other."""

from collections.abc import Callable, Iterable
from errno import ELOOP
from os import stat_result
from pathlib import Path, PurePosixPath
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
        for parent in map(str, PurePosixPath(folded).parents):
            if parent in seen:
                raise WorkspaceError(f"`{path}` needs a folder where `{seen[parent]}` is a file")


def is_plain(path: str) -> bool:
    """Tell whether `path` is relative, stays below its folder and is spelled in plain characters."""
    try:
        FilePath(path)
    except ValueError:
        return False
    return True


def locate(root: Path, path: str) -> Path:
    """Return where `path` is below `root`; raises `WorkspaceError` when it could lead elsewhere."""
    return Below(root).locate(path)[0]


class Below:
    """The places below a root, for many paths in one go: a folder on the way to several is looked at once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._is_there = {"": True}

    def locate(self, path: str) -> tuple[Path, int | None]:
        """Return as `look` does; raises `WorkspaceError` when the path could lead elsewhere."""
        if not is_plain(path):
            raise WorkspaceError(f"`{path}` is not a path that codegen writes")
        return self.look(path)

    def look(self, path: str) -> tuple[Path, int | None]:
        """Return where a path is that need not be plain, and the mode of what is there, None for nothing.

        Raises `WorkspaceError` for a symbolic link on its way.
        """
        place = self._root / path
        return place, refuse_link(place) if self._has_folder(path) else None

    def _has_folder(self, path: str) -> bool:
        """Look at the folders on the way to a path, down to the first that is not there."""
        is_there, end = True, path.find("/")
        while end > 0:
            folder = path[:end]
            if folder not in self._is_there:
                self._is_there[folder] = is_there and refuse_link(self._root / folder) is not None
            is_there = self._is_there[folder]
            end = path.find("/", end + 1)
        return is_there


def refuse_link(place: Path) -> int | None:
    """Raise `WorkspaceError` when there is a symbolic link in that place, wherever it leads.

    Return the mode of what is there; None for nothing.
    """
    mode = _mode_of(place.lstat)
    if mode is not None and S_ISLNK(mode):
        raise WorkspaceError(f"`{place}` is a symbolic link, which codegen does not follow", "remove it")
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


def _mode_of(look: Callable[[], stat_result]) -> int | None:
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
