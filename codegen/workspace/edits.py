"""Edits of files that happen as a whole: all of them, or none, even when the process dies in the middle.

Each step has a result that a second run of it does not change, so that the next run completes what was decided. Where
the disk refuses a step, those before it are undone. A file that somebody changed meanwhile is left as it is.
"""

import errno
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from codegen.places import STAGING
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import (
    Edit,
    Journal,
    content_hash,
    decide,
    discard,
    read_journal,
    stage,
    staging,
)
from codegen.workspace.lock import locked
from codegen.workspace.paths import Below, refuse_link, refuse_other


def write_edits(root: Path, edits: Iterable[Edit]) -> None:
    """Carry out `edits`; the caller holds the lock on `root`.

    Raises `WorkspaceError`, and leaves all files as they were, when one of them is no longer what its edit says it
    holds, is a symbolic link, or cannot be written.
    """
    discard(root)
    try:
        journal = stage(root, edits)
        moves = _pending(root, journal, is_staged_now=True)
        decide(root, journal)
    except BaseException:
        discard(root)
        raise
    _carry_out(root, journal, moves)


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


class _Move(Struct, frozen=True):
    """A step to be done: `staged`, or nothing, goes to `place`, where nothing is yet if it `is_new`."""

    place: Path
    staged: Path | None
    is_new: bool


def _carry_out(root: Path, journal: Journal, moves: list[_Move] | None = None) -> None:
    """Carry out what is decided: the `moves` that are known to be all of it, or else what a look at the files says."""
    try:
        _run(root, journal, moves)
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


def _run(root: Path, journal: Journal, moves: list[_Move] | None = None) -> None:
    below, made = Below(root), set[Path]()
    for move in _pending(root, journal) if moves is None else moves:
        _apply(move, made)
    for step in journal.steps:
        if (step.after if journal.is_forward else step.before) is None:
            _prune(_locate(root, below, step.path)[0])


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


def _pending(root: Path, journal: Journal, *, is_staged_now: bool = False) -> list[_Move]:
    """Return what is still to be done; raises `WorkspaceError` when a file is neither as before nor as after.

    What another run has staged is read again: it may be damaged.
    """
    below, contents = Below(root), staging(root) / ("new" if journal.is_forward else "old")
    found: list[_Move] = []
    for number, step in enumerate(journal.steps):
        (place, mode), staged = _locate(root, below, step.path), contents / str(number)
        before, after = (step.before, step.after) if journal.is_forward else (step.after, step.before)
        now = None if mode is None else _read_hash(place)
        if _is_done(root, place, (now, before, after)):
            continue
        if after is not None and not is_staged_now and _read_hash(staged) != after:
            raise WorkspaceError(f"`{staged}` is damaged", f"remove the folder `{root / STAGING}`")
        found.append(_Move(place, None if after is None else staged, is_new=now is None))
    return found if journal.is_forward else found[::-1]


def _is_done(root: Path, place: Path, hashes: tuple[str | None, str | None, str | None]) -> bool:
    """Tell whether a file is now as after, and not as before; raises `WorkspaceError` when it is neither."""
    now, before, after = hashes
    if now not in {before, after}:
        remedy = f"keep what is there by removing the folder `{root / STAGING}`, and run the command again"
        raise WorkspaceError(f"`{place}` was changed by something else meanwhile", remedy)
    return now == after


def _apply(move: _Move, made: set[Path]) -> None:
    """Do one step; `made` are the folders that are known to be there."""
    if move.staged is None:
        move.place.unlink()
        return
    if move.place.parent not in made:
        move.place.parent.mkdir(parents=True, exist_ok=True)
        made.add(move.place.parent)
    if not move.is_new:
        with suppress(FileNotFoundError):
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


def _locate(root: Path, below: Below, path: str) -> tuple[Path, int | None]:
    """Return the place of an edit, and the mode of what is there, None for nothing.

    Raises `WorkspaceError` for a symbolic link on the way below the root.
    """
    if not path.startswith("../"):
        return root / path, below.look(path)
    place = Path(os.path.normpath(root.resolve() / path))
    mode = refuse_link(place)
    return Path(os.path.relpath(place)) if place.is_relative_to(Path.cwd()) else place, mode


def _read_hash(place: Path) -> str | None:
    if not refuse_other(place):
        return None
    try:
        with FileIO(place) as stream:
            return content_hash(stream.readall())
    except (FileNotFoundError, NotADirectoryError):
        return None
