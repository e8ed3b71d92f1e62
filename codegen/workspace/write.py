"""Files -> generated/: all of it or nothing, only what differs, and only what codegen owns."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from codegen.drift import Drift, DriftKind, find_drift
from codegen.files import File
from codegen.manifest import MANIFEST
from codegen.workspace.edits import roll_forward, write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from codegen.workspace.lock import locked
from codegen.workspace.output import read_output
from codegen.workspace.paths import check_paths, refuse_obstacles


def write_files(root: Path, files: tuple[File, ...], beside: Iterable[Edit] = ()) -> tuple[Drift, ...]:
    """Make what codegen owns below `root` equal to `files`, edit those `beside`, and return what was fixed.

    The folder is created if need be. A file that is already as it should be is not touched, nor is one that the
    manifest does not list. Raises `WorkspaceError`, and changes nothing, when something is in the way.
    """
    paths = [file.path for file in files]
    beside = tuple(beside)
    check_paths(paths)
    _refuse_generated(root, beside, paths)
    _create(root)
    with locked(root):
        roll_forward(root)
        output = read_output(root, paths)
        drifts = find_drift(files, output.files)
        refuse_obstacles(root, (drift.path for drift in drifts if drift.kind is DriftKind.MISSING))
        _refuse_foreign(root, drifts, output.owned)
        edits = (*_orphans(root, drifts, paths), *_changed(drifts), *(edit for edit in beside if _changes(edit)))
        if edits:
            write_edits(root, edits)
    return drifts


def _refuse_generated(root: Path, beside: Iterable[Edit], paths: Iterable[str]) -> None:
    if clash := sorted({edit.path for edit in beside} & {*paths}):
        raise WorkspaceError(f"`{root / clash[0]}` is a generated file", "name another file")


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


def _orphans(root: Path, drifts: Iterable[Drift], paths: Iterable[str]) -> Iterator[Edit]:
    kept = {path.casefold(): root / path for path in paths}
    for drift in drifts:
        if drift.kind is DriftKind.ORPHAN:
            twin = kept.get(drift.path.casefold())
            # Where case does not count, the orphan may be the very file that is to stay.
            if twin is None or not twin.exists() or not twin.samefile(root / drift.path):
                yield Edit(drift.path, _found(drift), None)


def _changed(drifts: Iterable[Drift]) -> list[Edit]:
    edits = [Edit(drift.path, _found(drift), _encode(drift)) for drift in drifts if drift.kind is not DriftKind.ORPHAN]
    # The manifest goes last: until then the old one still lists what has to be removed.
    return sorted(edits, key=lambda edit: (edit.path == MANIFEST, edit.path))


def _changes(edit: Edit) -> bool:
    return edit.before != edit.after


def _found(drift: Drift) -> bytes | None:
    return None if drift.kind is DriftKind.MISSING else drift.found.encode("utf-8", "surrogateescape")


def _encode(drift: Drift) -> bytes:
    try:
        return drift.expected.encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"{drift.expected[error.start]!a}"
        message = f"`{drift.path}` would hold half a character, `{half}`, which UTF-8 cannot say"
        raise WorkspaceError(message, "look for `\\ud800` to `\\udfff` in the documents' examples") from None
