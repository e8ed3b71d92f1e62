"""What is to become of some files, decided as a whole before the first of them changes.

    ROOT/.codegen-staging/.gitignore     keeps the folder out of commits; the journal names it as a mark
    ROOT/.codegen-staging/new/0, 1 ...   what the files are to hold
    ROOT/.codegen-staging/old/0, 1 ...   what they held, for when that cannot be carried out
    ROOT/.codegen-staging/journal.json   {"mark": [inode, time], "is_forward": true, "steps": [...]}

`stage` writes the contents, `decide` the journal: from then on the edits are decided, and `codegen.workspace.edits`
carries them out. A staging folder without journal was never decided and is dropped. The mark is the inode and the time
of change of a file, which no commit, archive or copy brings along: a journal from elsewhere decides nothing. What was
put into the folder by somebody else is not dropped with it.
"""

import json
import re
import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.places import STAGING
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.paths import locate

_MARK: Final = ".gitignore"
_JOURNAL: Final = "journal.json"
_DRAFT: Final = "journal.new"
_CONTENTS: Final = ("new", "old")
_OWN: Final = re.compile(rf"(?:{'|'.join(_CONTENTS)})(?:/[0-9]+)?", re.ASCII)
"""Folders of contents, and what is in them."""


class Edit(Struct, frozen=True):
    """What a file holds and what it is to hold; None is no file. `path` is seen from the root, or leads beside it."""

    path: str
    before: bytes | None
    after: bytes | None


class Step(Struct, frozen=True):
    """An edit with the hashes of what it says; None is no file."""

    path: str
    before: str | None
    after: str | None


class Journal(Struct, frozen=True):
    """Decided edits, in the order of doing them; `is_forward` is False when they are being undone."""

    mark: tuple[int, int]
    steps: tuple[Step, ...]
    is_forward: bool = True


def staging(root: Path) -> Path:
    """Return the staging folder of a root; raises `WorkspaceError` when something else is in its place."""
    place = locate(root, STAGING)
    if place.exists() and not place.is_dir():
        raise WorkspaceError(f"`{place}` is a file where a folder is needed", "move it out of the way")
    return place


def is_interrupted(root: Path) -> bool:
    """Tell whether decided edits below `root` were not carried out to their end.

    Raises `WorkspaceError` for a journal that was not written here.
    """
    return read_journal(root) is not None


def content_hash(content: bytes | None) -> str | None:
    """Return what stands for a content in a journal."""
    return None if content is None else sha256(content).hexdigest()


def stage(root: Path, edits: Iterable[Edit]) -> Journal:
    """Write down what `edits` need; nothing is decided. Raises `WorkspaceError` when two are of one file."""
    edits = tuple(edits)
    _refuse_twins(edits)
    folder = staging(root)
    folder.mkdir(parents=True)
    (folder / _MARK).write_bytes(b"*\n")
    for name in _CONTENTS:
        (folder / name).mkdir()
    for number, edit in enumerate(edits):
        for name, content in (("new", edit.after), ("old", edit.before)):
            if content is not None:
                (folder / name / str(number)).write_bytes(content)
    steps = (Step(edit.path, content_hash(edit.before), content_hash(edit.after)) for edit in edits)
    return Journal(_mark(root), tuple(steps))


def decide(root: Path, journal: Journal) -> None:
    """Write the journal, at once: from here on the next run does what it says."""
    draft = staging(root) / _DRAFT
    steps = [{"path": step.path, "before": step.before, "after": step.after} for step in journal.steps]
    content = {"mark": journal.mark, "is_forward": journal.is_forward, "steps": steps}
    draft.write_text(json.dumps(content), encoding="utf-8")
    draft.replace(_journal(root))


def read_journal(root: Path) -> Journal | None:
    """Read what was decided for `root`; None when nothing was.

    Raises `WorkspaceError` for a journal that was not written here.
    """
    if not _journal(root).is_file():
        return None
    try:
        journal = _parse(_journal(root).read_bytes())
        is_ours = journal.mark == _mark(root)
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError, FileNotFoundError):
        raise _refusal(root, "is not a journal of codegen") from None
    if not is_ours:
        raise _refusal(root, "was written in another folder or copied, and decides nothing here")
    return journal


def discard(root: Path) -> None:
    """Remove the staging folder; raises `WorkspaceError` when it holds what codegen does not put there.

    The journal goes first: without it, a half-removed folder decides nothing. The mark goes last: with it, the rest is
    known to be ours.
    """
    folder = staging(root)
    if folder.exists():
        _refuse_strangers(folder)
        _journal(root).unlink(missing_ok=True)
        for contents in _folders(folder):
            shutil.rmtree(contents)
        (folder / _DRAFT).unlink(missing_ok=True)
        (folder / _MARK).unlink(missing_ok=True)
        folder.rmdir()


def _refuse_strangers(folder: Path) -> None:
    """Raise `WorkspaceError` for the first thing that codegen does not put into its staging folder."""
    places = sorted(place for parent in (folder, *_folders(folder)) for place in parent.iterdir())
    is_marked = _is_file(folder / _MARK)
    for place in places:
        if not is_marked or not _is_own(folder, place):
            raise WorkspaceError(f"`{place}` was not written by codegen", "move it out of the way")


def _folders(folder: Path) -> list[Path]:
    return [folder / name for name in _CONTENTS if (folder / name).is_dir() and not (folder / name).is_symlink()]


def _is_own(folder: Path, place: Path) -> bool:
    name = place.relative_to(folder).as_posix()
    if name in _CONTENTS:
        return place.is_dir() and not place.is_symlink()
    return _is_file(place) and (name in {_MARK, _JOURNAL, _DRAFT} or bool(_OWN.fullmatch(name)))


def _is_file(place: Path) -> bool:
    return place.is_file() and not place.is_symlink()


def _parse(content: bytes) -> Journal:
    value = json.loads(content)
    inode, time = value["mark"]
    steps = tuple(Step(str(path), before, after) for path, before, after in map(_fields, value["steps"]))
    return Journal((int(inode), int(time)), steps, bool(value["is_forward"]))


def _fields(step: dict[str, str | None]) -> tuple[str | None, str | None, str | None]:
    return step["path"], step["before"], step["after"]


def _refuse_twins(edits: Iterable[Edit]) -> None:
    seen: set[str] = set()
    for edit in edits:
        if edit.path in seen:
            raise WorkspaceError(f"`{edit.path}` would be written twice", "name another file")
        seen.add(edit.path)


def _refusal(root: Path, what: str) -> WorkspaceError:
    remedy = f"remove the folder `{root / STAGING}`, and commit that if it was committed"
    return WorkspaceError(f"`{_journal(root)}` {what}", remedy)


def _mark(root: Path) -> tuple[int, int]:
    about = (staging(root) / _MARK).lstat()
    return about.st_ino, about.st_ctime_ns


def _journal(root: Path) -> Path:
    return staging(root) / _JOURNAL
