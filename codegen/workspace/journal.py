"""Changes of generated/ that happen as a whole, even when the process dies in the middle of them.

    generated/.codegen-staging/files/...       the new texts, complete before anything is moved
    generated/.codegen-staging/journal.json    {"remove": [path, ...], "write": [path, ...]}

`stage` writes the texts and, last, the journal: from then on the change is decided. `roll_forward` carries it out,
each step with a result that a second run of it does not change, and drops the journal. A staging folder without
journal is a change that was never decided; the next `stage` drops it.
"""

import json
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.paths import locate, refuse_obstacles

STAGING: Final = ".codegen-staging"


@dataclass(frozen=True, slots=True)
class Journal:
    """A decided change: the paths to remove, then the paths to write, in the order of doing it."""

    remove: tuple[str, ...]
    write: tuple[str, ...]


def is_interrupted(root: Path) -> bool:
    """Tell whether a decided change of `root` was not carried out to its end."""
    return _journal(root).is_file()


def stage(root: Path, remove: Iterable[str], write: Iterable[File]) -> None:
    """Decide a change of `root`; on any failure nothing is decided and nothing is left behind."""
    files = tuple(write)
    journal = Journal(tuple(remove), tuple(file.path for file in files))
    _discard(root)
    try:
        for file in files:
            place = _staged(root, file.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(_encode(file))
        draft = _journal(root).with_suffix(".new")
        draft.write_text(json.dumps(asdict(journal)), encoding="utf-8")
        draft.replace(_journal(root))
    except BaseException:
        _discard(root)
        raise


def roll_forward(root: Path) -> Journal | None:
    """Carry out what was decided for `root` and return it; None when nothing was."""
    if not is_interrupted(root):
        return None
    journal = _read(root)
    refuse_obstacles(root, journal.write)
    for path in journal.remove:
        _remove(root, path)
    for path in journal.write:
        _move(root, path)
    _discard(root)
    return journal


def _remove(root: Path, path: str) -> None:
    place = locate(root, path)
    place.unlink(missing_ok=True)
    for parent in place.relative_to(root).parents[:-1]:
        # A folder that still holds something stays.
        with suppress(OSError):
            (root / parent).rmdir()


def _move(root: Path, path: str) -> None:
    place = locate(root, path)
    staged = _staged(root, path)
    if staged.is_symlink():
        raise WorkspaceError(f"`{staged}` is a symbolic link, which codegen does not follow", "remove it")
    # What is no longer staged was moved before the interruption.
    if staged.is_file():
        place.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(place)


def _read(root: Path) -> Journal:
    try:
        content = json.loads(_journal(root).read_bytes())
        return Journal(*(tuple(str(path) for path in content[key]) for key in ("remove", "write")))
    except (ValueError, KeyError, TypeError):
        message = f"`{_journal(root)}` is not a journal of codegen"
        raise WorkspaceError(message, f"remove the folder `{root / STAGING}`") from None


def _discard(root: Path) -> None:
    # The journal goes first: without it, a half-removed folder decides nothing.
    _journal(root).unlink(missing_ok=True)
    if _staging(root).exists():
        shutil.rmtree(_staging(root))


def _encode(file: File) -> bytes:
    try:
        return file.text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"`{file.path}` would hold half a character, `{file.text[error.start]!a}`, which UTF-8 cannot say"
        raise WorkspaceError(message, "look for `\\ud800` to `\\udfff` in the documents' examples") from None


def _staged(root: Path, path: str) -> Path:
    return _staging(root) / "files" / path


def _journal(root: Path) -> Path:
    return _staging(root) / "journal.json"


def _staging(root: Path) -> Path:
    return locate(root, STAGING)
