"""The newest release: at a tag of git, or as it was recorded in a file."""

from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.config import FILE_NAME
from codegen.console.committed import Committed
from codegen.console.project import Project
from codegen.console.revisions import Loaded, load_commit, load_stored
from codegen.dating.entries import render_since
from codegen.files import File
from codegen.places import since_place
from codegen.release.baseline import Baseline, parse_baseline, render_baseline
from codegen.release.version import Version, newest_tag
from codegen.report.changes.paths import Roots
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import History, is_whole_since, read_history
from codegen.workspace.read import read_file

_FIRST: Final = "say `--first` where nothing was released yet"


class Released(Struct, frozen=True):
    """A release: what it is called, its version, and what was released; None where its documents have errors."""

    name: str
    version: Version
    loaded: Loaded | None


def find_released(project: Project, baseline: Path | None, *, is_first: bool) -> Released | None:
    """Return the newest release; None with `is_first`, which says that there is none yet.

    With `baseline` it is what that file records, and tags do not count. Raises `WorkspaceError` when the newest
    release cannot be known, and when there is a release although there is said to be none.
    """
    if is_first:
        _refuse_released(project, baseline)
        return None
    if baseline is None:
        name, version = _newest(project)
        return Released(name, version, load_commit(name, project))
    if not baseline.exists():
        raise WorkspaceError(f"there is no `{baseline}`, which records the newest release", f"restore it, or {_FIRST}")
    return _read(baseline)


def render_record(version: Version, loaded: Loaded, made: tuple[str, tuple[File, ...]]) -> str:
    """Write a release down, for `find_released` to find; `made` are its configuration and generated files."""
    config, files = made
    package = tuple(file for file in files if file.path.startswith("python/"))
    own = loaded.config.dialect_file
    since = File(str(since_place(Path(FILE_NAME))), render_since(loaded.config.since)) if loaded.config.since else None
    return render_baseline(Baseline(version, config, loaded.documents, package, loaded.overriding.file, own, since))


def _refuse_released(project: Project, baseline: Path | None) -> None:
    newest = _newest_known(read_history(project.repository)) if baseline is None else None
    name = newest[0] if newest else baseline if baseline and baseline.exists() else None
    if name is not None:
        raise WorkspaceError(f"this is not the first release: there is `{name}`", "leave out `--first`")


def _newest(project: Project) -> tuple[str, Version]:
    history = read_history(project.repository)
    newest = newest_tag(history.tags)
    if history.gap and not _is_certain(newest, history, project.repository):
        raise WorkspaceError(f"the newest release is not known: {history.gap}", f"{history.remedy}, or {_FIRST}")
    if newest is None:
        message = "no commit up to the current one has the tag of a release, such as `v1.2.0`"
        raise WorkspaceError(message, f"fetch the tags with `git fetch --tags`, or {_FIRST}")
    return newest


def _is_certain(newest: tuple[str, Version] | None, history: History, repository: Path) -> bool:
    """Tell whether the whole history would have no newer release than what is left of it has.

    So it is where no commit since then is missing, since versions rise on the way, and where no greater tag is there
    of which it is not known where it is.
    """
    return newest is not None and newest == _newest_known(history) and is_whole_since(newest[0], repository)


def _newest_known(history: History) -> tuple[str, Version] | None:
    return newest_tag((*history.tags, *history.elsewhere))


def _read(place: Path) -> Released:
    file = read_file(place, str(place))
    baseline = parse_baseline(file.text) if isinstance(file, File) else None
    if baseline is None:
        raise WorkspaceError(f"`{place}` records no release", f"restore it, or remove it and {_FIRST}")
    stored = Committed(
        File(FILE_NAME, baseline.config),
        baseline.documents,
        baseline.overrides,
        baseline.package,
        dialect=baseline.dialect,
        since=baseline.since,
    )
    return Released(str(place), baseline.version, load_stored(stored, Roots(f"{place}:", f"{place}:")))
