"""The newest release: at a tag of git, or as it was recorded in a file."""

from dataclasses import dataclass
from pathlib import Path

from codegen.config import FILE_NAME
from codegen.console.revisions import Folders, Loaded, Stored, load_commit, load_stored
from codegen.files import File
from codegen.release.baseline import Baseline, parse_baseline, render_baseline
from codegen.release.version import Version, newest_tag
from codegen.report.changes.paths import Roots
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import read_tags
from codegen.workspace.read import read_file
from codegen.workspace.replace import replace_file


@dataclass(frozen=True, slots=True)
class Released:
    """A release: what it is called, its version, and what was released; None where its documents have errors."""

    name: str
    version: Version
    loaded: Loaded | None


def find_released(folders: Folders, baseline: Path | None) -> Released | None:
    """Return the newest release, None when there is none yet.

    With `baseline` it is what that file records, if it is there, and tags do not count. Raises `WorkspaceError` when
    the file records nothing.
    """
    if baseline is not None:
        return _read(baseline) if baseline.exists() else None
    newest = newest_tag(read_tags())
    return Released(newest[0], newest[1], load_commit(newest[0], folders)) if newest else None


def record(place: Path, version: Version, loaded: Loaded, made: tuple[str, tuple[File, ...]]) -> None:
    """Write a release down, for `find_released` to find; `made` are its configuration and generated files."""
    config, files = made
    package = tuple(file for file in files if file.path.startswith("python/"))
    replace_file(place, render_baseline(Baseline(version, config, loaded.documents, package)))


def _read(place: Path) -> Released:
    file = read_file(place, str(place))
    baseline = parse_baseline(file.text) if isinstance(file, File) else None
    if baseline is None:
        raise WorkspaceError(f"`{place}` records no release", "restore it, or remove it to start anew")
    stored = Stored(File(FILE_NAME, baseline.config), baseline.documents, baseline.package)
    return Released(str(place), baseline.version, load_stored(stored, Roots(f"{place}:", f"{place}:")))
