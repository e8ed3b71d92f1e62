"""What a review depends on is read, and unless all of it is as it was in one that is remembered, it is made.

The files in generated/ that a review looks at are those that the documents give: which ones these are is remembered by
all else, and the review by that and by what is in them.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from codegen.console.caching import caching
from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, has_color, noting, say
from codegen.console.project import Project, open_project
from codegen.console.retold import Retold, RunKey, find_key, find_retold, keep_retold, tell
from codegen.console.sides import Commit, Folder, Side, hash_files, hash_side, read_current, read_named
from codegen.diagnostics import Diagnostic
from codegen.entries import hash_of, pack
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import find_base, read_tree
from codegen.workspace.output import read_output
from codegen.workspace.patch import Patch, read_patch
from codegen.workspace.read import read_file
from codegen.workspace.reports import write_reports

_NAME: Final = re.compile(r"[A-Za-z0-9][\w./-]*", re.ASCII)
_COMMIT: Final = re.compile("[0-9a-f]{40,64}")
_SHORT: Final = 12


class Reviewing(Struct, frozen=True):
    """The project and the options of one call; paths are as typed, from the current folder."""

    project: Project
    base: str
    approved: Path
    output_format: str
    output: Path | None
    sarif: Path | None
    code_quality: Path | None

    @property
    def purpose(self) -> str:
        """What the outcome depends on beside what was read."""
        reports = self.sarif is not None, self.code_quality is not None
        return f"review {self.output_format} {reports} {has_color(sys.stderr)} {self.approved.as_posix()}"


class Base(Struct, frozen=True):
    """What is compared with: a folder, or a commit and the name that it has in the report."""

    name: str
    commit: str = ""


class ReviewInput(Struct, frozen=True):
    """What was read for a review.

    `approvals` is the file of those, if there is one, `patch` the difference of the documents, None without git.
    `generated` are the generated files that the base has in its commit, None where it has none.
    """

    base: Base
    approvals: File | Diagnostic | None
    old: Side
    new: Folder
    patch: Patch | None
    generated: tuple[File, ...] | None


def review(arguments: Arguments, options: dict[str, Any]) -> ExitCode:
    """Lint, compare and write; the review goes to standard output, or into the file that is named.

    Raises `WorkspaceError` or `OSError` when the base is nothing, or the folders cannot be used.
    """
    with caching(arguments) as cache:
        settled = find_key(cache, arguments) if cache else None
        reviewing = Reviewing(project=open_project(arguments), **options)
        found = _find(reviewing)
        key = _further(settled, reviewing, found) if settled else None
        retold = _recall(key, reviewing.project) if key else None
        if retold is None:
            retold = _make(reviewing, found, key)
        else:
            tell(retold)
        _write(reviewing, retold.reports)
        return retold.code


def _find(reviewing: Reviewing) -> ReviewInput:
    """Read all but the generated files that are there."""
    project = reviewing.project
    if not project.spec.is_dir():
        complain_of(project.misconfigured)
        raise WorkspaceError(f"no folder `{project.spec}`", "name the folder of the documents with `--spec DIR`")
    base = _find_base(reviewing.base, project)
    place = reviewing.approved
    approvals = read_file(place, place.as_posix()) if place.exists() else None
    old, new = read_named(base.commit or base.name, project), read_current(project)
    before = old.stored.documents if isinstance(old, Commit) else old.documents
    patch, generated = read_patch(before, new.documents), _read_generated(base, old, project)
    return ReviewInput(base, approvals, old, new, patch, generated)


def _find_base(named: str, project: Project) -> Base:
    """Settle what is compared with; a folder wins over a revision of the same name."""
    if Path(named).is_dir():
        return Base(named)
    commit = find_base(named, project.repository)
    # What a revision is called goes into the report, and into commands that it names.
    is_telling = _NAME.fullmatch(named) and not _COMMIT.fullmatch(named)
    return Base(named if is_telling else commit[:_SHORT], commit)


def _read_generated(base: Base, old: Side, project: Project) -> tuple[File, ...] | None:
    if not isinstance(old, Commit):
        return None
    try:
        return read_tree(base.commit, old.stored.generated, project.repository)[0]
    except WorkspaceError:
        # They lie outside of the repository, which has nothing of them then.
        return None


def _further(settled: RunKey, reviewing: Reviewing, found: ReviewInput) -> RunKey | None:
    """Add to what settles a run all else that was read; None where something in it is wrong."""
    if reviewing.project.misconfigured or isinstance(found.approvals, Diagnostic):
        return None
    approvals = hash_files([found.approvals] if found.approvals else [])
    patch = found.patch
    changed = None if patch is None else hash_of(str(len(patch.lines)), *patch.lines, *_flat(patch.paths.items()))
    generated = "" if found.generated is None else hash_files(found.generated)
    base = (found.base.name, str(bool(found.base.commit)), approvals, changed or "", generated)
    return settled.further(reviewing.purpose, *base, hash_side(found.old), hash_side(found.new))


def _flat(pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (part for pair in pairs for part in pair)


def _recall(key: RunKey, project: Project) -> Retold | None:
    key.cache.use.is_asked = True
    entry = key.cache.find(key.hash, tuple[str, ...])
    if entry is None:
        return None
    there = read_output(project.generated, entry.head).files
    beside = key.further(hash_files(there))
    return find_retold(beside) if beside else None


def _make(reviewing: Reviewing, found: ReviewInput, key: RunKey | None) -> Retold:
    with noting() as said:
        made = load("codegen.console.reviewing").make_review(reviewing, found)
    retold = Retold(made.code, said, made.texts)
    beside = key.further(hash_files(made.there)) if key and made.is_whole else None
    if key and beside and key.is_settled():
        key.cache.write(key.hash, pack(key.hash, made.paths))
        keep_retold(beside, retold)
    return retold


def _write(reviewing: Reviewing, texts: tuple[str, ...]) -> None:
    """Write the review and the reports beside it, each where it was asked for; none where the approvals are wrong."""
    if not texts:
        return
    text, sarif, code_quality = texts
    places = ((reviewing.output, text), (reviewing.sarif, sarif), (reviewing.code_quality, code_quality))
    write_reports({place: content for place, content in places if place})
    if reviewing.output is None:
        say([text])
