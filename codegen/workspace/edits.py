"""Edits of files that happen as a whole: all of them, or none, even when the process dies in the middle.

Each step has a result that a second run of it does not change, so that the next run completes what was decided. Where
the disk refuses a step, those before it are undone. A file that somebody changed meanwhile is left as it is.
"""

import errno
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import (
    STAGING,
    Edit,
    Journal,
    Step,
    content_hash,
    decide,
    discard,
    read_journal,
    stage,
    staging,
)
from codegen.workspace.lock import locked
from codegen.workspace.paths import refuse_other


def write_edits(root: Path, edits: Iterable[Edit]) -> None:
    """Carry out `edits`; the caller holds the lock on `root`.

    Raises `WorkspaceError`, and leaves all files as they were, when one of them is no longer what its edit says it
    holds, is a symbolic link, or cannot be written.
    """
    discard(root)
    try:
        journal = stage(root, edits)
        _pending(root, journal)
        decide(root, journal)
    except BaseException:
        discard(root)
        raise
    _carry_out(root, journal)


def complete_interrupted(root: Path) -> bool:
    """Carry out what an interrupted run had decided for `root`, and drop what it had not; tell whether it had."""
    if not staging(root).exists():
        return False
    with locked(root):
        return roll_forward(root)


def roll_forward(root: Path) -> bool:
    """Do as `complete_interrupted`; the caller holds the lock on `root`."""
    journal = read_journal(root)
    if journal is None:
        discard(root)
        return False
    _carry_out(root, journal)
    return True


def edit_path(root: Path, place: Path) -> str:
    """Return how edits of `root` name a file, which may lie beside it."""
    return Path(os.path.relpath(place.parent.resolve() / place.name, root.resolve())).as_posix()


@dataclass(frozen=True, slots=True)
class _Move:
    """A step that is still to be done: `staged` goes to `place`, or nothing is left there."""

    place: Path
    staged: Path | None


def _carry_out(root: Path, journal: Journal) -> None:
    try:
        _run(root, journal)
    except KeyboardInterrupt:
        # The edits are decided; it takes no longer to finish them than to explain half of them.
        _run(root, journal)
        discard(root)
        raise
    except OSError as error:
        reason = f"{(error.strerror or str(error)).lower()}: `{error.filename2 or error.filename}`"
        if _is_undone(root, journal):
            raise WorkspaceError(f"{reason}; no file was changed", "make it writable, and run again") from None
        message = f"{reason}; some files are changed"
        raise WorkspaceError(message, "make it writable: the next run completes it") from None
    discard(root)


def _run(root: Path, journal: Journal) -> None:
    for move in _pending(root, journal):
        _apply(move)
    for step in journal.steps:
        if (step.after if journal.is_forward else step.before) is None:
            _prune(_locate(root, step.path))


def _is_undone(root: Path, journal: Journal) -> bool:
    """Put the files back as they were, and tell whether that was possible."""
    if not journal.is_forward:
        return False
    back = replace(journal, is_forward=False)
    try:
        decide(root, back)
        _run(root, back)
        discard(root)
    except OSError:
        return False
    return True


def _pending(root: Path, journal: Journal) -> list[_Move]:
    """Return what is still to be done; raises `WorkspaceError` when a file is neither as before nor as after."""
    numbered = list(enumerate(journal.steps))
    moves = (_find(root, number, step, is_forward=journal.is_forward) for number, step in numbered)
    found = [move for move in moves if move is not None]
    return found if journal.is_forward else found[::-1]


def _find(root: Path, number: int, step: Step, *, is_forward: bool) -> _Move | None:
    place = _locate(root, step.path)
    before, after = (step.before, step.after) if is_forward else (step.after, step.before)
    now = _read_hash(place)
    if now == after:
        return None
    staged = staging(root) / ("new" if is_forward else "old") / str(number)
    if now != before:
        remedy = f"keep what is there by removing the folder `{root / STAGING}`, and run the command again"
        raise WorkspaceError(f"`{place}` was changed by something else meanwhile", remedy)
    if after is not None and _read_hash(staged) != after:
        raise WorkspaceError(f"`{staged}` is damaged", f"remove the folder `{root / STAGING}`")
    return _Move(place, None if after is None else staged)


def _apply(move: _Move) -> None:
    if move.staged is None:
        move.place.unlink()
        return
    move.place.parent.mkdir(parents=True, exist_ok=True)
    if move.place.exists():
        shutil.copymode(move.place, move.staged)
    try:
        move.staged.replace(move.place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # Another file system: the copy goes beside the file, from where it can be moved.
        copy = move.place.with_name(f"{STAGING}-{move.place.name}")
        shutil.copy2(move.staged, copy)
        copy.replace(move.place)


def _prune(place: Path) -> None:
    """Remove the folders that have become empty; the staging folder keeps the root."""
    for parent in place.parents:
        try:
            parent.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            return


def _locate(root: Path, path: str) -> Path:
    """Return the place of an edit; raises `WorkspaceError` for a symbolic link on the way below the root."""
    place = root
    if path.startswith("../"):
        place = Path(os.path.normpath(root.resolve() / path))
        refuse_link(place)
        return Path(os.path.relpath(place)) if place.is_relative_to(Path.cwd()) else place
    for part in path.split("/"):
        place /= part
        refuse_link(place)
    return place


def refuse_link(place: Path) -> None:
    """Raise `WorkspaceError` when there is a symbolic link in that place, wherever it leads."""
    if place.is_symlink():
        raise WorkspaceError(f"`{place}` is a symbolic link, which codegen does not follow", "remove it")


def _read_hash(place: Path) -> str | None:
    refuse_other(place)
    try:
        return content_hash(place.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
