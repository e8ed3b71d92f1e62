"""Folders and files -> a moment each time something in them changes: the only module that imports watchfiles."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from codegen.workspace.errors import WorkspaceError

_STEP: Final = 20
_DEBOUNCE: Final = 300
"""For how many milliseconds nothing more may have changed, and how many are waited at most: editors save in steps."""
_LOOK: Final = 200
"""After how many milliseconds single files are looked at, which may come, go and be replaced."""


def watch(folder: Path, places: Iterable[Path], passed_over: Path) -> Iterator[None]:
    """Return a moment at once, and one whenever something changes: documents below `folder`, or what is at `places`.

    Nothing that changes while one is worked off is missed. They end when another folder stands in the place of this
    one. What is hidden is passed over, as is `passed_over`. Raises `WorkspaceError` where there is no such folder, or
    nothing to watch it with; the user's Ctrl-C is a `KeyboardInterrupt`.
    """
    try:
        import watchfiles
    except ModuleNotFoundError:
        raise WorkspaceError("watchfiles is not installed", "install it: `pip install 'codegen[watch]'`") from None
    if not folder.is_dir():
        raise WorkspaceError(f"no folder `{folder}`", "name the folder of the documents with `--spec DIR`")
    root, aside = folder.resolve(), passed_over.resolve()

    def is_watched(_change: object, name: str) -> bool:
        place = Path(name)
        return not place.is_relative_to(aside) and not _is_hidden(place, root)

    saves = watchfiles.watch(
        root, watch_filter=is_watched, step=_STEP, debounce=_DEBOUNCE, rust_timeout=_LOOK, yield_on_timeout=True
    )
    # From its first answer on it keeps what changes.
    next(saves)
    return _moments(saves, root, tuple(places))


def _moments(saves: Iterable[Collection[object]], root: Path, places: tuple[Path, ...]) -> Iterator[None]:
    before, identity = _stamps(places), _identity(root)
    yield
    for changes in saves:
        now = _stamps(places)
        found = _identity(root)
        if found is not None and found != identity:
            # Another folder, as git and archives put one there: what is watched is gone.
            return
        if changes or now != before:
            before = now
            yield


def _identity(root: Path) -> tuple[int, int] | None:
    try:
        about = root.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def _is_hidden(place: Path, root: Path) -> bool:
    return place.is_relative_to(root) and any(part.startswith(".") for part in place.relative_to(root).parts)


def _stamps(places: Iterable[Path]) -> list[tuple[int, int, int] | None]:
    return [_stamp(item) for place in places for item in (place, *(place.rglob("*") if place.is_dir() else ()))]


def _stamp(place: Path) -> tuple[int, int, int] | None:
    try:
        about = place.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino
