"""Files -> generated/: all of it or nothing, only what differs, and only what codegen owns."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from codegen.drift import Drift, DriftKind, find_drift
from codegen.files import File
from codegen.manifest import MANIFEST
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Journal, is_interrupted, roll_forward, stage
from codegen.workspace.lock import locked
from codegen.workspace.output import read_output
from codegen.workspace.paths import check_paths, refuse_obstacles


def write_files(root: Path, files: tuple[File, ...]) -> tuple[Drift, ...]:
    """Make what codegen owns below `root` equal to `files` and return what was fixed.

    The folder is created if need be. A file that is already as it should be is not touched, nor is one that the
    manifest does not list. Raises `WorkspaceError`, before anything is changed, when something is in the way.
    """
    paths = [file.path for file in files]
    check_paths(paths)
    _create(root)
    with locked(root):
        roll_forward(root)
        output = read_output(root, paths)
        drifts = find_drift(files, output.files)
        refuse_obstacles(root, paths)
        _refuse_foreign(root, drifts, output.owned)
        if drifts:
            stage(root, _orphans(root, drifts, paths), _changed(drifts))
            _carry_out(root)
    return drifts


def complete_interrupted(root: Path) -> Journal | None:
    """Carry out what an interrupted run had decided for `root` and return it; None when there is nothing."""
    if not is_interrupted(root):
        return None
    with locked(root):
        return roll_forward(root)


def _create(root: Path) -> None:
    try:
        root.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise WorkspaceError(f"`{root}` needs a folder where a file is", "move the file out of the way") from None


def _refuse_foreign(root: Path, drifts: Iterable[Drift], owned: frozenset[str]) -> None:
    for drift in drifts:
        if drift.kind is DriftKind.STALE and drift.path not in owned:
            message = f"`{root / drift.path}` is in the way: it was not written by codegen"
            raise WorkspaceError(message, f"move it, or add its path to `{root / MANIFEST}` to have it overwritten")


def _orphans(root: Path, drifts: Iterable[Drift], paths: Iterable[str]) -> Iterator[str]:
    kept = {path.casefold(): root / path for path in paths}
    for drift in drifts:
        if drift.kind is DriftKind.ORPHAN:
            twin = kept.get(drift.path.casefold())
            # Where case does not count, the orphan may be the very file that is to stay.
            if twin is None or not twin.exists() or not twin.samefile(root / drift.path):
                yield drift.path


def _changed(drifts: Iterable[Drift]) -> list[File]:
    files = (File(drift.path, drift.expected) for drift in drifts if drift.kind is not DriftKind.ORPHAN)
    # The manifest goes last: until then the old one still lists what has to be removed.
    return sorted(files, key=lambda file: (file.path == MANIFEST, file.path))


def _carry_out(root: Path) -> None:
    try:
        roll_forward(root)
    except KeyboardInterrupt:
        # The change is decided; it takes no longer to finish it than to explain half of it.
        roll_forward(root)
        raise
